// Two panes side by side, and which of them was used last. A reload finds them as they were.
import { store } from './store.js';
import { Pane } from './pane.js';

const KEPT = 'greenroom.places';
const FIRST = {
  panes: [{ person: 'ana', channel: 'general' }, { person: 'max', channel: 'general' }],
  active: 0,
};
const NARROW = matchMedia('(max-width: 820px)');

export class Panes extends EventTarget {
  #panes = [];
  #active = 0;

  open() {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') ?? FIRST;
    this.#panes = kept.panes.map(({ person, channel }, index) => this.#pane(index, person, channel));
    this.#active = kept.active;
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

  /** Who is where, and which pane was used last. */
  places() {
    const panes = this.#panes.map((one) => ({ person: one.person.id, channel: one.channel.id }));
    return { panes, active: this.#active };
  }

  goTo({ panes, active }) {
    panes.forEach(({ person, channel }, index) => {
      const pane = this.#panes[index];
      if (pane.person.id !== person || pane.channel.id !== channel) {
        pane.show(person, channel);
      }
    });
    this.#use(this.#panes[active].element.hidden ? 0 : active);
  }

  /** Leads to a place in the pane that shows it, or its person; else in the one used last. */
  leadTo(person, channel) {
    const plays = this.shown().filter((one) => one.person.id === person);
    const pane = plays.find((one) => one.channel.id === channel) ?? plays[0] ?? this.active();
    pane.show(person, channel);
    pane.focus();
    return pane;
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
    sessionStorage.setItem(KEPT, JSON.stringify(this.places()));
    this.dispatchEvent(new Event('changed'));
  }
}
