import type { AcceptedView } from '../../server/src/buffer';

/** An accepted view with nothing special about it, its number in all that tells it apart. */
export const viewEvent = (number: number, more: Partial<AcceptedView> = {}): AcceptedView => ({
  kind: 'view',
  id: `event-${number}`,
  at: 1_000 + number,
  visitor: 'visitor-1',
  earlierVisitor: null,
  session: null,
  host: 'site.test',
  path: `/${number}`,
  target: null,
  locale: 'de',
  title: "Tee – „Grün“ 🍵 'quoted'",
  referrer: '',
  source: { class: 'direct', name: '' },
  campaign: null,
  language: 'de',
  screen: '',
  userAgent: '',
  browser: '',
  os: '',
  device: '',
  country: '',
  ip: null,
  ...more,
});

/** Views with the numbers `from` to `to`, the latter not included. */
export const viewEvents = (from: number, to: number): AcceptedView[] =>
  Array.from({ length: to - from }, (_, index) => viewEvent(from + index));
