import type { Data } from '../../types';

/** The nearest element around what an event happened to, through shadow roots, that fits a selector. */
export const around = (event: Event, selector: string): HTMLElement | undefined => {
  for (const target of event.composedPath()) {
    if (target instanceof HTMLElement && target.matches(selector)) {
      return target;
    }
  }
};

/** What an element is called: as the page says, or by its own names. Never its text, and never what it holds. */
export const nameOf = (element: HTMLElement): string =>
  element.dataset.insight ||
  element.id ||
  element.getAttribute('name') ||
  element.getAttribute('aria-label') ||
  element.localName;

/** What the page says of an element in `data-insight-…`: `data-insight-plan="pro"` is `{ plan: 'pro' }`. */
export const dataOf = ({ dataset }: HTMLElement): Data | undefined => {
  const names = Object.keys(dataset).filter((name) => /^insight[A-Z]/.test(name));
  return names.length > 0
    ? Object.fromEntries(names.map((name) => [(name[7] ?? '').toLowerCase() + name.slice(8), dataset[name]]))
    : undefined;
};

/** Where a link leads, without what may be a secret; nothing where it leads to no page. */
export const pageOf = (link: HTMLElement): URL | undefined => {
  try {
    const url = new URL(link.getAttribute('href') ?? '', document.baseURI);
    url.search = '';
    url.hash = '';
    url.username = '';
    url.password = '';
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {}
};
