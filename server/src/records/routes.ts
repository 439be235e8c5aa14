import { recordCapability } from '../../../contracts/permissions';
import { RECORD_TYPES, type RecordType } from '../../../contracts/records';
import type { ContentApiRoute, Room } from '../room';
import { guardedRead } from './api/guards';
import { listQuery, listResponse, oneParams, oneQuery, oneResponse } from './schemas';

export const contentApiRoutes: ContentApiRoute[] = RECORD_TYPES.flatMap((type): ContentApiRoute[] => [
  {
    method: 'GET',
    path: `/${type}`,
    handler: `${type}.find`,
    request: { query: listQuery(type) },
    response: listResponse(type),
    config: guardedRead(type),
  },
  {
    method: 'GET',
    path: `/${type}/:documentId`,
    handler: `${type}.findOne`,
    request: { params: oneParams, query: oneQuery(type) },
    response: oneResponse(type),
    config: guardedRead(type),
  },
]);

const HANDLERS: Record<RecordType, string> = {
  sessions: 'records.findSessions',
  'page-views': 'records.findPageViews',
  interactions: 'records.findInteractions',
};

export const adminRoutes: NonNullable<Room['adminRoutes']> = [
  ...RECORD_TYPES.map((type) => ({
    method: 'GET' as const,
    path: `/records/${type}`,
    handler: HANDLERS[type],
    can: recordCapability('read', type),
  })),
  {
    method: 'GET',
    path: '/records/sessions/:documentId',
    handler: 'records.findStory',
    can: recordCapability('read', 'sessions'),
  },
];
