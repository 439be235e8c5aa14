import type { Core } from '@strapi/strapi';
import type { Room } from '../room';
import { bufferService, checkRedis } from './buffer';
import { inbox } from './database/inbox';
import type { EventBuffer } from './event-buffer';

export { BufferFull } from './buffer-full';
export type {
  AcceptedEvent,
  AcceptedView,
  Backlog,
  Campaign,
  EventBuffer,
  Meant,
  Search,
} from './event-buffer';

/** Accepted events, durable until applied. */
export const buffer: Room = {
  tables: [inbox],
  services: { buffer: bufferService },
  bootstrap: checkRedis,
};

/** The service as the other rooms call it. */
export const eventBuffer = (strapi: Core.Strapi): EventBuffer => strapi.plugin('insight').service('buffer');
