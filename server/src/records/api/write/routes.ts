import { recordCapability } from '../../../../../contracts/permissions';
import { RECORD_TYPES } from '../../../../../contracts/records';
import type { ContentApiRoute, Room } from '../../../room';
import { oneParams } from '../../schemas';
import { guardedWrite } from '../guards';
import { changeBody, changeResponse, createBody, createResponse } from './schemas';

export const writeRoutes: ContentApiRoute[] = [
  ...RECORD_TYPES.map(
    (type): ContentApiRoute => ({
      method: 'POST',
      path: `/${type}`,
      handler: `${type}.create`,
      request: { body: createBody(type) },
      response: createResponse,
      config: guardedWrite(type),
    }),
  ),
  {
    method: 'PUT',
    path: '/sessions/:documentId',
    handler: 'sessions.update',
    request: { params: oneParams, body: changeBody },
    response: changeResponse,
    config: guardedWrite('sessions'),
  },
  { method: 'GET', path: '/collect/set-user', handler: 'sessions.setUser' },
];

export const editingRoutes: NonNullable<Room['adminRoutes']> = [
  {
    method: 'POST',
    path: '/records/sessions',
    handler: 'editing.createSession',
    can: recordCapability('edit', 'sessions'),
  },
  {
    method: 'POST',
    path: '/records/page-views',
    handler: 'editing.createPageView',
    can: recordCapability('edit', 'page-views'),
  },
  {
    method: 'POST',
    path: '/records/interactions',
    handler: 'editing.createInteraction',
    can: recordCapability('edit', 'interactions'),
  },
  {
    method: 'PUT',
    path: '/records/sessions/:documentId',
    handler: 'editing.changeSession',
    can: recordCapability('edit', 'sessions'),
  },
];
