import type { ViewStats } from '../../../contracts/stats';
import { h } from './dom';
import { Widget } from './widget';

const METRICS: Record<string, keyof ViewStats> = {
  views: 'views',
  visitors: 'visitors',
  today: 'today',
  week: 'week',
  month: 'month',
  'first-viewed': 'firstViewedAt',
  'last-viewed': 'lastViewedAt',
};

/** `<insight-stat metric uid document-id locale format>`: one number of an entry. What stands inside is there until it is known. */
export class Stat extends Widget {
  protected frame(): Node[] {
    return [h('span', { class: 's', part: 'value' }, h('slot', {}))];
  }

  protected question(): string {
    return this.asked('stats');
  }

  protected show(stats: ViewStats): void {
    const name = this.get('metric') || 'views';
    const metric = METRICS[name];
    if (!metric) {
      this.explain(`there is no metric ${name}`);
      return;
    }
    const value = stats[metric];
    const isFull = this.get('format') === 'full';
    if (typeof value === 'number') {
      const short = this.number(value, { notation: 'compact', maximumFractionDigits: 1 });
      const full = this.number(value);
      this.put('data', { value, title: full }, isFull ? full : short);
    } else if (value) {
      const date = new Intl.DateTimeFormat(this.language, { dateStyle: isFull ? 'long' : 'medium' });
      this.put('time', { datetime: value }, date.format(new Date(value)));
    }
  }

  private put(name: string, attributes: Record<string, string | number>, text: string): void {
    this.shadow.firstElementChild?.replaceChildren(h(name, attributes, text));
  }
}
