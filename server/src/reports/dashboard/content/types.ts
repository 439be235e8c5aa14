import { contentTypeOf } from '../../../strapi/content-types';
import type { ContentContext, ListPage } from './context';
import { type Group, groupRows, targetsBy } from './groups';
import { countPublished } from './published';

/** What was counted of the entries of each content type, and how many published ones there are today. O(targets) */
export const types = async (context: ContentContext): Promise<ListPage> => {
  const groups: Group[] = [];
  for (const [uid, targets] of targetsBy(context, 'uid')) {
    const type = contentTypeOf(context.strapi, uid);
    groups.push({
      key: uid,
      name: type?.info.displayName ?? uid,
      filter: { type: uid },
      targets,
      entries: type ? await countPublished(context.database, context.strapi, type) : 0,
    });
  }
  return groupRows(context, groups);
};
