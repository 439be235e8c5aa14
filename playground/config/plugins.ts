import path from 'node:path';
import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  insight: {
    enabled: true,
    resolve: path.join(process.cwd(), '..'),
    config: {
      ...(env('INSIGHT_TIME_ZONE') && { timeZone: env('INSIGHT_TIME_ZONE') }),
      // Any other option, as JSON: {"throttle":{"perVisitor":0,"perIp":0}}
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
