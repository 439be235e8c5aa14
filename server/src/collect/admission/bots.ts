import { isbot } from 'isbot';
import { KNOWN_BOTS } from './known-bots';

const NAMES: readonly string[] = Object.values(KNOWN_BOTS).flat();

const nameOf = new Map(NAMES.map((name) => [name.toLowerCase(), name]));

/** A name as a word of its own: the longest first, so that none hides another that begins like it. */
const KNOWN = new RegExp(
  `(?<![\\w-])(?:${[...NAMES]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.!]/g, '\\$&'))
    .join('|')})(?![\\w])`,
  'i',
);

/** A sender without a User-Agent, a browser that a program steers, and programs without a known name. */
const NAMELESS = 'nameless';
export const WEBDRIVER = 'webdriver';
const OTHER = 'other';

/**
 * Which program a User-Agent names; null when it is a browser's.
 * @returns one of a bounded set of names, whatever is sent
 */
export const botName = (userAgent: string): string | null => {
  if (userAgent === '') {
    return NAMELESS;
  }
  const known = KNOWN.exec(userAgent);
  if (known) {
    return nameOf.get(known[0].toLowerCase()) ?? OTHER;
  }
  return isbot(userAgent) ? OTHER : null;
};

const AI: ReadonlySet<string> = new Set([...KNOWN_BOTS['ai-crawler'], ...KNOWN_BOTS['ai-assistant']]);

/** Whether a program that is known by this name gathers texts for models, or reads pages for an assistant. */
export const isAiBot = (name: string): boolean => AI.has(name);
