// Horizontal bars as an inline picture. Its alternative text says the same in words.
import { el, svg, freshId } from './dom.js';

const WIDTH = 460;
const LABELS = 170;
const BAR = 14;
const GAP = 4;
const ROW_GAP = 12;
const VALUES = 44;
const LINE = 23;
const LINE_HEIGHT = 13;

export function picture({ chart, alt }) {
  return el('figure', { class: 'chart' },
    el('figcaption', { dir: 'auto' }, chart.title),
    drawing(chart, alt),
    chart.series.length > 1 ? legend(chart) : null);
}

function drawing(chart, alt) {
  const rowHeight = chart.series.length * (BAR + GAP) + ROW_GAP;
  const height = chart.rows.length * rowHeight;
  const title = freshId('chart');
  return svg('svg',
    { role: 'img', 'aria-labelledby': title, viewBox: `0 0 ${WIDTH} ${height}`, class: 'bars' },
    svg('title', { id: title }, alt),
    chart.rows.map((row, index) => bars(chart, row, index, index * rowHeight)));
}

function bars(chart, row, index, top) {
  const middle = top + (chart.series.length * (BAR + GAP)) / 2;
  const lines = label(row);
  const first = middle + 3 - ((lines.length - 1) * LINE_HEIGHT) / 2;
  return svg('g', { 'aria-hidden': 'true' },
    lines.map((line, place) => svg('text',
      { x: LABELS - 8, y: first + place * LINE_HEIGHT, 'text-anchor': 'end' }, line)),
    chart.series.map((series, place) =>
      bar(series.values[index], chart.max, place, top + place * (BAR + GAP))));
}

// One line, or two that break between words; the list beside the picture has all of it.
function label(row) {
  if (row.length <= LINE) {
    return [row];
  }
  const space = row.lastIndexOf(' ', LINE);
  const end = space > 0 ? space : LINE;
  return [row.slice(0, end), cut(row.slice(end).trim())];
}

function cut(line) {
  return line.length > LINE ? `${line.slice(0, LINE - 1)}…` : line;
}

function bar(value, max, place, y) {
  const room = WIDTH - LABELS - VALUES;
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const kind = `series-${place % 4}`;
  return [
    svg('rect', { class: 'track', x: LABELS, y, width: room, height: BAR, rx: 3 }),
    svg('rect', { class: kind, x: LABELS, y, width: room * share, height: BAR, rx: 3 }),
    svg('text', { x: LABELS + room + 6, y: y + 11, class: 'value' }, `${+value.toFixed(2)}`),
  ];
}

function legend(chart) {
  return el('ul', { class: 'legend' }, chart.series.map((series, place) =>
    el('li', {}, el('span', { class: `swatch series-${place % 4}` }), series.name)));
}
