import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '#shared/article/parse-article.ts';
import { given, story, temporaryDesk, temporaryFolder } from '../unit/electron/library/temporary-library.ts';

const ROUNDS = Number(process.env['TOASOAN_KILL_ROUNDS'] ?? 20);

/** The saving program as one file that plain Node runs. */
async function bundledChild(): Promise<string> {
  const outDir = temporaryFolder();
  await build({
    configFile: false,
    logLevel: 'error',
    root: resolve(import.meta.dirname, '../..'),
    ssr: { noExternal: true },
    build: {
      ssr: resolve(import.meta.dirname, 'saving-child.ts'),
      outDir,
      emptyOutDir: true,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
  return join(outDir, 'child.mjs');
}

interface Killed {
  /** Number and revision of the last save it said was acknowledged; 0 where there was none. */
  readonly number: number;
  readonly revision: number;
  readonly saves: number;
}

async function saveAndKill(program: string, args: readonly string[], milliseconds: number): Promise<Killed> {
  const child: ChildProcess = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  const ready = new Promise<void>((tell) => {
    child.stdout?.on('data', (chunk) => {
      output += String(chunk);
      if (output.startsWith('ready\n')) tell();
    });
  });
  child.stderr?.on('data', (chunk) => {
    errors += String(chunk);
  });
  const closed = once(child, 'close');
  await Promise.race([ready, closed]);
  await pause(milliseconds);
  child.kill('SIGKILL');
  await closed;
  if (child.signalCode !== 'SIGKILL') throw new Error(`The child ended by itself: ${errors}`);
  // A line cut off by the kill was never wholly said, but what it would have said was acknowledged all the same.
  const lines = output.split('\n').slice(1, -1);
  const [number = 0, revision = 0] = (lines.at(-1) ?? '').split(' ').map(Number);
  return { number, revision, saves: lines.length };
}

describe('the program is killed while it saves', () => {
  it(
    `${ROUNDS} times: the file is whole each time, and holds every save that was acknowledged`,
    async () => {
      const program = await bundledChild();
      const { root, userData, again } = temporaryDesk({ savedBy: 'child', now: () => new Date() });
      const { storyId } = given(await again().create(story('Bão')));
      let next = 1;
      let saves = 0;
      let temporaries = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const killed = await saveAndKill(
          program,
          [root, userData, storyId, String(next)],
          Math.random() * 60,
        );
        saves += killed.saves;
        const bundle = given(await again().bundlePath(storyId));
        temporaries = readdirSync(bundle).filter((name) => name.endsWith('.tmp')).length;
        const opened = given(await again().open(storyId));
        const article = given(parseArticle(opened.article));
        const number = Number(article.kicker);
        expect(opened).toMatchObject({ notice: null, readOnly: null });
        expect(opened.revision).toBeGreaterThanOrEqual(killed.revision);
        expect(number).toBeGreaterThanOrEqual(killed.number);
        expect(article.standfirst).toBe(number === 0 ? '' : `câu thứ ${number} `.repeat(2000));
        expect(given(await again().list())).toMatchObject({ stories: [{ storyId }], unreadable: [] });
        next = Math.max(number, next) + 1;
      }
      console.info(
        `${ROUNDS} kills, ${saves} saves acknowledged, ${temporaries} temporary files left: 0 lost`,
      );
      expect(saves).toBeGreaterThan(0);
    },
    30_000 + ROUNDS * 2000,
  );
});
