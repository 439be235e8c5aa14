import type { ContentList, ContentRow } from '../../../../../contracts/dashboard';
import type { SheetColumn, SheetValue } from '../../../format/sheet';
import type { TranslationKey } from '../../../translations/getTranslation';
import { AVERAGE_DURATION, BOUNCE_RATE, type FigureColumn, SESSIONS, VIEWS, VISITORS } from '../lists/figureColumns';

/** A column beside the figures, and how it is had from a row. */
export interface DetailColumn extends SheetColumn {
  head: TranslationKey;
  of(row: ContentRow): SheetValue;
}

/** The lists of content, of which there are two of what is trending. */
export type ContentLookName = ContentList | 'fading';

export interface ContentLook {
  list: ContentList;
  trend?: 'up' | 'down';
  /** Whether a row is the entry itself, and not the page on which it is. */
  isOfEntries?: boolean;
  title: TranslationKey;
  hint: TranslationKey;
  empty: TranslationKey;
  /** The head of the first column. */
  head: TranslationKey;
  details?: DetailColumn[];
  /** None where there is nothing to count. */
  main?: FigureColumn;
  more?: FigureColumn[];
  isWhole?: boolean;
}

const TYPE: DetailColumn = { key: 'type', kind: 'text', head: 'top.type', of: ({ entry }) => entry?.typeName ?? '' };
const LOCALE: DetailColumn = { key: 'locale', kind: 'text', head: 'top.locale', of: ({ entry }) => entry?.locale ?? '' };
const ENTRIES: DetailColumn = { key: 'entries', kind: 'count', head: 'content.published', of: ({ entries = null }) => entries };
const PER_ENTRY: DetailColumn = {
  key: 'viewsPerEntry',
  kind: 'decimal',
  head: 'content.perEntry',
  of: ({ entries = 0, now }) => (entries === 0 ? null : Math.round((now.views / entries) * 100) / 100),
};
const BEFORE: DetailColumn = {
  key: 'viewsBefore',
  kind: 'count',
  head: 'content.before',
  of: ({ before }) => before?.views ?? null,
};

/** Of an exit page its sessions are those that ended there. */
const EXITS: FigureColumn = { ...SESSIONS, key: 'exits' };

/** How each list of content is shown. */
export const CONTENT_LOOKS: Record<ContentLookName, ContentLook> = {
  entries: {
    list: 'entries',
    isOfEntries: true,
    title: 'content.entries',
    hint: 'content.entries.hint',
    empty: 'top.empty',
    head: 'top.entry',
    details: [TYPE, LOCALE],
    main: VIEWS,
    more: [VISITORS],
  },
  pages: {
    list: 'pages',
    title: 'content.pages',
    hint: 'content.pages.hint',
    empty: 'content.pages.empty',
    head: 'content.page',
    main: VIEWS,
    more: [VISITORS],
  },
  'entry-pages': {
    list: 'entry-pages',
    title: 'content.entryPages',
    hint: 'content.entryPages.hint',
    empty: 'week.sessions.empty',
    head: 'content.page',
    main: SESSIONS,
    more: [BOUNCE_RATE, AVERAGE_DURATION],
  },
  'exit-pages': {
    list: 'exit-pages',
    title: 'content.exitPages',
    hint: 'content.exitPages.hint',
    empty: 'week.sessions.empty',
    head: 'content.page',
    main: EXITS,
    more: [VIEWS],
  },
  types: {
    list: 'types',
    title: 'content.types',
    hint: 'content.types.hint',
    empty: 'top.empty',
    head: 'top.type',
    details: [ENTRIES, PER_ENTRY],
    main: VIEWS,
    more: [VISITORS],
  },
  locales: {
    list: 'locales',
    title: 'content.locales',
    hint: 'content.locales.hint',
    empty: 'top.empty',
    head: 'top.locale',
    main: VIEWS,
    more: [VISITORS],
  },
  attribute: {
    list: 'attribute',
    title: 'content.attribute',
    hint: 'content.attribute.hint',
    empty: 'top.empty',
    head: 'content.value',
    details: [ENTRIES, PER_ENTRY],
    main: VIEWS,
    more: [VISITORS],
    isWhole: false,
  },
  trending: {
    list: 'trending',
    isOfEntries: true,
    trend: 'up',
    title: 'content.trending',
    hint: 'content.trending.hint',
    empty: 'content.trending.empty',
    head: 'top.entry',
    details: [TYPE, LOCALE, BEFORE],
    main: VIEWS,
    isWhole: false,
  },
  fading: {
    list: 'trending',
    isOfEntries: true,
    trend: 'down',
    title: 'content.fading',
    hint: 'content.fading.hint',
    empty: 'content.fading.empty',
    head: 'top.entry',
    details: [TYPE, LOCALE, BEFORE],
    main: VIEWS,
    isWhole: false,
  },
  unread: {
    list: 'unread',
    isOfEntries: true,
    title: 'content.unread',
    hint: 'content.unread.hint',
    empty: 'content.unread.empty',
    head: 'top.entry',
    details: [TYPE, LOCALE],
  },
};

/** How an answer is shown, which may be to the question before. */
export const looksOf = (list: ContentList, trend: 'up' | 'down' | undefined): ContentLook =>
  CONTENT_LOOKS[list === 'trending' && trend === 'down' ? 'fading' : list];
