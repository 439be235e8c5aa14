import { PAGE_VIEWS_TABLE } from '../../records';
import { type Database, pieces } from '../../strapi/database';
import type { ResolvedView } from '../targets/resolve';

/** Records views. @param targetIds the rows of the targets by key */
export const insertPageViews = async (
  transaction: Database,
  views: readonly ResolvedView[],
  targetIds: ReadonlyMap<string, number>,
): Promise<void> => {
  const rows = views.map(({ id, visitor, target, at, host, path, title, referrer, userAgent }) => ({
    event_id: id,
    visitor,
    target_id: targetIds.get(target),
    timestamp: new Date(at),
    host,
    path,
    title,
    referrer,
    user_agent: userAgent,
  }));
  for (const piece of pieces(rows)) {
    await transaction(PAGE_VIEWS_TABLE).insert(piece);
  }
};
