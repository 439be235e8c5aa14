import { randomUUID } from 'node:crypto';
import type { AcceptedView } from '../buffer';
import type { SentEvent } from './event-schema';

/** Makes of a checked event what the buffer keeps. @param now the time of arrival, used where the sender gave none */
export const accepted = (event: SentEvent, sender: { visitor: string; userAgent: string; now: number }): AcceptedView => ({
  kind: 'view',
  id: event.id ?? randomUUID(),
  at: event.at ?? sender.now,
  visitor: sender.visitor,
  earlierVisitor: null,
  session: null,
  ...event.url,
  target: event.target ?? null,
  locale: event.locale,
  title: event.title,
  referrer: event.referrer,
  source: { class: 'direct', name: '' },
  campaign: null,
  language: '',
  screen: '',
  userAgent: sender.userAgent,
  browser: '',
  os: '',
  device: '',
  country: '',
  ip: null,
});
