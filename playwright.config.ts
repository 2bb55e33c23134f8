import { defineConfig } from '@playwright/test';

/** End-to-end tests in a real Electron, one window at a time. `npm test -- e2e` finds the Electron and the screen. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: 'test-results/reports/e2e.json' }]],
  use: { trace: 'off' },
});
