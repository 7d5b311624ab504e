// A form in a dialog of its own. What was typed stays until it is accepted or cancelled.
import { el, button, freshId } from './dom.js';
import { say } from './words.js';
import { input, isGroup, shownValue } from './inputs.js';
import { paragraph } from './prose.js';
import { send } from './api.js';
import { Attempt, dismissAll } from './attempt.js';
import { draftOf, forgetDraft, keepDraft, merged, valuesOf } from './draft.js';

/**
 * Field errors are shown in the same dialog, a further form follows; any other reply is for `done`.
 * `about` is who fills it in, and where; `pressed` is the control that opened it, if one did.
 */
export function openForm(form, subtitle, person, about, pressed, done) {
  new FormDialog(subtitle, person, about, pressed, done).open(form);
}

/** The same to look at, wherever it is put. */
export function drawForm(form, problems, subtitle, person) {
  return new FormDialog(subtitle, person, {}, null, () => {}).show(form, problems);
}

class FormDialog {
  #element = el('dialog', { class: 'form' });
  #attempt = null;
  #fields = [];
  #was = {};

  constructor(subtitle, person, about, pressed, done) {
    this.subtitle = subtitle;
    this.person = person;
    this.about = about;
    this.pressed = pressed;
    this.done = done;
    this.#element.addEventListener('close', () => this.#element.remove());
    this.#closesBeside();
  }

  /** What was typed into it before stands in it again. */
  open(form) {
    const draft = draftOf(this.about.person, form.action);
    this.#was = valuesOf(form);
    if (draft) {
      const { form: kept, overtaken } = merged(form, draft.was, draft.typed);
      this.show(kept, {}, overtaken.length ? newer(overtaken) : this.#again(form));
    } else {
      this.show(form, {});
    }
    this.#isShown();
  }

  #isShown() {
    if (!this.#element.open) {
      document.body.append(this.#element);
      this.#element.showModal();
      this.#firstToFill().focus();
    }
  }

  show(form, problems, note = null) {
    const title = freshId('form');
    const notes = el('div', { class: 'notes', role: 'status' });
    const submit = el('button', { type: 'submit', class: 'control primary' }, form.submit);
    const cancel = button(say('cancel'), { class: 'control' }, () => {
      this.#forget(form);
      this.#element.close();
    });
    this.#fields = form.fields.map((field) => drawn(field, problems[field.name]));
    this.#element.setAttribute('aria-labelledby', title);
    this.#element.setAttribute('data-form', form.action);
    this.#element.replaceChildren(el('form', {
      novalidate: true,
      oninput: () => this.#keep(form),
      onsubmit: (event) => this.#send(event, form, submit, notes),
    },
    el('h2', { id: title }, form.title),
    el('p', { class: 'subtitle' }, this.subtitle),
    note,
    form.note.length ? paragraph('p', form.note, this.person) : null,
    this.#fields.map((one) => one.element),
    notes,
    el('div', { class: 'buttons' }, cancel, submit)));
    this.#firstToFill().focus();
    return this.#element;
  }

  #firstToFill() {
    return this.#fields.find((one) => one.problem) ?? this.#fields[0];
  }

  #values() {
    return Object.fromEntries(this.#fields.map((one) => [one.name, one.value()]));
  }

  #keep(form) {
    keepDraft(this.about.person, form.action, this.#was, this.#values());
  }

  #forget(form) {
    forgetDraft(this.about.person, form.action);
  }

  /** Pressed and let go outside: whoever selects a text may let go there without meaning it. */
  #closesBeside() {
    let began = false;
    const isBeside = ({ target, clientX, clientY }) => {
      const { left, right, top, bottom } = this.#element.getBoundingClientRect();
      return target === this.#element
        && (clientX < left || clientX > right || clientY < top || clientY > bottom);
    };
    this.#element.addEventListener('pointerdown', (event) => { began = isBeside(event); });
    this.#element.addEventListener('click', (event) => {
      if (began && isBeside(event)) {
        this.#element.close();
      }
    });
  }

  #again(form) {
    const afresh = button(say('afresh'), { class: 'control' }, () => {
      this.#forget(form);
      this.show(form, {});
    });
    return el('div', { class: 'invitation' }, el('p', {}, say('typedBefore')), afresh);
  }

  async #send(event, form, submit, notes) {
    event.preventDefault();
    dismissAll(notes);
    const values = this.#values();
    if (!this.#attempt?.sends(values)) {
      submit.disabled = true;
      const isOlder = await this.#isOlder(form, values);
      submit.disabled = false;
      if (isOlder) {
        return;
      }
      this.#attempt = new Attempt('submit', { ...this.about, action: form.action, values });
    }
    const reply = await this.#attempt.run(submit, notes);
    if (reply) {
      this.#attempt = null;
      this.#react(reply, form);
    }
  }

  /** Whether what it was filled with has been changed since, as in another tab: that is said first. */
  async #isOlder(form, values) {
    const now = await this.#asItIsNow(form);
    const { form: kept, overtaken } = now
      ? merged(now, this.#was, values) : { form, overtaken: [] };
    if (overtaken.length) {
      this.#was = valuesOf(now);
      this.show(kept, {}, newer(overtaken));
      this.#keep(kept);
    }
    return overtaken.length > 0;
  }

  /** The control that opened it is pressed again; null where that is another one, or says no. */
  async #asItIsNow({ action }) {
    if (this.pressed !== action) {
      return null;
    }
    try {
      const delivery = crypto.randomUUID();
      return (await send('press', { ...this.about, action, values: {}, delivery })).form ?? null;
    } catch {
      // Whatever is wrong now is wrong when it is sent: it is said then.
      return null;
    }
  }

  #react(reply, form) {
    if (reply.kind === 'errors') {
      this.show(reply.form, reply.problems);
      this.#isShown();
    } else if (reply.kind === 'form') {
      this.#forget(form);
      this.#element.close();
      openForm(reply.form, this.subtitle, this.person, this.about, null, this.done);
    } else {
      this.#forget(form);
      this.#element.close();
      this.done(reply);
    }
  }
}

/** These fields were changed by somebody else, or elsewhere, after the form was opened. */
function newer(fields) {
  return el('div', { class: 'failure', role: 'alert' },
    el('p', {}, say('newer')),
    el('dl', { class: 'newer' }, fields.map((field) => [
      el('dt', {}, field.label),
      el('dd', { class: 'prose', dir: 'auto' }, shownValue(field))])),
    el('p', {}, say('newerThen')));
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
  return { name: field.name, problem, element, value: asked.value, focus: asked.focus };
}

function marked(element) {
  return element.matches('input, textarea, select')
    ? element : element.querySelector('input, textarea, select');
}
