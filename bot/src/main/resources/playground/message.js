// One entry of the log: a card of the bot, a person's words, or a whisper.
import { el, button } from './dom.js';
import { say } from './words.js';
import { store } from './store.js';
import { card } from './card.js';
import { timeElement } from './times.js';
import { inspect } from './inspector.js';

export function entry(one, pane) {
  return one.whisper ? whisper(one, pane) : message(one, pane);
}

export function avatar(name, id) {
  return el('span', { class: 'avatar', 'aria-hidden': 'true', 'data-of': id, 'data-initial': name[0] });
}

function message(one, pane) {
  const name = one.author ? store.person(one.author)?.name ?? one.author : say('bot');
  return el('article', { class: 'message', 'data-message': one.id, 'aria-label': name },
    avatar(name, one.author ?? 'bot'),
    el('div', { class: 'said' },
      el('header', {},
        el('b', {}, name), timeElement(one.posted, 'full', pane.person),
        one.edited ? el('span', { class: 'edited' }, say('edited')) : null,
        inspectButton(() => inspect(one))),
      one.card
        ? card(one.card, one.key, pane.person, (...press) => pane.press({ message: one.id }, ...press))
        : el('p', { class: 'prose words', dir: 'auto' }, el('bdi', {}, one.words))));
}

function whisper(one, pane) {
  const kind = one.kind === 'refuse' ? 'message whisper refused' : 'message whisper';
  return el('article', { class: kind, 'data-whisper': one.id, 'aria-label': say('onlyYou') },
    avatar(say('bot'), 'bot'),
    el('div', { class: 'said' },
      el('header', {},
        el('b', {}, say('bot')),
        el('span', { class: 'only' }, say('onlyYou')),
        one.cause ? el('span', { class: 'cause' }, one.cause) : null,
        inspectButton(() => inspect(one)),
        button(say('dismiss'), { class: 'quiet' }, () => pane.dismiss(one))),
      card(one.card, 'whisper', pane.person,
        (...press) => pane.press({ whisper: one.id }, ...press))));
}

function inspectButton(open) {
  return button(say('inspect'), { class: 'quiet' }, open);
}
