import type { Core } from '@strapi/strapi';
import type { EventBuffer } from '../../buffer';
import type { DrainService } from '../../drain';
import type { AnalysisService } from '../analysis/analysis';
import type { EraseService } from '../erase/erase';
import type { HealthService } from '../health/health';
import type { RebuildService } from '../rebuild/rebuild';
import type { ReplayService } from '../replay/replay';
import type { RetentionService } from '../retention/retention';

/** What the command line asks of the plugin. It knows nothing else of the rooms: the plugin that works is the one in the app. */
interface Services {
  buffer: EventBuffer;
  drain: DrainService;
  replay: ReplayService;
  analysis: AnalysisService;
  health: HealthService;
  rebuild: RebuildService;
  retention: RetentionService;
  erase: EraseService;
}

/** A service of the plugin in the app. */
export const service = <Name extends keyof Services>(strapi: Core.Strapi, name: Name): Services[Name] =>
  strapi.plugin('insight').service(name);
