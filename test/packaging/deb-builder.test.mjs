import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../tools/electron-runtime/places.mjs';

const builder = path.join(projectRoot, 'tools/deb-builder.mjs');
let folder = '';
let deb = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'deb-builder-test-'));
  deb = path.join(folder, 'bao.deb');
  mkdirSync(path.join(folder, 'app/sub'), { recursive: true });
  writeFileSync(path.join(folder, 'app/bao'), '#!/bin/sh\necho Báo\n');
  chmodSync(path.join(folder, 'app/bao'), 0o700);
  writeFileSync(path.join(folder, 'app/sub/chữ.txt'), 'Tòa Soạn');
  symlinkSync('bao', path.join(folder, 'app/link'));
  writeFileSync(path.join(folder, 'after.sh'), '#!/bin/sh\nexit 0\n');
  const words = [
    '-s',
    'dir',
    '--force',
    '-t',
    'deb',
    '-d',
    'libnss3',
    '-d',
    'libgbm1',
    '--deb-recommends',
    'fonts-noto-core',
  ];
  const meta = [
    '--deb-compression',
    'gzip',
    '--architecture',
    'amd64',
    '--after-install',
    path.join(folder, 'after.sh'),
  ];
  const texts = [
    '--description',
    'A paper\n Of news.\n\n Every day.',
    '--version',
    '1.2.3',
    '--package',
    deb,
  ];
  const names = ['--name', 'bao', '--maintainer', 'Bạn <ban@example.vn>', '--url', 'https://example.vn'];
  execFileSync(builder, [...words, ...meta, ...texts, ...names, `${folder}/app/=/opt/bao`], {
    stdio: 'inherit',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a Debian package, as dpkg-deb reads it', () => {
  it('says what it is', () => {
    const field = (/** @type {string} */ name) =>
      execFileSync('dpkg-deb', ['-f', deb, name], { encoding: 'utf8' }).trim();
    expect(field('Package')).toBe('bao');
    expect(field('Version')).toBe('1.2.3');
    expect(field('Maintainer')).toBe('Bạn <ban@example.vn>');
    expect(field('Depends')).toBe('libnss3, libgbm1');
    expect(field('Recommends')).toBe('fonts-noto-core');
    expect(field('Description')).toBe('A paper\n Of news.\n .\n Every day.');
    expect(field('Installed-Size')).toBe('1');
  });

  it('unpacks to the same files, readable for all, with right checksums and script', () => {
    const to = path.join(folder, 'unpacked');
    execFileSync('dpkg-deb', ['-R', deb, to]);
    expect(execFileSync(path.join(to, 'opt/bao/link'), { encoding: 'utf8' })).toBe('Báo\n');
    expect(statSync(path.join(to, 'opt/bao/bao')).mode & 0o777).toBe(0o755);
    expect(statSync(path.join(to, 'opt/bao/sub/chữ.txt')).mode & 0o777).toBe(0o644);
    expect(statSync(path.join(to, 'DEBIAN/postinst')).mode & 0o777).toBe(0o755);
    execFileSync('md5sum', ['--check', '--strict', '--quiet', 'DEBIAN/md5sums'], { cwd: to });
    const owners = execFileSync('dpkg-deb', ['-c', deb], { encoding: 'utf8' }).trim().split('\n');
    expect(owners.every((line) => line.includes(' root/root '))).toBe(true);
  });

  it('is refused in one line for another target', () => {
    const { status, stderr } = spawnSync(builder, ['-t', 'rpm', '--package', deb], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'deb-builder: only the target deb is made here, not rpm\n',
    });
  });
});
