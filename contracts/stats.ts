/** An entry's numbers as the content API gives them: `viewStats` of an entry, and `GET /api/insight/stats/:uid/:documentId`. */
export interface ViewStats {
  /** Ever; visitors are those of a calendar day, added up. */
  views: number;
  visitors: number;
  /** Views of today, and of the last 7 and 30 calendar days, today included, in the site's time zone. */
  today: number;
  week: number;
  month: number;
  /** ISO instants; null when there is no view yet. */
  firstViewedAt: string | null;
  lastViewedAt: string | null;
}
