import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentForReader } from '../../../server/src/collect/events/event-schema';
import { plainView } from '../../../server/src/collect/events/plain-view';

/** What trackers send. */
const sent = fc.record({
  kind: fc.constant('view'),
  url: fc.webUrl({ withQueryParameters: true }),
  referrer: fc.webUrl(),
  title: fc.string({ unit: 'grapheme', maxLength: 600 }),
  screen: fc.nat(),
  id: fc.stringMatching(/^[\w-]{8,64}$/),
  at: fc.date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString()),
  agoMs: fc.nat(),
  webdriver: fc.boolean(),
});

/** What may stand in a field instead, by accident or on purpose. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.constantFrom(undefined, null, '', 'view', 'xs', ' a \n b ', '\u0000', '\ud800', '1234567', 'x'.repeat(65)),
  fc.constantFrom(-1, -0, 1.5, 575, Number.POSITIVE_INFINITY, 2 ** 53),
  fc.constantFrom('2026-11-20T17:30:00', '2026-02-30T00:00:00Z', '1969-12-31T23:59:59Z', '2026-11-20T17:30:00+02:00'),
  fc.constantFrom(
    'about:blank',
    'ftp://site.test/',
    '/articles',
    'android-app://com.example/',
    'https://me:secret@site.test:443/Cafe\u0301?utm_source=news#top',
    `https://site.test/${'x'.repeat(2_100)}`,
    `https://site.test/${'ü'.repeat(700)}`,
  ),
);

const FIELDS = [
  ...['kind', 'url', 'referrer', 'title', 'locale', 'language', 'screen', 'id', 'at', 'agoMs', 'webdriver'],
  ...['target', 'session', 'visitor', 'ip', 'userAgent', 'view', '__proto__'],
];

const twisted = fc.dictionary(fc.constantFrom(...FIELDS), anything, { maxKeys: 3 });

/** As it comes out of JSON, what is absent left out. */
const comparable = (event: unknown): unknown => JSON.parse(JSON.stringify(event));

describe('a view that is read without the schema', () => {
  test('is what trackers send', () => {
    fc.assert(
      fc.property(sent, (event) => {
        expect(plainView(event)).toEqual(sentForReader.parse(event));
      }),
      { numRuns: 1_000 },
    );
  });

  test('is never read otherwise than by the schema, whatever is sent', () => {
    const verdicts = { plain: 0, left: 0 };
    fc.assert(
      fc.property(sent, twisted, (event, twist) => {
        const said = { ...event, ...twist };
        const read = plainView(said);
        verdicts[read ? 'plain' : 'left'] += 1;
        if (read) {
          expect(comparable(read)).toEqual(comparable(sentForReader.parse(said)));
        }
      }),
      { numRuns: 4_000 },
    );
    expect(Math.min(verdicts.plain, verdicts.left)).toBeGreaterThan(100);
  });

  test.each([
    ['what the schema refuses', { kind: 'view', url: 'ftp://site.test/' }],
    ['another kind', { kind: 'interaction', url: 'https://site.test/', type: 'click' }],
    ['what few senders say', { kind: 'view', url: 'https://site.test/', session: 'session-1' }],
  ])('is not %s', (_, event) => {
    expect(plainView(event)).toBeNull();
  });
});
