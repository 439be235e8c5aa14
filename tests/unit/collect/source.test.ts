import { describe, expect, test } from 'vitest';
import { hostList } from '../../../server/src/collect/admission/hosts';
import { sentEvent } from '../../../server/src/collect/events/event-schema';
import { KNOWN_SOURCES } from '../../../server/src/collect/reader/known-sources';
import { sourceFor } from '../../../server/src/collect/reader/source';

const isOwn = hostList(['*.site.test']);

const sourceOf = (referrer: string, query = ''): string => {
  const event = sentEvent.parse({ kind: 'view', url: `https://www.site.test/a${query}`, referrer });
  const { class: kind, name } = sourceFor(event.referrer, event.url, isOwn);
  return name ? `${kind} ${name}` : kind;
};

describe('a reader comes', () => {
  test.each([
    ['', 'direct'],
    ['about:blank', 'direct'],
    ['https://www.site.test/b', 'internal'],
    ['https://site.test/b', 'internal'],
    ['https://shop.site.test/', 'internal'],
    ['https://www.google.com/', 'search Google'],
    ['https://google.de/search', 'search Google'],
    ['https://www.google.co.uk/', 'search Google'],
    ['https://www.google.com.br/', 'search Google'],
    ['https://WWW.BING.com/', 'search Bing'],
    ['https://duckduckgo.com/', 'search DuckDuckGo'],
    ['https://search.yahoo.co.jp/', 'search Yahoo'],
    ['android-app://com.google.android.googlequicksearchbox/', 'search Google'],
    ['https://l.facebook.com/l.php', 'social Facebook'],
    ['https://t.co/abc', 'social X'],
    ['https://old.reddit.com/r/tea', 'social Reddit'],
    ['android-app://com.reddit.frontpage', 'social Reddit'],
    ['https://chatgpt.com/', 'ai-assistant ChatGPT'],
    ['https://gemini.google.com/app', 'ai-assistant Gemini'],
    ['https://www.perplexity.ai/', 'ai-assistant Perplexity'],
    ['https://mail.google.com/', 'referral Gmail'],
    ['https://www.example.com:8443/x', 'referral example.com'],
    ['android-app://com.example.app/', 'referral com.example.app'],
    ['https://notgoogle.com/', 'referral notgoogle.com'],
    ['https://google.com.evil.test/', 'referral google.com.evil.test'],
    ['https://google.evil.test/', 'referral google.evil.test'],
    ['https://evil.test/?google.com', 'referral evil.test'],
    ['https://notsite.test/', 'referral notsite.test'],
    ['https://google/', 'referral google'],
    ['https://192.0.2.1/', 'referral 192.0.2.1'],
  ])('from %j: %s', (referrer, expected) => {
    expect(sourceOf(referrer)).toBe(expected);
  });

  test('by a campaign when the address says so, wherever they click', () => {
    expect(sourceOf('https://www.google.com/', '?utm_source=news')).toBe('campaign news');
    expect(sourceOf('', '?ref=friend')).toBe('campaign friend');
    expect(sourceOf('', '?utm_medium=mail')).toBe('campaign');
    expect(sourceOf('https://www.google.com/', '?gclid=1')).toBe('search Google');
  });
});

test('no domain is listed for two sources', () => {
  const domains = Object.values(KNOWN_SOURCES).flatMap((sources) => Object.values(sources).flat());
  expect(new Set(domains).size).toBe(domains.length);
});
