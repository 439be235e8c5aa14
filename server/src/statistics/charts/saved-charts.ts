import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ChartDraft, SavedCharts } from '../../../../contracts/charts';
import { findCharts } from '../statements/find-charts';
import { deleteChart, insertChart, updateChart } from '../statements/write-chart';

/** More would make the dashboard ask without end. */
const MOST_CHARTS = 200;

const MISSING = 'There is no such chart.';

/** The charts that were saved for all who may read statistics. Each change is answered with all of them. */
export const savedCharts = (strapi: Core.Strapi) => {
  const database = () => strapi.db.connection;
  const all = async (): Promise<SavedCharts> => ({ charts: await findCharts(database()) });
  return {
    all,
    async make(draft: ChartDraft): Promise<SavedCharts> {
      if ((await all()).charts.length >= MOST_CHARTS) {
        throw new errors.ValidationError(`There are ${MOST_CHARTS} saved charts, which is the most. Delete one first.`);
      }
      await insertChart(database(), draft);
      return all();
    },
    async change(id: number, draft: ChartDraft): Promise<SavedCharts> {
      // MySQL counts the rows that have become another.
      if (!(await all()).charts.some((chart) => chart.id === id)) {
        throw new errors.NotFoundError(MISSING);
      }
      await updateChart(database(), id, draft);
      return all();
    },
    async forget(id: number): Promise<SavedCharts> {
      if (!(await deleteChart(database(), id))) {
        throw new errors.NotFoundError(MISSING);
      }
      return all();
    },
  };
};
