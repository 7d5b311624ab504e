// What was typed into a form and not sent yet: it is there again when the form is opened again.
const name = (person, action) => `greenroom.draft ${person} ${action}`;

/** `{ was, typed }`: the form's values when it was opened, and what was made of them; or null. */
export function draftOf(person, action) {
  return JSON.parse(sessionStorage.getItem(name(person, action)) ?? 'null');
}

export function keepDraft(person, action, was, typed) {
  sessionStorage.setItem(name(person, action), JSON.stringify({ was, typed }));
}

export function forgetDraft(person, action) {
  sessionStorage.removeItem(name(person, action));
}

export function valuesOf(form) {
  return Object.fromEntries(form.fields.map((field) => [field.name, field.value ?? '']));
}

export function filled(form, values) {
  return {
    ...form,
    fields: form.fields.map((field) => ({ ...field, value: values[field.name] ?? field.value })),
  };
}

/**
 * What somebody typed into an older form, in the newer one. A field they did not touch is as it is
 * now; `overtaken` are the fields that are not what they were, nor what was typed.
 */
export function merged(now, was, typed) {
  const values = valuesOf(now);
  const overtaken = now.fields.filter(
    ({ name: field }) => values[field] !== was[field] && values[field] !== typed[field]);
  const touched = Object.entries(typed).filter(([field, value]) => value !== was[field]);
  return { form: filled(now, Object.fromEntries(touched)), overtaken };
}
