// One element for each kind of value a form asks for. Each can be read as one line of text.
import { el, freshId } from './dom.js';
import { count, say } from './words.js';
import { store, titleOf } from './store.js';

const RADIOS = 5;

/** `{ element, value(), focus() }`; a group has a legend, all else a label. */
export function input(field, id, described) {
  const about = {
    id,
    name: field.name,
    'aria-describedby': described,
    'aria-required': field.required ? 'true' : null,
  };
  return KINDS[field.input.type](field, about);
}

export function isGroup({ type, options }) {
  return type === 'many' || (type === 'one' && options.length <= RADIOS);
}

/** What stands in a field, as somebody reads it. */
export function shownValue({ input: { type, options = [] }, value }) {
  const labels = type === 'channel'
    ? store.channels.map((one) => ({ value: one.id, label: titleOf(one) })) : options;
  const label = (one) => labels.find((option) => option.value === one)?.label ?? one;
  const isText = type === 'paragraph' || type === 'line';
  return value ? (isText ? value : value.split(',').map(label).join(', ')) : say('nothingYet');
}

const KINDS = {
  line: (field, about) => plain(el('input', { ...about, type: 'text', dir: 'auto' }), field),
  paragraph: (field, about) => counted(field, about),
  time: (field, about) => plain(el('input', { ...about, type: 'time' }), field),
  one: (field, about) =>
    isGroup(field.input) ? group(field, 'radio') : choice(field, about, field.input.options),
  many: (field) => group(field, 'checkbox'),
  channel: (field, about) => choice(field, about, store.channels
    .filter((one) => !one.parent)
    .map((one) => ({ value: one.id, label: titleOf(one) }))),
  zone: (field, about) => {
    const list = freshId('zones');
    const typed = el('input', { ...about, type: 'text', list, autocomplete: 'off' });
    const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
    const known = el('datalist', { id: list }, zones.map((zone) => el('option', { value: zone })));
    return { ...plain(typed, field), element: el('div', {}, typed, known) };
  },
};

function plain(element, field) {
  element.value = field.value ?? '';
  return { element, value: () => element.value, focus: () => element.focus() };
}

function counted(field, about) {
  const { max } = field.input;
  const text = el('textarea', { ...about, rows: 6, dir: 'auto' });
  const counter = el('p', { class: 'counter', 'aria-live': 'off' });
  const whole = { ...plain(text, field), element: el('div', {}, text, counter) };
  const recount = () => {
    const length = [...text.value].length;
    counter.classList.toggle('over', length > max);
    counter.textContent = length > max
      ? say('tooLong', count(length), count(max), count(length - max))
      : say('counter', count(length), count(max));
  };
  text.addEventListener('input', recount);
  recount();
  return whole;
}

function choice(field, about, options) {
  const none = el('option', { value: '' }, say(field.required ? 'choose' : 'none'));
  const element = el('select', about, none,
    options.map((one) => el('option', { value: one.value }, one.label)));
  return plain(element, field);
}

function group(field, type) {
  const chosen = new Set((field.value ?? '').split(','));
  const boxes = field.input.options.map((one) => {
    const box = el('input', { type, name: field.name, value: one.value });
    box.checked = chosen.has(one.value);
    return { box, label: el('label', { class: 'choice' }, box, el('span', {}, one.label)) };
  });
  return {
    element: el('div', { class: 'choices' }, boxes.map((one) => one.label)),
    value: () => boxes.filter((one) => one.box.checked).map((one) => one.box.value).join(','),
    focus: () => boxes[0].box.focus(),
  };
}
