import type { AcceptedEvent } from '../buffer';
import { eventId } from './events/event-id';
import type { SentEvent } from './events/event-schema';
import type { Identity } from './identity/identities';
import type { Device } from './reader/browsers';

/** What the collector knows of an event beyond what was sent. */
interface Known {
  now: number;
  identity: Identity;
  userAgent: string;
  device: Device;
  country: string;
  ip: string | null;
  source: AcceptedEvent['source'];
}

/** Makes of a checked event what the buffer keeps. */
export const accepted = (event: SentEvent, known: Known): AcceptedEvent => {
  const fields = {
    id: event.id ?? eventId(known.now),
    at: event.at ?? known.now,
    visitor: known.identity.visitor,
    earlierVisitor: known.identity.earlierVisitor,
    session: event.session ?? null,
    host: event.url.host,
    path: event.url.path,
    target: event.target ?? null,
    locale: event.locale,
    title: event.title,
    referrer: event.referrer.href,
    source: known.source,
    campaign: event.url.campaign,
    language: event.language,
    screen: event.screen ?? ('' as const),
    userAgent: known.userAgent,
    browser: known.device.browser,
    os: known.device.os,
    device: known.device.device,
    country: known.country,
    ip: known.ip,
  };
  switch (event.kind) {
    case 'view':
      return { ...fields, kind: event.kind };
    case 'interaction':
      return { ...fields, kind: event.kind, type: event.type, element: event.element, metadata: event.metadata ?? null };
    case 'engagement':
      return {
        ...fields,
        kind: event.kind,
        view: event.view ?? null,
        visibleMs: event.visibleMs,
        focusedMs: event.focusedMs,
        scrollDepth: event.scrollDepth ?? null,
      };
    case 'session':
      return { ...fields, kind: event.kind, userId: event.userId, ends: event.ends };
  }
};
