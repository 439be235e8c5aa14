import type { Core } from '@strapi/strapi';
import type { DashboardChoices, DashboardContent, DashboardPublications } from '../../../../../contracts/dashboard';
import type { MayRead } from '../../../strapi/may-read';
import { askedQuestion } from '../asked';
import type { DashboardQuestionRead } from '../question';
import { byAttribute } from './by-attribute';
import { choices } from './choices';
import { allFigures, bothFigures, type ContentContext, contentContext, type ListPage, targetsOf } from './context';
import { locales } from './locales';
import { mostCounted } from './most-counted';
import { publications } from './publications';
import type { ContentQuestion } from './question';
import { trackedEntries } from './tracked-entries';
import { trending } from './trending';
import { types } from './types';
import { unread } from './unread';

type Answer = ListPage | { refusal: string };

const LISTS: Record<ContentQuestion['list'], (context: ContentContext) => Promise<Answer> | Answer> = {
  entries: (context) => mostCounted(context, { kinds: ['entry'], by: 'views', names: 'title' }),
  pages: (context) => mostCounted(context, { kinds: ['entry', 'page'], by: 'views', names: 'address' }),
  'entry-pages': (context) => mostCounted(context, { kinds: ['entry', 'page'], by: 'sessions', names: 'address' }),
  'exit-pages': (context) => mostCounted(context, { kinds: ['entry', 'page'], by: 'exits', names: 'address' }),
  types,
  locales,
  unread,
  trending,
  attribute: byAttribute,
};

const NO_LIST = { _q: '', page: 1, pageSize: 1, trend: 'up' } as const;

/** What the dashboard says of content, as of now, as far as the asker may see it. */
export const dashboardContentService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @returns why the asker may not have it, where they may not. @throws ValidationError that names what is wrong */
  async content(question: ContentQuestion, mayRead: MayRead): Promise<DashboardContent | { refusal: string }> {
    const { list, page, pageSize } = question;
    const asked = await askedQuestion(strapi, question);
    const context = await contentContext(strapi, question, asked, mayRead);
    const answer = await LISTS[list](context);
    if ('refusal' in answer) {
      return answer;
    }
    const { rows, total } = answer;
    return {
      ...context.answered,
      list,
      rows,
      all: await allFigures(context),
      pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
    };
  },

  choices: (mayRead: MayRead): Promise<DashboardChoices> => choices(strapi, mayRead),

  /** @throws ValidationError that names what is wrong */
  async publications(question: DashboardQuestionRead, mayRead: MayRead): Promise<DashboardPublications> {
    const asked = await askedQuestion(strapi, question);
    const context = await contentContext(strapi, { ...question, ...NO_LIST }, asked, mayRead);
    const { type, entry, locale } = asked.filters;
    const entries = (await trackedEntries(strapi, type, false)).filter(
      (one) =>
        (locale === undefined || one.locale === locale) && (entry === undefined || `${one.uid}/${one.documentId}` === entry),
    );
    return publications(context, entries, bothFigures(context, targetsOf(context, 'entry')).now.views);
  },
});

/** The service as the controller and other rooms call it. */
export const dashboardContentOf = (strapi: Core.Strapi): ReturnType<typeof dashboardContentService> =>
  strapi.plugin('insight').service('dashboardContent');
