/**
 * `npm test`: installs what is missing, then runs every stage, or those named (`npm test -- unit e2e`). A failed stage
 * does not keep the next from running. The last line is `N passed, N failed`.
 */
import { prepare, say } from './prepare.mjs';
import { summary, total } from './testing/summary.mjs';

const none = { passed: 0, failed: 1, skipped: 0 };

process.exitCode = await main(process.argv.slice(2));

/** @param {readonly string[]} wanted names of stages; none means all */
async function main(wanted) {
  const began = Date.now();
  try {
    const { exec } = await prepare('tests');
    // Only now are the packages there that the stages bring along.
    const { stages } = await import('./testing/stages.mjs');
    const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
    if (unknown.length > 0) {
      throw new Error(
        `no such stage: ${unknown.join(', ')}. There are: ${stages.map(({ name }) => name).join(', ')}`,
      );
    }
    const chosen = wanted.length === 0 ? stages : stages.filter(({ name }) => wanted.includes(name));
    return await runAll(chosen, exec);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    console.log(summary([{ name: 'prepare', counts: none, seconds: (Date.now() - began) / 1000 }]));
    return 1;
  }
}

/**
 * @param {readonly import('./testing/stages.mjs').Stage[]} chosen
 * @param {string} electron
 */
async function runAll(chosen, electron) {
  /** @type {import('./testing/summary.mjs').StageResult[]} */
  const results = [];
  for (const stage of chosen) {
    say(`stage ${stage.name}`);
    const began = Date.now();
    const outcome = await runOne(stage, electron);
    results.push({
      name: stage.name,
      counts: outcome.counts,
      seconds: (Date.now() - began) / 1000,
      ...(outcome.note === undefined ? {} : { note: outcome.note }),
    });
  }
  console.log(summary(results));
  return total(results).failed === 0 ? 0 : 1;
}

/**
 * @param {import('./testing/stages.mjs').Stage} stage
 * @param {string} electron
 */
async function runOne(stage, electron) {
  try {
    const { buildForStage } = await import('./testing/stages.mjs');
    if (stage.needsBuild && !(await buildForStage()))
      return { counts: none, note: 'the application does not build' };
    return await stage.run(electron);
  } catch (error) {
    return { counts: none, note: error instanceof Error ? error.message : String(error) };
  }
}
