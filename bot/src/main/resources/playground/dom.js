// Elements from data. Text only ever becomes a text node: nothing a person writes is markup.
const SVG = 'http://www.w3.org/2000/svg';

export function el(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** A button that submits nothing; its text is exactly its label. */
export function button(label, attributes, onclick) {
  return el('button', { type: 'button', onclick, ...attributes }, label);
}

let ids = 0;

export function freshId(what) {
  ids += 1;
  return `${what}-${ids}`;
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    set(element, name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) {
    return;
  }
  if (name.startsWith('on')) {
    element.addEventListener(name.slice(2), value);
  } else {
    element.setAttribute(name, value === true ? '' : value);
  }
}
