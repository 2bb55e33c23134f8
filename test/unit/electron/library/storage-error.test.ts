import { describe, expect, it } from 'vitest';
import { success } from '#shared/api/result.ts';
import {
  asResult,
  isMissing,
  shortWriteError,
  storageFailure,
} from '../../../../electron/library/storage-error.ts';
import { systemError } from '../../../faults/faulty-file-system.ts';

describe('storageFailure', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'no-permission'],
    ['EPERM', 'no-permission'],
    ['EROFS', 'no-permission'],
    ['ENOENT', 'storage-gone'],
    ['ESTALE', 'storage-gone'],
    ['EIO', 'storage-gone'],
    ['ENOTDIR', 'storage-gone'],
    ['ENOTCONN', 'storage-gone'],
  ])('%s is %s', (system, code) => {
    expect(storageFailure(systemError(system))).toEqual({ code });
  });

  it('knows a short write, and names what it does not know', () => {
    expect(storageFailure(shortWriteError('/x'))).toEqual({ code: 'short-write' });
    expect(storageFailure(systemError('EXDEV'))).toEqual({ code: 'unexpected', detail: { system: 'EXDEV' } });
    expect(storageFailure(systemError('toString'))).toMatchObject({ code: 'unexpected' });
    for (const thrown of [new TypeError('bug'), 'text', null, { code: 'ENOSPC' }]) {
      expect(storageFailure(thrown)).toEqual({ code: 'unexpected' });
    }
  });
});

describe('asResult', () => {
  it('gives on what was answered, and what was thrown as a value; only the unexpected is told', async () => {
    const told: unknown[] = [];
    const tell = (error: unknown): void => {
      told.push(error);
    };
    expect(await asResult(async () => success(1), tell)).toEqual({ ok: true, value: 1 });
    const full = async () => Promise.reject(systemError('ENOSPC'));
    expect(await asResult(full, tell)).toEqual({ ok: false, error: { code: 'disk-full' } });
    expect(told).toEqual([]);
    const bug = new RangeError('bug');
    expect(await asResult(async () => Promise.reject(bug), tell)).toEqual({
      ok: false,
      error: { code: 'unexpected' },
    });
    expect(told).toEqual([bug]);
  });
});

it('isMissing knows a name that is not there', () => {
  expect(['ENOENT', 'ENOTDIR', 'EACCES', 'EIO'].map((code) => isMissing(systemError(code)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
