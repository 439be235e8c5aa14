import { FOREGROUNDS } from './foregrounds.js';
import { numbers, svg } from './svg.js';

/** Sky (top, bottom), sun, hills from far to near. */
const PALETTES = {
  garden: { sky: ['#f7e7c4', '#dfe8c8'], sun: '#f2b05e', hills: ['#b7c99a', '#86a873', '#4f7d55', '#2f5641'] },
  kitchen: { sky: ['#f8dcc4', '#f6eadb'], sun: '#e8794a', hills: ['#e9b892', '#d08a63', '#a85b40', '#6b3a2e'] },
  workshop: { sky: ['#e6e0d4', '#cfd6d6'], sun: '#e0a63f', hills: ['#b9c0bd', '#8c9a9b', '#5c6f75', '#38484f'] },
  outdoors: { sky: ['#27405e', '#e7a27c'], sun: '#ffe3b0', hills: ['#8a7f99', '#5d6285', '#38486b', '#1e2d4a'] },
};

const WIDTH = 640;
const HEIGHT = 400;

const hill = (random, height, swing) => {
  const steps = 4;
  const points = Array.from({ length: steps + 1 }, (_, index) => [(index * WIDTH) / steps, height + (random() - 0.5) * swing]);
  const curves = points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index];
    const middle = (fromX + x) / 2;
    return `C ${middle} ${fromY} ${middle} ${y} ${x} ${y}`;
  });
  return `M 0 ${points[0][1]} ${curves.join(' ')} V ${HEIGHT} H 0 Z`;
};

/** A drawn picture, always the same for the same seed. */
export const landscape = (seed, category) => {
  const random = numbers(seed);
  const palette = PALETTES[category] ?? PALETTES.garden;
  const sky = `sky-${seed}`;
  const sunX = 90 + random() * 460;
  const sunY = 80 + random() * 90;
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'xMidYMid slice', 'aria-hidden': 'true', focusable: 'false' },
    svg(
      'linearGradient',
      { id: sky, x1: 0, y1: 0, x2: 0, y2: 1 },
      svg('stop', { offset: 0, 'stop-color': palette.sky[0] }),
      svg('stop', { offset: 1, 'stop-color': palette.sky[1] }),
    ),
    svg('rect', { width: WIDTH, height: HEIGHT, fill: `url(#${sky})` }),
    svg('circle', { cx: sunX, cy: sunY, r: 78, fill: palette.sun, opacity: 0.25 }),
    svg('circle', { cx: sunX, cy: sunY, r: 46, fill: palette.sun }),
    ...palette.hills.map((fill, index) => svg('path', { d: hill(random, 205 + index * 48, 90 - index * 18), fill })),
    ...FOREGROUNDS[category in FOREGROUNDS ? category : 'garden'](random),
  );
};

/** Fills every element that asks for a picture with `data-art` and `data-seed`. */
export const drawAll = (root = document) => {
  for (const place of root.querySelectorAll('[data-art]:empty')) place.append(landscape(place.dataset.seed, place.dataset.art));
};
