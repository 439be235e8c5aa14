import { SCREEN_CLASSES, type ScreenClass } from '../../../../contracts/events';
import { isObject } from '../../strapi/is-object';
import { MOST_LANGUAGE, MOST_TITLE, type SentEvent, screenOfWidth } from './event-schema';
import { instant } from './event-time';
import { NO_REFERRER, pageAt, referrerAt } from './page-url';
import { clean, ID } from './texts';

type View = Extract<SentEvent, { kind: 'view' }>;

/** What few senders say: a view that says one of these is left to the schema. */
const RARE = ['target', 'session', 'visitor', 'ip', 'userAgent'];

/** What a field may also leave out. @returns undefined for what is not right */
const textOf = (value: unknown, most: number): string | undefined =>
  value === undefined ? '' : typeof value === 'string' ? clean(value, most) : undefined;

const referrerOf = (value: unknown): View['referrer'] | string => {
  if (value === undefined) {
    return NO_REFERRER;
  }
  return typeof value === 'string' ? referrerAt(value) : '';
};

const isScreen = (value: unknown): value is ScreenClass => SCREEN_CLASSES.includes(value as ScreenClass);

const screenOf = (value: unknown): ScreenClass | undefined => {
  if (typeof value === 'number') {
    return value >= 0 && Number.isFinite(value) ? screenOfWidth(value) : undefined;
  }
  return isScreen(value) ? value : undefined;
};

/**
 * Reads a view as trackers send it, without the schema, which takes several times as long: nearly all that is collected is such a view. It
 * gives what the schema gives; a test holds it to that.
 * @returns null for whatever else it may be, and whatever is wrong: the schema tells
 */
export const plainView = (item: unknown): View | null => {
  if (!isObject(item) || item.kind !== 'view' || RARE.some((name) => item[name] !== undefined)) {
    return null;
  }
  const url = typeof item.url === 'string' ? pageAt(item.url) : '';
  const referrer = referrerOf(item.referrer);
  const title = textOf(item.title, MOST_TITLE);
  const locale = textOf(item.locale, MOST_LANGUAGE);
  const language = textOf(item.language, MOST_LANGUAGE);
  if (
    typeof url === 'string' ||
    typeof referrer === 'string' ||
    title === undefined ||
    locale === undefined ||
    language === undefined
  ) {
    return null;
  }
  const view: View = { kind: 'view', url, referrer, title, locale, language };
  const { id, at, agoMs, screen, webdriver } = item;
  if (id !== undefined) {
    if (typeof id !== 'string' || !ID.test(id)) {
      return null;
    }
    view.id = id;
  }
  if (at !== undefined) {
    view.at = instant.safeParse(at).data;
    if (view.at === undefined) {
      return null;
    }
  }
  if (agoMs !== undefined) {
    if (!Number.isSafeInteger(agoMs)) {
      return null;
    }
    view.agoMs = agoMs as number;
  }
  if (screen !== undefined) {
    view.screen = screenOf(screen);
    if (view.screen === undefined) {
      return null;
    }
  }
  if (webdriver !== undefined) {
    if (typeof webdriver !== 'boolean') {
      return null;
    }
    view.webdriver = webdriver;
  }
  return view;
};
