// What the page knows: people, channels, messages, whispers, the time. Panes listen to it.
import { read } from './api.js';
import { say } from './words.js';

class Store extends EventTarget {
  people = [];
  channels = [];
  clock = { now: new Date(0), next: null };
  connected = true;
  #unread = new Set();
  #messages = new Map();
  #whispers = [];
  #count = 0;

  async refresh() {
    const state = await read('state');
    this.people = state.people;
    this.channels = state.channels;
    this.tick(state.clock);
    this.#tell('channels');
    await Promise.all([...this.#messages.keys()].map((channel) => this.load(channel)));
  }

  rooms(channels) {
    const fresh = channels.filter((one) => one.parent && one.live && !this.channel(one.id));
    this.channels = channels;
    this.#tell('channels');
    fresh.forEach((thread) => this.#tell('opened', thread));
  }

  /** Somebody has done a step of the tour. */
  toured() {
    this.#tell('tour');
  }

  isUnread(channel) {
    return this.#unread.has(channel);
  }

  /** Something came into a channel that nobody looks at. */
  missed(channel) {
    if (!this.#unread.has(channel)) {
      this.#unread.add(channel);
      this.#tell('unread');
    }
  }

  seen(channels) {
    const news = channels.filter((one) => this.#unread.delete(one));
    if (news.length) {
      this.#tell('unread');
    }
  }

  /** The channels that a person sees. */
  seenBy(person) {
    return this.channels.filter((one) => !one.only || one.only.includes(person));
  }

  person(id) {
    return this.people.find((one) => one.id === id);
  }

  channel(id) {
    return this.channels.find((one) => one.id === id);
  }

  tick(clock) {
    this.clock = { now: new Date(clock.now), next: clock.next && new Date(clock.next) };
    this.#tell('clock');
  }

  connection(connected) {
    this.connected = connected;
    this.#tell('connection');
  }

  knows(channel) {
    return this.#messages.has(channel);
  }

  async load(channel) {
    const { messages, earlier } = await read(`channels/${encodeURIComponent(channel)}/messages`);
    this.#messages.set(channel, { earlier, byId: new Map(messages.map((one) => [one.id, one])) });
    this.#tell('messages', channel);
  }

  async loadEarlier(channel) {
    const known = this.#messages.get(channel);
    const before = Math.min(...known.byId.keys());
    const path = `channels/${encodeURIComponent(channel)}/messages?before=${before}`;
    const { messages, earlier } = await read(path);
    known.earlier = earlier;
    messages.forEach((one) => known.byId.set(one.id, one));
    this.#tell('messages', channel);
  }

  put(message) {
    this.#messages.get(message.channel)?.byId.set(message.id, message);
    this.#tell('messages', message.channel);
  }

  arrived(message) {
    this.put(message);
    this.#tell('posted', message);
  }

  drop({ channel, id }) {
    this.#messages.get(channel)?.byId.delete(id);
    this.#tell('messages', channel);
  }

  hasEarlier(channel) {
    return this.#messages.get(channel)?.earlier ?? false;
  }

  /** Messages of a channel with one person's whispers between them, oldest first. */
  log(channel, person) {
    const messages = [...(this.#messages.get(channel)?.byId.values() ?? [])];
    const whispers = this.#whispers.filter(
      (one) => one.channel === channel && one.person === person);
    return [...messages.map((one) => ({ ...one, place: [one.id, 0] })), ...whispers].sort(
      (a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1]);
  }

  whisper(channel, person, kind, card, cause) {
    const newest = Math.max(0, ...(this.#messages.get(channel)?.byId.keys() ?? []));
    this.#count += 1;
    this.#whispers.push({
      id: `w${this.#count}`, whisper: true, revision: 0, place: [newest, this.#count],
      channel, person, kind, card, cause, posted: this.clock.now.toISOString(),
    });
    this.#tell('messages', channel);
  }

  rewhisper(id, card) {
    const whisper = this.#whispers.find((one) => one.id === id);
    if (whisper) {
      whisper.card = card;
      whisper.revision += 1;
      this.#tell('messages', whisper.channel);
    }
    return Boolean(whisper);
  }

  dismiss(id) {
    const whisper = this.#whispers.find((one) => one.id === id);
    this.#whispers = this.#whispers.filter((one) => one !== whisper);
    this.#tell('messages', whisper.channel);
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}

export const store = new Store();

/** Where the bot speaks to one person alone. */
export function directTo(person) {
  return `@${person}`;
}

/** Channels carry a mark; a thread is known by its title, direct messages by who writes them. */
export function titleOf(channel) {
  if (channel.id.startsWith('@')) {
    return say('directTitle', channel.name);
  }
  return channel.parent ? channel.name : `#${channel.name}`;
}
