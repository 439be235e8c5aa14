import type { Core } from '@strapi/strapi';
import type { DashboardLive } from '../../../../contracts/dashboard';
import type { MayRead } from '../../strapi/may-read';
import { remembered } from '../../strapi/remembered';
import { dashboardStreams } from './streams';
import { type LiveFor, whoIsLive } from './who-is-live';

/** How old what is told may be: less than the pause between two messages of a stream. */
const FRESH_MS = 4_000;

/** Who is live and what they see, looked at once for all who ask at the same time. */
export const liveService = ({ strapi }: { strapi: Core.Strapi }) => {
  const ask = remembered(FRESH_MS, async (questions: ReadonlyMap<string, null>) => {
    const live = await whoIsLive(strapi, Date.now());
    return new Map([...questions.keys()].map((key) => [key, live]));
  });
  const look = async (): Promise<LiveFor> => (await ask(new Map([['now', null]]))).get('now') as LiveFor;
  return {
    now: async (mayRead: MayRead): Promise<DashboardLive> => (await look())(mayRead),
    streams: dashboardStreams(strapi, look),
  };
};

/** The service as the controller and other rooms call it. */
export const liveOf = (strapi: Core.Strapi): ReturnType<typeof liveService> => strapi.plugin('insight').service('live');
