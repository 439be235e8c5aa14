import { ownTable } from '../strapi/own-table';

/** A chart that somebody has saved for all who may read statistics. */
export const chart = ownTable({
  singularName: 'chart',
  pluralName: 'charts',
  attributes: {
    name: { type: 'string', required: true },
    look: { type: 'string', required: true },
    /** What it is asked, as JSON. */
    question: { type: 'text', required: true },
    isOnDashboard: { type: 'boolean', required: true },
    isOnHome: { type: 'boolean', required: true },
  },
});

export const CHARTS_TABLE = 'insight_charts';
