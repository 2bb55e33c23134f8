import { describe, expect, it } from 'vitest';
import { renameWithPatience } from '../../../../electron/library/rename-with-patience.ts';
import { systemError } from '../../../faults/faulty-file-system.ts';

/** A rename that is refused so many times, on a platform, with the waits it took. */
async function attempt(platform: NodeJS.Platform, code: string, refusals: number) {
  const waits: number[] = [];
  let tries = 0;
  const rename = async (): Promise<void> => {
    tries += 1;
    if (tries <= refusals) throw systemError(code);
  };
  const patience = { platform, pause: async (wait: number) => waits.push(wait) };
  const ended = await renameWithPatience({ rename }, 'a', 'b', patience).then(
    () => 'renamed',
    (error: NodeJS.ErrnoException) => error.code,
  );
  return { ended, tries, waits, waited: waits.reduce((sum, wait) => sum + wait, 0) };
}

describe('renameWithPatience', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])(
    'waits on Windows while another holds the file (%s)',
    async (code) => {
      const { ended, waits } = await attempt('win32', code, 7);
      expect(ended).toBe('renamed');
      expect(waits).toEqual([10, 20, 40, 80, 160, 250, 250]);
    },
  );

  it('gives up after about ten seconds', async () => {
    const { ended, waited } = await attempt('win32', 'EPERM', Number.POSITIVE_INFINITY);
    expect(ended).toBe('EPERM');
    expect(waited).toBeGreaterThanOrEqual(10_000);
    expect(waited).toBeLessThan(10_500);
  });

  it.each([
    ['win32', 'ENOSPC'],
    ['win32', 'ENOENT'],
    ['linux', 'EPERM'],
    ['linux', 'EBUSY'],
    ['darwin', 'EACCES'],
  ] as const)('does not wait on %s for %s', async (platform, code) => {
    expect(await attempt(platform, code, 1)).toMatchObject({ ended: code, tries: 1, waits: [] });
  });
});
