import type { AcceptedEvent } from '../buffer';
import { FACT_COLUMNS } from '../records';
import type { Facts } from './decide/types';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a recorded session says of its reader, in the order of `SESSION_DIMENSIONS`. */
export const factsIn = (row: Readonly<Record<string, unknown>>): Facts => {
  const [source = '', ...others] = FACT_COLUMNS.map((column) => textOf(row[column]));
  const [name, ...rest] = others;
  return [source, `${source} ${name}`, ...rest];
};

/** What an event says of its reader, in the same order. */
export const factsOf = ({ source, campaign, country, language, browser, os, device, screen }: AcceptedEvent): Facts => [
  source.class,
  `${source.class} ${source.name}`,
  campaign?.campaign ?? '',
  campaign?.source ?? '',
  campaign?.medium ?? '',
  campaign?.term ?? '',
  campaign?.content ?? '',
  country,
  language,
  browser,
  os,
  device,
  screen,
];
