import type { AcceptedEvent } from '../../server/src/buffer';

/** An accepted event, as the collector hands it to the buffer. */
export const acceptedEvent = (kind: AcceptedEvent['kind'], more: Partial<AcceptedEvent> & { id: string }): AcceptedEvent =>
  ({
    kind,
    at: 0,
    visitor: 'visitor-1',
    earlierVisitor: null,
    session: null,
    host: 'site.test',
    path: '/',
    target: null,
    locale: '',
    title: '',
    referrer: '',
    source: { class: 'direct', name: '' },
    campaign: null,
    language: '',
    screen: '',
    userAgent: '',
    browser: '',
    os: '',
    device: '',
    country: '',
    ip: null,
    ...(kind === 'interaction' && { type: 'click', element: '', metadata: null }),
    ...(kind === 'engagement' && { view: null, visibleMs: 2_000, focusedMs: 1_500, scrollDepth: null }),
    ...more,
  }) as AcceptedEvent;
