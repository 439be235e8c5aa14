import { RECORD_TYPES } from '../../../../../contracts/records';
import type { ContentApiRoute } from '../../../room';
import { guardedWrite } from '../guards';

export const writeRoutes: ContentApiRoute[] = [
  ...RECORD_TYPES.map(
    (type): ContentApiRoute => ({ method: 'POST', path: `/${type}`, handler: `${type}.create`, config: guardedWrite(type) }),
  ),
  { method: 'PUT', path: '/sessions/:documentId', handler: 'sessions.update', config: guardedWrite('sessions') },
  { method: 'GET', path: '/collect/set-user', handler: 'sessions.setUser' },
];
