import { expect, test } from 'vitest';
import { chartAddress, chartIn } from '../../../admin/src/format/chartAddress';

test('an address that says nothing asks for what is as usual', () => {
  expect(chartIn(new URLSearchParams(), ['shop.orders'])).toEqual({
    look: 'line',
    question: { metrics: ['shop.orders'], period: 'day', range: '30d', compare: 'before', fill: 'null' },
  });
});

test.each([
  ['metrics=a.b,c.d&look=bar&period=week&range=2026-01-01..2026-01-31&compare=year&fill=zero&by=country,plan&groupBy=plan'],
  ['metrics=a.b&object={"country":"AT"}&compare=none'],
  ['metrics=a.b&by=api::article.article&look=table'],
])('a saved chart is led to by the address that it was built at: %s', (search) => {
  const shown = chartIn(new URLSearchParams(search), []);
  const address = new URLSearchParams(chartAddress(shown, 7));
  expect(address.get('saved')).toBe('7');
  address.delete('saved');
  expect(Object.fromEntries(address)).toEqual(Object.fromEntries(new URLSearchParams(search)));
});

test.each(['look=pie', 'period=hour', 'range=all', 'compare=me', 'fill=none', 'object=[1]', 'object=no', 'groupBy=plan', 'by='])(
  'what cannot be asked is as usual: %s',
  (search) => {
    expect(chartIn(new URLSearchParams(search), ['a.b'])).toEqual(chartIn(new URLSearchParams(), ['a.b']));
  },
);
