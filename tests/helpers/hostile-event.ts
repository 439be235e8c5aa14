import type { Random } from './random';

const FIELDS = [
  'kind',
  'id',
  'at',
  'url',
  'path',
  'referrer',
  'title',
  'language',
  'locale',
  'screen',
  'target',
  'session',
  'visitor',
  'type',
  'element',
  'metadata',
  'view',
  'visibleMs',
  'focusedMs',
  'scrollDepth',
  'webdriver',
  'ip',
  'userAgent',
  '__proto__',
  'constructor',
];

const TEXTS = [
  '',
  'view',
  'interaction',
  'engagement',
  '\u0000',
  '\ud800',
  '\u202e\u200b\ufeff',
  '🍵'.repeat(300),
  'a'.repeat(5_000),
  'https://site.test/a?utm_source=x#y',
  'https://user:secret@site.test:99999/%00%ff/../..',
  'javascript:alert(1)',
  '//\\evil',
  "'; drop table insight_totals; --",
  '{{7*7}}',
  '2026-13-45T99:99:99Z',
  '-271821-04-20T00:00:00.000Z',
  'constructor',
  '../../../etc/passwd',
];

const NUMBERS = [0, -0, -1, 1.5, 1e308, -1e308, Number.MAX_SAFE_INTEGER, 2 ** 31, 2 ** 63, 1e-320];

const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** Any value, as JSON: some are no value that an event could have, and some are no JSON at all. */
const value = (random: Random, depth = 0): string => {
  switch (random.number(depth > 3 ? 4 : 9)) {
    case 0:
      return JSON.stringify(random.oneOf(TEXTS));
    case 1:
      return String(random.oneOf(NUMBERS));
    case 2:
      return random.oneOf(['null', 'true', 'false', '1e999', '"\\ud800"', '"\\u0000"']);
    case 3:
      return String(Date.now() - random.number(3 * 86_400_000));
    case 4:
      return `[${Array.from({ length: random.number(4) }, () => value(random, depth + 1)).join()}]`;
    case 5:
      return `{${Array.from({ length: random.number(4) }, () => field(random, depth + 1)).join()}}`;
    case 6:
      return deep(random.number(2_000));
    case 7:
      return random.oneOf(['NaN', 'undefined', '01', "'x'", '{"a":', '"\n"']);
    default:
      return JSON.stringify(new Date(Date.now() - random.number(86_400_000)).toISOString());
  }
};

const field = (random: Random, depth: number): string => `${JSON.stringify(random.oneOf(FIELDS))}:${value(random, depth)}`;

/** An event that is right in some fields and wrong in others. */
const event = (random: Random): string => {
  const right = random.oneIn(3)
    ? []
    : [`"kind":"${random.oneOf(['view', 'interaction', 'engagement'])}"`, '"url":"https://site.test/a"'];
  return `{${[...right, ...Array.from({ length: random.number(5) }, () => field(random, 0))].join()}}`;
};

/** A body that the collector may or may not take. */
export const hostileBody = (random: Random): Buffer => {
  switch (random.number(8)) {
    case 0:
      return Buffer.from(value(random));
    case 1:
      return Buffer.from(Array.from({ length: random.number(400) }, () => random.number(256)));
    case 2:
      // Broken UTF-8 in the middle of a text.
      return Buffer.concat([
        Buffer.from('{"kind":"view","url":"https://site.test/'),
        Buffer.from([0xc3, 0x28, 0xf0, 0x9f]),
        Buffer.from('"}'),
      ]);
    case 3:
      return Buffer.from(deep(random.number(60_000)));
    case 4:
      return Buffer.from(`[${Array.from({ length: random.number(60) }, () => event(random)).join()}]`);
    case 5:
      return Buffer.alloc(random.number(200_000), '{"kind":"view"},');
    default:
      return Buffer.from(event(random));
  }
};
