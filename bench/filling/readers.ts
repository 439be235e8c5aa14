import type { AcceptedEvent } from '../../server/src/buffer';
import { drawer } from './random';

/** What is known of a reader, and stays the same for a session. */
export type Looks = Pick<
  AcceptedEvent,
  'userAgent' | 'browser' | 'os' | 'device' | 'screen' | 'country' | 'language' | 'referrer' | 'source' | 'campaign'
>;

type Machine = Pick<Looks, 'userAgent' | 'browser' | 'os' | 'device' | 'screen'>;
type Origin = Pick<Looks, 'referrer' | 'source' | 'campaign'>;
type Weighted<Value> = [weight: number, value: Value];

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const android = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';

const MACHINES: Weighted<Machine>[] = [
  [
    30,
    { userAgent: `${windows} Chrome/142.0.0.0 Safari/537.36`, browser: 'Chrome', os: 'Windows', device: 'desktop', screen: 'xl' },
  ],
  [
    24,
    {
      userAgent: `${android} Chrome/142.0.0.0 Mobile Safari/537.36`,
      browser: 'Mobile Chrome',
      os: 'Android',
      device: 'mobile',
      screen: 'xs',
    },
  ],
  [
    22,
    {
      userAgent: `${iPhone} Version/18.5 Mobile/15E148 Safari/604.1`,
      browser: 'Mobile Safari',
      os: 'iOS',
      device: 'mobile',
      screen: 'xs',
    },
  ],
  [9, { userAgent: `${mac} Version/18.5 Safari/605.1.15`, browser: 'Safari', os: 'macOS', device: 'desktop', screen: 'lg' }],
  [
    8,
    {
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
      browser: 'Firefox',
      os: 'Linux',
      device: 'desktop',
      screen: 'xl',
    },
  ],
  [
    5,
    {
      userAgent: `${windows} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`,
      browser: 'Edge',
      os: 'Windows',
      device: 'desktop',
      screen: 'lg',
    },
  ],
  [
    2,
    {
      userAgent: `${iPhone.replace('iPhone;', 'iPad;')} Version/17.6 Mobile/15E148 Safari/604.1`,
      browser: 'Mobile Safari',
      os: 'iOS',
      device: 'tablet',
      screen: 'md',
    },
  ],
];

const COUNTRIES = [
  'DE',
  'US',
  'GB',
  'FR',
  'AT',
  'CH',
  'NL',
  'ES',
  'IT',
  'PL',
  'SE',
  'IN',
  'BR',
  'CA',
  'AU',
  'JP',
  'DK',
  'NO',
  'BE',
  '',
];
const LANGUAGES = ['de-DE', 'en-US', 'en-GB', 'fr-FR', 'es-ES', 'nl-NL', 'it-IT', 'pl-PL'];

const referrer = (host: string, source: Origin['source']): Origin => ({ referrer: `https://${host}/`, source, campaign: null });

/** More hosts than a list of them shows. */
const SITES: Weighted<Origin>[] = Array.from({ length: 200 }, (_, number) => {
  const host = `blog-${number + 1}.test`;
  return [12 / (number + 1), referrer(host, { class: 'referral', name: host })];
});

const CAMPAIGNS: Weighted<Origin>[] = Array.from({ length: 24 }, (_, number) => {
  const campaign = {
    source: number % 2 === 0 ? 'newsletter' : 'ads',
    medium: 'mail',
    campaign: `week-${number + 1}`,
    term: '',
    content: '',
  };
  return [8 / 24, { referrer: '', source: { class: 'campaign' as const, name: campaign.source }, campaign }];
});

const ORIGINS: Weighted<Origin>[] = [
  [30, { referrer: '', source: { class: 'direct', name: '' }, campaign: null }],
  [34, referrer('www.google.com', { class: 'search', name: 'Google' })],
  [4, referrer('duckduckgo.com', { class: 'search', name: 'DuckDuckGo' })],
  [6, referrer('www.facebook.com', { class: 'social', name: 'Facebook' })],
  [3, referrer('chatgpt.com', { class: 'ai-assistant', name: 'ChatGPT' })],
  ...SITES,
  ...CAMPAIGNS,
];

const draws = <Value>(values: readonly Weighted<Value>[]): ((next: number) => Value) => {
  const draw = drawer(values.map(([weight]) => weight));
  return (next) => (values[draw(next)] as Weighted<Value>)[1];
};

const fewer = (values: readonly string[]): ((next: number) => string) =>
  draws(values.map((value, place): Weighted<string> => [1 / (place + 1), value]));

const machineOf = draws(MACHINES);
const originOf = draws(ORIGINS);
const countryOf = fewer(COUNTRIES);
const languageOf = fewer(LANGUAGES);

/** A reader who comes from somewhere. */
export const anyLooks = (next: () => number): Looks => ({
  ...machineOf(next()),
  country: countryOf(next()),
  language: languageOf(next()),
  ...originOf(next()),
});

/** The same reader on the pages after the first. */
export const onSite = (looks: Looks): Looks => ({
  ...looks,
  referrer: 'https://site.test/',
  source: { class: 'internal', name: '' },
  campaign: null,
});
