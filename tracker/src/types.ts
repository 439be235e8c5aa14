import type { EntryReference } from '../../contracts/events';

/** What a page says of a view itself; whatever it leaves out is read from the page. */
export interface ViewDetails {
  /** The page's address, or its path. */
  url?: string;
  title?: string;
  /** The entry the page shows. */
  target?: EntryReference | null;
  /** The language of the page. */
  locale?: string;
  referrer?: string;
}

/** More about an interaction: at most 4 kB of JSON, and never what somebody typed. */
export type Data = Record<string, unknown>;

/** What a page can say to the tracker. Nothing of it ever throws. */
export interface Insight {
  /** Counts a view of the page that is shown now; by itself the tracker does so after each navigation. */
  view(details?: ViewDetails): void;
  /** Records an interaction. @param name 1 to 64 of `a–z 0–9 _ . : -`; `data.element` names what it was done to */
  track(name: string, data?: Data): void;
  /** Sends nothing more from this browser and this site, now and later: it remembers that in the site's `localStorage`. */
  optOut(): void;
  /** Takes the objection back. */
  optIn(): void;
}

/** The kinds of interactions that are recorded by themselves when a page asks for them. */
export type InteractionKind =
  | 'click'
  | 'outbound'
  | 'download'
  | 'form_submit'
  | 'scroll'
  | 'mouse_move'
  | 'input_change'
  | 'page_resize'
  | 'keypress'
  | 'hover';

export interface TrackerOptions {
  /** Where the plugin answers, as `https://cms.example.com/api/insight`. */
  server: string;
  /** Measures how long pages are looked at, and how far down. */
  engagement?: boolean;
  /** Records interactions: `true` for clicks on `[data-insight]`, outbound links, downloads and forms; or the kinds wanted. */
  interactions?: boolean | readonly InteractionKind[];
  /** Takes the part after `#` for the page's path. */
  hash?: boolean;
  /** Counts no view by itself. */
  manual?: boolean;
  /** Says in the console what is sent, and why something is not. */
  debug?: boolean;
  /** The entry that the page shows which is open now. */
  target?: EntryReference;
}
