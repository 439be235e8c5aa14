export const HELP = `The demo: a small magazine with content, a shop and ninety days of visits.

  npm run demo                 sets up what is missing and starts it
  npm run demo -- --fresh      starts over with a new database
  npm run demo -- --redis      with a Redis: REDIS_URL, or a redis-server that is started here
  npm run demo -- --help       shows this

PORT chooses another port than 1337, HOST another address than 127.0.0.1. INSIGHT_TIME_ZONE chooses the site's time zone: give it
together with --fresh, since days that were counted stay as they are.`;

const FLAGS = ['fresh', 'redis', 'help'];

/** What the command line asks for; `unknown` is the first argument that means nothing here. */
export const demoOptions = (args) => ({
  ...Object.fromEntries(FLAGS.map((flag) => [flag, args.includes(`--${flag}`)])),
  unknown: args.find((arg) => !FLAGS.includes(arg.replace(/^--/, '')) || !arg.startsWith('--')),
});
