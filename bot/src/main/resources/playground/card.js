// A neutral card as elements. It imitates no platform: this is the playground's own drawing.
import { el, button } from './dom.js';
import { paragraph } from './prose.js';
import { picture } from './chart.js';

/** `press(element, action, label, values)` is called when a control is used. */
export function card(content, name, person, press) {
  return el('div', { class: 'card', 'data-card': name },
    el('h3', { dir: 'auto' }, content.title),
    content.blocks.map((block) => BLOCKS[block.type](block, person, press)));
}

const BLOCKS = {
  text: ({ prose }, person) => paragraph('p', prose, person),
  quote: ({ prose }, person) => paragraph('blockquote', prose, person),
  note: ({ prose }, person) => paragraph('p', prose, person, 'note'),
  heading: ({ text }) => el('h4', { dir: 'auto' }, text),
  points: ({ points }, person) =>
    el('ul', { class: 'points' }, points.map((point) => paragraph('li', point, person))),
  facts: ({ facts }, person) =>
    el('dl', { class: 'facts' }, facts.map(({ name, value }) =>
      el('div', {}, el('dt', { dir: 'auto' }, name), paragraph('dd', value, person)))),
  picture: (block) => picture(block),
  actions: ({ controls }, person, press) =>
    el('div', { class: 'actions' }, controls.map((one) => CONTROLS[one.type](one, press))),
};

const CONTROLS = {
  button: ({ action, label, weight }, press) =>
    button(label, { class: `control ${weight}`, 'data-action': action },
      (event) => press(event.currentTarget, action, label, {})),
  select: ({ action, label, options }, press) => {
    const first = el('option', { value: '' }, label);
    const rest = options.map((one) => el('option', { value: one.value }, one.label));
    const choice = el('select',
      { class: 'control', 'aria-label': label, 'data-action': action }, first, rest);
    choice.addEventListener('keydown', openRatherThanChoose);
    choice.addEventListener('change', () => {
      if (choice.value) {
        press(choice, action, choice.selectedOptions[0].textContent, { choice: choice.value });
      }
    });
    return choice;
  },
};

// An arrow key on a closed select chooses at once, without having seen what there is.
function openRatherThanChoose(event) {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    event.currentTarget.showPicker?.();
  }
}
