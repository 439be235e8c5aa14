import type { Room } from '../../room';

export const adminRoutes: NonNullable<Room['adminRoutes']> = [
  { method: 'GET', path: '/statistics/domains', handler: 'statisticsAdmin.domains', can: 'read-statistics' },
  { method: 'GET', path: '/statistics/values', handler: 'statisticsAdmin.values', can: 'read-statistics' },
  { method: 'GET', path: '/statistics/most-recent', handler: 'statisticsAdmin.mostRecent', can: 'read-statistics' },
  { method: 'GET', path: '/statistics/comparison', handler: 'statisticsAdmin.compare', can: 'read-statistics' },
  { method: 'GET', path: '/statistics/objects', handler: 'statisticsAdmin.objects', can: 'read-statistics' },
  { method: 'GET', path: '/statistics/chart', handler: 'statisticsCharts.chart', can: 'read-statistics' },
  { method: 'GET', path: '/statistics/charts', handler: 'statisticsCharts.find', can: 'read-statistics' },
  { method: 'GET', path: '/statistics/entries/:uid/:documentId', handler: 'statisticsCharts.entry', can: 'read-statistics' },
  { method: 'POST', path: '/statistics/values', handler: 'statisticsAdmin.record', can: 'edit-statistics' },
  { method: 'POST', path: '/statistics/values/delete', handler: 'statisticsAdmin.forget', can: 'edit-statistics' },
  { method: 'POST', path: '/statistics/domains', handler: 'statisticsAdmin.makeDomain', can: 'edit-metrics' },
  { method: 'PUT', path: '/statistics/domains/:ref', handler: 'statisticsAdmin.changeDomain', can: 'edit-metrics' },
  { method: 'DELETE', path: '/statistics/domains/:ref', handler: 'statisticsAdmin.deleteDomain', can: 'edit-metrics' },
  { method: 'POST', path: '/statistics/metrics', handler: 'statisticsAdmin.makeMetric', can: 'edit-metrics' },
  { method: 'PUT', path: '/statistics/metrics/:metric', handler: 'statisticsAdmin.changeMetric', can: 'edit-metrics' },
  { method: 'DELETE', path: '/statistics/metrics/:metric', handler: 'statisticsAdmin.deleteMetric', can: 'edit-metrics' },
  { method: 'POST', path: '/statistics/charts', handler: 'statisticsCharts.make', can: 'edit-metrics' },
  { method: 'PUT', path: '/statistics/charts/:id', handler: 'statisticsCharts.change', can: 'edit-metrics' },
  { method: 'DELETE', path: '/statistics/charts/:id', handler: 'statisticsCharts.forget', can: 'edit-metrics' },
];
