// Where people type. A line that begins with "/" is a command and is completed while typing.
import { el, freshId } from './dom.js';
import { say } from './words.js';
import { read } from './api.js';
import { titleOf } from './store.js';

/** `send(line)` takes what was typed; `person()` says whose commands are offered. */
export class Composer {
  #send;
  #person;
  #known = [];
  #offered = [];
  #marked = 0;
  #recalled = 0;

  constructor(send, person) {
    this.#send = send;
    this.#person = person;
    const list = freshId('commands');
    this.label = el('label', { class: 'unseen', for: `${list}-text` });
    this.list = el('ul',
      { id: list, role: 'listbox', class: 'completions', 'aria-label': say('commandList') });
    this.text = el('textarea', {
      id: `${list}-text`, rows: 1, dir: 'auto', role: 'combobox', 'aria-autocomplete': 'list',
      'aria-controls': list, 'aria-expanded': 'false', autocomplete: 'off', 'data-composer': true,
    });
    this.closed = el('p', { class: 'closed', hidden: true }, say('closedThread'));
    this.button = el('button', { type: 'submit', class: 'control primary' }, say('send'));
    this.element = el('form',
      { class: 'composer', onsubmit: (event) => this.#submit(event) },
      this.label, this.list, this.closed, this.text, this.button);
    this.text.addEventListener('keydown', (event) => this.#key(event));
    this.text.addEventListener('input', () => this.#complete());
    this.text.addEventListener('blur', () => this.#offer([]));
    this.#offer([]);
  }

  async speakAs(person, channel) {
    this.label.textContent = say('messageTo', person.name, titleOf(channel));
    this.text.placeholder = say('placeholder', titleOf(channel));
    this.closed.hidden = channel.live;
    this.text.disabled = !channel.live;
    this.text.hidden = !channel.live;
    this.button.hidden = !channel.live;
    this.#recalled = 0;
    this.#offer([]);
    try {
      this.#known = (await read(`people/${person.id}/commands`)).commands;
    } catch {
      // Completion is a convenience: what is typed is sent all the same.
      this.#known = [];
    }
  }

  focus() {
    this.text.focus();
  }

  restore(line) {
    if (!this.text.value) {
      this.text.value = line;
      this.#grow();
    }
  }

  /** Puts a line before somebody, for them to send it. */
  suggest(line) {
    this.text.value = line;
    this.#grow();
    this.focus();
  }

  #submit(event) {
    event?.preventDefault();
    const line = this.text.value.trim();
    if (line) {
      remember(this.#person(), line);
      this.#recalled = 0;
      this.text.value = '';
      this.#offer([]);
      this.#grow();
      this.#send(line);
    }
  }

  #complete() {
    this.#grow();
    const typed = this.text.value.toLowerCase();
    const fits = typed.startsWith('/') && !typed.includes('\n')
      ? this.#known.filter((one) => `/${one.name}`.startsWith(typed)) : [];
    this.#offer(fits);
  }

  #offer(commands) {
    this.#offered = commands;
    this.#marked = 0;
    this.list.hidden = commands.length === 0;
    this.text.setAttribute('aria-expanded', String(commands.length > 0));
    this.list.replaceChildren(...commands.map((one, index) => this.#option(one, index)));
    this.#mark(0);
  }

  #option(command, index) {
    // pointerdown, not click: a click would first take the focus out of the text.
    const take = (event) => {
      event.preventDefault();
      this.#marked = index;
      this.#take();
    };
    return el('li', { role: 'option', id: `${this.list.id}-${index}`, onpointerdown: take },
      el('code', {}, `/${command.name}`),
      command.manages ? el('span', { class: 'badge' }, say('forAdmins')) : null,
      el('span', { class: 'about' }, command.words));
  }

  #mark(index) {
    this.#marked = index;
    [...this.list.children].forEach((option, place) =>
      option.setAttribute('aria-selected', String(place === index)));
    const marked = this.list.children[index];
    marked?.scrollIntoView({ block: 'nearest' });
    if (marked) {
      this.text.setAttribute('aria-activedescendant', marked.id);
    } else {
      this.text.removeAttribute('aria-activedescendant');
    }
  }

  #take() {
    this.text.value = `/${this.#offered[this.#marked].name}`;
    this.#offer([]);
    this.#grow();
  }

  #key(event) {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const handled = this.#offered.length > 0 ? this.#keyInList(event) : this.#keyInText(event);
    if (handled) {
      event.preventDefault();
    }
  }

  #keyInList(event) {
    const count = this.#offered.length;
    switch (event.key) {
      case 'ArrowDown':
        this.#mark((this.#marked + 1) % count);
        return true;
      case 'ArrowUp':
        this.#mark((this.#marked + count - 1) % count);
        return true;
      case 'Escape':
        this.#offer([]);
        return true;
      case 'Tab':
        this.#take();
        return true;
      case 'Enter':
        return this.#enterInList(event);
      default:
        return false;
    }
  }

  // A command that is typed in full is sent; anything shorter is completed first.
  #enterInList(event) {
    const marked = `/${this.#offered[this.#marked].name}`;
    if (marked === this.text.value.trim().toLowerCase()) {
      return this.#keyInText(event);
    }
    this.#take();
    return true;
  }

  #keyInText(event) {
    if (event.key === 'Enter' && !event.shiftKey) {
      this.#submit();
      return true;
    }
    return event.key === 'ArrowUp' ? this.#recall(1)
      : event.key === 'ArrowDown' && this.#recalled > 0 ? this.#recall(-1) : false;
  }

  #recall(step) {
    const past = remembered(this.#person());
    const current = this.#recalled > 0 ? past.at(-this.#recalled) : '';
    const next = this.#recalled + step;
    if (this.text.value !== current || next < 0 || next > past.length) {
      return false;
    }
    this.#recalled = next;
    this.text.value = next > 0 ? past.at(-next) : '';
    this.#grow();
    return true;
  }

  #grow() {
    this.text.style.height = 'auto';
    this.text.style.height = `${Math.min(this.text.scrollHeight + 2, 160)}px`;
  }
}

// The commands somebody typed, in both panes, for as long as the page is open.
const past = new Map();

function remembered(person) {
  return past.get(person.id) ?? [];
}

function remember(person, line) {
  if (line.startsWith('/')) {
    past.set(person.id, [...remembered(person).filter((one) => one !== line), line]);
  }
}
