import { z } from 'zod';

/** Printable ASCII with single spaces: what most texts are, and clean as it is. */
const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/**
 * One spelling of each text, of at most so many UTF-16 units: no control characters, which PostgreSQL refuses in part, and no halves of
 * surrogate pairs, which the cut may make.
 */
export const clean = (text: string, most: number): string => {
  if (text === '' || (text.length <= most && PLAIN.test(text))) {
    return text;
  }
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, most)
    .replace(/\p{Cs}/gu, '');
};

/** A text that is brought into one spelling and cut. */
export const text = (most: number) => z.string().transform((value) => clean(value, most));

/** A text that names something and thus is refused rather than changed. */
export const name = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must have no control characters and no halves of characters');

/** An id that a sender makes. */
export const ID = /^[\w-]{8,64}$/;

export const id = z.string().regex(ID, 'must be 8 to 64 letters, digits, _ or -');

const MOST_USER_AGENT = 512;

/** A User-Agent, as it may be stored. */
export const userAgentText = (header: string | undefined): string => clean(header ?? '', MOST_USER_AGENT);
