import { defineConfig } from 'vitest/config';

/** Files that share one booted app run one after the other in one process. */
const oneProcess = { pool: 'forks', isolate: false, maxWorkers: 1, fileParallelism: false } as const;

const minutes = (count: number): number => count * 60_000;

export default defineConfig({
  test: {
    globalSetup: 'tests/helpers/global-setup.ts',
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: minutes(1) } },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', 'tests/conformance/**/*.test.ts'],
          ...oneProcess,
          testTimeout: minutes(1),
          hookTimeout: minutes(3),
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          ...oneProcess,
          testTimeout: minutes(3),
          hookTimeout: minutes(5),
        },
      },
      {
        test: {
          name: 'packaging',
          include: ['tests/packaging/**/*.test.ts'],
          ...oneProcess,
          testTimeout: minutes(20),
          hookTimeout: minutes(20),
        },
      },
    ],
  },
});
