import type { PopularEntry } from '../../../contracts/widgets';
import { h } from './dom';
import { Widget } from './widget';

const PLACE = /{(\w+)}/g;

/** What the server says of each entry, asked for or not. */
const KNOWN = ['title', 'documentId', 'locale'];

/** `<insight-popular uid period limit link>`: the entries that are viewed most, as links by a pattern. */
export class Popular extends Widget {
  private get limit(): number {
    return Number.parseInt(this.get('limit'), 10) || 5;
  }

  private empty(count: number): Node[] {
    return Array.from({ length: Math.max(0, Math.min(50, count)) }, () => h('li', { 'aria-hidden': 'true' }));
  }

  protected frame(): Node[] {
    return [h('ol', { part: 'list', role: 'list' }, ...this.empty(this.limit))];
  }

  protected question(): string {
    const fields = [...this.get('link').matchAll(PLACE)].map(([, name]) => name as string);
    const parts = ['popular', this.get('period') || 'month', `${this.limit}`, this.get('uid'), this.get('locale')];
    const wanted = [...new Set(fields)].filter((name) => !KNOWN.includes(name));
    return [...parts, wanted].join('/').replace(/\/+$/, '');
  }

  protected show(entries: PopularEntry[]): void {
    const items = entries.map((entry) =>
      h(
        'li',
        { part: 'item' },
        this.link(entry),
        h('span', { part: 'count' }, this.number(entry.views, { notation: 'compact', maximumFractionDigits: 1 })),
      ),
    );
    // As many lines as there were: what is below stays where it is.
    this.shadow.firstElementChild?.replaceChildren(...items, ...this.empty(this.limit - items.length));
  }

  /** The entry's title; a link where the pattern makes an address of a web page of it. */
  private link({ title, fields, ...entry }: PopularEntry): Node {
    const values: Record<string, unknown> = { ...fields, ...entry, title };
    let isWhole = true;
    const href = this.get('link').replace(PLACE, (_, name: string) => {
      const value = values[name] ?? '';
      isWhole &&= value !== '';
      return encodeURIComponent(String(value));
    });
    if (href && isWhole) {
      try {
        if (/^https?:$/.test(new URL(href, document.baseURI).protocol)) {
          return h('a', { part: 'link', href }, title);
        }
      } catch {
        // It is said below.
      }
    }
    this.explain(`${href || 'no link'} is no address of a page`);
    return h('span', { part: 'link' }, title);
  }
}
