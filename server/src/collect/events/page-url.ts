import { z } from 'zod';
import type { Campaign } from '../../buffer';
import { clean } from './texts';

/** The most characters an address may have, as it was sent and as it is written afterwards. */
const MOST_URL = 2_048;
const MOST_PARAMETER = 255;

const TOO_LONG = `must have at most ${MOST_URL} characters`;

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

/** A page's address, reduced to what is counted: fragment, user information and the rest of the query stay behind. */
export const pageUrl = z
  .string()
  .max(MOST_URL, TOO_LONG)
  .transform((value, context) => {
    const url = parsed(value);
    if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
      context.addIssue({ code: 'custom', message: 'must be an absolute http or https address' });
      return z.NEVER;
    }
    if (url.href.length > MOST_URL) {
      context.addIssue({ code: 'custom', message: `${TOO_LONG}, percent-encoded` });
      return z.NEVER;
    }
    return { host: url.host, path: url.pathname, campaign: campaignOf(url) };
  });

/** Where a reader came from, taken apart. */
export interface Referrer {
  /** `''` when there is none. */
  href: string;
  protocol: string;
  host: string;
}

export const NO_REFERRER: Referrer = { href: '', protocol: '', host: '' };

/**
 * Where the reader came from. Browsers send other schemes too (`android-app:`); fragment, user information and query stay behind: what a
 * query holds is the other site's affair, and of this site's own it may be a secret.
 */
export const referrer = z
  .string()
  .max(MOST_URL, TOO_LONG)
  .transform((value, context): Referrer => {
    if (value === '') {
      return NO_REFERRER;
    }
    const url = parsed(value);
    if (!url) {
      context.addIssue({ code: 'custom', message: 'must be an absolute address or empty' });
      return z.NEVER;
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
  })
  .default(NO_REFERRER);
