import { defineConfig } from 'vitest/config';

const engines = './tests/engine-setup.ts';

/** Projects in the order `npm test` runs them; each fails on its own, so one broken layer hides no other. */
export default defineConfig({
  test: {
    // Two cores: more workers than that only make the slow ones time out.
    maxWorkers: 2,
    env: { POWERTOOLS_LOG_LEVEL: 'SILENT', POWERTOOLS_METRICS_DISABLED: 'true' },
    projects: [
      {
        test: {
          name: 'unit',
          // Property tests of a loaded machine take their time.
          testTimeout: 20_000,
          // cdk synthesizes the whole stack once a file.
          hookTimeout: 60_000,
          include: [
            '{functions,cdk,local,districts,bench}/**/*.test.ts',
            '{resident-ui,admin-ui}/**/*.test.{ts,tsx}',
          ],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.engine.test.ts'],
        },
      },
      {
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/{journeys,authz}/**/*.test.ts', '**/*.engine.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: [engines],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        // The local stack itself: started, stopped, killed, damaged.
        test: { name: 'local', include: ['tests/local/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        // The whole stack is killed in the middle of its work and must lose and double nothing.
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: [engines],
          testTimeout: 150_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['./tests/stack-setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
