import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../../tools/electron-runtime/places.mjs';
import { runCommand } from '../../../tools/run-command.mjs';

/** Starts a long sleep, leaves its number in a file, and waits for it. */
const napping = 'sleep 60 & echo $! > pid; wait';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'run-command-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('gives exit code and output', async () => {
  const script = 'console.log(process.env.WORD); process.exitCode = 3';
  const ended = await runCommand(process.execPath, ['-e', script], {
    env: { WORD: 'Tòa Soạn' },
    capture: true,
  });
  expect(ended).toEqual({ code: 3, output: 'Tòa Soạn\n', problem: undefined });
});

it('reports a program that does not exist as a value', async () => {
  const { code, problem } = await runCommand('toasoan-no-such-program', []);
  expect(code).toBe(1);
  expect(problem).toContain('ENOENT');
});

it('ends a program over its limit, together with what that program started', async () => {
  const { code, problem } = await runCommand('sh', ['-c', napping], { limitMs: 700, cwd: folder });
  expect({ code, problem }).toEqual({ code: 1, problem: 'took longer than 1 s' });
  expect(await isGone(napper())).toBe(true);
});

describe('told to end', () => {
  it('ends a limited program and what it started, and itself', async () => {
    const runner = start(
      `'sh', ['-c', ${JSON.stringify(napping)}], { limitMs: 60_000, cwd: ${JSON.stringify(folder)} }`,
    );
    await fileIn('pid');
    runner.kill('SIGTERM');
    expect((await once(runner, 'exit'))[0]).toBe(143);
    expect(await isGone(napper())).toBe(true);
  });

  it('passes it on to any other, and waits until that has put its things in order', async () => {
    const tidy = "trap 'sleep 0.2; echo > tidied; exit 7' TERM; echo > pid; while :; do sleep 0.05; done";
    const runner = start(`'sh', ['-c', ${JSON.stringify(tidy)}], { cwd: ${JSON.stringify(folder)} }`);
    await fileIn('pid');
    runner.kill('SIGTERM');
    expect((await once(runner, 'exit'))[0]).toBe(7);
    expect(existsSync(path.join(folder, 'tidied'))).toBe(true);
  });
});

/** A process of its own that runs a command and ends with its code. @param {string} call arguments of runCommand */
function start(call) {
  const module = path.join(projectRoot, 'tools/run-command.mjs');
  const script = `import(${JSON.stringify(module)}).then(async (m) => process.exit((await m.runCommand(${call})).code))`;
  return spawn(process.execPath, ['-e', script], { stdio: 'inherit' });
}

/** Waits for a file that holds something. @param {string} name */
async function fileIn(name) {
  const file = path.join(folder, name);
  for (let tries = 0; tries < 100 && !(existsSync(file) && readFileSync(file, 'utf8') !== ''); tries += 1)
    await sleep(50);
}

function napper() {
  return Number(readFileSync(path.join(folder, 'pid'), 'utf8'));
}

/** A killed process may stay listed until its parent, here init, has taken note. @param {number} pid */
async function isGone(pid) {
  for (let tries = 0; tries < 40; tries += 1) {
    if (isZombieOrGone(pid)) return true;
    await sleep(50);
  }
  return false;
}

/** @param {number} pid */
function isZombieOrGone(pid) {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return true;
  }
}
