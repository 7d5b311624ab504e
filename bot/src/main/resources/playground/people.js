// People whose part the reader plays. A choice is for the pane that was used last.
import { el, button } from './dom.js';
import { say } from './words.js';
import { store } from './store.js';
import { avatar } from './message.js';
import { city } from './times.js';

export function peopleBar(panes) {
  const list = el('ul', {});
  const draw = () => {
    list.replaceChildren(...store.people.map((one) => el('li', {},
      avatar(one.name, one.id),
      el('div', {}, choice(one),
        el('small', {}, one.manages ? `${city(one)}, ${say('admin')}` : city(one))))));
  };
  const choice = (person) => button(person.name, {
    'data-person': person.id,
    'aria-pressed': String(panes.active().person.id === person.id),
    class: panes.shown().some((pane) => pane.person.id === person.id) ? 'shown' : null,
  }, () => panes.choose({ person: person.id }));
  store.addEventListener('channels', draw);
  panes.addEventListener('changed', draw);
  return el('nav', { class: 'people', 'aria-label': say('people') }, list);
}
