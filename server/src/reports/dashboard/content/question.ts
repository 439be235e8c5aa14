import { z } from 'zod';
import { CONTENT_LISTS } from '../../../../../contracts/dashboard';
import { pageQuestion } from '../../page-question';
import { dashboardQuestion } from '../question';

const TREND_ORDERS = ['up', 'down'] as const;

export const contentQuestion = dashboardQuestion
  .extend({
    list: z.enum(CONTENT_LISTS, { error: `must be one of ${CONTENT_LISTS.join(', ')}` }),
    attribute: z.string({ error: 'must be one text' }).optional(),
    trend: z.enum(TREND_ORDERS, { error: `must be one of ${TREND_ORDERS.join(', ')}` }).default('up'),
    ...pageQuestion,
  })
  .superRefine(({ list, attribute, type, compare, trend }, context) => {
    const complain = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    if (list === 'attribute' && attribute === undefined) {
      complain('attribute', 'must name a relation or an enumeration');
    }
    if (list === 'attribute' && type === undefined) {
      complain('type', 'must say of which content type the attribute is');
    }
    if (list !== 'attribute' && attribute !== undefined) {
      complain('attribute', 'is only of the list attribute');
    }
    if (list === 'trending' && compare === 'none') {
      complain('compare', 'must not be none: what is trending is compared');
    }
    if (list !== 'trending' && trend !== 'up') {
      complain('trend', 'is only of the list trending');
    }
  });

export type ContentQuestion = z.output<typeof contentQuestion>;

export const noQuestion = z.strictObject({});
