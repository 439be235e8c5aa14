import type { Core } from '@strapi/strapi';
import type { DrainService } from '../../drain';
import type { AnalysisService } from '../analysis/analysis';
import type { ReplayService } from '../replay/replay';

/** What the command line asks of the plugin. It knows nothing else of the rooms: the plugin that works is the one in the app. */
interface Services {
  drain: DrainService;
  replay: ReplayService;
  analysis: AnalysisService;
}

/** A service of the plugin in the app. */
export const service = <Name extends keyof Services>(strapi: Core.Strapi, name: Name): Services[Name] =>
  strapi.plugin('insight').service(name);
