import type { ViewEvent } from '../../contracts/events';

// Sends the view of the page that includes the script. It never throws: a page goes on as if the script were not there.

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[src*="/insight/tracker.js"]');

type Signals = Navigator & { globalPrivacyControl?: boolean };

const objects = (): boolean => navigator.doNotTrack === '1' || (navigator as Signals).globalPrivacyControl === true;

/** 128 random bits; `crypto.randomUUID` is missing on pages without https. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => (byte + 256).toString(16).slice(1)).join('');

const view = ({ uid, documentId, locale }: DOMStringMap): ViewEvent => ({
  kind: 'view',
  id: newId(),
  url: location.href,
  referrer: document.referrer,
  title: document.title,
  locale: locale || document.documentElement.lang,
  target: uid && documentId ? { uid, documentId, locale } : undefined,
});

const send = (endpoint: string, body: string): void => {
  if (!navigator.sendBeacon?.(endpoint, body)) {
    // As text and without credentials: a simple request, which needs no preflight on another host.
    fetch(endpoint, { method: 'POST', body, keepalive: true, credentials: 'omit', mode: 'no-cors' }).catch(() => {});
  }
};

const start = (tag: HTMLScriptElement): void => {
  try {
    send(new URL('collect', tag.src).href, JSON.stringify(view(tag.dataset)));
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
