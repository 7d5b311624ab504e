// Moments in the terms of one person: their zone, their region's way to write a date.
import { store } from './store.js';
import { el } from './dom.js';

const DATE = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' };
const NEAR = { weekday: 'short', day: 'numeric', month: 'short' };
const CLOCK = { hour: '2-digit', minute: '2-digit' };
const UNITS = [['day', 86400], ['hour', 3600], ['minute', 60]];

export function full(at, person) {
  return format(at, person, { ...DATE, ...CLOCK });
}

/** A moment that is not far away. */
export function day(at, person) {
  return format(at, person, { ...NEAR, ...CLOCK });
}

export function clock(at, person) {
  return format(at, person, CLOCK);
}

export function seconds(at, person) {
  return format(at, person, { ...DATE, ...CLOCK, second: '2-digit' });
}

export function city(person) {
  return person.zone.split('/').at(-1).replaceAll('_', ' ');
}

export function timeElement(at, style, person) {
  const moment = new Date(at);
  const words = { full, clock, relative }[style](moment, person);
  return el('time', {
    datetime: at,
    title: `${full(moment, person)}, ${city(person)}`,
    'data-relative': style === 'relative' ? at : null,
    // It changes every second: nobody wants to hear each of them.
    'aria-live': style === 'relative' ? 'off' : null,
  }, words);
}

/** Keeps every "in 3 hours" on the page true. */
export function keepRelative() {
  store.addEventListener('clock', () => {
    for (const element of document.querySelectorAll('time[data-relative]')) {
      const words = relative(new Date(element.dataset.relative));
      if (element.textContent !== words) {
        element.textContent = words;
      }
    }
  });
}

function relative(at) {
  const away = Math.round((at - store.clock.now) / 1000);
  const [unit, length] = UNITS.find(([, size]) => Math.abs(away) >= size) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
    .format(Math.round(away / length), unit);
}

// The page speaks English, with the hours and order of dates of the person's own region.
function format(at, person, parts) {
  const region = new Intl.Locale(person.locale).region;
  const hours = region === 'US' ? 'h12' : 'h23';
  const style = region === 'US' ? 'en-US' : 'en-GB';
  return new Intl.DateTimeFormat(style, { ...parts, hourCycle: hours, timeZone: person.zone })
    .format(at);
}
