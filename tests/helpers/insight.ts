import type { Core } from '@strapi/strapi';
import type { DashboardOverview, DashboardRange } from '../../contracts/dashboard';
import type { collectService } from '../../server/src/collect/collector';
import type { gatheredService } from '../../server/src/collect/gathered';
import type { saltsService } from '../../server/src/collect/salts';
import type { PopularService, StatsService, TrackService } from '../../server/src/content';
import type { LifecycleService } from '../../server/src/content/lifecycle/lifecycle';
import type { drainService } from '../../server/src/drain/drain';
import type { jobsService } from '../../server/src/jobs/jobs';
import type { eraseService } from '../../server/src/operations/erase/erase';
import type { healthService } from '../../server/src/operations/health/health';
import type { retentionService } from '../../server/src/operations/retention/retention';
import type { recordsService } from '../../server/src/records/records';
import type { dashboardContentService } from '../../server/src/reports/dashboard/content/content';
import type { dashboardService } from '../../server/src/reports/dashboard/dashboard';
import { dashboardQuestion } from '../../server/src/reports/dashboard/question';
import type { liveService } from '../../server/src/reports/live/live';
import type { reportsService } from '../../server/src/reports/reports';
import type { settingsService } from '../../server/src/settings/settings-service';
import type { trackingService } from '../../server/src/settings/tracking';
import type { StatisticsService } from '../../server/src/statistics';
import type { OwnTrackersService } from '../../server/src/statistics/trackers/trackers-service';
import type { widgetsService } from '../../server/src/widgets/service';

interface Services {
  collect: ReturnType<typeof collectService>;
  dashboardContent: ReturnType<typeof dashboardContentService>;
  gathered: ReturnType<typeof gatheredService>;
  salts: ReturnType<typeof saltsService>;
  drain: ReturnType<typeof drainService>;
  jobs: ReturnType<typeof jobsService>;
  lifecycle: LifecycleService;
  erase: ReturnType<typeof eraseService>;
  health: ReturnType<typeof healthService>;
  retention: ReturnType<typeof retentionService>;
  records: ReturnType<typeof recordsService>;
  reports: ReturnType<typeof reportsService>;
  dashboard: ReturnType<typeof dashboardService>;
  live: ReturnType<typeof liveService>;
  settings: ReturnType<typeof settingsService>;
  tracking: ReturnType<typeof trackingService>;
  statistics: StatisticsService;
  trackers: OwnTrackersService;
  track: TrackService;
  stats: StatsService;
  popular: PopularService;
  widgets: ReturnType<typeof widgetsService>;
}

/** A service of the plugin as the booted app has it. */
export const service = <Name extends keyof Services>(strapi: Core.Strapi, name: Name): Services[Name] =>
  strapi.plugin('insight').service(name);

const TABLES = [
  'inbox_batches',
  'page_views',
  'interactions',
  'engagements',
  'session_events',
  'sessions',
  'handovers',
  'visits',
  'totals',
  'running_totals',
  'packed_days',
  'targets',
  'addresses',
  'filtered_counts',
  'set_aside_events',
  'checkpoints',
].map((name) => `insight_${name}`);

/** Forgets every event and total; settings stay. */
export const forgetAll = async (strapi: Core.Strapi): Promise<void> => {
  await service(strapi, 'drain').drainAll();
  for (const table of TABLES) {
    await strapi.db.connection(table).delete();
  }
};

/** Switches on exactly these types, each with its URL pattern. */
export const trackOnly = async (strapi: Core.Strapi, patterns: Record<string, string>): Promise<void> => {
  const tracking = service(strapi, 'tracking');
  for (const { uid, tracked, urlPattern } of await tracking.list()) {
    const wanted = { tracked: uid in patterns, urlPattern: patterns[uid] ?? '' };
    if (tracked !== wanted.tracked || urlPattern !== wanted.urlPattern) {
      await tracking.choose(uid, wanted);
    }
  }
};

/** Applies what is buffered and reads how often an entry has been seen in all. */
export const viewsOf = async (strapi: Core.Strapi, uid: string, documentId: string, locale?: string): Promise<number> => {
  await service(strapi, 'drain').drainAll();
  const numbers = await service(strapi, 'reports').entryNumbers(uid, documentId, locale, () => true);
  return numbers?.tracked ? numbers.allTime.views : Number.NaN;
};

/** The numbers of the whole site in a range. */
export const siteOverview = (strapi: Core.Strapi, range: DashboardRange): Promise<DashboardOverview> =>
  service(strapi, 'dashboard').overview(dashboardQuestion.parse({ range }));

/** Applies what is buffered and reads today's views of the whole site. */
export const viewsOfSite = async (strapi: Core.Strapi): Promise<number> => {
  await service(strapi, 'drain').drainAll();
  return (await siteOverview(strapi, 'today')).now.views;
};
