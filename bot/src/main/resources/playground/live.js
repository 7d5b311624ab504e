// What changes arrives by itself. After every break in the connection all is read anew.
import { store } from './store.js';
import { whenStill } from './still.js';

const AGAIN = 1000;

export function connect() {
  const source = new EventSource('/api/live');
  const hears = (name, act) => source.addEventListener(name,
    ({ data }) => whenStill(() => act(JSON.parse(data))));
  hears('posted', (message) => store.arrived(message));
  hears('edited', (message) => store.put(message));
  hears('deleted', (message) => store.drop(message));
  hears('channels', ({ channels }) => store.rooms(channels));
  hears('tour', () => store.toured());
  hears('clock', (clock) => store.tick(clock));
  source.addEventListener('open', catchUp);
  source.addEventListener('error', () => {
    // Closed here and opened anew: some browsers give up for good, others wait for long.
    source.close();
    whenStill(() => store.connection(false));
    setTimeout(connect, AGAIN);
  });
}

async function catchUp() {
  try {
    await store.refresh();
    store.connection(true);
  } catch {
    // It went away again meanwhile; the next "error" event brings us back here.
  }
}
