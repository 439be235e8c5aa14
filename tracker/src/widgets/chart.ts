import type { ChartNumbers } from '../../../contracts/widgets';
import { h, svg } from './dom';
import { Widget } from './widget';
import { wordsIn } from './words';

const WIDTH = 100;
const HEIGHT = 25;

/** `<insight-chart period type metric>`: the line or the bars of the whole site or of an entry, and the same as a table. */
export class Chart extends Widget {
  protected frame(): Node[] {
    return [
      h(
        'figure',
        { part: 'figure' },
        svg('svg', { part: 'chart', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' }),
        h('figcaption', { part: 'caption' }),
        h('div', { class: 'table' }),
      ),
    ];
  }

  protected question(): string {
    return this.asked('chart', this.get('period') || 'month');
  }

  protected show({ span, total, points }: ChartNumbers): void {
    const metric = this.get('metric') === 'visitors' ? 'visitors' : 'views';
    const words = wordsIn(this.language);
    const word = this.get('label') || words[metric];
    const dates = new Intl.DateTimeFormat(this.language, {
      timeZone: 'UTC',
      month: 'short',
      ...(span.bucket === 'month' ? { year: 'numeric' } : { day: 'numeric' }),
    });
    const most = Math.max(1, ...points.map((point) => point[metric]));
    const wide = WIDTH / points.length;
    const isBar = this.get('type') === 'bar';
    const isBackwards = getComputedStyle(this).direction === 'rtl';
    let path = '';
    const rows: Node[] = [];
    const hits: Node[] = [];
    points.forEach((point, index) => {
      const value = this.number(point[metric]);
      const date = dates.format(new Date(point.start));
      const x = wide * (isBackwards ? points.length - 1 - index : index);
      const high = (HEIGHT * point[metric]) / most;
      path += isBar
        ? `M${x + wide * 0.1} ${HEIGHT}v${-high}h${wide * 0.8}v${high}z`
        : `${index ? 'L' : 'M'}${x + wide / 2} ${HEIGHT - high}`;
      hits.push(svg('rect', { class: 'hit', x, width: wide, height: HEIGHT }, svg('title', {}, `${date}: ${value}`)));
      rows.push(h('tr', {}, h('th', { scope: 'row' }, date), h('td', {}, value)));
    });
    const [picture, caption, table] = this.shadow.firstElementChild?.children ?? [];
    picture?.replaceChildren(svg('path', { part: isBar ? 'bars' : 'line', class: isBar ? '' : 'line', d: path }), ...hits);
    const [first, last] = [points[0], points.at(-1)].map((point) => new Date(point?.start ?? span.to));
    const range = dates.formatRange(first as Date, last as Date);
    caption?.replaceChildren(h('span', {}, `${this.number(total[metric])} ${word}`), h('span', {}, range));
    const head = h('tr', {}, h('th', { scope: 'col' }, words.date), h('th', { scope: 'col' }, word));
    table?.replaceChildren(h('table', {}, h('caption', {}, word), head, ...rows));
  }
}
