// Where the reader is stands in the address, such as #ana/practice: a reload comes back to it, and
// Back goes to the last place. What both panes show lies in the entry of the history.
import { store } from './store.js';
import { catalogueAt } from './catalogue.js';

const PLACE = /^#([a-z]+)\/(.+)$/;

export function keepAddress(panes) {
  let following = false;

  const wrote = (how, address = addressOf(panes.active())) =>
    window.history[how](panes.places(), '', address);

  const write = () => {
    if (!following) {
      const stood = window.history.state?.panes;
      const moved = JSON.stringify(stood) !== JSON.stringify(panes.places().panes);
      wrote(stood && moved ? 'pushState' : 'replaceState');
    }
  };

  const follow = () => {
    following = true;
    // A form belongs to the place it was opened in; what was typed into it is kept.
    document.querySelector('dialog[open]')?.close();
    const catalogue = catalogueAt(window.location.hash);
    if (window.history.state?.panes) {
      panes.goTo(window.history.state);
    } else {
      panes.goTo(named(window.location.hash, panes.places()));
    }
    catalogue?.open(panes);
    following = false;
    wrote('replaceState', catalogue ? window.location.hash : undefined);
  };

  panes.addEventListener('changed', write);
  window.addEventListener('popstate', follow);
  follow();
}

function addressOf({ person, channel }) {
  return `#${person.id}/${encodeURIComponent(channel.id)}`;
}

/** What is shown once the address is followed; an address that names nothing changes nothing. */
function named(address, places) {
  const [, person, channel] = PLACE.exec(address) ?? [];
  return store.person(person) && store.channel(decoded(channel))
    ? { ...places, panes: places.panes.with(places.active, { person, channel: decoded(channel) }) }
    : places;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
