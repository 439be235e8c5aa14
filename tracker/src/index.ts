import type { ScreenClass, ViewEvent } from '../../contracts/events';
import { outbox } from './outbox';

// Sends the view of the page that includes the script. It never throws: a page goes on as if the script were not there.

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[src*="/insight/tracker.js"]');

type Signals = Navigator & { globalPrivacyControl?: boolean };

const objects = (): boolean => navigator.doNotTrack === '1' || (navigator as Signals).globalPrivacyControl === true;

/**
 * The time, so that ids of one time lie together in the database's indexes, and 96 random bits; `crypto.randomUUID` is missing on pages
 * without https.
 */
const newId = (): string =>
  Date.now().toString(36) +
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => (byte + 256).toString(16).slice(1)).join('');

const screenClass = (): ScreenClass =>
  innerWidth < 576 ? 'xs' : innerWidth < 768 ? 'sm' : innerWidth < 992 ? 'md' : innerWidth < 1200 ? 'lg' : 'xl';

const view = ({ uid, documentId, locale }: DOMStringMap): ViewEvent => ({
  kind: 'view',
  id: newId(),
  at: new Date().toISOString(),
  url: location.href,
  referrer: document.referrer,
  title: document.title,
  locale: locale || document.documentElement.lang,
  language: navigator.language,
  screen: screenClass(),
  webdriver: navigator.webdriver || undefined,
  target: uid && documentId ? { uid, documentId, locale } : undefined,
});

const start = (tag: HTMLScriptElement): void => {
  try {
    outbox(new URL('collect', tag.src).href)(view(tag.dataset));
  } catch {
    // Nothing on the page depends on it.
  }
};

type Prerenderable = Document & { prerendering?: boolean };

if (script && !objects()) {
  if ((document as Prerenderable).prerendering) {
    document.addEventListener('prerenderingchange', () => start(script), { once: true });
  } else {
    start(script);
  }
}
