import { between, type Random } from './random';
import type { Source } from './sources';

/** A day on which an article was on the front page of a link site, and the day after. */
export const SPIKE = {
  slug: 'slugs-an-honest-account',
  /** Days ago. */
  age: 21,
  visits: [1150, 420, 110],
  source: { share: 0, referrer: 'https://news.ycombinator.com/', draws: 'search', language: 'en' } satisfies Source,
};

const START_HOUR = 13;

/** When one of its visitors comes: a rush in the afternoon that ebbs away; on the days after, all day long. */
export const momentOfRush = (random: Random, dayOfSpike: number): number => {
  const hours = dayOfSpike === 0 ? START_HOUR + Math.min(-Math.log(1 - random()) * 3, 10.9) : between(random, 0, 23.9) * 0.9;
  return Math.floor(hours * 60 * 60 * 1000);
};
