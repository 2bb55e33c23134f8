import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cacheFolder, executableName, fallbackFolder } from '../../../../tools/electron-runtime/places.mjs';
import { describeElectron, resolveElectron } from '../../../../tools/electron-runtime/resolve.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'resolve-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('ELECTRON_OVERRIDE_DIST_PATH', () => {
  it('wins over everything', async () => {
    mkdirSync(path.dirname(path.join(folder, executableName)), { recursive: true });
    writeFileSync(path.join(folder, executableName), '');
    writeFileSync(path.join(folder, 'version'), 'v99.1.2\n');
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    const found = await resolveElectron();
    expect(found).toEqual({
      exec: path.join(folder, executableName),
      dist: folder,
      version: '99.1.2',
      source: 'override',
    });
    expect(describeElectron(found)).toMatch(
      /^Electron 99\.1\.2, from ELECTRON_OVERRIDE_DIST_PATH; package\.json declares/,
    );
  });

  it('is refused, in one sentence, where there is no Electron', async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    await expect(resolveElectron()).rejects.toThrow(`has no ${executableName}: ${folder}`);
  });
});

describe('the cache', () => {
  it('is where XDG says, or in the home folder', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/c' })).toBe('/c/toasoan/electron-runtime');
    expect(cacheFolder({ XDG_CACHE_HOME: '' })).toBe(
      path.join(os.homedir(), '.cache/toasoan/electron-runtime'),
    );
  });

  it('names the assembled runtime by its version and ingredients', () => {
    expect(fallbackFolder({ XDG_CACHE_HOME: '/c' })).toMatch(
      /^\/c\/toasoan\/electron-runtime\/33\.2\.1-[0-9a-f]{12}$/,
    );
  });
});

it('says plainly what the fallback is, and nothing of the kind of the declared one', () => {
  const fallback = describeElectron({ version: '33.2.1', source: 'fallback', exec: '', dist: '' });
  expect(fallback).toContain('For development and tests only');
  expect(describeElectron({ version: '45.4.1', source: 'official', exec: '', dist: '' })).not.toContain(
    'only',
  );
});
