// Puts the page together.
import { el, button } from './dom.js';
import { say } from './words.js';
import { store } from './store.js';
import { connect } from './live.js';
import { Panes } from './panes.js';
import { sidebar } from './sidebar.js';
import { peopleBar } from './people.js';
import { clockBar } from './clock.js';
import { inspector } from './inspector.js';
import { keepRelative } from './times.js';
import { themeButton } from './theme.js';
import { tour } from './tour.js';
import { catalogueButton } from './catalogue.js';
import { keepAddress } from './address.js';

const AGAIN = 1000;

async function start() {
  try {
    await store.refresh();
  } catch (failure) {
    document.body.replaceChildren(el('p', { class: 'banner', role: 'alert' }, failure.message));
    setTimeout(start, AGAIN);
    return;
  }
  const panes = new Panes();
  const drawn = panes.open();
  const guide = tour(panes);
  document.body.replaceChildren(
    banner(),
    el('header', { class: 'top' },
      el('h1', {}, say('title')), clockBar(panes),
      el('div', { class: 'pages' },
        catalogueButton(panes), guide.toggle, secondPaneButton(panes), themeButton())),
    peopleBar(panes),
    guide.element,
    el('main', {}, sidebar(panes), el('div', { class: 'panes' }, drawn)),
    inspector());
  store.dispatchEvent(new Event('channels'));
  keepRelative();
  connect();
  keepAddress(panes);
  panes.active().focus();
}

function banner() {
  const element = el('p', { class: 'banner', role: 'status', hidden: true });
  store.addEventListener('connection', () => {
    element.hidden = store.connected;
    element.textContent = store.connected ? '' : say('reconnecting');
  });
  return element;
}

function secondPaneButton(panes) {
  const toggle = button(say('secondPane'), { class: 'control' },
    () => panes.showSecond(panes.shown().length === 1));
  const draw = () => toggle.setAttribute('aria-pressed', String(panes.shown().length === 2));
  panes.addEventListener('changed', draw);
  draw();
  return toggle;
}

start();
