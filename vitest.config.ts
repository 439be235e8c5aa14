import { defineConfig } from 'vitest/config';

/** Files that share one booted app run one after the other in one process. */
const oneProcess = { pool: 'forks', isolate: false, maxWorkers: 1, fileParallelism: false } as const;

const minutes = (count: number): number => count * 60_000;

/** Projects run one after the other: each has an app, a browser or a server that wants the machine for itself. */
let projects = 0;
const oneAfterTheOther = (): { groupOrder: number } => {
  projects += 1;
  return { groupOrder: projects };
};

/** What depends on the database runs once more on each that Strapi knows. */
const onDatabase = (database: 'postgres' | 'mariadb') => ({
  test: {
    name: database,
    include: [
      'tests/conformance/**/*.test.ts',
      'tests/integration/{drain,entry,erase,lifecycle,list,live,packed,popular,rebuild,records,report,statistics,stats,trackers,trending}*.test.ts',
    ],
    env: { TEST_DATABASE: database },
    ...oneProcess,
    sequence: oneAfterTheOther(),
    testTimeout: minutes(1),
    hookTimeout: minutes(5),
  },
});

export default defineConfig({
  test: {
    globalSetup: 'tests/helpers/global-setup.ts',
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: minutes(1), sequence: oneAfterTheOther() } },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', 'tests/conformance/**/*.test.ts'],
          ...oneProcess,
          sequence: oneAfterTheOther(),
          testTimeout: minutes(1),
          hookTimeout: minutes(3),
        },
      },
      onDatabase('postgres'),
      onDatabase('mariadb'),
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          ...oneProcess,
          sequence: oneAfterTheOther(),
          testTimeout: minutes(3),
          hookTimeout: minutes(5),
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          ...oneProcess,
          sequence: oneAfterTheOther(),
          testTimeout: minutes(3),
          hookTimeout: minutes(5),
        },
      },
      {
        test: {
          name: 'fronts',
          include: ['tests/fronts/**/*.test.ts'],
          pool: 'forks',
          // Each front end is built, and most of the time waits for a disk or a browser.
          maxWorkers: 2,
          sequence: oneAfterTheOther(),
          testTimeout: minutes(2),
          hookTimeout: minutes(10),
        },
      },
      {
        test: {
          name: 'packaging',
          include: ['tests/packaging/**/*.test.ts'],
          ...oneProcess,
          sequence: oneAfterTheOther(),
          testTimeout: minutes(20),
          hookTimeout: minutes(20),
        },
      },
    ],
  },
});
