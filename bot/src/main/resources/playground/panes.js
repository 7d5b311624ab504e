// Two panes side by side, and which of them was used last. A reload finds them as they were.
import { store } from './store.js';
import { Pane } from './pane.js';

const KEPT = 'greenroom.panes';
const FIRST = [{ person: 'ana', channel: 'general' }, { person: 'max', channel: 'general' }];
const NARROW = matchMedia('(max-width: 820px)');

export class Panes extends EventTarget {
  #panes = [];
  #active = 0;

  open() {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') ?? FIRST;
    this.#panes = kept.map(({ person, channel }, index) => this.#pane(index, person, channel));
    this.showSecond(!NARROW.matches);
    NARROW.addEventListener('change', () => this.showSecond(!NARROW.matches));
    return this.#panes.map((pane) => pane.element);
  }

  active() {
    return this.#panes[this.#active];
  }

  shown() {
    return this.#panes.filter((pane) => !pane.element.hidden);
  }

  showSecond(shown) {
    this.#panes[1].element.hidden = !shown;
    this.#use(shown ? this.#active : 0);
    this.#changed();
  }

  choose({ person, channel }) {
    const pane = this.active();
    pane.show(person ?? pane.person.id, channel ?? pane.channel.id);
    pane.focus();
  }

  #pane(index, person, channel) {
    const pane = new Pane(index === 0 ? 'first' : 'second',
      store.person(person) ?? store.people[0], store.channel(channel) ?? store.channels[0]);
    pane.addEventListener('used', () => this.#use(index));
    pane.addEventListener('shown', () => this.#changed());
    return pane;
  }

  #use(index) {
    const before = this.#active;
    this.#active = index;
    this.#panes.forEach((pane, place) => pane.element.classList.toggle('active', place === index));
    if (before !== index) {
      this.#changed();
    }
  }

  #changed() {
    const kept = this.#panes.map((one) => ({ person: one.person.id, channel: one.channel.id }));
    sessionStorage.setItem(KEPT, JSON.stringify(kept));
    this.dispatchEvent(new Event('changed'));
  }
}
