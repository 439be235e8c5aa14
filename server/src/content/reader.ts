import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { type TrackingRules, tracking } from '../settings';
import { authOf } from '../strapi/auth-of';
import { may } from '../strapi/may';

/** Who asks for numbers. */
export interface Reader {
  rules: TrackingRules;
  /**
   * Whom Strapi finds behind the request; undefined for nobody.
   * @throws UnauthorizedError where the request names somebody whom nobody knows
   */
  auth(): Promise<unknown>;
  /** Whether they may read the numbers of a type: they are public, or there is a permission for what is asked. */
  mayReadNumbers(uid: string): Promise<boolean>;
  /** Whether they may read the type's entries themselves. */
  mayReadEntries(uid: string): Promise<boolean>;
}

/**
 * Strapi itself would ask for the permission before the settings could say that everyone may.
 * @param action what is asked, as the admin shows the permission for it
 */
export const readerOf = async (strapi: Core.Strapi, ctx: Context, action: string): Promise<Reader> => {
  const rules = await tracking(strapi).rules();
  let known: Promise<unknown> | undefined;

  const find = async (): Promise<unknown> => {
    const auth = await authOf(strapi, ctx);
    if (!auth && ctx.get('Authorization') !== '') {
      throw new errors.UnauthorizedError('Missing or invalid credentials');
    }
    return auth;
  };

  // What is public needs no look at who asks.
  const auth = (): Promise<unknown> => {
    known ??= find();
    return known;
  };

  return {
    rules,
    auth,
    mayReadNumbers: async (uid) => rules.apiOf(uid).publicStats || may(strapi, await auth(), action),
    mayReadEntries: async (uid) => may(strapi, await auth(), `${uid}.find`),
  };
};
