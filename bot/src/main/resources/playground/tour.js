// Five steps that show a stranger around. What is done comes from the server: nothing here ticks.
import { el, button, freshId } from './dom.js';
import { say } from './words.js';
import { store } from './store.js';
import { read, send } from './api.js';

const KEPT = 'greenroom.tour';
const CLOSED = 'closed';
const SOON = 150;

/** `{ element, toggle }`: the panel, and the button that closes it and opens it again. */
export function tour(panes) {
  const drawn = new Tour(panes);
  return { element: drawn.element, toggle: drawn.toggle };
}

class Tour {
  #hint = null;
  #soon = 0;

  constructor(panes) {
    this.panes = panes;
    const title = freshId('tour');
    this.count = el('span', { class: 'count' });
    this.steps = el('ol', { class: 'steps' });
    this.words = el('p', { role: 'status' });
    this.problem = el('p', { class: 'error', role: 'alert', hidden: true });
    this.show = button(say('tourShow'), { class: 'control primary' }, () => this.#goThere());
    this.scene = button('', { class: 'control primary' }, () => this.#play());
    this.toggle = button(say('tour'), { class: 'control' }, () => this.#close(!this.element.hidden));
    this.element = el('section', { class: 'tour', 'aria-labelledby': title, 'data-tour': true },
      el('header', {},
        el('h2', { id: title }, say('tourTitle')), this.count,
        button(say('tourClose'), { class: 'quiet' }, () => this.#close(true))),
      this.steps,
      el('div', { class: 'next' },
        el('div', { class: 'telling' }, this.problem, this.words),
        el('div', { class: 'ways' }, this.show, this.scene)));
    this.#close(localStorage.getItem(KEPT) === CLOSED);
    for (const what of ['channels', 'posted', 'messages', 'tour']) {
      store.addEventListener(what, () => this.#later());
    }
    this.#refresh();
  }

  #close(closed) {
    const held = this.element.contains(document.activeElement);
    this.element.hidden = closed;
    this.toggle.setAttribute('aria-pressed', String(!closed));
    localStorage.setItem(KEPT, closed ? CLOSED : 'open');
    if (closed && held) {
      this.toggle.focus();
    }
  }

  #later() {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#refresh(), SOON);
  }

  async #refresh() {
    try {
      this.#draw(await read('tour'));
    } catch {
      // The banner says that nothing answers; once something does, all is read anew.
    }
  }

  #draw({ steps, next, hint }) {
    this.#hint = hint;
    this.count.textContent =
      say('tourCount', steps.filter((one) => one.done).length, steps.length);
    this.steps.replaceChildren(...steps.map((step) => el('li', {
      'data-step': step.id, 'data-done': String(step.done), 'aria-current': step.id === next ? 'step' : null,
    }, say(`tour-${step.id}`), step.done ? el('span', { class: 'unseen' }, say('tourDone')) : null)));
    const words = say(`hint-${hint.say}`, ...hint.args);
    if (this.words.textContent !== words) {
      this.words.textContent = words;
    }
    this.show.hidden = !hint.go;
    this.scene.hidden = !hint.scene;
    if (!this.scene.disabled) {
      this.scene.textContent = hint.scene ? say(`scene-${hint.scene}`) : '';
    }
    this.scene.classList.toggle('primary', !hint.go);
  }

  async #goThere() {
    const { person, channel, action, line } = this.#hint.go;
    const pane = this.panes.leadTo(person, channel);
    if (line) {
      pane.composer.suggest(line);
    } else {
      await pane.pointTo(action);
    }
  }

  async #play() {
    this.scene.disabled = true;
    this.scene.textContent = say('tourPlaying');
    this.problem.hidden = true;
    try {
      await send('tour', { scene: this.#hint.scene });
    } catch (failure) {
      this.problem.textContent = failure.message;
      this.problem.hidden = false;
    } finally {
      this.scene.disabled = false;
      this.#refresh();
    }
  }
}
