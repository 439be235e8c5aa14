import type { Core } from '@strapi/strapi';
import type { Room } from '../room';
import { databaseBuffer } from './database/database-buffer';
import { inbox } from './database/inbox';
import type { EventBuffer } from './event-buffer';

export type {
  AcceptedEngagement,
  AcceptedEvent,
  AcceptedInteraction,
  AcceptedView,
  Backlog,
  Campaign,
  EventBuffer,
  Taken,
} from './event-buffer';

/** Accepted events, durable until applied. */
export const buffer: Room = {
  contentTypes: inbox,
  services: { buffer: ({ strapi }) => databaseBuffer(strapi) },
};

/** The service as the other rooms call it. */
export const eventBuffer = (strapi: Core.Strapi): EventBuffer => strapi.plugin('insight').service('buffer');
