import { ask } from './ask';
import { buffer } from './buffer';
import { collect } from './collect';
import { config } from './config';
import { content, type PopularService, type StatsService, type TrackService } from './content';
import { drain } from './drain';
import { jobs } from './jobs';
import { operations } from './operations';
import { registerPermissions } from './permissions';
import { records } from './records';
import { redis } from './redis';
import { reports } from './reports';
import { join, type Room } from './room';
import { settings } from './settings';
import { type StatisticsService, statistics, type TrackersService } from './statistics';
import { throttle } from './throttle';
import { totals } from './totals';
import { widgets } from './widgets';

const permissions: Room = { bootstrap: registerPermissions };

/** What the app's own code calls, by the names that `strapi.plugin('insight').service(name)` knows. */
export interface InsightServices {
  track: TrackService;
  stats: StatsService;
  popular: PopularService;
  statistics: StatisticsService;
  trackers: TrackersService;
}

/** The rooms in the order of the flow. */
export default {
  config,
  ...join([
    permissions,
    settings,
    redis,
    buffer,
    collect,
    throttle,
    records,
    totals,
    drain,
    reports,
    content,
    widgets,
    ask,
    statistics,
    jobs,
    operations,
  ]),
};
