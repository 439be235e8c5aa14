/** What the settings say of one content type. */
export interface TrackingChoice {
  tracked: boolean;
  /** The public path of an entry, as `/articles/:slug`; `''` when pages name their entry themselves. */
  urlPattern: string;
}

/** A content type as the tracking settings list it. */
export interface TrackableType extends TrackingChoice {
  uid: string;
  kind: 'collectionType' | 'singleType';
  displayName: string;
  /** How many documents there are. */
  entries: number;
  /** The names that a URL pattern may use, as `slug` in `/articles/:slug`. */
  parameters: string[];
}
