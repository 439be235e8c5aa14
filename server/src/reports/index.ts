import type { Room } from '../room';
import { reportsController } from './controller';
import { entryController } from './entry-controller';
import { entryReportsService } from './entry-reports';
import { reportsService } from './reports';

export { filteredByReason } from './filtered-by-reason';
export { reportsOf } from './reports';

/** Totals to answers: one file per question. */
export const reports: Room = {
  services: { reports: reportsService, entryReports: entryReportsService },
  controllers: { reports: reportsController, entryReports: entryController },
  adminRoutes: [
    { method: 'GET', path: '/dashboard/overview', handler: 'reports.overview', can: 'read-dashboard' },
    { method: 'GET', path: '/dashboard/top-entries', handler: 'reports.topEntries', can: 'read-dashboard' },
    { method: 'GET', path: '/dashboard/setup', handler: 'reports.setup', can: 'read-dashboard' },
    { method: 'GET', path: '/entries/:uid/:documentId', handler: 'entryReports.numbers', can: 'read-entry-numbers' },
    { method: 'GET', path: '/entries/:uid/:documentId/report', handler: 'entryReports.report', can: 'read-entry-numbers' },
    { method: 'GET', path: '/entries/:uid/:documentId/audience', handler: 'entryReports.audience', can: 'read-entry-numbers' },
  ],
};
