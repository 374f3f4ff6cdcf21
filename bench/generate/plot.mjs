// A plot of time against operations, both on logarithmic scales, as SVG that follows light and dark.
const [width, height, left, bottom] = [640, 400, 60, 50];
const colours = ['#2563eb', '#b45309', '#15803d', '#be185d'];

/** `lines`: by name, points `[operations, seconds]`. */
export function plot(lines) {
  const points = Object.values(lines).flat();
  const x = scale(
    points.map(([operations]) => operations),
    left,
    width - 150,
  );
  const y = scale(
    points.map(([, seconds]) => seconds),
    height - bottom,
    20,
  );
  const names = Object.keys(lines);
  const counts = [...new Set(points.map(([operations]) => operations))];
  const ticks = decades(points.map(([, seconds]) => seconds));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="13">`,
    '<title>Seconds to generate, by operations of the description</title>',
    '<style>text { fill: #1f2937 } .axis { stroke: #9ca3af; stroke-opacity: 0.5 } @media (prefers-color-scheme: dark) { text { fill: #e5e7eb } }</style>',
    ...counts.map((count) => text(x(count), height - bottom + 22, String(count), 'middle')),
    ...ticks.flatMap((tick) => [
      `<line class="axis" x1="${left}" x2="${width - 150}" y1="${y(tick)}" y2="${y(tick)}"/>`,
      text(left - 8, y(tick) + 4, `${tick} s`, 'end'),
    ]),
    text((left + width - 150) / 2, height - 8, 'operations', 'middle'),
    ...names.flatMap((name, index) => line(name, lines[name], { x, y, colour: colours[index] })),
    '</svg>',
    '',
  ].join('\n');
}

function line(name, points, { x, y, colour }) {
  const path = points.map(([count, seconds]) => `${x(count)},${y(seconds)}`);
  const [count, seconds] = points.at(-1);
  return [
    `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${path.join(' ')}"/>`,
    ...path.map(
      (point) => `<circle fill="${colour}" r="3.5" cx="${point.split(',')[0]}" cy="${point.split(',')[1]}"/>`,
    ),
    text(x(count) + 8, y(seconds) + 4, name, 'start'),
  ];
}

const text = (x, y, words, anchor) => `<text x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`;

/** Maps values to places between `from` and `to`, by their logarithms. */
function scale(values, from, to) {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(Math.log10);
  return (value) => Math.round(from + ((Math.log10(value) - least) / (most - least)) * (to - from));
}

/** The powers of ten, and thrice them, within the values. */
function decades(values) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return [0.1, 0.3, 1, 3, 10, 30, 100, 300].filter((tick) => tick >= least && tick <= most);
}
