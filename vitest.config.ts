import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

const soak = process.env.PARLEY_SOAK === '1';
const browserTests = 'tests/browser/**/*.test.ts';
const soakTests = 'tests/soak/**/*.test.ts';

export default defineConfig({
  test: {
    maxWorkers: Math.max(1, Math.min(4, availableParallelism())),
    reporters: ['default'],
    // Files that a process runs after one another share the modules and the scenario that they have read. The long
    // tests, which also measure memory, start afresh.
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          isolate: soak,
          include: soak ? [soakTests] : ['tests/**/*.test.ts'],
          exclude: soak ? configDefaults.exclude : [...configDefaults.exclude, soakTests, browserTests],
          testTimeout: soak ? 30 * 60_000 : 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          isolate: false,
          include: soak ? [] : [browserTests],
          globalSetup: 'tests/browser/server.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
