import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { quietMoment } from './quiet.ts';

/** One key in the page, in milliseconds: until it was painted, and how long the page's thread worked for it. */
export interface KeyTimes {
  readonly paint: number;
  readonly busy: number;
}

/** Processor time of the page's main thread for all keys together, in milliseconds. */
export interface ThreadWork {
  readonly all: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

export interface TypingJob {
  /** Selector of the text's element, whose children are the paragraphs. */
  readonly root: string;
  readonly text: string;
  readonly paceMs: number;
  /** How long the window is left alone before the first key. */
  readonly settleMs: number;
  /** Where to put a processor profile of the page, or null. */
  readonly profile: string | null;
}

export interface WindowJob {
  /** Electron's own words: the application's folder and what follows it. */
  readonly words: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** An expression in the page that is true once the caret stands in the text. */
  readonly ready: string;
  readonly typing?: TypingJob;
}

export interface WindowRun {
  /** Milliseconds from the start of the process: its milestones in their order, `ready` the last. */
  readonly milestones: Readonly<Record<string, number>>;
  /** Milliseconds from the start of the process until the caret stands, painted, in a window that shows. */
  readonly ready: number;
  readonly keys: readonly KeyTimes[];
  readonly work: ThreadWork | null;
}

interface Told {
  readonly name: string;
  readonly at: number;
  readonly reason?: string;
  readonly caret?: number;
  readonly painted?: number;
  readonly shown?: number;
  readonly keys?: readonly KeyTimes[];
  readonly work?: ThreadWork;
}

const LIMIT_MS = 90_000;
const END_MS = 10_000;

/**
 * Starts an application in a window of its own, measures it with the probe, and ends it as the system would.
 * Begins at a quiet moment of the machine, where there is one.
 *
 * @param electron absolute path of the executable
 * @param root absolute path of the project
 * @throws Error where the window was not ready, or did not type, within a minute and a half
 */
export async function openWindow(electron: string, root: string, job: WindowJob): Promise<WindowRun> {
  const probe = path.join(root, 'test/bench/window/probe.cjs');
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const order = JSON.stringify({ ready: job.ready, typing: job.typing ?? null });
  await quietMoment();
  const started = Date.now();
  const child = spawn(electron, [...sandbox, '-r', probe, ...job.words], {
    cwd: root,
    env: { ...process.env, ...job.env, TOASOAN_BENCH: order },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const told = await listen(child, job.typing === undefined ? 'ready' : 'typed');
    const milestones: Record<string, number> = {};
    for (const { name, at, caret, painted, shown } of told) {
      if (name === 'typed') continue;
      if (name !== 'ready') milestones[name] = at - started;
      if (caret !== undefined) milestones['caret'] = caret - started;
      if (painted !== undefined) milestones['painted'] = painted - started;
      if (shown !== undefined) milestones['shown'] = shown - started;
    }
    const { painted = Number.NaN, shown = Number.NaN } = milestones;
    const typed = told.find(({ name }) => name === 'typed');
    return {
      milestones,
      ready: Math.max(painted, shown),
      keys: typed?.keys ?? [],
      work: typed?.work ?? null,
    };
  } finally {
    await end(child);
  }
}

/** Everything the probe tells, up to the line of this name. */
function listen(child: ChildProcess, last: string): Promise<readonly Told[]> {
  return new Promise((resolve, reject) => {
    const told: Told[] = [];
    let complaints = '';
    const timer = setTimeout(() => fail(`said no "${last}" within ${LIMIT_MS / 1000} s`), LIMIT_MS);
    const fail = (reason: string): void => {
      clearTimeout(timer);
      reject(new Error(`The window ${reason}: ${JSON.stringify(told)}\n${complaints}`));
    };
    child.stderr?.on('data', (chunk) => {
      complaints = `${complaints}${chunk}`.slice(-2000);
    });
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`ended early with ${code}`));
    if (child.stdout === null) return fail('has no output');
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('bench ')) return;
      const fact = JSON.parse(line.slice('bench '.length)) as Told;
      told.push(fact);
      if (fact.name === 'failed') fail(`failed: ${fact.reason}`);
      if (fact.name !== last) return;
      clearTimeout(timer);
      resolve(told);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), END_MS);
  await ended;
  clearTimeout(timer);
}
