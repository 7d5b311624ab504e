// One press on its way to the bot. However often it is tried, it is the same delivery.
import { el, button } from './dom.js';
import { say } from './words.js';
import { send } from './api.js';
import { whenStill } from './still.js';

const PATIENCE = 1500;

export class Attempt {
  constructor(path, body) {
    this.path = path;
    this.body = { ...body, delivery: crypto.randomUUID() };
  }

  /** Whether this is the same delivery still: what went wrong may have arrived nevertheless. */
  sends(values) {
    return JSON.stringify(this.body.values) === JSON.stringify(values);
  }

  /** The reply; null once somebody has dismissed the failure that stands in the notes. */
  async run(control, notes) {
    for (;;) {
      try {
        return await this.#once(control, notes);
      } catch (failure) {
        if (!await again(failure, notes)) {
          return null;
        }
      }
    }
  }

  async #once(control, notes) {
    const focused = document.activeElement === control;
    const working = el('p', { class: 'working' }, say('working'));
    const slow = setTimeout(() => whenStill(() => notes.append(working)), PATIENCE);
    control.disabled = true;
    try {
      return await send(this.path, this.body);
    } finally {
      clearTimeout(slow);
      working.remove();
      control.disabled = false;
      if (focused && document.activeElement === document.body) {
        control.focus();
      }
    }
  }
}

/** Gives up what has failed and waits to be tried again. */
export function dismissAll(notes) {
  notes.querySelectorAll('.failure [data-dismiss]').forEach((one) => one.click());
}

function again(failure, notes) {
  return new Promise((resolve) => {
    const note = el('div', { class: 'failure', role: 'alert' }, el('p', {}, failure.message));
    const leave = (retry) => {
      note.remove();
      resolve(retry);
    };
    if (failure.mayRetry) {
      note.append(button(say('retry'), { class: 'control' }, () => leave(true)));
    }
    note.append(
      button(say('dismiss'), { class: 'control', 'data-dismiss': true }, () => leave(false)));
    notes.append(note);
  });
}
