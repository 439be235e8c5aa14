import type { SavedChart } from '../../../../contracts/charts';
import type { Database } from '../../strapi/database';
import { CHARTS_TABLE } from '../chart';

type Row = Omit<SavedChart, 'question' | 'isOnDashboard' | 'isOnHome'> & {
  question: string;
  isOnDashboard: boolean | number;
  isOnHome: boolean | number;
};

/** All saved charts, in the order in which they were made. */
export const findCharts = async (database: Database): Promise<SavedChart[]> => {
  const rows: Row[] = await database(CHARTS_TABLE)
    .orderBy('id')
    .select('id', 'name', 'look', 'question', { isOnDashboard: 'is_on_dashboard', isOnHome: 'is_on_home' });
  return rows.map(({ question, isOnDashboard, isOnHome, ...row }) => ({
    ...row,
    question: JSON.parse(question),
    isOnDashboard: Boolean(isOnDashboard),
    isOnHome: Boolean(isOnHome),
  }));
};
