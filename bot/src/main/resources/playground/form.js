// A form in a dialog of its own. What was typed stays until it is accepted or cancelled.
import { el, button, freshId } from './dom.js';
import { say } from './words.js';
import { input, isGroup } from './inputs.js';
import { paragraph } from './prose.js';
import { Attempt, dismissAll } from './attempt.js';

/** Field errors and a further form are shown in the same dialog; any other reply is for `done`. */
export function openForm(form, subtitle, person, about, done) {
  let attempt = null;
  const dialog = el('dialog', { class: 'form', 'data-form': form.action });
  const show = (shown, problems) => {
    dialog.replaceChildren(contents(shown, problems));
    dialog.setAttribute('data-form', shown.action);
  };
  const contents = (shown, problems) => {
    const title = freshId('form');
    dialog.setAttribute('aria-labelledby', title);
    const fields = shown.fields.map((field) => fieldset(field, problems[field.name]));
    const notes = el('div', { class: 'notes', role: 'status' });
    const submit = el('button', { type: 'submit', class: 'control primary' }, shown.submit);
    const send = async (event) => {
      event.preventDefault();
      const values = Object.fromEntries(fields.map((one) => [one.name, one.value()]));
      dismissAll(notes);
      if (!attempt?.sends(values)) {
        attempt = new Attempt('submit', { ...about, action: shown.action, values });
      }
      const reply = await attempt.run(submit, notes);
      if (reply) {
        attempt = null;
        react(reply);
      }
    };
    queueMicrotask(() => focusFirst(fields, problems));
    return el('form', { novalidate: true, onsubmit: send },
      el('h2', { id: title }, shown.title),
      el('p', { class: 'subtitle' }, subtitle),
      shown.note.length ? paragraph('p', shown.note, person) : null,
      fields.map((one) => one.element),
      notes,
      el('div', { class: 'buttons' },
        button(say('cancel'), { class: 'control' }, () => dialog.close()), submit));
  };
  const react = (reply) => {
    if (reply.kind === 'errors') {
      show(reply.form, reply.problems);
    } else if (reply.kind === 'form') {
      show(reply.form, {});
    } else {
      dialog.close();
      done(reply);
    }
  };
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  show(form, {});
  dialog.showModal();
}

function focusFirst(fields, problems) {
  (fields.find((one) => problems[one.name]) ?? fields[0]).focus();
}

function fieldset(field, problem) {
  const id = freshId('field');
  const hint = field.hint ? el('p', { class: 'hint', id: `${id}-hint` }, field.hint) : null;
  const error = problem
    ? el('p', { class: 'error', id: `${id}-error`, role: 'alert' }, problem) : null;
  const described = [hint, error].filter(Boolean).map((one) => one.id).join(' ') || null;
  const asked = input(field, id, described);
  if (problem) {
    asked.element.querySelector('input, textarea, select')?.setAttribute('aria-invalid', 'true');
    asked.element.setAttribute('aria-invalid', 'true');
  }
  const optional = field.required ? null : el('span', { class: 'optional' }, say('optional'));
  const parts = [hint, asked.element, error];
  const element = isGroup(field.input)
    ? el('fieldset', { class: 'field', 'data-field': field.name, 'aria-describedby': described },
        el('legend', {}, field.label), optional, parts)
    : el('div', { class: 'field', 'data-field': field.name },
        el('label', { for: id }, field.label), optional, parts);
  return { name: field.name, element, value: asked.value, focus: asked.focus };
}
