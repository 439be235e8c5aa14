import { describe, expect, test } from 'vitest';
import { importedEvent, sentEvent, sentForReader, sentOfSession } from '../../../server/src/collect/events/event-schema';
import { complaintAboutTime } from '../../../server/src/collect/events/event-time';
import { userAgentText } from '../../../server/src/collect/events/texts';
import { at, hours, minutes } from '../../helpers/calendar';

const NOW = at('2026-11-20T12:00:00Z');
const view = { kind: 'view', url: 'https://site.test/articles/tea' };
const interaction = { ...view, kind: 'interaction', type: 'click' };
const engagement = { ...view, kind: 'engagement', visibleMs: 5_000, focusedMs: 4_000 };
const read = (more: object, base: object = view) => sentEvent.safeParse({ ...base, ...more });
const complaint = (more: object, base?: object): string =>
  read(more, base)
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
    .join() ?? '';
const urlOf = (url: string) => read({ url }).data?.url;
const referrerOf = (referrer: string) => read({ referrer }).data?.referrer.href;

describe('a sent view', () => {
  test('needs no more than its kind and address', () => {
    expect(read({}).data).toEqual({
      kind: 'view',
      url: { host: 'site.test', path: '/articles/tea', campaign: null },
      referrer: { href: '', protocol: '', host: '' },
      title: '',
      locale: '',
      language: '',
    });
  });

  test('keeps of its address the host and the path only', () => {
    expect(urlOf('https://me:secret@site.test:8080/a/ü?token=1#utm_source=x')).toEqual({
      host: 'site.test:8080',
      path: '/a/%C3%BC',
      campaign: null,
    });
  });

  test('has one path for the two spellings of a letter', () => {
    expect(urlOf('https://site.test/Cafe\u0301')).toEqual(urlOf('https://site.test/Café'));
  });

  test('keeps of the query what tells the campaign', () => {
    const query = 'utm_source=news&utm_medium=mail&utm_campaign=may&utm_term=tea&utm_content=top&gclid=1&token=2';
    expect(urlOf(`https://site.test/?${query}`)?.campaign).toEqual({
      source: 'news',
      medium: 'mail',
      campaign: 'may',
      term: 'tea',
      content: 'top',
    });
  });

  test('takes ref for the campaign’s source where there is no utm_source', () => {
    expect(urlOf('https://site.test/?ref=friend')?.campaign?.source).toBe('friend');
    expect(urlOf('https://site.test/?ref=friend&utm_source=news')?.campaign?.source).toBe('news');
    expect(urlOf('https://site.test/?ref=')?.campaign).toBeNull();
    expect(urlOf('https://site.test/?gclid=1&xref=2')?.campaign).toBeNull();
  });

  test('has a campaign without what a database refuses', () => {
    expect(urlOf('https://site.test/?utm_source=a%00b%0A%ED%A0%80c')?.campaign?.source).toMatch(/^a b .*c$/u);
    expect(urlOf(`https://site.test/?utm_source=${'x'.repeat(1_000)}`)?.campaign?.source).toHaveLength(255);
  });

  test('keeps its referrer without user information, query and fragment', () => {
    expect(referrerOf('https://me:secret@other.test/x?q=1#here')).toBe('https://other.test/x');
    expect(referrerOf('android-app://com.example.app/')).toBe('android-app://com.example.app/');
  });

  test('has no referrer when it leads nowhere', () => {
    expect(['', 'about:blank', 'data:text/html,x', 'javascript:alert(1)'].map(referrerOf)).toEqual(['', '', '', '']);
  });

  test('has its title in one spelling, without control characters, cut to 512 characters', () => {
    expect(read({ title: 'Cafe\u0301\u0000\n au lait ' }).data?.title).toBe('Café au lait');
    expect(read({ title: 'x'.repeat(600) }).data?.title).toBe('x'.repeat(512));
    expect(read({ title: `${'x'.repeat(511)}🍵` }).data?.title).toBe('x'.repeat(511));
    expect(read({ title: 'a\ud800b' }).data?.title).toBe('ab');
  });

  test('may name no target at all', () => {
    expect(read({ target: null }).success).toBe(true);
  });

  test('is read without fields that only a trusted server may send', () => {
    expect(read({ ip: 'nonsense', userAgent: 7 }).data).not.toHaveProperty('ip');
  });

  test.each([
    [{ kind: 'click' }, 'kind must be view, interaction or engagement'],
    [{ url: '/articles/tea' }, 'url must be an absolute http or https address'],
    [{ url: 'javascript:alert(1)' }, 'url must be an absolute http or https address'],
    [{ url: null }, 'url'],
    [{ url: `https://site.test/${'x'.repeat(2_048)}` }, 'url must have at most 2048 characters'],
    [{ url: `https://site.test/${'日'.repeat(1_000)}` }, 'url must have at most 2048 characters, percent-encoded'],
    [{ referrer: 'elsewhere' }, 'referrer must be an absolute address'],
    [{ referrer: `https://other.test/${'x'.repeat(2_048)}` }, 'referrer must have at most'],
    [{ id: 'short' }, 'id must be 8 to 64'],
    [{ id: "'; drop table" }, 'id must be 8 to 64'],
    [{ session: 'x' }, 'session must be 8 to 64'],
    [{ visitor: 'x'.repeat(65) }, 'visitor must be 8 to 64'],
    [{ at: '2026-11-20 12:00' }, 'at must be a time with a zone'],
    [{ at: '2026-02-30T12:00:00Z' }, 'at must be a time with a zone'],
    [{ at: '1969-12-31T23:59:59Z' }, 'at must be between 1970 and 2099'],
    [{ screen: 'huge' }, 'screen must be one of xs, sm, md, lg, xl'],
    [{ webdriver: 'yes' }, 'webdriver'],
    [{ title: 7 }, 'title'],
    [{ target: { uid: 'api::article.article' } }, 'target.documentId'],
    [{ target: { uid: 'api::article.article', documentId: 'a\u0000b' } }, 'target.documentId must have no control characters'],
    [{ target: { uid: 'api::article.article', documentId: 'a\udc00' } }, 'target.documentId must have no control characters'],
    [{ target: { uid: 'x'.repeat(256), documentId: 'a' } }, 'target.uid'],
    [{ target: 'api::article.article' }, 'target'],
  ])('with %j is refused', (more, words) => {
    expect(complaint(more)).toContain(words);
  });

  test('may be up to 24 hours old and 5 minutes ahead', () => {
    expect(complaintAboutTime(NOW - hours(24), NOW)).toBeNull();
    expect(complaintAboutTime(NOW + minutes(5), NOW)).toBeNull();
    expect(complaintAboutTime(NOW - hours(24) - 1, NOW)).toBe('is more than 24 hours ago');
    expect(complaintAboutTime(NOW + minutes(5) + 1, NOW)).toBe('is more than 5 minutes ahead');
    expect(complaintAboutTime(undefined, NOW)).toBeNull();
  });
});

describe('a sent interaction', () => {
  test('says what was done, to what, and anything more', () => {
    const metadata = { amount: 2, tags: ['a', { b: null }], text: 'line\nline' };
    expect(read({ element: '#buy', metadata }, interaction).data).toMatchObject({ type: 'click', element: '#buy', metadata });
  });

  test('has metadata that every database keeps, in one spelling', () => {
    const { data } = read({ metadata: { 'a\u0000': 'Cafe\u0301\ud800\u0000' } }, interaction);
    expect(data).toMatchObject({ metadata: { a: 'Café' } });
  });

  test('changes by its metadata nothing that other objects inherit', () => {
    const metadata: unknown = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"a":{"__proto__":1}}',
    );
    const { data } = read({ metadata }, interaction);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(JSON.stringify(data && 'metadata' in data && data.metadata)).toBe(
      '{"constructor":{"prototype":{"polluted":1}},"a":{}}',
    );
  });

  const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);

  test.each([
    [{ type: undefined }, 'type'],
    [{ type: 'Click' }, 'type must be 1 to 64'],
    [{ type: '' }, 'type must be 1 to 64'],
    [{ type: 'x'.repeat(65) }, 'type must be 1 to 64'],
    [{ metadata: 'text' }, 'metadata must be an object'],
    [{ metadata: [1] }, 'metadata must be an object'],
    [{ metadata: null }, 'metadata must be an object'],
    [{ metadata: { long: 'x'.repeat(4_096) } }, 'metadata must have at most 4096 bytes'],
    [{ metadata: { long: '日'.repeat(1_400) } }, 'metadata must have at most 4096 bytes'],
    [{ metadata: { deep: nested(17) } }, 'metadata must not be nested deeper than 16 levels'],
    [{ metadata: JSON.parse('{"huge":1e999}') }, 'metadata must hold only what JSON can hold, and finite numbers'],
    [{ metadata: { run: () => 1 } }, 'metadata must hold only what JSON can hold'],
  ])('with %j is refused', (more, words) => {
    expect(complaint(more, interaction)).toContain(words);
  });
});

describe('a sent engagement', () => {
  test('says how long and how far a page was looked at', () => {
    expect(read({ scrollDepth: 80, view: 'view-0001' }, engagement).data).toMatchObject({
      visibleMs: 5_000,
      focusedMs: 4_000,
      scrollDepth: 80,
      view: 'view-0001',
    });
  });

  test.each([
    [{ visibleMs: undefined }, 'visibleMs must be a whole number'],
    [{ visibleMs: 0.5 }, 'visibleMs must be a whole number'],
    [{ visibleMs: '5' }, 'visibleMs must be a whole number'],
    [{ visibleMs: -1, focusedMs: -1 }, 'visibleMs must not be negative'],
    [{ visibleMs: 86_400_001 }, 'visibleMs must be at most 86400000'],
    [{ visibleMs: Number.POSITIVE_INFINITY }, 'visibleMs must be a whole number'],
    [{ focusedMs: 5_001 }, 'focusedMs must be at most visibleMs'],
    [{ scrollDepth: 101 }, 'scrollDepth must be at most 100'],
    [{ scrollDepth: 33.3 }, 'scrollDepth must be a whole number'],
    [{ view: '?' }, 'view must be 8 to 64'],
  ])('with %j is refused', (more, words) => {
    expect(complaint(more, engagement)).toContain(words);
  });
});

describe('a trusted server', () => {
  test('names the reader’s address and browser', () => {
    const { data } = sentForReader.safeParse({ ...view, ip: '2001:db8::1', userAgent: 'Firefox\u0000' });
    expect(data).toMatchObject({ ip: '2001:db8::1', userAgent: 'Firefox' });
  });

  test('is told when the address is none', () => {
    expect(sentForReader.safeParse({ ...view, ip: 'localhost' }).error?.issues[0]).toMatchObject({
      path: ['ip'],
      message: 'must be an IP address',
    });
  });
});

describe('an imported event', () => {
  const recorded = { at: '2014-01-07T00:00:15Z', visitor: 'visitor-1' };

  test.each([view, interaction, engagement])('of the kind $kind may be of any time and have all fields', (event) => {
    const all = {
      ...event,
      ...recorded,
      ip: '192.0.2.1',
      userAgent: 'Firefox',
      session: 'session-1',
      language: 'de',
      screen: 'md',
    };
    expect(importedEvent.safeParse(all).data).toMatchObject({
      kind: event.kind,
      at: at('2014-01-07T00:00:15Z'),
      visitor: 'visitor-1',
      ip: '192.0.2.1',
      screen: 'md',
    });
  });

  test('needs its time and its visitor', () => {
    expect(importedEvent.safeParse({ ...view, at: recorded.at }).error?.issues[0]?.path).toEqual(['visitor']);
    expect(importedEvent.safeParse({ ...view, visitor: recorded.visitor }).error?.issues[0]?.path).toEqual(['at']);
  });
});

test('a User-Agent is cut to what may be stored', () => {
  expect(userAgentText(undefined)).toBe('');
  expect(userAgentText('x'.repeat(1_000))).toHaveLength(512);
});

describe('an event of a session', () => {
  const complaintOf = (more: object): string =>
    sentOfSession
      .safeParse({ kind: 'session', ...more })
      .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
      .join() ?? '';

  test('needs no more than its kind: it is of no page, says nothing of the user and ends nothing', () => {
    expect(sentOfSession.parse({ kind: 'session' })).toMatchObject({
      url: { host: '', path: '', campaign: null },
      userId: null,
      ends: false,
    });
  });

  test('can be of a page, say whose the session is, and end it', () => {
    const said = { url: 'https://site.test/a?utm_source=mail', userId: 'user 1', ends: true, session: 'session-1' };
    expect(sentOfSession.parse({ kind: 'session', ...said })).toMatchObject({
      ...said,
      url: { host: 'site.test', path: '/a', campaign: { source: 'mail' } },
    });
  });

  test.each([
    [{ userId: '' }, 'userId'],
    [{ userId: 'x'.repeat(256) }, 'userId'],
    [{ userId: 7 }, 'userId'],
    [{ userId: 'a\u0000' }, 'userId must have no control characters'],
    [{ ends: 'yes' }, 'ends'],
    [{ ends: null }, 'ends'],
    [{ url: 'ftp://site.test/' }, 'url must be an absolute http or https address'],
    [{ session: 'short' }, 'session must be 8 to 64'],
  ])('is refused with %j', (more, message) => {
    expect(complaintOf(more)).toContain(message);
  });

  test('is taken by the collector from nobody, whomever it sends for', () => {
    for (const schema of [sentEvent, sentForReader]) {
      expect(schema.safeParse({ ...view, kind: 'session' }).error?.issues).toMatchObject([
        { path: ['kind'], message: 'must be view, interaction or engagement' },
      ]);
    }
  });

  test('can be brought in with its time and visitor', () => {
    const brought = { kind: 'session' as const, at: '2026-01-01T00:00:00Z', visitor: 'visitor-1', ends: true };
    expect(importedEvent.parse(brought)).toMatchObject({ kind: 'session', ends: true, at: at('2026-01-01T00:00:00Z') });
  });
});
