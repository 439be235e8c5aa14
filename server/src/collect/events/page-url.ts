import { z } from 'zod';
import type { Campaign } from '../../buffer';
import { boundedCache } from '../bounded-cache';
import { clean } from './texts';

/** The most characters an address may have, as it was sent and as it is written afterwards. */
const MOST_URL = 2_048;
const MOST_PARAMETER = 255;

const TOO_LONG = `must have at most ${MOST_URL} characters`;

/** So many addresses are remembered, up to this length: most of a site's pages are viewed again and again. */
const MOST_REMEMBERED = 2_000;
const LONGEST_REMEMBERED = 200;

const parsed = (value: string): URL | null => {
  try {
    return new URL(value.normalize('NFC'));
  } catch {
    return null;
  }
};

/** What the query says of a campaign; null when it says nothing. */
const campaignOf = ({ search, searchParams }: URL): Campaign | null => {
  if (!/[?&](utm_|ref=)/.test(search)) {
    return null;
  }
  const parameter = (key: string): string => clean(searchParams.get(key) ?? '', MOST_PARAMETER);
  const campaign: Campaign = {
    source: parameter('utm_source') || parameter('ref'),
    medium: parameter('utm_medium'),
    campaign: parameter('utm_campaign'),
    term: parameter('utm_term'),
    content: parameter('utm_content'),
  };
  return Object.values(campaign).some((value) => value !== '') ? campaign : null;
};

/** A schema of what is read from an address, or of what is wrong with that. */
const read = <Read extends object>(from: (value: string) => Read | string) =>
  z.string().transform((value, context): Read => {
    const found = from(value);
    if (typeof found !== 'string') {
      return found;
    }
    context.addIssue({ code: 'custom', message: found });
    return z.NEVER;
  });

/** A page's address, reduced to what is counted. */
interface Page {
  host: string;
  path: string;
  campaign: Campaign | null;
}

/** A page by its address, or what is wrong with that: fragment, user information and the rest of the query stay behind. */
export const pageAt = boundedCache(
  MOST_REMEMBERED,
  (value): Readonly<Page> | string => {
    if (value.length > MOST_URL) {
      return TOO_LONG;
    }
    const url = parsed(value);
    if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
      return 'must be an absolute http or https address';
    }
    return url.href.length > MOST_URL
      ? `${TOO_LONG}, percent-encoded`
      : { host: url.host, path: url.pathname, campaign: campaignOf(url) };
  },
  LONGEST_REMEMBERED,
);

export const pageUrl = read(pageAt);

/** Where a reader came from, taken apart. */
export interface Referrer {
  /** `''` when there is none. */
  href: string;
  protocol: string;
  host: string;
}

export const NO_REFERRER: Referrer = { href: '', protocol: '', host: '' };

/**
 * Where the reader came from, or what is wrong with that. Browsers send other schemes too (`android-app:`); fragment, user information and
 * query stay behind: what a query holds is the other site's affair, and of this site's own it may be a secret.
 */
export const referrerAt = boundedCache(
  MOST_REMEMBERED,
  (value): Readonly<Referrer> | string => {
    if (value === '') {
      return NO_REFERRER;
    }
    if (value.length > MOST_URL) {
      return TOO_LONG;
    }
    const url = parsed(value);
    if (!url) {
      return 'must be an absolute address or empty';
    }
    if (url.host === '') {
      // `about:blank`, `data:…`: nowhere that a reader could have come from.
      return NO_REFERRER;
    }
    if (/[?#@]/.test(url.href)) {
      url.hash = '';
      url.username = '';
      url.password = '';
      url.search = '';
    }
    return url.href.length > MOST_URL ? NO_REFERRER : { href: url.href, protocol: url.protocol, host: url.host };
  },
  LONGEST_REMEMBERED,
);

export const referrer = read(referrerAt).default(NO_REFERRER);
