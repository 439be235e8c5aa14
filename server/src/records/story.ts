import type { Core } from '@strapi/strapi';
import type { SessionStory } from '../../../contracts/records';
import { recordsByIds } from './find-records';
import { findByDocumentId } from './statements/find-by-document-id';
import { firstIdsOf, firstLooksOf } from './statements/find-story';
import { timelineOf } from './timeline';
import { type MayRead, withTitles } from './with-titles';

const MOST_ITEMS = 1_000;

/** More than anybody has in the time that so many items take. */
const MOST_LOOKS = 20_000;

const ALL = { fields: null, session: null };

/** What happened in a session, whoever asks. */
export type Story = Omit<SessionStory, 'mayEdit'>;

/** What happened in a session; undefined when there is no such session. */
export const storyOf = async (strapi: Core.Strapi, documentId: string, mayRead: MayRead): Promise<Story | undefined> => {
  const database = strapi.db.connection;
  const row = await findByDocumentId(database, 'sessions', documentId);
  const [session] = row === undefined ? [] : await recordsByIds(database, 'sessions', [row], ALL);
  if (row === undefined || session === undefined) {
    return undefined;
  }
  const views = await recordsByIds(database, 'page-views', await firstIdsOf(database, 'page-views', row, MOST_ITEMS + 1), ALL);
  const deeds = await recordsByIds(
    database,
    'interactions',
    await firstIdsOf(database, 'interactions', row, MOST_ITEMS + 1),
    ALL,
  );
  const looks = await firstLooksOf(database, row, MOST_LOOKS);
  const { timeline, isCut } = timelineOf({ views, interactions: deeds, looks }, MOST_ITEMS);
  return { session, timeline: await withTitles(strapi, timeline, mayRead), isCut };
};
