// A form in a dialog of its own. What was typed stays until it is accepted or cancelled.
import { el, button, freshId } from './dom.js';
import { say } from './words.js';
import { input, isGroup } from './inputs.js';
import { paragraph } from './prose.js';
import { Attempt, dismissAll } from './attempt.js';

/**
 * Field errors and a further form are shown in the same dialog; any other reply is for `done`.
 * `about` is who fills it in, and where.
 */
export function openForm(form, subtitle, person, about, done) {
  const dialog = new FormDialog(subtitle, person, about, done);
  dialog.show(form, {});
  dialog.open();
}

/** The same to look at, wherever it is put. */
export function drawForm(form, problems, subtitle, person) {
  return new FormDialog(subtitle, person, {}, () => {}).show(form, problems);
}

class FormDialog {
  #element = el('dialog', { class: 'form' });
  #attempt = null;
  #fields = [];

  constructor(subtitle, person, about, done) {
    this.subtitle = subtitle;
    this.person = person;
    this.about = about;
    this.done = done;
    this.#element.addEventListener('close', () => this.#element.remove());
  }

  open() {
    document.body.append(this.#element);
    this.#element.showModal();
    this.#fields[0].focus();
  }

  show(form, problems) {
    const title = freshId('form');
    const notes = el('div', { class: 'notes', role: 'status' });
    const submit = el('button', { type: 'submit', class: 'control primary' }, form.submit);
    const cancel = button(say('cancel'), { class: 'control' }, () => this.#element.close());
    this.#fields = form.fields.map((field) => drawn(field, problems[field.name]));
    this.#element.setAttribute('aria-labelledby', title);
    this.#element.setAttribute('data-form', form.action);
    this.#element.replaceChildren(el('form',
      { novalidate: true, onsubmit: (event) => this.#send(event, form, submit, notes) },
      el('h2', { id: title }, form.title),
      el('p', { class: 'subtitle' }, this.subtitle),
      form.note.length ? paragraph('p', form.note, this.person) : null,
      this.#fields.map((one) => one.element),
      notes,
      el('div', { class: 'buttons' }, cancel, submit)));
    (this.#fields.find((one) => problems[one.name]) ?? this.#fields[0]).focus();
    return this.#element;
  }

  async #send(event, form, submit, notes) {
    event.preventDefault();
    dismissAll(notes);
    const values = Object.fromEntries(this.#fields.map((one) => [one.name, one.value()]));
    if (!this.#attempt?.sends(values)) {
      this.#attempt = new Attempt('submit', { ...this.about, action: form.action, values });
    }
    const reply = await this.#attempt.run(submit, notes);
    if (reply) {
      this.#attempt = null;
      this.#react(reply);
    }
  }

  #react(reply) {
    if (reply.kind === 'errors') {
      this.show(reply.form, reply.problems);
    } else if (reply.kind === 'form') {
      this.show(reply.form, {});
    } else {
      this.#element.close();
      this.done(reply);
    }
  }
}

function drawn(field, problem) {
  const id = freshId('field');
  const hint = field.hint ? el('p', { class: 'hint', id: `${id}-hint` }, field.hint) : null;
  const error = problem
    ? el('p', { class: 'error', id: `${id}-error`, role: 'alert' }, problem) : null;
  const described = [hint, error].filter(Boolean).map((one) => one.id).join(' ') || null;
  const asked = input(field, id, described);
  if (problem) {
    marked(asked.element).setAttribute('aria-invalid', 'true');
  }
  const optional = field.required ? null : el('span', { class: 'optional' }, say('optional'));
  const parts = [optional, hint, asked.element, error];
  const element = isGroup(field.input)
    ? el('fieldset', { class: 'field', 'data-field': field.name, 'aria-describedby': described },
      el('legend', {}, field.label), parts)
    : el('div', { class: 'field', 'data-field': field.name },
      el('label', { for: id }, field.label), parts);
  return { name: field.name, element, value: asked.value, focus: asked.focus };
}

function marked(element) {
  return element.matches('input, textarea, select')
    ? element : element.querySelector('input, textarea, select');
}
