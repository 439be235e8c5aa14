import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';
import { RECORD_TYPES } from '../../../../../contracts/records';
import type { API_ACTIONS, SETTINGS } from '../../../../../contracts/settings';
import { publicRoot } from '../../../collect';
import { optionsOf } from '../../../settings';
import { answerError } from './answer-error';

type ApiAction = (typeof SETTINGS.apiActions.choices)[number];

/** By which methods each thing is done: with all records of a type, and with one. */
const METHODS: Record<'all' | 'one', Partial<Record<(typeof API_ACTIONS)[number], string[]>>> = {
  all: { list: ['GET', 'HEAD'], create: ['POST'] },
  one: { retrieve: ['GET', 'HEAD'] },
};

/** Ending a session is writing it. */
const METHODS_OF_ONE_SESSION = { ...METHODS.one, create: ['PUT'] };

/** Every method that a path has for the API, by the switch that it hangs on. */
const methodsAt = (type: string, isOne: boolean): [ApiAction, string[]][] => {
  const methods = isOne ? (type === 'sessions' ? METHODS_OF_ONE_SESSION : METHODS.one) : METHODS.all;
  return Object.entries(methods).map(([action, names]) => [`${type}.${action}` as ApiAction, names]);
};

/** Every path of the records, as Strapi's router reads it: in any case, with a slash at its end or without. */
const pathsBelow = (root: string): RegExp =>
  new RegExp(`^${root.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}/(${RECORD_TYPES.join('|')})(/[^/]+)?/?$`, 'i');

/** Answers 405 to what the settings switch off, whoever asks: before Strapi finds out who that is. */
export const switches = (strapi: Core.Strapi): Middleware => {
  const paths = pathsBelow(publicRoot(strapi));
  return (ctx, next) => {
    const [, type, one] = paths.exec(ctx.path) ?? [];
    if (type === undefined || ctx.method === 'OPTIONS') {
      return next();
    }
    const { apiActions } = optionsOf(strapi);
    const allowed = methodsAt(type.toLowerCase(), one !== undefined).flatMap(([action, names]) =>
      apiActions.includes(action) ? names : [],
    );
    if (allowed.includes(ctx.method)) {
      return next();
    }
    ctx.set('Allow', allowed.join(', '));
    answerError(ctx, { status: 405, message: `${ctx.method} is not offered here.` });
  };
};
