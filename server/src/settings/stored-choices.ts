import type { Core } from '@strapi/strapi';
import type { ApiChoice, TrackingChoice } from '../../../contracts/tracking';

const TRACKING_CHOICE = 'plugin::insight.tracking-choice';

/** A choice as it is stored, with what the type's schema said when it was made. */
export interface StoredChoice extends TrackingChoice, Partial<{ [Name in keyof ApiChoice]: ApiChoice[Name] | null }> {
  uid: string;
  schemaTracked: boolean;
}

/** The choices that were made, by the type's uid. */
export const readChoices = async (strapi: Core.Strapi): Promise<Map<string, StoredChoice>> => {
  const rows: StoredChoice[] = await strapi.db.query(TRACKING_CHOICE).findMany({});
  return new Map(rows.map((row) => [row.uid, row]));
};

/** Stores a choice in the place of the one before. */
export const writeChoice = async (strapi: Core.Strapi, { uid, ...choice }: StoredChoice): Promise<void> => {
  const query = strapi.db.query(TRACKING_CHOICE);
  const replace = () => query.update({ where: { uid }, data: choice });
  if (!(await replace())) {
    // Another instance may be quicker: then the unique uid refuses ours, and theirs is replaced.
    await query.create({ data: { uid, ...choice } }).catch(async (error: unknown) => {
      if (!(await replace())) {
        throw error;
      }
    });
  }
};
