import type { DashboardOverview } from '../../contracts/dashboard';
import { type AdminApi, firstAdministrator } from './admin-api';
import { ARTICLE } from './content';
import { PLAYGROUND, STRAPI } from './playground';
import { type RunningApp, startApp } from './processes';

/** A site whose app runs as a process of its own, and keeps its database when the process ends and is started again. */
export interface Site {
  /** Where it was found when it was started last. */
  url(): string;
  app(): RunningApp;
  /** Starts its app again. @param more what is different in the environment this time */
  restart(more?: Record<string, string>): Promise<void>;
  /** Its admin API, as its first administrator. */
  api(): AdminApi;
  /** How many views have been counted. */
  views(): Promise<number>;
}

/** Starts an app on an empty database, and switches on what makes it count. */
export const openSite = async (environment: Record<string, string>): Promise<Site> => {
  let app = await startApp(PLAYGROUND, STRAPI, environment);
  let api = await firstAdministrator(app.url);
  await api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '' });
  return {
    url: () => app.url,
    app: () => app,
    api: () => api,
    async restart(more = {}) {
      app = await startApp(PLAYGROUND, STRAPI, { ...environment, ...more });
      api = api.at(app.url);
    },
    views: async () => (await api.get<DashboardOverview>('/insight/dashboard/overview?range=7d')).now.views,
  };
};
