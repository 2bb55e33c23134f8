import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openLog } from '../../../../electron/shell/log.ts';

const userData = mkdtempSync(path.join(tmpdir(), 'toasoan-log-'));
afterAll(() => rmSync(userData, { recursive: true, force: true }));

test('a line is in the file as soon as it is said, without a word of what an error quotes', () => {
  const file = path.join(userData, 'logs', 'toasoan.log');
  const log = openLog(userData, true);
  expect(existsSync(file)).toBe(false);
  log.error('uncaught', new TypeError('tin mật'));
  log.info('the second line');
  const written = readFileSync(file, 'utf8');
  expect(written).toMatch(/uncaught TypeError\n\s+at .*log\.test\.ts/);
  expect(written).toContain('the second line');
  expect(written).not.toContain('tin mật');
});
