import type { Room } from '../../../room';

export const trackerRoutes: NonNullable<Room['adminRoutes']> = [
  { method: 'GET', path: '/trackers', handler: 'trackers.list', can: 'read-statistics' },
  { method: 'POST', path: '/trackers', handler: 'trackers.make', can: 'edit-trackers' },
  { method: 'GET', path: '/trackers/sources', handler: 'trackers.sources', can: 'edit-trackers' },
  { method: 'POST', path: '/trackers/preview', handler: 'trackers.preview', can: 'edit-trackers' },
  { method: 'GET', path: '/trackers/:tracker', handler: 'trackers.find', can: 'read-statistics' },
  { method: 'PUT', path: '/trackers/:tracker', handler: 'trackers.change', can: 'edit-trackers' },
  { method: 'DELETE', path: '/trackers/:tracker', handler: 'trackers.delete', can: 'edit-trackers' },
  { method: 'GET', path: '/trackers/:tracker/progress', handler: 'trackers.progress', can: 'read-statistics' },
  { method: 'POST', path: '/trackers/:tracker/run', handler: 'trackers.run', can: 'edit-trackers' },
  { method: 'POST', path: '/trackers/:tracker/backfill', handler: 'trackers.backfill', can: 'edit-trackers' },
];
