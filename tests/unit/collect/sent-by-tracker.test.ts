import { describe, expect, test } from 'vitest';
import { sentEvent } from '../../../server/src/collect/events/event-schema';
import { readEvents } from '../../../server/src/collect/events/read-events';
import { at, hours } from '../../helpers/calendar';

const NOW = at('2026-11-20T12:00:00Z');
const view = { kind: 'view', url: 'https://site.test/articles/tea' };
const read = (more: object) => readEvents(JSON.stringify({ ...view, ...more }), NOW, { asServer: false, importEvents: false });

describe('the width of a window', () => {
  test.each([
    [0, 'xs'],
    [575.5, 'xs'],
    [576, 'sm'],
    [767, 'sm'],
    [768, 'md'],
    [991, 'md'],
    [992, 'lg'],
    [1_199, 'lg'],
    [1_200, 'xl'],
    [99_999, 'xl'],
  ])('of %d pixels is of the class %s', (width, screen) => {
    expect(sentEvent.parse({ ...view, screen: width }).screen).toBe(screen);
  });

  test.each([-1, 'huge', null, {}])('is refused when it is %j', (screen) => {
    const [issue] = sentEvent.safeParse({ ...view, screen }).error?.issues ?? [];
    expect(issue?.message).toBe('must be one of xs, sm, md, lg, xl, or a width in pixels');
  });
});

describe('how long ago an event was', () => {
  test.each([
    [0, NOW],
    [90_000, NOW - 90_000],
    [hours(24), NOW - hours(24)],
    // The clock was put back in the meantime.
    [-5_000, NOW],
  ])('%i ms, is its time', (agoMs, time) => {
    expect(read({ agoMs }).events[0]?.event.at).toBe(time);
  });

  test('gives way to its time', () => {
    const time = '2026-11-20T11:00:00Z';
    expect(read({ agoMs: 5, at: time }).events[0]?.event.at).toBe(at(time));
  });

  test.each([
    [hours(24) + 1, 'is more than 24 hours ago'],
    [1.5, 'must be a whole number of milliseconds'],
    ['1', 'must be a whole number of milliseconds'],
    [null, 'must be a whole number of milliseconds'],
  ])('is refused when it is %j', (agoMs, message) => {
    expect(read({ agoMs })).toEqual({ events: [], complaints: [{ index: 0, path: ['agoMs'], message }] });
  });
});
