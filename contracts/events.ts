/** What a page or an API client sends to the collector. */

/** The entry a page shows. */
export interface EntryReference {
  /** A content type's uid, as `api::article.article`. */
  uid: string;
  documentId: string;
  /** Left out where the type is not localised, or for the default locale. */
  locale?: string;
}

/** A page was seen. */
export interface ViewEvent {
  kind: 'view';
  /** Made by the sender, so that sending twice counts once; 8 to 64 of `A–Z a–z 0–9 _ -`. Made by the collector when absent. */
  id?: string;
  /** When it happened, ISO 8601 with a zone; the time of arrival when absent. */
  at?: string;
  /** The page's absolute http(s) address. */
  url: string;
  referrer?: string;
  title?: string;
  /** The entry the page shows. Without it the page's path is matched to an entry by the URL patterns of the settings. */
  target?: EntryReference;
  /** The language of the page, for choosing the locale of an entry found by its path. */
  locale?: string;
}

/** The most events one request may carry. */
export const MAX_EVENTS_PER_REQUEST = 50;

/** The most bytes one request's body may have. */
export const MAX_BODY_BYTES = 64 * 1024;
