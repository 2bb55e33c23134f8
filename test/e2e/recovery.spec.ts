import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp } from './launch.ts';
import { field, newestStory, newStory, runningText, saved } from './support/desk.ts';
import { press, typeKeys } from './support/keyboard.ts';

let userData: string;
test.beforeEach(() => {
  userData = mkdtempSync(path.join(tmpdir(), 'toasoan-recovery-'));
});
test.afterEach(() => rmSync(userData, { recursive: true, force: true }));

test('after a power cut the story is there again, but for the last second of typing', async () => {
  test.setTimeout(120_000);
  const desk = await launchApp({ userData });
  await newStory(desk.page);
  await typeKeys(desk.page, 'Tít trước khi mất điện');
  await saved(desk.page);
  await runningText(desk.page).click();
  await typeKeys(desk.page, 'Câu này đã kịp sao lưu.');
  // Within the second in which the crash backup is promised, and before the story itself is saved.
  await desk.page.waitForTimeout(1_000);
  await desk.kill();

  const later = await launchApp({ userData });
  await expect(field(later.page, 'headline')).toHaveValue('Tít trước khi mất điện');
  await expect(runningText(later.page)).toContainText('Câu này đã kịp sao lưu.');
  await expect(later.page.getByTestId('notice-recovered')).toBeVisible();
  await press(later.page, 'Mod+S');
  expect(await newestStory(later)).toMatchObject({
    headline: 'Tít trước khi mất điện',
    body: [{ content: [{ text: 'Câu này đã kịp sao lưu.' }] }],
  });
  await later.close();
});

test('closing the window in the middle of a word saves first', async () => {
  const desk = await launchApp({ userData });
  await newStory(desk.page);
  await typeKeys(desk.page, 'Đóng ngay');
  await desk.close();
  const later = await launchApp({ userData });
  await expect(field(later.page, 'headline')).toHaveValue('Đóng ngay');
  await later.close();
});

test('the next start opens the story that was open last, not the one saved last', async () => {
  const desk = await launchApp({ userData });
  const { page } = desk;
  for (const headline of ['Bài thứ nhất', 'Bài thứ hai']) {
    await newStory(page);
    await typeKeys(page, headline);
    await saved(page);
  }
  await page.locator('[data-story]').filter({ hasText: 'Bài thứ nhất' }).click();
  await expect(field(page, 'headline')).toHaveValue('Bài thứ nhất');
  await desk.close();
  const later = await launchApp({ userData });
  await expect(field(later.page, 'headline')).toHaveValue('Bài thứ nhất');
  await later.close();
});
