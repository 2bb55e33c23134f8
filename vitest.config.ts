import { defineConfig } from 'vitest/config';

/** Three projects: what runs in plain Node, what needs a DOM to stand in, and the tests of the built packages. */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/unit/**/*.test.{ts,mjs}', 'test/faults/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'dom', environment: 'happy-dom', include: ['test/unit/**/*.test.tsx'] },
      },
      {
        extends: true,
        test: {
          name: 'packaging',
          environment: 'node',
          include: ['test/packaging/**/*.test.mjs'],
          globalSetup: 'test/packaging/setup.mjs',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
