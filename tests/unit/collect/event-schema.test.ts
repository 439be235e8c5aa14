import { describe, expect, test } from 'vitest';
import {
  complaintAboutTime,
  importedEvent,
  type SentEvent,
  sentEvent,
  userAgentText,
} from '../../../server/src/collect/event-schema';
import { at, hours, minutes } from '../../helpers/calendar';

const NOW = at('2026-11-20T12:00:00Z');
const view = { kind: 'view', url: 'https://site.test/articles/tea' };
const read = (more: object) => sentEvent.safeParse({ ...view, ...more });
const complaint = (more: object): string =>
  read(more)
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
    .join() ?? '';

describe('a sent view', () => {
  test('needs no more than its kind and address', () => {
    expect(read({}).data).toEqual({
      kind: 'view',
      url: { host: 'site.test', path: '/articles/tea' },
      referrer: '',
      title: '',
      locale: '',
    });
  });

  test('keeps of its address the host and the path only', () => {
    expect(read({ url: 'https://me:secret@site.test:8080/a/ü?token=1#here' }).data?.url).toEqual({
      host: 'site.test:8080',
      path: '/a/%C3%BC',
    });
  });

  test('keeps its referrer without user information and fragment', () => {
    expect(read({ referrer: 'https://me:secret@other.test/x?q=1#here' }).data?.referrer).toBe('https://other.test/x?q=1');
    expect(read({ referrer: 'android-app://com.example.app/' }).data?.referrer).toBe('android-app://com.example.app/');
  });

  test('has its title in one spelling, without control characters, cut to 512 characters', () => {
    expect(read({ title: 'Cafe\u0301\u0000\n au lait ' }).data?.title).toBe('Café au lait');
    expect(read({ title: 'x'.repeat(600) }).data?.title).toBe('x'.repeat(512));
    expect(read({ title: `${'x'.repeat(511)}🍵` }).data?.title).toBe('x'.repeat(511));
  });

  test.each([
    [{ kind: 'click' }, 'kind'],
    [{ url: '/articles/tea' }, 'url must be an absolute http or https address'],
    [{ url: 'javascript:alert(1)' }, 'url must be an absolute http or https address'],
    [{ url: null }, 'url'],
    [{ referrer: 'elsewhere' }, 'referrer must be an absolute address'],
    [{ id: 'short' }, 'id must be 8 to 64'],
    [{ id: "'; drop table" }, 'id must be 8 to 64'],
    [{ at: '2026-11-20 12:00' }, 'at must be a time with a zone'],
    [{ target: { uid: 'api::article.article' } }, 'target.documentId'],
    [{ target: 'api::article.article' }, 'target'],
  ])('with %j is refused', (more, words) => {
    expect(complaint(more)).toContain(words);
  });

  test('with a longer address than 2,048 characters is refused', () => {
    expect(complaint({ url: `https://site.test/${'x'.repeat(2_048)}` })).toContain('url');
  });

  test('may be up to 24 hours old and 5 minutes ahead', () => {
    const complaintAt = (instant: number) => {
      const { data } = read({ at: new Date(instant).toISOString() });
      expect(data?.at).toBe(instant);
      return complaintAboutTime(data as SentEvent, NOW);
    };
    expect(complaintAt(NOW - hours(24))).toBeNull();
    expect(complaintAt(NOW + minutes(5))).toBeNull();
    expect(complaintAt(NOW - hours(24) - 1)).toBe('is more than 24 hours ago');
    expect(complaintAt(NOW + minutes(5) + 1)).toBe('is more than 5 minutes ahead');
  });

  test('without a time happens when it arrives', () => {
    expect(complaintAboutTime(read({}).data as SentEvent, NOW)).toBeNull();
  });
});

test('an imported view may be of any time and needs its visitor', () => {
  expect(importedEvent.safeParse({ ...view, at: '2014-01-07T00:00:15Z', visitor: 'visitor-1' }).data?.at).toBe(
    at('2014-01-07T00:00:15Z'),
  );
  expect(importedEvent.safeParse({ ...view, at: '2014-01-07T00:00:15Z' }).error?.issues[0]?.path).toEqual(['visitor']);
  expect(importedEvent.safeParse({ ...view, visitor: 'visitor-1' }).error?.issues[0]?.path).toEqual(['at']);
});

test('a User-Agent is cut to what may be stored', () => {
  expect(userAgentText(undefined)).toBe('');
  expect(userAgentText('x'.repeat(1_000))).toHaveLength(512);
});
