// The log of a pane. Only what changed is drawn anew, so that focus and open menus stay.
import { el, button } from './dom.js';
import { say } from './words.js';
import { store } from './store.js';
import { entry } from './message.js';

const NEAR = 80;
const ABOVE = 8;

export class Log {
  #drawn = new Map();
  #atEnd = true;
  #placed = 0;

  constructor(pane) {
    this.pane = pane;
    this.earlier = button(say('earlier'), { class: 'control earlier' },
      () => store.loadEarlier(this.pane.channel.id));
    this.empty = el('p', { class: 'empty' }, say('empty'));
    this.list = el('div', { class: 'entries' });
    this.newest = button(say('newest'), { class: 'control primary newest' }, () => this.toEnd());
    this.element = el('div', { class: 'log', role: 'log', 'aria-live': 'polite', tabindex: '0' },
      this.earlier, this.empty, this.list, this.newest);
    // Whoever read the newest goes on reading the newest, whatever takes room from the log.
    this.element.addEventListener('scroll', () => this.#reads(this.#isAtEnd()));
    new ResizeObserver(() => this.#resized()).observe(this.element);
  }

  /** Another person or channel: nothing of what stood here stays. */
  restart(label) {
    this.#drawn.clear();
    this.list.replaceChildren();
    this.element.setAttribute('aria-label', label);
    // A log that is filled for the first time is not read out from its beginning.
    this.element.setAttribute('aria-busy', 'true');
    this.draw();
    this.toEnd();
    requestAnimationFrame(() => this.element.removeAttribute('aria-busy'));
  }

  draw() {
    const { channel, person } = this.pane;
    const entries = store.log(channel.id, person.id);
    this.earlier.hidden = !store.hasEarlier(channel.id);
    this.empty.hidden = entries.length > 0 || !store.knows(channel.id);
    const kept = new Map(entries.map((one) => [one.id, this.#node(one)]));
    const last = entries.at(-1)?.id;
    const isNew = this.#drawn.size > 0 && last !== undefined && !this.#drawn.has(last);
    this.#drawn.forEach((old, id) => kept.has(id) || old.node.remove());
    this.#drawn = kept;
    this.#arrange([...kept.values()].map((one) => one.node));
    if (this.#atEnd) {
      this.toEnd();
    } else if (isNew) {
      this.newest.hidden = false;
    }
  }

  /** To the newest: to its beginning, where it is too long to be seen as a whole. */
  toEnd() {
    this.newest.hidden = true;
    const { element } = this;
    const end = element.scrollHeight - element.clientHeight;
    const last = this.list.lastElementChild ?? element;
    const above = last.getBoundingClientRect().top - element.getBoundingClientRect().top;
    element.scrollTop = Math.min(end, element.scrollTop + above - ABOVE);
    this.#placed = element.scrollTop;
    this.#reads(this.#isAtEnd());
  }

  #resized() {
    if (this.#atEnd || this.element.scrollTop === this.#placed) {
      this.toEnd();
    } else {
      this.#reads(this.#isAtEnd());
    }
  }

  // Whoever reads further up is told of what came below instead of being taken there.
  #reads(atEnd) {
    this.#atEnd = atEnd;
    this.newest.hidden ||= atEnd;
  }

  #node(one) {
    const old = this.#drawn.get(one.id);
    if (old?.revision === one.revision) {
      return old;
    }
    const node = entry(one, this.pane);
    if (old) {
      replace(old.node, node);
    }
    return { revision: one.revision, node };
  }

  #arrange(nodes) {
    nodes.forEach((node, index) => {
      const there = this.list.children[index];
      if (there !== node) {
        this.list.insertBefore(node, there ?? null);
      }
    });
  }

  #isAtEnd() {
    const { scrollTop, clientHeight, scrollHeight } = this.element;
    return scrollTop + clientHeight >= scrollHeight - NEAR;
  }
}

/** The control that had the focus has it again, where the new drawing still has it. */
export function replace(old, fresh) {
  const held = old.contains(document.activeElement)
    ? document.activeElement.dataset.action : null;
  old.replaceWith(fresh);
  if (held) {
    fresh.querySelector(`[data-action="${CSS.escape(held)}"]`)?.focus();
  }
}
