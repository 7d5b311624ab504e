// Spans of a card as nodes. Each stands in a bdi: no text can turn the direction of its neighbours.
import { el } from './dom.js';
import { store } from './store.js';
import { timeElement } from './times.js';

export function prose(spans, person) {
  return spans.map((span) => node(span, person));
}

export function paragraph(tag, spans, person, className) {
  return el(tag, { class: className ? `prose ${className}` : 'prose', dir: 'auto' },
    prose(spans, person));
}

function node(span, person) {
  switch (span.type) {
    case 'strong':
      return el('strong', {}, el('bdi', {}, span.text));
    case 'code':
      return el('code', {}, el('bdi', {}, span.text));
    case 'time':
      return timeElement(span.at, span.style, person);
    case 'channel':
      return channel(span.id, person);
    case 'member':
      return el('bdi', { class: 'member' }, span.id);
    case 'quoted':
      return el('bdi', {}, span.ref);
    default:
      return el('bdi', {}, span.text);
  }
}

/** A channel or a room that stands in the list leads there, for whoever reads. */
function channel(id, person) {
  const known = store.channel(id);
  const name = el('bdi', {}, `#${known?.name ?? id}`);
  return known && person
    ? el('a', { class: 'channel-name', href: `#${person.id}/${encodeURIComponent(id)}` }, name)
    : el('span', { class: 'channel-name' }, name);
}
