// Channels, with their threads under them. A choice is for the pane that was used last.
import { el, button } from './dom.js';
import { say } from './words.js';
import { store, titleOf } from './store.js';

export function sidebar(panes) {
  const list = el('ul', {});
  const unread = new Set();
  const draw = () => {
    const seen = store.seenBy(panes.active().person.id);
    list.replaceChildren(...seen
      .filter((one) => !one.parent)
      .map((one) => item(one, seen.filter((thread) => thread.parent === one.id))));
  };
  const item = (channel, threads) => el('li', {}, link(channel),
    threads.length ? el('ul', {}, threads.map((thread) => el('li', {}, link(thread)))) : null);
  const link = (channel) => button(titleOf(channel), {
    'data-channel': channel.id,
    class: unread.has(channel.id) ? 'unread' : null,
    'aria-current': panes.active().channel.id === channel.id ? 'true' : null,
  }, () => panes.choose({ channel: channel.id }));
  store.addEventListener('channels', draw);
  store.addEventListener('posted', ({ detail }) => {
    if (!panes.shown().some((pane) => pane.channel.id === detail.channel)) {
      unread.add(detail.channel);
      draw();
    }
  });
  panes.addEventListener('changed', () => {
    panes.shown().forEach((pane) => unread.delete(pane.channel.id));
    draw();
  });
  return el('nav', { class: 'sidebar', 'aria-label': say('channels') },
    el('h2', {}, say('channels')), list);
}
