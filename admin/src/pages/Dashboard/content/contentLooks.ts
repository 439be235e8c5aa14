import type { ContentList, ContentRow } from '../../../../../contracts/dashboard';
import type { SheetColumn, SheetValue } from '../../../format/sheet';
import type { TranslationKey } from '../../../translations/getTranslation';
import { AVERAGE_DURATION, BOUNCE_RATE, type FigureColumn, SESSIONS, VIEWS, VISITORS } from '../lists/figureColumns';

/** A column beside the figures, and how it is had from a row. */
export interface DetailColumn extends SheetColumn {
  head: TranslationKey;
  of(row: ContentRow): SheetValue;
}

export interface ContentLook {
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
export const CONTENT_LOOKS: Record<ContentList, ContentLook> = {
  entries: {
    title: 'content.entries',
    hint: 'content.entries.hint',
    empty: 'top.empty',
    head: 'top.entry',
    details: [TYPE, LOCALE],
    main: VIEWS,
    more: [VISITORS],
  },
  pages: {
    title: 'content.pages',
    hint: 'content.pages.hint',
    empty: 'content.pages.empty',
    head: 'content.page',
    main: VIEWS,
    more: [VISITORS],
  },
  'entry-pages': {
    title: 'content.entryPages',
    hint: 'content.entryPages.hint',
    empty: 'week.sessions.empty',
    head: 'content.page',
    main: SESSIONS,
    more: [BOUNCE_RATE, AVERAGE_DURATION],
  },
  'exit-pages': {
    title: 'content.exitPages',
    hint: 'content.exitPages.hint',
    empty: 'week.sessions.empty',
    head: 'content.page',
    main: EXITS,
    more: [VIEWS],
  },
  types: {
    title: 'content.types',
    hint: 'content.types.hint',
    empty: 'top.empty',
    head: 'top.type',
    details: [ENTRIES, PER_ENTRY],
    main: VIEWS,
    more: [VISITORS],
  },
  locales: {
    title: 'content.locales',
    hint: 'content.locales.hint',
    empty: 'top.empty',
    head: 'top.locale',
    main: VIEWS,
    more: [VISITORS],
  },
  attribute: {
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
    title: 'content.trending',
    hint: 'content.trending.hint',
    empty: 'content.trending.empty',
    head: 'top.entry',
    details: [TYPE, LOCALE, BEFORE],
    main: VIEWS,
    isWhole: false,
  },
  unread: {
    title: 'content.unread',
    hint: 'content.unread.hint',
    empty: 'content.unread.empty',
    head: 'top.entry',
    details: [TYPE, LOCALE],
  },
};
