// The way into the catalogue: a button, and addresses such as #catalogue/pm-system-design.
import { button } from './dom.js';
import { say } from './words.js';
import { store } from './store.js';

const COMMAND = '/greenroom catalogue';
const ADDRESS = /^#catalogue(?:\/([a-z0-9-]+))?$/;

export function catalogueButton(panes) {
  return button(say('catalogue'), { class: 'control' }, () => panes.active().types(COMMAND));
}

/** What this address names of it, to be opened for somebody who may see it all; null for nothing. */
export function catalogueAt(address) {
  const [found, id] = ADDRESS.exec(address) ?? [];
  const open = (panes) => {
    const pane = panes.active();
    const manager = store.people.find((one) => one.manages);
    pane.show(manager.id, pane.channel.id);
    pane.types(id ? `${COMMAND} ${id}` : COMMAND);
  };
  return found ? { open } : null;
}
