/** The stages of `npm test`, in the order they run. Their limits add up to 25 minutes; they take far less. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build, ensureBuild } from '../build-app.mjs';
import { withVirtualDisplay } from '../display.mjs';
import { projectRoot } from '../electron-runtime/places.mjs';
import { say } from '../prepare.mjs';
import { runNode } from '../run-command.mjs';
import { countsOfRun, playwrightCounts, vitestCounts } from './counts.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {boolean} [needsBuild] does not run when the application cannot be built
 * @property {(electron: string) => Promise<Outcome>} run given the path of Electron's executable
 *
 * @typedef {{counts: import('./counts.mjs').Counts, note?: string | undefined}} Outcome
 */

const REPORTS = path.join(projectRoot, 'test-results/reports');
const MINUTE = 60_000;

const TSC = 'node_modules/typescript/bin/tsc';
const BIOME = 'node_modules/@biomejs/biome/bin/biome';
const VITEST = 'node_modules/vitest/vitest.mjs';
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';

/** @type {readonly Stage[]} */
export const stages = [
  check('lockfile', 'tools/lockfile-check.mjs', []),
  check('lexical', 'tools/single-lexical.mjs', []),
  check('types', TSC, ['--noEmit']),
  check('types-tools', TSC, ['--noEmit', '-p', 'tools']),
  check('lint', BIOME, ['check', '.']),
  check('house-rules', 'tools/house-rules/run.mjs', []),
  { name: 'unit', run: () => vitest('unit', ['--project', 'node', '--project', 'dom'], 8 * MINUTE) },
  { name: 'build', run: async () => ({ counts: one(await build()) }) },
  {
    name: 'e2e',
    needsBuild: true,
    run: (electron) => withVirtualDisplay((display) => playwright(electron, display)),
  },
  {
    name: 'packaging',
    needsBuild: true,
    run: () => vitest('packaging', ['--project', 'packaging'], 3 * MINUTE),
  },
];

/** Makes the build that a stage needs, when only that stage was asked for. */
export function buildForStage() {
  return ensureBuild(say);
}

/** A program that succeeds or fails as a whole counts as one test. @param {string} name @param {string} file @param {readonly string[]} words @returns {Stage} */
function check(name, file, words) {
  return {
    name,
    async run() {
      const { code, problem } = await runNode(file, words, { limitMs: MINUTE });
      return { counts: one(code === 0), note: problem };
    },
  };
}

/** @param {boolean} passed */
function one(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/**
 * @param {string} name
 * @param {readonly string[]} projects
 * @param {number} limitMs
 * @returns {Promise<Outcome>}
 */
async function vitest(name, projects, limitMs) {
  const report = freshReport(name);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const { code, problem } = await runNode(VITEST, ['run', ...projects, ...reporters], { limitMs });
  return { counts: countsOfRun(report, vitestCounts, code), note: problem };
}

/**
 * @param {string} electron
 * @param {NodeJS.ProcessEnv} display
 * @returns {Promise<Outcome>}
 */
async function playwright(electron, display) {
  const report = freshReport('e2e');
  const env = { ...display, ELECTRON_EXEC_PATH: electron, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { code, problem } = await runNode(PLAYWRIGHT, ['test'], { env, limitMs: 14 * MINUTE });
  return { counts: countsOfRun(report, playwrightCounts, code), note: problem };
}

/** A report of an earlier run must not speak for this one. @param {string} name */
function freshReport(name) {
  mkdirSync(REPORTS, { recursive: true });
  const file = path.join(REPORTS, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}
