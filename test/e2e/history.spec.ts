import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from './launch.ts';
import { field, newestStory, newStory, runningText, saved } from './support/desk.ts';
import { press, typeKeys } from './support/keyboard.ts';
import { ordinaryLibrary, storiesOnDisk } from './support/library-on-disk.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let first: string;
let second: string;
test.beforeEach(() => {
  first = mkdtempSync(path.join(tmpdir(), 'toasoan-history-'));
  second = mkdtempSync(path.join(tmpdir(), 'toasoan-history-'));
});
test.afterEach(() => {
  for (const folder of [first, second]) rmSync(folder, { recursive: true, force: true });
});

/** What axe-core finds wrong inside one element, one line each. */
async function violations(page: Page, within: string): Promise<readonly string[]> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  await page.evaluate(AXE);
  return page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as {
      axe: { run(selector: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await axe.run(selector);
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
    );
  }, within);
}

async function writeAtEnd(page: Page, paragraph: number, text: string): Promise<void> {
  await runningText(page).locator('p').nth(paragraph).click();
  await page.keyboard.press('End');
  await typeKeys(page, text);
}

async function beginStory(desk: LaunchedApp): Promise<void> {
  await newStory(desk.page);
  await typeKeys(desk.page, 'Tin về cây cầu');
  await runningText(desk.page).click();
  await typeKeys(desk.page, 'Cầu thông xe sáng nay.\nNgười dân vui mừng.\nĐoạn cuối giữ nguyên.');
  await press(desk.page, 'Mod+S');
  await saved(desk.page);
}

test('a milestone is kept, compared word by word with what came after, and put back', async () => {
  test.setTimeout(120_000);
  const desk = await launchApp({ userData: first });
  const { page } = desk;
  await beginStory(desk);

  await page.getByRole('tab', { name: 'Lịch sử' }).click();
  await page.getByRole('button', { name: 'Giữ mốc…' }).click();
  await typeKeys(page, 'Trước khi gửi');
  await page.keyboard.press('Enter');
  const milestone = page.getByRole('option', { name: /Trước khi gửi/ });
  await expect(milestone).toBeVisible();

  await writeAtEnd(page, 0, ' Có thêm một câu.');
  await press(page, 'Mod+S');
  await saved(page);
  await page.getByTestId('versions').focus();
  await page.keyboard.press('Space');
  await expect(milestone).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');

  const comparison = page.getByTestId('comparison');
  await expect(page.getByTestId('comparison-summary')).toHaveText('4 chữ thêm · 1 phần đổi');
  await expect(comparison.locator('ins')).toHaveText(' Có thêm một câu.');
  await page.keyboard.press('F7');
  await expect(comparison.locator('[data-difference]')).toBeFocused();
  await page.getByLabel('Chỉ chỗ khác').check();
  await expect(comparison).not.toContainText('Đoạn cuối giữ nguyên.');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page, '[role=dialog]'), colorScheme).toEqual([]);
  }
  await page.getByRole('button', { name: 'Khôi phục bản này' }).click();
  await page.getByTestId('confirm').getByRole('button', { name: 'Khôi phục bản này' }).click();
  await expect(runningText(page)).not.toContainText('Có thêm một câu.');
  await expect(page.getByRole('option', { name: /Ngay trước khi khôi phục/ })).toBeVisible();
  expect((await newestStory(desk)).body).toMatchObject([
    { content: [{ text: 'Cầu thông xe sáng nay.' }] },
    { content: [{ text: 'Người dân vui mừng.' }] },
    { content: [{ text: 'Đoạn cuối giữ nguyên.' }] },
  ]);
  await desk.close();
});

test('after a crash the difference shows exactly what had not been saved, to be kept or not', async () => {
  test.setTimeout(120_000);
  const desk = await launchApp({ userData: first });
  await beginStory(desk);
  await writeAtEnd(desk.page, 1, ' Chữ gõ dở.');
  await desk.page.waitForTimeout(1_000);
  await desk.kill();

  const later = await launchApp({ userData: first });
  const { page } = later;
  await page.getByTestId('notice-recovered').getByRole('button', { name: 'Xem khác biệt' }).click();
  const comparison = page.getByTestId('comparison');
  await expect(comparison.locator('ins')).toHaveText(' Chữ gõ dở.');
  await expect(comparison.locator('del')).toHaveCount(0);
  await page.getByRole('button', { name: 'Giữ bản này' }).last().click();
  await expect(page.getByTestId('notice-recovered')).toHaveCount(0);
  const kept = await newestStory(later);
  expect(JSON.stringify(kept.body)).toContain('Người dân vui mừng. Chữ gõ dở.');
  await later.close();
});

test('two programs on one library: the lock is seen, both write, and the merge loses nothing', async () => {
  test.setTimeout(180_000);
  const one = await launchApp({ userData: first });
  await beginStory(one);
  const library = ordinaryLibrary(first);

  const two = await launchApp({ userData: second, dialogs: [{ kind: 'library', path: library }] });
  await press(two.page, 'Mod+O');
  await two.page.locator('[data-story]').filter({ hasText: 'Tin về cây cầu' }).click();
  await expect(field(two.page, 'headline')).toHaveValue('Tin về cây cầu');
  const held = two.page.getByTestId('lock-held');
  await expect(held).toContainText('đang mở bài này');
  await expect(runningText(two.page)).toHaveAttribute('contenteditable', 'false');
  expect(await violations(two.page, 'main')).toEqual([]);

  // The second takes over; the first goes on writing before it has heard of that.
  await held.getByRole('button', { name: 'Nhận quyền sửa' }).click();
  await two.page.getByTestId('confirm').getByRole('button', { name: 'Nhận quyền sửa' }).click();
  await expect(held).toHaveCount(0);
  await expect(runningText(two.page)).toHaveAttribute('contenteditable', 'true');
  await writeAtEnd(two.page, 0, ' Bản hai thêm.');
  await writeAtEnd(two.page, 1, ' Bản hai sửa.');
  await press(two.page, 'Mod+S');
  await saved(two.page);
  await writeAtEnd(one.page, 1, ' Bản một sửa.');
  await writeAtEnd(one.page, 2, ' Bản một thêm.');
  await press(one.page, 'Mod+S');
  const waiting = one.page.getByTestId('notice-conflict');
  await expect(waiting).toBeVisible();
  const texts = () => storiesOnDisk(library).filter(({ article }) => article.headline === 'Tin về cây cầu');
  expect(texts()).toHaveLength(2);

  await waiting.getByRole('button', { name: 'Ghép hai bản…' }).click();
  const progress = one.page.getByTestId('merge-progress');
  await expect(progress).toHaveText('Đã chọn 0/1 chỗ');
  await expect(one.page.getByRole('button', { name: 'Xong, lưu bản ghép' })).toBeDisabled();
  expect(await violations(one.page, '[role=dialog]')).toEqual([]);
  await one.page.getByRole('radio', { name: 'Giữ cả hai' }).check();
  await expect(progress).toHaveText('Đã chọn 1/1 chỗ');

  // Closed midway, and gone on with.
  await one.page.keyboard.press('Escape');
  await waiting.getByRole('button', { name: 'Ghép hai bản…' }).click();
  await expect(progress).toHaveText('Đã chọn 1/1 chỗ');
  await one.page.getByRole('button', { name: 'Xong, lưu bản ghép' }).click();
  await expect(one.page.getByTestId('merge-dialog')).toHaveCount(0);
  await expect(waiting).toHaveCount(0);

  const left = texts();
  expect(left).toHaveLength(1);
  const words = JSON.stringify(left[0]?.article.body);
  for (const written of ['Bản hai thêm.', 'Bản hai sửa.', 'Bản một sửa.', 'Bản một thêm.']) {
    expect(words).toContain(written);
  }
  // The other is told of it, and sees it when it asks.
  const outside = two.page.getByTestId('outside-changed');
  await expect(outside).toBeVisible();
  await outside.getByRole('button', { name: 'So sánh' }).click();
  await expect(two.page.getByTestId('comparison')).toContainText('Bản một thêm.');
  await two.page.getByRole('button', { name: 'Mở bản mới' }).last().click();
  await expect(runningText(two.page)).toContainText('Bản một thêm.');
  await expect(outside).toHaveCount(0);
  await one.close();
  await two.close();
});
