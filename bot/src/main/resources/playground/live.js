// What changes arrives by itself. After every break in the connection all is read anew.
import { store } from './store.js';

const AGAIN = 1000;

export function connect() {
  const source = new EventSource('/api/live');
  source.addEventListener('posted', (event) => store.arrived(JSON.parse(event.data)));
  source.addEventListener('edited', (event) => store.put(JSON.parse(event.data)));
  source.addEventListener('deleted', (event) => store.drop(JSON.parse(event.data)));
  source.addEventListener('channels', (event) => store.rooms(JSON.parse(event.data).channels));
  source.addEventListener('tour', () => store.toured());
  source.addEventListener('clock', (event) => store.tick(JSON.parse(event.data)));
  source.addEventListener('open', catchUp);
  source.addEventListener('error', () => {
    // Closed here and opened anew: some browsers give up for good, others wait for long.
    source.close();
    store.connection(false);
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
