import { expect, test } from 'vitest';
import { createPageRecovery } from '../../../../electron/shell/window/page-recovery.ts';

test('a page that dies now and then is brought back; three deaths in a minute are too many', () => {
  let now = 0;
  const recovery = createPageRecovery(() => now);
  const dieAt = (moment: number): boolean => {
    now = moment;
    return recovery.mayReload();
  };
  expect([0, 10_000, 70_001, 100_000, 200_000].map(dieAt)).toEqual([true, true, true, true, true]);
  expect([300_000, 310_000, 320_000].map(dieAt)).toEqual([true, true, false]);
});
