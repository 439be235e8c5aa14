const OWN = /^(DATABASE|INSIGHT|REDIS)_/;

/** The environment of a process of the playground: nothing that the caller's own sets for a database or the plugin. */
export const environment = (options) => ({
  ...Object.fromEntries(Object.keys(process.env).flatMap((name) => (OWN.test(name) ? [[name, undefined]] : []))),
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
  LOG_LEVEL: 'warn',
  // The readers of the load come through a proxy on this machine.
  INSIGHT_TRUSTED_PROXIES: 'loopback',
  ...options,
});
