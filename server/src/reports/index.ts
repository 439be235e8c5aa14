import type { Room } from '../room';
import { reportsController } from './controller';
import { sharedCountsService } from './counts/shared-counts';
import { dashboardContentService } from './dashboard/content/content';
import { dashboardContentController } from './dashboard/content/controller';
import { dashboardController } from './dashboard/controller';
import { dashboardService } from './dashboard/dashboard';
import { entryController } from './entry-controller';
import { entryReportsService } from './entry-reports';
import { liveController } from './live/controller';
import { liveOf, liveService } from './live/live';
import { reportsService } from './reports';
import { weekController } from './week/controller';
import { reportPolicy, tellAdminOfReport } from './week/report-policy';
import { weekService } from './week/week';

export { dashboardContentOf } from './dashboard/content/content';
export { contentQuestion } from './dashboard/content/question';
export { dashboardOf } from './dashboard/dashboard';
export { breakdownQuestion, dashboardQuestion } from './dashboard/question';
export { entryKeys } from './entry-keys';
export { entryReportsOf } from './entry-reports';
export { filteredByReason } from './filtered-by-reason';
export { liveOf } from './live/live';
export { type Grown, mostGrown } from './most-grown';
export { mostViewed } from './most-viewed';
export { periodSpan } from './period';
export type { Piece, Ranked, Scope } from './ranking';
export { reportsOf } from './reports';

export { asTheyAre, series } from './series';
export { askedRange, type Totals } from './span';
export { rowsOfTargets } from './targets';
export { viewStats } from './view-stats';

/** Totals to answers: one file per question. */
export const reports: Room = {
  services: {
    reports: reportsService,
    dashboard: dashboardService,
    dashboardContent: dashboardContentService,
    sharedCounts: sharedCountsService,
    entryReports: entryReportsService,
    live: liveService,
    week: weekService,
  },
  controllers: {
    reports: reportsController,
    dashboard: dashboardController,
    dashboardContent: dashboardContentController,
    entryReports: entryController,
    live: liveController,
    week: weekController,
  },
  policies: { 'report-permission': reportPolicy },
  adminRoutes: [
    ...(['overview', 'calendar', 'pattern', 'breakdown', 'loyalty', 'filtered'] as const).map((name) => ({
      method: 'GET' as const,
      path: `/dashboard/${name}`,
      handler: `dashboard.${name}`,
      can: 'read-dashboard' as const,
    })),
    { method: 'GET', path: '/dashboard/content', handler: 'dashboardContent.content', can: 'read-dashboard' },
    { method: 'GET', path: '/dashboard/choices', handler: 'dashboardContent.choices', can: 'read-dashboard' },
    { method: 'GET', path: '/dashboard/publications', handler: 'dashboardContent.publications', can: 'read-dashboard' },
    { method: 'GET', path: '/dashboard/top-entries', handler: 'reports.topEntries', can: 'read-dashboard' },
    { method: 'GET', path: '/dashboard/setup', handler: 'reports.setup', can: 'read-dashboard' },
    { method: 'GET', path: '/dashboard/live', handler: 'live.now', can: 'read-dashboard' },
    { method: 'GET', path: '/dashboard/live/stream', handler: 'live.stream', can: 'read-dashboard' },
    { method: 'GET', path: '/entries/:uid/:documentId', handler: 'entryReports.numbers', can: 'read-entry-numbers' },
    { method: 'GET', path: '/entries/:uid/:documentId/report', handler: 'entryReports.report', can: 'read-entry-numbers' },
    { method: 'GET', path: '/entries/:uid/:documentId/audience', handler: 'entryReports.audience', can: 'read-entry-numbers' },
    ...(
      [
        ['interactions', 'week.interactions'],
        ['page-views', 'week.pageViews'],
        ['sessions', 'week.sessions'],
        ['browsers', 'week.browsers'],
      ] as const
    ).map(([part, handler]) => ({
      method: 'GET' as const,
      path: `/reports/week/${part}`,
      handler,
      can: 'read-week-report' as const,
      policy: 'plugin::insight.report-permission' as const,
    })),
  ],
  register: tellAdminOfReport,
  destroy(strapi) {
    liveOf(strapi).streams.stop();
  },
};
