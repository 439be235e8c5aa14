/** What the settings say of one content type. */
export interface TrackingChoice {
  tracked: boolean;
  /** The public path of an entry, as `/articles/:slug`; `''` when pages name their entry themselves. */
  urlPattern: string;
}

/** When the content API gives an entry's numbers along with it. */
export const STATS_IN_API = ['never', 'on-request', 'always'] as const;

/** What the content API does beyond its own work with a type that is tracked. */
export interface ApiChoice {
  /** Whether reading one published entry counts as a view of it. */
  countReads: boolean;
  statsInApi: (typeof STATS_IN_API)[number];
  /** Whether anyone may read the numbers of its entries, and not only those with the permission for it. */
  publicStats: boolean;
}

/** What holds until somebody chooses. */
export const UNCHOSEN_API: ApiChoice = { countReads: false, statsInApi: 'never', publicStats: false };

/** A content type as the tracking settings list it. */
export interface TrackableType extends TrackingChoice, ApiChoice {
  uid: string;
  kind: 'collectionType' | 'singleType';
  displayName: string;
  /** How many documents there are. */
  entries: number;
  /** The names that a URL pattern may use, as `slug` in `/articles/:slug`. */
  parameters: string[];
}
