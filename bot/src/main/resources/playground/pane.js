// One person in one channel: what they see, and what they do.
import { el, button } from './dom.js';
import { say } from './words.js';
import { directTo, store, titleOf } from './store.js';
import { Attempt } from './attempt.js';
import { Composer } from './composer.js';
import { Log } from './log.js';
import { card } from './card.js';
import { openForm } from './form.js';
import { city, clock } from './times.js';

export class Pane extends EventTarget {
  constructor(name, person, channel) {
    super();
    this.name = name;
    this.person = person;
    this.channel = channel;
    this.log = new Log(this);
    this.composer = new Composer((line) => this.#send(line), () => this.person);
    this.sheet = el('section', { class: 'sheet', hidden: true, tabindex: '-1' });
    this.notes = el('div', { class: 'notes', role: 'status' });
    this.time = el('span', { class: 'here' });
    this.people = el('select', { 'aria-label': say('person') });
    this.channels = el('select', { 'aria-label': say('channel') });
    this.element = el('section', { class: 'pane', 'data-pane': name },
      el('header', {}, this.people, this.channels, this.time),
      this.log.element, this.sheet, this.notes, this.composer.element);
    this.#listen();
    this.offer();
    this.show(person.id, channel.id);
  }

  /** The people and channels there are, in the pane's own choices. */
  offer() {
    this.people.replaceChildren(...store.people.map((one) => el('option', { value: one.id }, one.name)));
    const seen = store.seenBy(this.person.id);
    const { true: live = [], false: closed = [] } = Object.groupBy(seen, (one) => String(one.live));
    this.channels.replaceChildren(
      ...live.map(choice),
      ...(closed.length
        ? [el('optgroup', { label: say('closedThreads', closed.length) }, closed.reverse().map(choice))]
        : []));
    this.people.value = this.person.id;
    this.channels.value = this.channel.id;
  }

  show(person, wanted) {
    this.person = store.person(person);
    this.channel = nearest(person, wanted);
    const channel = this.channel.id;
    this.offer();
    this.element.dataset.person = person;
    this.element.dataset.channel = channel;
    const label = say('paneOf', this.person.name, titleOf(this.channel));
    this.element.setAttribute('aria-label', label);
    this.closeSheet();
    this.notes.replaceChildren();
    this.log.restart(label);
    this.composer.speakAs(this.person, this.channel);
    if (!store.knows(channel)) {
      store.load(channel).catch((failure) => this.#note(failure));
    }
    this.#tick();
    this.dispatchEvent(new Event('shown'));
  }

  /** `origin` is the message, whisper or sheet that the control stands on. */
  async press(origin, control, action, label, values) {
    const from = { ...this.#about(), origin, cause: label, pressed: action };
    const reply = await this.#deliver('press', { action, values }, control);
    if (control.tagName === 'SELECT') {
      control.value = '';
    }
    // Something was done: what the sheet said before may be true no more. After a form likewise.
    if (origin.sheet && reply?.kind === 'whisper') {
      this.#leaveSheet();
    }
    this.#react(reply, from);
  }

  dismiss(whisper) {
    store.dismiss(whisper.id);
    this.composer.focus();
  }

  closeSheet() {
    this.sheet.hidden = true;
    this.sheet.replaceChildren();
  }

  /** As if they had typed this line and sent it. */
  types(line) {
    return this.#send(line);
  }

  focus() {
    if (this.channel.live) {
      this.composer.focus();
    } else {
      this.log.element.focus();
    }
  }

  /** Shows where a control stands that is on its way into the log, or there already. */
  async pointTo(action) {
    const control = await eventually(
      () => this.element.querySelector(`.log [data-action="${CSS.escape(action)}"]`));
    if (control) {
      control.scrollIntoView({ block: 'center' });
      control.classList.add('pointed');
      control.addEventListener('blur', () => control.classList.remove('pointed'), { once: true });
      control.focus();
    }
  }

  #listen() {
    this.people.addEventListener('change', () => this.show(this.people.value, this.channel.id));
    this.channels.addEventListener('change', () => this.show(this.person.id, this.channels.value));
    this.element.addEventListener('focusin', () => this.dispatchEvent(new Event('used')));
    this.element.addEventListener('pointerdown', () => this.dispatchEvent(new Event('used')));
    this.sheet.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        this.#leaveSheet();
      }
    });
    store.addEventListener('messages', (event) => {
      if (event.detail === this.channel.id) {
        this.log.draw();
      }
    });
    store.addEventListener('channels', () => this.#rooms());
    store.addEventListener('unread', () => this.offer());
    store.addEventListener('opened', ({ detail }) => {
      if (detail.parent === this.channel.id && this.#sees(detail)) {
        this.#invite(say('threadOpened', titleOf(detail)), say('openThread'), detail.id);
      }
    });
    store.addEventListener('posted', ({ detail }) => {
      const own = directTo(this.person.id);
      if (detail.channel === own && this.channel.id !== own) {
        this.#invite(say('wroteToYou', this.person.name), say('readIt'), own);
      }
    });
    store.addEventListener('clock', () => this.#tick());
  }

  #rooms() {
    const now = store.seenBy(this.person.id).find((one) => one.id === this.channel.id);
    if (now) {
      const closed = this.channel.live && !now.live;
      this.channel = now;
      this.offer();
      if (closed) {
        this.composer.speakAs(this.person, now);
      }
    } else {
      this.show(this.person.id, this.channel.id);
    }
  }

  #tick() {
    this.time.textContent = `${city(this.person)} ${clock(store.clock.now, this.person)}`;
  }

  async #send(line) {
    const isCommand = line.startsWith('/');
    const from = { ...this.#about(), origin: {}, cause: line };
    const reply = isCommand
      ? await this.#deliver('command', { line }, this.composer.button)
      : await this.#deliver('say', { words: line }, this.composer.button);
    if (!reply) {
      this.composer.restore(line);
    } else if (isCommand) {
      this.#react(reply, from);
    } else {
      store.put(reply);
    }
    this.log.toEnd();
  }

  #deliver(path, body, control) {
    return new Attempt(path, { ...this.#about(), ...body }).run(control, this.notes);
  }

  #about() {
    return { person: this.person.id, channel: this.channel.id };
  }

  // The answer is for whoever pressed, even if the pane shows somebody else by now.
  #react(reply, from) {
    const isHere = from.person === this.person.id && from.channel === this.channel.id;
    switch (reply?.kind) {
      case 'whisper':
      case 'refuse':
        this.#whisper(reply, from);
        break;
      case 'replace':
        this.#replace(reply, from);
        break;
      case 'sheet':
        if (isHere) {
          this.#openSheet(reply.card);
        }
        break;
      case 'form':
        if (isHere) {
          this.#openForm(reply.form, from);
        }
        break;
      default:
    }
  }

  #whisper(reply, { channel, person, cause }) {
    store.whisper(channel, person, reply.kind, reply.card, cause);
    this.log.toEnd();
  }

  #replace(reply, from) {
    if (from.origin.sheet && !this.sheet.hidden) {
      this.#openSheet(reply.card);
    } else if (!from.origin.whisper || !store.rewhisper(from.origin.whisper, reply.card)) {
      this.#whisper({ ...reply, kind: 'whisper' }, from);
    }
  }

  #openSheet(content) {
    const close = button(say('close'), { class: 'quiet' }, () => this.#leaveSheet());
    this.sheet.replaceChildren(
      el('header', {}, el('span', { class: 'only' }, say('onlyYou')), close),
      card(content, 'sheet', this.person, (...press) => this.press({ sheet: true }, ...press)));
    this.sheet.setAttribute('aria-label', content.title);
    this.sheet.hidden = false;
    this.sheet.focus();
  }

  #openForm(form, from) {
    const subtitle = say('formAs', this.person.name, titleOf(this.channel));
    openForm(form, subtitle, this.person, this.#about(), from.pressed, (reply) => {
      if (from.origin.sheet && reply.kind !== 'replace') {
        this.#leaveSheet();
      }
      this.#react(reply, from);
    });
  }

  #leaveSheet() {
    this.closeSheet();
    this.composer.focus();
  }

  #sees(channel) {
    return store.seenBy(this.person.id).some((one) => one.id === channel.id);
  }

  // Nobody is taken away from what they read: they are told, and go when they like.
  #invite(words, label, channel) {
    this.notes.querySelectorAll(`[data-to="${CSS.escape(channel)}"]`).forEach((one) => one.remove());
    const invitation = el('div', { class: 'invitation', 'data-to': channel }, el('p', {}, words),
      button(label, { class: 'control primary' }, () => {
        this.show(this.person.id, channel);
        this.focus();
      }),
      button(say('dismiss'), { class: 'control' }, () => {
        invitation.remove();
        this.focus();
      }));
    this.notes.append(invitation);
  }

  #note(failure) {
    this.notes.replaceChildren(el('p', { class: 'failure', role: 'alert' }, failure.message));
  }
}

// Somebody else sees the same where they may, else what is nearest to it.
function nearest(person, wanted) {
  const seen = store.seenBy(person);
  const find = (id) => seen.find((one) => one.id === id);
  return find(wanted)
    ?? (wanted.startsWith('@') ? find(directTo(person)) : find(store.channel(wanted)?.parent))
    ?? seen[0];
}

function choice(channel) {
  const title = titleOf(channel);
  return el('option', { value: channel.id },
    store.isUnread(channel.id) ? say('unreadTitle', title) : title);
}

const OFTEN = 50;
const PATIENCE = 60;

/** What is looked for, as soon as it is there; null if it does not come. */
async function eventually(look) {
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const found = look();
    if (found) {
      return found;
    }
    await new Promise((resolve) => { setTimeout(resolve, OFTEN); });
  }
  return null;
}
