// The way into the catalogue: a button, and addresses such as #catalogue/pm-system-design.
import { button } from './dom.js';
import { say } from './words.js';
import { store } from './store.js';

const COMMAND = '/greenroom catalogue';
const ADDRESS = /^#catalogue(?:\/([a-z0-9-]+))?$/;

export function catalogueButton(panes) {
  return button(say('catalogue'), { class: 'control' }, () => panes.active().types(COMMAND));
}

/** Shows what the page's address names, to somebody who may see it all; now, and when it changes. */
export function followAddress(panes) {
  const follow = () => {
    const [address, id] = ADDRESS.exec(window.location.hash) ?? [];
    if (address) {
      const pane = panes.active();
      const manager = store.people.find((one) => one.manages);
      pane.show(manager.id, pane.channel.id);
      pane.types(id ? `${COMMAND} ${id}` : COMMAND);
    }
  };
  window.addEventListener('hashchange', follow);
  follow();
}
