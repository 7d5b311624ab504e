// One press on its way to the bot. However often it is tried, it is the same delivery.
import { el, button } from './dom.js';
import { say } from './words.js';
import { send } from './api.js';

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

  /** The reply, or null once the failure stands in the notes; Retry there goes on from here. */
  async run(control, notes) {
    const focused = document.activeElement === control;
    control.disabled = true;
    notes.querySelectorAll('.failure').forEach((old) => old.remove());
    const working = el('p', { class: 'working' }, say('working'));
    const slow = setTimeout(() => notes.append(working), PATIENCE);
    try {
      return await send(this.path, this.body);
    } catch (failure) {
      return await this.#failed(failure, control, notes);
    } finally {
      clearTimeout(slow);
      working.remove();
      control.disabled = false;
      if (focused && document.activeElement === document.body) {
        control.focus();
      }
    }
  }

  #failed(failure, control, notes) {
    control.disabled = false;
    notes.querySelectorAll('.working').forEach((old) => old.remove());
    return new Promise((resolve) => {
      const note = el('div', { class: 'failure', role: 'alert' }, el('p', {}, failure.message));
      const leave = (outcome) => {
        note.remove();
        resolve(outcome);
      };
      if (failure.mayRetry) {
        note.append(button(say('retry'), { class: 'control' },
          () => leave(this.run(control, notes))));
      }
      note.append(button(say('dismiss'), { class: 'control' }, () => leave(null)));
      notes.append(note);
    });
  }
}
