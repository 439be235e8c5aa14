import { RECORD_TYPES } from '../../../../../contracts/records';
import type { ContentApiRoute } from '../../../room';
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
