import { recordCapability } from '../../../contracts/permissions';
import { RECORD_TYPES, type RecordType } from '../../../contracts/records';
import type { API_ACTIONS } from '../../../contracts/settings';
import type { ContentApiRoute, Room } from '../room';
import { listQuery, listResponse, oneParams, oneQuery, oneResponse } from './schemas';

type ApiAction = (typeof API_ACTIONS)[number];

/** What holds for every route of the content API that does something with records of a type. */
const apiRoute = (_type: RecordType, _action: ApiAction, route: ContentApiRoute): ContentApiRoute => ({
  ...route,
  config: { ...route.config },
});

export const contentApiRoutes: ContentApiRoute[] = RECORD_TYPES.flatMap((type) => [
  apiRoute(type, 'list', {
    method: 'GET',
    path: `/${type}`,
    handler: `${type}.find`,
    request: { query: listQuery(type) },
    response: listResponse(type),
  }),
  apiRoute(type, 'retrieve', {
    method: 'GET',
    path: `/${type}/:documentId`,
    handler: `${type}.findOne`,
    request: { params: oneParams, query: oneQuery(type) },
    response: oneResponse(type),
  }),
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
