import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { SHOP } from '../src/shop';

/** Options of Insight that tests and measurements set: those whose variable is there. */
const optionsFrom = (env: Core.Config.Shared.ConfigParams['env'], variables: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([option, variable]) => {
      const value = env(variable);
      return value ? [[option, value]] : [];
    }),
  );

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  insight: {
    // A measurement compares with an app that has no Insight.
    enabled: env.bool('INSIGHT_ENABLED', true),
    resolve: path.join(process.cwd(), '..'),
    config: {
      ...optionsFrom(env, {
        timeZone: 'INSIGHT_TIME_ZONE',
        redis: 'INSIGHT_REDIS_URL',
        buffer: 'INSIGHT_BUFFER',
        whenRedisIsDown: 'INSIGHT_WHEN_REDIS_IS_DOWN',
        drain: 'INSIGHT_DRAIN',
      }),
      ...(env('INSIGHT_TRUSTED_PROXIES') && { trustedProxies: env.array('INSIGHT_TRUSTED_PROXIES') }),
      // The demo's.
      ...(env.bool('SHOP', false) && SHOP),
      // Any others, as JSON.
      ...env.json('INSIGHT_OPTIONS', {}),
    },
  },
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET', 'demo-only-jwt-secret'),
      jwtManagement: 'refresh',
      sessions: {
        httpOnly: true,
      },
    },
  },
});

export default config;
