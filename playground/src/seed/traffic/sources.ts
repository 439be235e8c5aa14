import type { Language } from './pages';
import { pick, type Random } from './random';

/** Where visitors come from, and what draws them: what has been found by search for years, what is new, or the front page. */
export interface Source {
  share: number;
  referrer: string;
  draws: 'search' | 'new' | 'home';
  language?: Language;
  /** What the link adds to the address. */
  query?: string;
  /** Set where the source is not the same on every day. */
  factor?: (day: { weekday: number; age: number }) => number;
}

const THURSDAY = 4;

/** The newsletter goes out on Thursdays and is opened until the weekend. */
const newsletterRhythm = ({ weekday }: { weekday: number }) => ({ 4: 5, 5: 2, 6: 0.8 })[weekday] ?? 0.25;

/** Asking an assistant instead of a search engine becomes commoner. */
const growing = ({ age }: { age: number }) => 1.6 - age / 90;

const SOURCES: Source[] = [
  { share: 21, referrer: 'https://www.google.com/', draws: 'search', language: 'en' },
  { share: 7, referrer: 'https://www.google.de/', draws: 'search', language: 'de' },
  { share: 4, referrer: 'https://www.bing.com/', draws: 'search' },
  { share: 4, referrer: 'https://duckduckgo.com/', draws: 'search' },
  { share: 2.5, referrer: 'https://www.ecosia.org/', draws: 'search' },
  { share: 1, referrer: 'https://kagi.com/', draws: 'search' },
  { share: 3.2, referrer: 'https://chatgpt.com/', draws: 'search', query: 'utm_source=chatgpt.com', factor: growing },
  { share: 1.3, referrer: 'https://www.perplexity.ai/', draws: 'search', factor: growing },
  { share: 0.9, referrer: 'https://claude.ai/', draws: 'search', factor: growing },
  { share: 0.8, referrer: 'https://gemini.google.com/', draws: 'search', factor: growing },
  { share: 0.6, referrer: 'https://copilot.microsoft.com/', draws: 'search', factor: growing },
  { share: 4, referrer: 'https://www.instagram.com/', draws: 'new' },
  { share: 3.5, referrer: 'https://www.pinterest.com/', draws: 'search' },
  { share: 2.5, referrer: 'https://l.facebook.com/', draws: 'new' },
  { share: 2, referrer: 'https://www.reddit.com/', draws: 'search' },
  { share: 1.5, referrer: 'https://bsky.app/', draws: 'new' },
  { share: 1.2, referrer: 'https://mastodon.social/', draws: 'new' },
  { share: 0.8, referrer: 'https://www.youtube.com/', draws: 'search' },
  { share: 6, referrer: '', draws: 'new', query: 'utm_source=newsletter&utm_medium=email', factor: newsletterRhythm },
  { share: 1.5, referrer: 'https://theslowgardener.example/links', draws: 'search' },
  { share: 1, referrer: 'https://krautundrueben.example/', draws: 'search', language: 'de' },
  { share: 14, referrer: '', draws: 'home' },
  { share: 7, referrer: '', draws: 'search' },
];

export const pickSource = (random: Random, midnight: Date, age: number): Source => {
  const day = { weekday: midnight.getUTCDay(), age };
  const source = pick(random, SOURCES, ({ share, factor }) => share * (factor?.(day) ?? 1));
  if (!source.query?.includes('newsletter')) return source;
  const sentAt = new Date(midnight.getTime() - ((day.weekday - THURSDAY + 7) % 7) * 24 * 60 * 60 * 1000);
  return { ...source, query: `${source.query}&utm_campaign=letter-${sentAt.toISOString().slice(0, 10)}` };
};
