import type { Core } from '@strapi/strapi';
import { widgetAnswers } from './answers';
import { liveStreams } from './streams';

/** What widgets ask and hear. */
export const widgetsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const answersTo = widgetAnswers(strapi);
  return { answersTo, streams: liveStreams(strapi, answersTo) };
};

/** The service as this room calls it. */
export const widgetsOf = (strapi: Core.Strapi): ReturnType<typeof widgetsService> => strapi.plugin('insight').service('widgets');
