// Every card and form, drawn by the playground's own modules.
import { el } from './dom.js';
import { say } from './words.js';
import { card } from './card.js';
import { drawForm } from './form.js';
import { entry } from './message.js';
import { store } from './store.js';
import { themeButton } from './theme.js';

const READER = { id: 'ana', name: 'Ana', zone: 'Europe/Berlin', locale: 'en-GB' };
const PANE = { person: READER, press() {}, dismiss() {} };

async function start() {
  const { now, features } = await (await fetch('/api/gallery')).json();
  store.people = [READER];
  store.channels = [{ id: 'general', name: 'general', live: true }];
  store.tick({ now, next: null });
  document.body.replaceChildren(
    el('header', { class: 'top' },
      el('h1', {}, 'Gallery'),
      el('nav', { 'aria-label': 'Features' }, el('ul', {}, features.map(({ name }) =>
        el('li', {}, el('a', { href: `#${name}` }, name))))),
      themeButton()),
    el('main', { style: 'display: block' }, features.map((feature) => section(feature, now))));
  document.body.dataset.ready = 'true';
}

function section({ name, samples }, now) {
  return el('section', { id: name, class: 'feature', 'aria-label': name },
    el('h2', {}, name),
    el('div', { class: 'samples' }, samples.map((one) => sample(one, now))));
}

function sample({ name, content }, noon) {
  const now = content.now ?? noon;
  store.tick({ now, next: null });
  return el('section', { class: 'sample', 'data-sample': name, 'aria-label': name },
    el('h3', {}, name), drawn(content, now));
}

function drawn(content, now) {
  switch (content.kind) {
    case undefined:
      return log([posted(content, now)]);
    case 'messages':
      return log(content.cards.map((one) => posted(one, now)));
    case 'whisper':
    case 'refuse':
      return log([{ whisper: true, id: 1, kind: content.kind, card: content.card }]);
    case 'form':
      return drawForm(content.form, {}, say('formAs', READER.name, '#general'), READER);
    case 'errors':
      return drawForm(
        content.form, content.problems, say('formAs', READER.name, '#general'), READER);
    case 'nothing':
      return el('p', {}, 'Nothing is said.');
    default:
      return sheet(content);
  }
}

function posted(content, now) {
  return { id: 1, posted: now, key: 'sample', card: content };
}

function log(entries) {
  return el('div', { class: 'entries' }, entries.map((one) => entry(one, PANE)));
}

function sheet(content) {
  return el('section', { class: 'sheet', 'aria-label': content.card.title },
    el('header', {}, el('span', { class: 'only' }, say('onlyYou'))),
    card(content.card, 'sheet', READER, () => {}));
}

// Nothing here leads anywhere.
document.addEventListener('submit', (event) => {
  event.preventDefault();
  event.stopPropagation();
}, { capture: true });

start();
