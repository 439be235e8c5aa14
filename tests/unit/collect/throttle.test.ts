import { describe, expect, test } from 'vitest';
import { throttle } from '../../../server/src/collect/admission/throttle';
import { rateOf } from '../../../server/src/settings';
import { at, minutes } from '../../helpers/calendar';

const NOW = at('2026-11-20T12:00:15Z');

describe('the throttle', () => {
  test('holds a visitor to so many events a minute and says when the next begins', () => {
    const limits = throttle({ perVisitor: rateOf('2/minute'), perIp: null });
    const take = (visitor: string, now = NOW) => limits.take(visitor, '192.0.2.1', now);
    expect([take('a'), take('a'), take('b')]).toEqual([null, null, null]);
    expect(take('a')).toMatchObject({ by: 'visitor', retryAfterSeconds: 45 });
    expect(take('b')).toBeNull();
    expect(take('a', NOW + minutes(1))).toBeNull();
  });

  test('holds an address to so many, whoever sends from there', () => {
    const limits = throttle({ perVisitor: null, perIp: rateOf('2/minute') });
    expect(['a', 'b'].map((visitor) => limits.take(visitor, '192.0.2.1', NOW))).toEqual([null, null]);
    expect(limits.take('c', '192.0.2.1', NOW)).toMatchObject({ by: 'ip' });
    expect(limits.take('c', '192.0.2.2', NOW)).toBeNull();
  });

  test('is off where there is no rate', () => {
    const limits = throttle({ perVisitor: null, perIp: null });
    expect(Array.from({ length: 1_000 }, () => limits.take('a', '192.0.2.1', NOW)).every((taken) => taken === null)).toBe(true);
    expect(limits.counters.visitors.size()).toBe(0);
  });

  test('needs no more memory when it is attacked from everywhere, and still holds those it knows', () => {
    const limits = throttle({ perVisitor: rateOf('1/minute'), perIp: rateOf('1/minute') });
    limits.take('first', '192.0.2.1', NOW);
    for (let number = 0; number < 150_000; number += 1) {
      limits.take(`visitor-${number}`, `2001:db8:${(number >> 8).toString(16)}:${(number & 255).toString(16)}::1`, NOW);
    }
    expect(limits.counters.visitors.size()).toBe(100_000);
    expect(limits.counters.addresses.size()).toBe(100_000);
    expect(limits.take('first', '192.0.2.1', NOW)).toMatchObject({ by: 'ip' });
    limits.take('first', '192.0.2.1', NOW + minutes(1));
    expect(limits.counters.visitors.size()).toBe(1);
  });

  test('counts what other instances have seen', () => {
    const limits = throttle({ perVisitor: rateOf('3/minute'), perIp: null });
    limits.take('a', '', NOW);
    const [due] = limits.counters.visitors.toTell(NOW, 10).tallies;
    expect(due).toMatchObject({ sender: 'a', own: 1, told: 0 });
    Object.assign(due ?? {}, { told: 1, others: 1 });
    expect(limits.take('a', '', NOW)).toBeNull();
    expect(limits.take('a', '', NOW)).toMatchObject({ by: 'visitor' });
  });

  test('tells of those only who have sent a twentieth of the limit, each once until they send again', () => {
    const limits = throttle({ perVisitor: rateOf('100/hour'), perIp: null });
    const send = (visitor: string, times: number): void => {
      for (let time = 0; time < times; time += 1) {
        limits.take(visitor, '', NOW);
      }
    };
    const due = (most = 10) => limits.counters.visitors.toTell(NOW, most).tallies.map(({ sender }) => sender);
    send('a', 4);
    send('b', 5);
    send('c', 7);
    expect(due(1)).toEqual(['b']);
    expect(due()).toEqual(['c']);
    expect(due()).toEqual([]);
    send('a', 1);
    send('b', 1);
    expect(due()).toEqual(['a', 'b']);
    send('a', 1);
    expect(limits.counters.visitors.toTell(NOW + minutes(60), 10).tallies).toEqual([]);
  });
});

describe('a rate', () => {
  test.each([
    ['second', 1_000, 1],
    ['minute', 60_000, 45],
    ['hour', 3_600_000, 3_585],
    ['day', 86_400_000, 43_185],
  ] as const)('by the %s holds until the next one begins', (unit, length, retryAfterSeconds) => {
    const limits = throttle({ perVisitor: rateOf(`2/${unit}`), perIp: null });
    const take = (now: number) => limits.take('a', '', now);
    expect([take(NOW), take(NOW)]).toEqual([null, null]);
    expect(take(NOW)).toEqual({ by: 'visitor', rate: { count: 2, per: unit, perMs: length }, retryAfterSeconds });
    expect(take(NOW + retryAfterSeconds * 1_000 - 1)).not.toBeNull();
    expect(take(NOW + retryAfterSeconds * 1_000)).toBeNull();
  });

  test('may be raised and lowered while it is used, and counts go on', () => {
    const limits = throttle({ perVisitor: rateOf('2/minute'), perIp: null });
    const take = () => limits.take('a', '', NOW);
    expect([take(), take()]).toEqual([null, null]);
    expect(take()).not.toBeNull();
    limits.holdTo({ perVisitor: rateOf('3/minute'), perIp: null });
    expect(take()).toBeNull();
    expect(take()).not.toBeNull();
    limits.holdTo({ perVisitor: rateOf('1/minute'), perIp: null });
    expect(take()).not.toBeNull();
    limits.holdTo({ perVisitor: null, perIp: null });
    expect(take()).toBeNull();
    limits.holdTo({ perVisitor: rateOf('4/minute'), perIp: null });
    expect(take()).toBeNull();
    expect(take()).not.toBeNull();
  });

  test('by another unit of time begins to count anew', () => {
    const limits = throttle({ perVisitor: rateOf('1/minute'), perIp: null });
    const take = () => limits.take('a', '', NOW);
    expect(take()).toBeNull();
    limits.holdTo({ perVisitor: rateOf('1/hour'), perIp: null });
    expect(take()).toBeNull();
    expect(take()).toMatchObject({ retryAfterSeconds: 3_585 });
  });
});
