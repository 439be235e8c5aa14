/** What a page or an API client sends to the collector. */

/** The entry a page shows. */
export interface EntryReference {
  /** A content type's uid, as `api::article.article`. */
  uid: string;
  documentId: string;
  /** Left out where the type is not localised, or for the default locale. */
  locale?: string;
}

/** How wide the reader's window is, in CSS pixels: below 576, 768, 992, 1200, and wider. */
export const SCREEN_CLASSES = ['xs', 'sm', 'md', 'lg', 'xl'] as const;

export type ScreenClass = (typeof SCREEN_CLASSES)[number];

interface EventFields {
  /** Made by the sender, so that sending twice counts once; 8 to 64 of `A–Z a–z 0–9 _ -`. Made by the collector when absent. */
  id?: string;
  /** When it happened, ISO 8601 with a zone; the time of arrival when absent. */
  at?: string;
  /** Instead of `at`: how many milliseconds before it was sent it happened, by a clock that need not be right. */
  agoMs?: number;
  /** The page's absolute http(s) address. */
  url: string;
  referrer?: string;
  title?: string;
  /** The entry the page shows. Without it the page's path is matched to an entry by the URL patterns of the settings. */
  target?: EntryReference | null;
  /** The language of the page, for choosing the locale of an entry found by its path. */
  locale?: string;
  /** The language that the reader prefers, as `de-AT`. */
  language?: string;
  /** The class of the reader's window, or its width in CSS pixels. */
  screen?: ScreenClass | number;
  /** A session that the sender keeps itself; without it sessions are told apart by silence. Form as `id`. */
  session?: string;
  /** The visitor's id where the site counts by ids that its clients send (`visitors: 'client'`); otherwise ignored. Form as `id`. */
  visitor?: string;
  /** Whether the browser says that a program steers it (`navigator.webdriver`). */
  webdriver?: boolean;
  /** The reader's address, from a front end's own server whose API token allows it; ignored from anyone else. */
  ip?: string;
  /** The reader's User-Agent, as `ip`. */
  userAgent?: string;
}

/** A page was seen. */
export interface ViewEvent extends EventFields {
  kind: 'view';
}

/** A reader did something on a page. */
interface InteractionEvent extends EventFields {
  kind: 'interaction';
  /** As `click`, `scroll`, `form_submit`, or a name of the site's own; 1 to 64 of `a–z 0–9 _ . : -`, in lower case. */
  type: string;
  /** What it was done to, as the sender names it. */
  element?: string;
  /** Anything more, at most 4 kB of JSON. */
  metadata?: Record<string, unknown>;
}

/** How long a page was looked at since the last such event. */
interface EngagementEvent extends EventFields {
  kind: 'engagement';
  /** The id of the view that it belongs to. */
  view?: string;
  /** Milliseconds that the page was visible, at most a day. */
  visibleMs: number;
  /** Milliseconds of these in which its window had the focus. */
  focusedMs: number;
  /** How far down the page has been seen, in percent. */
  scrollDepth?: number;
}

/** Something about a session itself: that it is there, whose it is, or that it ends. Only the API for records takes it, and what is imported. */
export interface SessionEvent extends Omit<EventFields, 'url'> {
  kind: 'session';
  /** A page's absolute address, where the event is of one. */
  url?: string;
  /** Who the visitor is to the site. */
  userId?: string | null;
  /** Whether the session ends at that time. */
  ends?: boolean;
}

export type CollectorEvent = ViewEvent | InteractionEvent | EngagementEvent;

/** The most events one request may carry. */
export const MAX_EVENTS_PER_REQUEST = 50;

/** The most bytes one request's body may have. */
export const MAX_BODY_BYTES = 64 * 1024;

/** The most bytes an interaction's metadata may have, as JSON. */
export const MAX_METADATA_BYTES = 4_096;

/** Why something was received and not counted. */
export const FILTER_REASONS = [
  'bot',
  'prefetch',
  'opt-out',
  'excluded',
  'double-click',
  'throttled',
  'untracked',
  'invalid',
] as const;

export type FilterReason = (typeof FILTER_REASONS)[number];

/** Where a session came from. */
export const SOURCE_CLASSES = ['direct', 'internal', 'search', 'social', 'ai-assistant', 'campaign', 'referral'] as const;

export type SourceClass = (typeof SOURCE_CLASSES)[number];
