import type { AcceptedEvent } from '../../buffer';
import { SESSIONS_TABLE } from '../../records';
import { isAmong } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';

/** What a session says of its visitor, as its first event said it. */
export const FACTS = {
  visitor: 'text',
  user_agent: 'text',
  browser: 'text',
  os: 'text',
  device: 'text',
  country: 'text',
  language: 'text',
  screen: 'text',
  ip_address: 'text',
  source_class: 'text',
  source_name: 'text',
  referrer: 'text',
  utm_source: 'text',
  utm_medium: 'text',
  utm_campaign: 'text',
  utm_term: 'text',
  utm_content: 'text',
} as const;

export type SessionFacts = Record<keyof typeof FACTS, unknown>;

export const factsOf = (event: AcceptedEvent): SessionFacts => ({
  visitor: event.visitor,
  user_agent: event.userAgent,
  browser: event.browser,
  os: event.os,
  device: event.device,
  country: event.country,
  language: event.language,
  screen: event.screen,
  ip_address: event.ip,
  source_class: event.source.class,
  source_name: event.source.name,
  referrer: event.referrer,
  utm_source: event.campaign?.source ?? '',
  utm_medium: event.campaign?.medium ?? '',
  utm_campaign: event.campaign?.campaign ?? '',
  utm_term: event.campaign?.term ?? '',
  utm_content: event.campaign?.content ?? '',
});

/** What recorded sessions say of their visitors, by row. */
export const findFacts = async (transaction: Database, rows: readonly number[]): Promise<Map<number, SessionFacts>> => {
  if (rows.length === 0) {
    return new Map();
  }
  const found: (SessionFacts & { id: number })[] = await transaction(SESSIONS_TABLE)
    .whereRaw(isAmong(transaction, 'id', rows))
    .select('id', ...Object.keys(FACTS));
  return new Map(found.map(({ id, ...facts }) => [id, facts]));
};
