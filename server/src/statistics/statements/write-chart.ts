import type { ChartDraft } from '../../../../contracts/charts';
import type { Database } from '../../strapi/database';
import { CHARTS_TABLE } from '../chart';

const rowOf = ({ name, look, question, isOnDashboard, isOnHome }: ChartDraft) => ({
  name,
  look,
  question: JSON.stringify(question),
  is_on_dashboard: isOnDashboard,
  is_on_home: isOnHome,
});

export const insertChart = async (database: Database, draft: ChartDraft): Promise<void> => {
  await database(CHARTS_TABLE).insert(rowOf(draft));
};

export const updateChart = async (database: Database, id: number, draft: ChartDraft): Promise<void> => {
  await database(CHARTS_TABLE).where({ id }).update(rowOf(draft));
};

/** @returns whether there was one */
export const deleteChart = async (database: Database, id: number): Promise<boolean> =>
  (await database(CHARTS_TABLE).where({ id }).delete()) > 0;
