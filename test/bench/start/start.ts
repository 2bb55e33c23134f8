import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { percentile } from '../figures/spread.ts';
import { deskFolder } from '../window/desk-folder.ts';
import { openWindow, type WindowJob } from '../window/open-window.ts';

const PARAGRAPHS = 40;
/** Not counted: the first runs fill the caches that every later start has. */
const WARM_UPS = 3;
const RUNS = 9;

/** Milliseconds from the start of the process to a caret that shows; in turns, so that both meet the same machine. */
export interface StartTimes {
  readonly ours: number;
  readonly peer: number;
  readonly oursRuns: readonly number[];
  readonly peerRuns: readonly number[];
  /** The middle of each milestone on our way, and on the peer's. */
  readonly oursMilestones: Readonly<Record<string, number>>;
  readonly peerMilestones: Readonly<Record<string, number>>;
}

/** The desk opening on a story of 40 paragraphs, against a bare window whose page focuses itself. */
export async function measureStart(
  electron: string,
  root: string,
  display: NodeJS.ProcessEnv,
): Promise<StartTimes> {
  const desk = await deskFolder(PARAGRAPHS);
  const bareData = mkdtempSync(path.join(tmpdir(), 'toasoan-bench-'));
  try {
    const ours: WindowJob = {
      words: ['.'],
      env: { ...display, TOASOAN_USER_DATA: desk.userData },
      ready: `document.activeElement?.matches('.page-text') === true
        && document.querySelector('[data-testid="page-ready"]') !== null
        && document.querySelector('.page-text').children.length === ${PARAGRAPHS}`,
    };
    const peer: WindowJob = {
      words: [`--user-data-dir=${bareData}`, path.join(root, 'test/bench/window/bare-window')],
      env: { ...display, TOASOAN_BENCH_PAGE: path.join(root, 'test/bench/start/bare-page.html') },
      ready: `document.activeElement?.id === 'text'`,
    };
    const runs = [];
    for (let count = 0; count < WARM_UPS + RUNS; count += 1) {
      const run = {
        ours: await openWindow(electron, root, ours),
        peer: await openWindow(electron, root, peer),
      };
      if (count >= WARM_UPS) runs.push(run);
    }
    const oursRuns = runs.map((run) => run.ours.ready);
    const peerRuns = runs.map((run) => run.peer.ready);
    return {
      ours: percentile(oursRuns, 0.5),
      peer: percentile(peerRuns, 0.5),
      oursRuns,
      peerRuns,
      oursMilestones: middles(runs.map((run) => run.ours.milestones)),
      peerMilestones: middles(runs.map((run) => run.peer.milestones)),
    };
  } finally {
    desk.remove();
    rmSync(bareData, { recursive: true, force: true });
  }
}

function middles(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const names = Object.keys(all[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [
      name,
      percentile(
        all.map((one) => one[name] ?? Number.NaN),
        0.5,
      ),
    ]),
  );
}
