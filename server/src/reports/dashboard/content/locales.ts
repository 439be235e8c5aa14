import type { ContentContext, ListPage } from './context';
import { groupRows, targetsBy } from './groups';

/** What was counted of the entries in each locale; `''` of types that are not localised. O(targets) */
export const locales = (context: ContentContext): ListPage =>
  groupRows(
    context,
    [...targetsBy(context, 'locale')].map(([locale, targets]) => ({
      key: locale,
      name: locale,
      filter: locale === '' ? null : { locale },
      targets,
    })),
  );
