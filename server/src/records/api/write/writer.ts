import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { type Caller, callerOf } from '../../../collect';
import { may } from '../../../strapi/may';
import type { RecordComplaint } from './refused';

/** The permission to name any user, as the admin shows it: a controller's action. */
const SET_USER = 'plugin::insight.sessions.setUser';

/** Who writes records, and what they may say. */
export interface Writer {
  caller: Caller;
  /** The signed-in user's own id; null for anyone else. */
  ownUserId: string | null;
  /** Whether they may name any user. */
  maySetUser: boolean;
}

/** Who writes by the content API: a user, an API token or the public. */
export const writerOf = async (strapi: Core.Strapi, ctx: Context): Promise<Writer> => {
  const { auth, user } = ctx.state;
  return {
    caller: await callerOf(strapi, auth),
    ownUserId: auth?.strategy?.name === 'users-permissions' && user ? String(user.id) : null,
    maySetUser: await may(strapi, auth, SET_USER),
  };
};

/** Whether a record names a user whom its writer may not name. */
export const complaintAboutUser = (
  { userId }: Record<string, unknown>,
  index: number,
  { ownUserId, maySetUser }: Writer,
): RecordComplaint[] =>
  userId === undefined || userId === null || maySetUser || String(userId) === ownUserId
    ? []
    : [
        {
          status: 403,
          index,
          path: ['userId'],
          message: 'is not your own; to name another needs the permission sessions.setUser',
        },
      ];
