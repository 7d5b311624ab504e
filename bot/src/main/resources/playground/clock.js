// The clock bar. Moving the clock makes everything on the way happen before it answers.
import { el, button } from './dom.js';
import { say } from './words.js';
import { store } from './store.js';
import { send } from './api.js';
import { city, day, seconds } from './times.js';

export function clockBar(panes) {
  const now = el('time', { class: 'now', 'data-clock': true });
  const zone = el('span', { class: 'zone' });
  const next = el('span', { class: 'next', 'data-next': true });
  const notes = el('span', { class: 'moving', role: 'status' });
  const move = async (step) => {
    buttons.forEach((one) => { one.disabled = true; });
    tell(say('moving'));
    try {
      store.tick(await send('clock', step));
      tell('');
    } catch (failure) {
      tell(failure.message);
    } finally {
      buttons.forEach((one) => { one.disabled = false; });
      draw();
    }
  };
  // What does not fit is cut off: the bar is as large as it is, whatever it says.
  const tell = (words) => {
    notes.textContent = words;
    notes.title = words;
  };
  const buttons = [
    button(say('plusMinute'), { class: 'control' }, () => move({ by: 'PT1M' })),
    button(say('plusHour'), { class: 'control' }, () => move({ by: 'PT1H' })),
    button(say('toNext'), { class: 'control' }, () => move({ to: 'next' })),
  ];
  const draw = () => {
    const { person } = panes.active();
    now.textContent = seconds(store.clock.now, person);
    now.setAttribute('datetime', store.clock.now.toISOString());
    zone.textContent = say('timeIn', city(person));
    next.textContent = store.clock.next
      ? say('nextAt', day(store.clock.next, person)) : say('nothingNext');
    reading.title = zone.textContent + next.textContent;
    buttons[2].disabled = buttons[0].disabled || !store.clock.next;
  };
  const reading = el('div', { class: 'reading' }, now, el('small', {}, zone, next, notes));
  store.addEventListener('clock', draw);
  panes.addEventListener('changed', draw);
  draw();
  return el('section', { class: 'clock', 'aria-label': say('clock') },
    reading, el('div', { class: 'hands' }, buttons));
}
