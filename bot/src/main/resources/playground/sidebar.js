// Channels, with their threads under them. A choice is for the pane that was used last.
import { el, button } from './dom.js';
import { say } from './words.js';
import { store, titleOf } from './store.js';

export function sidebar(panes) {
  const list = el('ul', {});
  // Whoever opened a list of closed threads finds it open after the next change.
  const opened = new Set();
  const draw = () => {
    const seen = store.seenBy(panes.active().person.id);
    list.replaceChildren(...seen
      .filter((one) => !one.parent)
      .map((one) => item(one, seen.filter((thread) => thread.parent === one.id).reverse())));
  };
  const item = (channel, threads) => el('li', {}, link(channel),
    nested(threads.filter((one) => one.live)),
    closed(channel, threads.filter((one) => !one.live)));
  const nested = (threads) => (threads.length
    ? el('ul', {}, threads.map((thread) => el('li', {}, link(thread)))) : null);
  const closed = (channel, threads) => {
    if (!threads.length) {
      return null;
    }
    const isOpen = opened.has(channel.id) || threads.some(isCurrent);
    const details = el('details', { open: isOpen },
      el('summary', {}, say('closedThreads', threads.length)), nested(threads));
    details.addEventListener('toggle', () =>
      (details.open ? opened.add(channel.id) : opened.delete(channel.id)));
    return details;
  };
  const isCurrent = (channel) => panes.active().channel.id === channel.id;
  const link = (channel) => button(titleOf(channel), {
    'data-channel': channel.id,
    class: store.isUnread(channel.id) ? 'unread' : null,
    'aria-current': isCurrent(channel) ? 'true' : null,
  }, () => panes.choose({ channel: channel.id }));
  store.addEventListener('channels', draw);
  store.addEventListener('unread', draw);
  store.addEventListener('posted', ({ detail }) => {
    if (!panes.shown().some((pane) => pane.channel.id === detail.channel)) {
      store.missed(detail.channel);
    }
  });
  panes.addEventListener('changed', () => {
    store.seen(panes.shown().map((pane) => pane.channel.id));
    draw();
  });
  return el('nav', { class: 'sidebar', 'aria-label': say('channels') },
    el('h2', {}, say('channels')), list);
}
