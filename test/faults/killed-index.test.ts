import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'vite';
import { expect, it, onTestFinished } from 'vitest';
import { connect } from '../../electron/search/database/connection.ts';
import { indexFiles, indexPlace } from '../../electron/search/database/open-database.ts';
import { writeBigLibrary } from '../big-library/write-library.ts';
import { given } from '../unit/electron/library/temporary-library.ts';
import { listed, temporaryIndex } from '../unit/electron/search/temporary-index.ts';

const ROUNDS = 12;
const STORIES = 250;
const ROOT = resolve(import.meta.dirname, '../..');

/** The indexing program as one file that plain Node runs; inside the project, where its database engine is found. */
async function bundledChild(): Promise<string> {
  const cache = join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'indexing-'));
  onTestFinished(() => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      ssr: resolve(import.meta.dirname, 'indexing-child.ts'),
      outDir,
      minify: false,
      rollupOptions: { external: ['libsql'], output: { entryFileNames: 'child.mjs' } },
    },
  });
  return join(outDir, 'child.mjs');
}

it(`an index whose program is killed ${ROUNDS} times opens again, is whole, and answers as a scan does`, async () => {
  const program = await bundledChild();
  const { root, userData, open } = temporaryIndex();
  writeBigLibrary({ root, stories: STORIES });
  let unfinished = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const child = spawn(process.execPath, [program, root, userData], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const closed = once(child, 'close');
    await Promise.race([once(child.stdout, 'data'), closed]);
    await pause((round * 67) % 700);
    child.kill('SIGKILL');
    await closed;
    expect(child.signalCode).toBe('SIGKILL');

    const place = await indexPlace(userData, root);
    const [name] = await indexFiles(place);
    if (name === undefined) continue;
    const connection = await connect(join(place.folder, name));
    expect(connection.one('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    connection.close();
    const index = open();
    // Whatever was kept is there at once, each story with its words.
    const { total } = await listed(index);
    if (total < STORIES) unfinished += 1;
    const hits = given(await index.search({ query: 'thanh pho', limit: 200, filter: {} })).hits;
    expect(hits.length).toBeLessThanOrEqual(total);
    await index.close();
  }
  expect(unfinished).toBeGreaterThan(0);

  const [index, plain] = [open(), open({ plain: true })];
  for (const one of [index, plain]) given(await one.refresh());
  expect((await listed(index)).rows).toEqual((await listed(plain)).rows);
  for (const query of [
    'thanh pho',
    'Hội Nông dân',
    'Sở Y tế',
    'duong ven bien',
    'đường ven biển',
    'nước mắm',
    'ho tro',
  ]) {
    const request = { query, limit: 50, filter: {} };
    expect(given(await index.search(request))).toEqual(given(await plain.search(request)));
  }
}, 120_000);
