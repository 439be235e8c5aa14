import type { SourceClass } from '../../../../contracts/events';
import type { AcceptedEvent, Campaign } from '../../buffer';
import { boundedCache } from '../bounded-cache';
import type { Referrer } from '../events/page-url';
import { KNOWN_SOURCES } from './known-sources';

type Source = AcceptedEvent['source'];

const MOST_REMEMBERED = 5_000;
const MOST_NAME = 255;

const listed: [kind: string, sources: Record<string, readonly string[]>][] = Object.entries(KNOWN_SOURCES);

const known = new Map<string, Source>(
  listed.flatMap(([kind, sources]) =>
    Object.entries(sources).flatMap(([name, domains]) =>
      domains.map((domain): [string, Source] => [domain, { class: kind as SourceClass, name }]),
    ),
  ),
);

/** What a country's registry sells names under: `de`, `com`, `co.uk`, `com.br`. */
const COUNTRY_DOMAIN = /^(?:[a-z]{2}|com|com?\.[a-z]{2})$/;

/** The source whose domain a host is, or is below: from the whole host to shorter ends of it, label by label. */
const knownSource = (host: string): Source | undefined => {
  const labels = host.split('.');
  for (let start = 0; start < labels.length - 1; start += 1) {
    const rest = labels.slice(start + 1).join('.');
    const source =
      known.get(`${labels[start]}.${rest}`) ?? (COUNTRY_DOMAIN.test(rest) ? known.get(`${labels[start]}.*`) : undefined);
    if (source) {
      return source;
    }
  }
  return undefined;
};

const withoutWww = (host: string): string => host.replace(/^www\./, '');

const withoutPort = (host: string): string => host.replace(/:\d+$/, '');

/** Where a referrer on another host leads from. */
const sourceOf = boundedCache(MOST_REMEMBERED, (host: string): Source => {
  const name = withoutWww(withoutPort(host).toLowerCase());
  return knownSource(name) ?? { class: 'referral', name: name.slice(0, MOST_NAME) };
});

const appOf = boundedCache(
  MOST_REMEMBERED,
  (app: string): Source => known.get(app) ?? { class: 'referral', name: app.slice(0, MOST_NAME) },
);

const DIRECT: Source = { class: 'direct', name: '' };
const INTERNAL: Source = { class: 'internal', name: '' };

/**
 * Where a reader came from.
 * @param isOwn whether a host is one of the site's
 */
export const sourceFor = (
  referrer: Referrer,
  page: { host: string; campaign: Campaign | null },
  isOwn: (host: string) => boolean,
): Source => {
  if (page.campaign) {
    return { class: 'campaign', name: page.campaign.source };
  }
  if (referrer.href === '') {
    return DIRECT;
  }
  if (referrer.protocol === 'android-app:') {
    return appOf(referrer.host);
  }
  return withoutWww(referrer.host) === withoutWww(page.host) || isOwn(referrer.host) ? INTERNAL : sourceOf(referrer.host);
};
