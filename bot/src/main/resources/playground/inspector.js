// A drawer that shows what stands behind a message: its neutral card, and its stream's events.
import { el, button, freshId } from './dom.js';
import { say } from './words.js';
import { store } from './store.js';
import { read } from './api.js';

const drawer = el('aside',
  { class: 'drawer', role: 'dialog', 'aria-label': say('inspector'), hidden: true, tabindex: '-1' });
let shown = null;
let tab = 'card';
let opener = null;

export function inspector() {
  drawer.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  store.addEventListener('messages', (event) => {
    if (shown && !shown.whisper && shown.channel === event.detail) {
      refresh();
    }
  });
  return drawer;
}

export async function inspect(message) {
  opener = document.activeElement;
  shown = message;
  drawer.hidden = false;
  await refresh();
  drawer.focus();
}

async function refresh() {
  try {
    draw(shown.whisper
      ? { card: shown.card, events: [] }
      : await read(`channels/${encodeURIComponent(shown.channel)}/messages/${shown.id}`));
  } catch (failure) {
    drawer.replaceChildren(head(), el('p', { class: 'failure' }, failure.message));
  }
}

function close() {
  shown = null;
  drawer.hidden = true;
  opener?.focus();
}

function draw(found) {
  const panel = freshId('panel');
  const tabs = ['card', 'events'].map((one) => el('button', {
    type: 'button', role: 'tab', id: `${panel}-${one}`, 'aria-controls': panel,
    'aria-selected': String(one === tab), tabindex: one === tab ? '0' : '-1',
    onclick: () => choose(one, found),
  }, say(one)));
  const list = el('div', { role: 'tablist', onkeydown: (event) => turn(event, found) }, tabs);
  drawer.replaceChildren(head(), list,
    el('div', { role: 'tabpanel', id: panel, 'aria-labelledby': `${panel}-${tab}` },
      tab === 'card' ? cardOf(found) : eventsOf(found)));
}

function choose(one, found) {
  tab = one;
  draw(found);
  drawer.querySelector('[aria-selected="true"]').focus();
}

function turn(event, found) {
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    choose(tab === 'card' ? 'events' : 'card', found);
  }
}

function head() {
  return el('header', {}, el('h2', {}, say('inspector')),
    button(say('close'), { class: 'control' }, close));
}

function cardOf(found) {
  return found.card ? json(found.card) : el('p', {}, say('noCard'));
}

function eventsOf(found) {
  if (!found.stream) {
    return el('p', {}, say(shown.whisper ? 'privateStream' : 'noStream'));
  }
  if (found.sealed) {
    return el('p', {}, say('sealed'));
  }
  return el('div', {}, el('p', {}, el('code', {}, found.stream)),
    el('ol', { class: 'events' }, found.events.map((event) => el('li', {},
      el('p', {}, say('eventBy', event.version, event.type, event.by, event.at)),
      json(event.content)))));
}

function json(tree) {
  return el('pre', { tabindex: '0' }, JSON.stringify(tree, null, 2));
}
