import { svg } from './svg.js';

const each = (count, draw) => Array.from({ length: count }, (_, index) => draw(index));

const plant = (x, y, size, colour) =>
  svg(
    'g',
    { transform: `translate(${x} ${y}) scale(${size})`, fill: colour, stroke: colour },
    svg('path', { d: 'M0 0 C -2 -30 3 -50 0 -86', fill: 'none', 'stroke-width': 5, 'stroke-linecap': 'round' }),
    svg('path', { d: 'M0 -34 C -34 -36 -44 -58 -46 -72 C -22 -70 -4 -58 0 -34 Z' }),
    svg('path', { d: 'M0 -50 C 32 -52 42 -72 44 -88 C 22 -86 4 -74 0 -50 Z' }),
    svg('path', { d: 'M0 -84 C -14 -100 -8 -116 0 -126 C 8 -116 14 -100 0 -84 Z' }),
  );

const pine = (x, y, size) =>
  svg(
    'g',
    { transform: `translate(${x} ${y}) scale(${size})`, fill: '#14213a' },
    svg('path', { d: 'M0 -150 L 30 -96 H 14 L 42 -48 H 20 L 52 6 H -52 L -20 -48 H -42 L -14 -96 H -30 Z' }),
    svg('rect', { x: -6, y: 6, width: 12, height: 22 }),
  );

const steam = (x) =>
  svg('path', {
    d: `M ${x} 214 c -16 -22 16 -34 0 -58 c -12 -20 12 -30 2 -48`,
    fill: 'none',
    stroke: '#fff4e6',
    'stroke-width': 7,
    'stroke-linecap': 'round',
    opacity: 0.8,
  });

const bowl = (x) => [
  steam(x - 44),
  steam(x),
  steam(x + 44),
  svg('path', {
    d: `M ${x - 120} 246 H ${x + 120} C ${x + 116} 320 ${x + 70} 352 ${x} 352 S ${x - 116} 320 ${x - 120} 246 Z`,
    fill: '#fdf3e3',
  }),
  svg('path', {
    d: `M ${x - 114} 276 C ${x - 50} 300 ${x + 50} 300 ${x + 114} 276`,
    fill: 'none',
    stroke: '#c4613d',
    'stroke-width': 9,
  }),
  svg('ellipse', { cx: x, cy: 246, rx: 120, ry: 20, fill: '#e6a04b' }),
  svg('rect', { x: 0, y: 350, width: 640, height: 50, fill: '#4a271f' }),
];

const TOOLS = [
  // A hammer, a chisel, a saw: each hangs from 0,0.
  'M -7 0 H 7 V 128 H -7 Z M -44 122 H 34 L 48 136 L 34 158 H -44 Z',
  'M -9 0 H 9 V 62 H -9 Z M -6 66 H 6 V 150 L -6 164 Z',
  'M -24 0 H 24 V 34 H 12 V 14 H -12 V 34 H 16 L 22 170 L -22 150 L -24 34 Z',
];

/** What stands in front of the hills, by category. */
export const FOREGROUNDS = {
  garden: (random) =>
    each(6, (index) => plant(50 + index * 108 + random() * 30, 404, 0.8 + random() * 0.75, index % 2 ? '#1f3d2f' : '#2a5140')),
  kitchen: (random) => bowl(210 + random() * 220),
  workshop: (random) => [
    svg('rect', { x: 0, y: 58, width: 640, height: 16, fill: '#7a5433' }),
    ...each(5, (index) =>
      svg('path', {
        d: TOOLS[(index + Math.floor(random() * 3)) % 3],
        transform: `translate(${80 + index * 120 + (random() - 0.5) * 24} 66) scale(${1 + random() * 0.25})`,
        fill: index % 2 ? '#2b383e' : '#8f4f2d',
      }),
    ),
    svg('rect', { x: 0, y: 336, width: 640, height: 64, fill: '#5f4128' }),
    svg('rect', { x: 0, y: 336, width: 640, height: 9, fill: '#87603c' }),
  ],
  outdoors: (random) => each(8, (index) => pine(20 + index * 88 + random() * 40, 396, 0.55 + random() * 0.65)),
};
