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
    expect(take('a')).toEqual({ by: 'visitor', retryAfterSeconds: 45 });
    expect(take('b')).toBeNull();
    expect(take('a', NOW + minutes(1))).toBeNull();
  });

  test('holds an address to so many, whoever sends from there', () => {
    const limits = throttle({ perVisitor: null, perIp: rateOf('2/minute') });
    expect(['a', 'b'].map((visitor) => limits.take(visitor, '192.0.2.1', NOW))).toEqual([null, null]);
    expect(limits.take('c', '192.0.2.1', NOW)).toMatchObject({ by: 'ip' });
    expect(limits.take('c', '192.0.2.2', NOW)).toBeNull();
  });

  test('is off at 0', () => {
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
    const [told] = limits.counters.visitors.toTell(NOW).senders;
    expect(told).toMatchObject({ sender: 'a', untold: 1 });
    Object.assign(told?.tally ?? {}, { told: 1, others: 1 });
    expect(limits.take('a', '', NOW)).toBeNull();
    expect(limits.take('a', '', NOW)).toMatchObject({ by: 'visitor' });
  });
});
