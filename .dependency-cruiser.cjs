/**
 * The rooms of the server in the order of the flow (docs/architecture.md): each imports only from those above it. `contracts/` and
 * `strapi/`, which asks Strapi what the rooms need to know of it, are open to all.
 */
const ROOMS = [
  'settings',
  'redis',
  'buffer',
  'collect',
  'throttle',
  'records',
  'totals',
  'drain',
  'reports',
  'content',
  'widgets',
  'ask',
  'statistics',
  'activity',
  'jobs',
  'operations',
];

const roomRules = ROOMS.slice(0, -1).map((room, index) => ({
  name: `${room}-imports-only-from-above`,
  comment: `server/src/${room} may import only from the rooms above it`,
  severity: 'error',
  from: { path: `^server/src/${room}/` },
  to: { path: `^server/src/(${ROOMS.slice(index + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'rooms-are-entered-by-their-index',
      comment: 'what a room does not offer in its index.ts is its own',
      severity: 'error',
      from: { path: `^server/src/(?:(${ROOMS.join('|')})/)?` },
      to: { path: `^server/src/(${ROOMS.join('|')})/(?!index\\.ts$)`, pathNot: '^server/src/$1/' },
    },
    {
      name: 'strapi-knows-no-room',
      severity: 'error',
      from: { path: '^server/src/strapi/' },
      to: { path: `^server/src/(${ROOMS.join('|')})/` },
    },
    {
      name: 'contracts-know-nobody',
      comment: 'but for what reads networks in a browser as well as in Node',
      severity: 'error',
      from: { path: '^contracts/' },
      to: { pathNot: '^contracts/|node_modules/ipaddr\\.js/' },
    },
    {
      name: 'sides-meet-in-contracts',
      comment: 'server, admin and tracker share contracts/ and nothing else',
      severity: 'error',
      from: { path: '^(server|admin|tracker)/' },
      to: { path: '^(server|admin|tracker)/src', pathNot: '^$1/' },
    },
    {
      name: 'the-command-line-asks-the-app',
      comment:
        'it is bundled for itself: what it imports of a room would be a second copy beside the one in the app, so it takes types only',
      severity: 'error',
      from: { path: '^server/src/operations/cli/' },
      to: {
        path: '^server/src/',
        pathNot: '^server/src/(operations/cli/|strapi/reason\\.ts$|operations/health/sentence\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '(tracker|widgets)\\.js' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
