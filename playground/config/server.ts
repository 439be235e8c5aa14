import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  // Only this machine: the demo's secrets and its login are public. Set HOST to open it to others.
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  app: {
    keys: env.array('APP_KEYS', ['demo-only-key-1', 'demo-only-key-2']),
  },
  // Programs ask Insight through it, each with a token of an administrator's.
  mcp: { enabled: true },
});

export default config;
