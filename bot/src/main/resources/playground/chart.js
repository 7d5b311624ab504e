// Horizontal bars as an inline picture. Its alternative text says the same in words.
import { el, svg, freshId } from './dom.js';

const WIDTH = 460;
const LABELS = 170;
const BAR = 14;
const GAP = 4;
const ROW_GAP = 12;
const VALUES = 44;

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
  const label = row.length > 26 ? `${row.slice(0, 25)}…` : row;
  return svg('g', { 'aria-hidden': 'true' },
    svg('text', { x: LABELS - 8, y: middle + 3, 'text-anchor': 'end' }, label),
    chart.series.map((series, place) =>
      bar(series.values[index], chart.max, place, top + place * (BAR + GAP))));
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
