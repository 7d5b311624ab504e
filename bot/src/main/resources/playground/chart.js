// Horizontal bars as an inline picture. Its alternative text says the same in words.
import { el, svg, freshId } from './dom.js';

// As many units as a phone has pixels for it: what is written stays as large as words beside it.
const WIDTH = 340;
const BAR = 14;
const GAP = 3;
const ROW_GAP = 12;
const VALUES = 34;
const LINE = 18;

// Short names stand beside their bars; where one is longer, all stand above theirs.
const SHORT = 16;
const BESIDE = 118;

// What is longer than a line is cut; the list beside the picture has all of it.
const LONGEST = 48;

export function picture({ chart, alt }) {
  return el('figure', { class: 'chart' },
    el('figcaption', { dir: 'auto' }, chart.title),
    drawing(chart, alt),
    chart.series.length > 1 ? legend(chart) : null);
}

function drawing(chart, alt) {
  const beside = chart.rows.every((row) => row.length <= SHORT);
  const left = beside ? BESIDE : 0;
  const above = beside ? 0 : LINE;
  const rowHeight = above + chart.series.length * (BAR + GAP) + ROW_GAP;
  const height = Math.max(0, chart.rows.length * rowHeight - ROW_GAP);
  const title = freshId('chart');
  return svg('svg',
    { role: 'img', 'aria-labelledby': title, viewBox: `0 0 ${WIDTH} ${height}`, class: 'bars' },
    svg('title', { id: title }, alt),
    chart.rows.map((row, index) => {
      const top = index * rowHeight;
      return svg('g', { 'aria-hidden': 'true' },
        beside ? nameBeside(chart, row, top) : svg('text', { x: 0, y: top + 12 }, cut(row)),
        chart.series.map((series, place) =>
          bar(series.values[index], chart.max, place, left, top + above + place * (BAR + GAP))));
    }));
}

function cut(name) {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
}

function nameBeside(chart, row, top) {
  const middle = top + (chart.series.length * (BAR + GAP) - GAP) / 2;
  return svg('text', { x: BESIDE - 8, y: middle + 4, 'text-anchor': 'end' }, row);
}

function bar(value, max, place, left, y) {
  const room = WIDTH - left - VALUES;
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const kind = `series-${place % 4}`;
  return [
    svg('rect', { class: 'track', x: left, y, width: room, height: BAR, rx: 3 }),
    svg('rect', { class: kind, x: left, y, width: room * share, height: BAR, rx: 3 }),
    svg('text', { x: left + room + 6, y: y + 11.5, class: 'value' }, `${+value.toFixed(2)}`),
  ];
}

function legend(chart) {
  return el('ul', { class: 'legend' }, chart.series.map((series, place) =>
    el('li', {}, el('span', { class: `swatch series-${place % 4}` }), series.name)));
}
