import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchApp } from './launch.ts';
import { field, newStory } from './support/desk.ts';
import { press, typeKeys } from './support/keyboard.ts';

const HEADER = ';DO NOT DELETE THIS LINE*** version=1 ***';

async function openTypingSettings(page: Page): Promise<void> {
  await press(page, 'Mod+,');
  await page.getByRole('tab', { name: 'Gõ tiếng Việt' }).click();
}

async function addMacro(page: Page, short: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Chữ tắt', exact: true }).fill(short);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Thay bằng' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Thay bằng' }).fill(text);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: `Chữ thay cho “${short}”` })).toHaveValue(text);
}

test('how Vietnamese is typed: chosen in the settings, holds at once and after a restart', async () => {
  const userData = mkdtempSync(path.join(tmpdir(), 'toasoan-typing-'));
  const first = await launchApp({ userData });
  const { page } = first;
  await newStory(page);
  await openTypingSettings(page);
  await page.getByRole('radio', { name: 'VNI' }).click();
  await page.getByRole('radio', { name: 'hoà, thuỷ' }).click();
  await page.getByText('Tự viết hoa đầu câu').click();
  await page.getByLabel('Phím bật, tắt tiếng Việt').selectOption('alt-z');
  const word = page.getByRole('textbox', { name: 'Từ cần giữ nguyên' });
  for (const kept of ['toa1n', 'bo3']) {
    await word.fill(kept);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `Bỏ “${kept}”` })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Bỏ “bo3”' }).click();
  await expect(page.getByText('bo3')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(field(page, 'headline')).toBeFocused();
  await typeKeys(page, 'hoa2 toa1n bo3 ');
  await expect(field(page, 'headline')).toHaveValue('Hoà toa1n bỏ ');
  await first.close();

  const again = await launchApp({ userData });
  await openTypingSettings(again.page);
  await expect(again.page.getByRole('radio', { name: 'VNI' })).toBeChecked();
  await expect(again.page.getByRole('radio', { name: 'hoà, thuỷ' })).toBeChecked();
  await expect(again.page.getByTestId('typing-autoCapitals')).toBeChecked();
  await expect(again.page.getByLabel('Phím bật, tắt tiếng Việt')).toHaveValue('alt-z');
  await expect(again.page.getByRole('button', { name: 'Bỏ “toa1n”' })).toBeVisible();
  await again.close();
  rmSync(userData, { recursive: true, force: true });
});

test('short forms: added, changed, removed, taken in from a file and put out to one, kept after a restart', async () => {
  const userData = mkdtempSync(path.join(tmpdir(), 'toasoan-macros-'));
  const [incoming, outgoing] = [path.join(userData, 'unikey.txt'), path.join(userData, 'ra.txt')];
  writeFileSync(incoming, `\uFEFF${HEADER}\r\nko:khổ\r\nubnd:Ủy ban nhân dân\r\nhỏng\r\nhai chữ:x\r\n`);
  const first = await launchApp({
    userData,
    dialogs: [
      { kind: 'macros-in', path: null },
      { kind: 'macros-in', path: incoming },
      { kind: 'macros-out', path: outgoing },
    ],
  });
  const { page } = first;
  await newStory(page);
  await openTypingSettings(page);
  await page.getByRole('button', { name: 'Bảng gõ tắt…' }).click();
  await expect(page.getByTestId('macros-empty')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Chữ tắt', exact: true })).toBeFocused();
  await addMacro(page, 'ko', 'không');
  await addMacro(page, 'xoa', 'bỏ đi');
  await expect(page.getByRole('switch', { name: 'Dùng gõ tắt khi viết' })).toBeChecked();

  await page.getByRole('textbox', { name: 'Chữ thay cho “xoa”' }).fill('vứt đi');
  await page.keyboard.press('Shift+Tab');
  await page.getByRole('textbox', { name: 'Chữ tắt của mục “xoa”' }).fill('vut');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Chữ thay cho “vut”' })).toHaveValue('vứt đi');
  await page.getByRole('button', { name: 'Xóa “vut”' }).click();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByRole('button', { name: 'Xóa “vut”' }).click();

  const importing = page.getByRole('button', { name: 'Nhập từ tệp…' });
  await importing.click();
  await expect(page.getByTestId('macros-count')).toHaveText('1 mục');
  await importing.click();
  const notice = page.getByTestId('macro-notice');
  await expect(notice).toContainText('thêm 1 mục, thay 1, có sẵn 0');
  await expect(notice).toContainText('Dòng 4');
  await expect(notice).toContainText('Dòng 5');
  await page.getByRole('button', { name: 'Xuất ra tệp…' }).click();
  await expect(notice).toContainText('Đã xuất 2 mục vào “ra.txt”');
  expect(readFileSync(outgoing, 'utf8')).toBe(`${HEADER}\nko:khổ\nubnd:Ủy ban nhân dân\n`);

  await page.keyboard.press('Escape');
  await expect(page.getByTestId('macros')).toHaveCount(0);
  await expect(field(page, 'headline')).toBeFocused();
  await typeKeys(page, 'Ko UBND ');
  await expect(field(page, 'headline')).toHaveValue('Khổ ỦY BAN NHÂN DÂN ');
  await first.close();

  const again = await launchApp({ userData });
  await press(again.page, 'Mod+Shift+K');
  await typeKeys(again.page, 'bang go tat');
  await again.page.keyboard.press('Enter');
  await expect(again.page.getByTestId('macros-count')).toHaveText('2 mục');
  await expect(again.page.getByRole('textbox', { name: 'Chữ thay cho “ubnd”' })).toHaveValue(
    'Ủy ban nhân dân',
  );
  await again.close();
  rmSync(userData, { recursive: true, force: true });
});

test('two thousand short forms: the keyboard alone walks, finds, changes and removes', async () => {
  const userData = mkdtempSync(path.join(tmpdir(), 'toasoan-macros-'));
  const incoming = path.join(userData, 'nhiều.txt');
  const lines = Array.from({ length: 2000 }, (_, index) => `m${index}:chữ số ${index}`);
  writeFileSync(incoming, [HEADER, ...lines].join('\n'));
  const desk = await launchApp({ userData, dialogs: [{ kind: 'macros-in', path: incoming }] });
  const { page } = desk;
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await press(page, 'Mod+Shift+K');
  await typeKeys(page, 'bang go tat');
  await page.keyboard.press('Enter');
  const importing = page.getByRole('button', { name: 'Nhập từ tệp…' });
  await importing.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('macros-count')).toHaveText('2.000 mục');
  expect(await page.getByTestId('macro-row').count()).toBeLessThan(40);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Chữ tắt của mục “m0”');
  for (let row = 0; row < 30; row += 1) await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('Chữ tắt của mục “m30”');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Chữ thay cho “m38”');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('Xóa “m39”');
  await page.keyboard.press('Tab');
  expect(await focused()).not.toMatch(/“m/);
  await page.getByRole('searchbox').fill('khong co');
  await expect(page.getByText('Không có mục nào khớp.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('macros-count')).toHaveText('1.999 mục');
  await page.getByRole('searchbox').fill('so 1999');
  await expect(page.getByTestId('macros-count')).toHaveText('1 trong 1.999 mục');
  await page.getByRole('textbox', { name: 'Chữ thay cho “m1999”' }).fill('cuối');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('macros')).toHaveCount(0);
  await desk.close();
  const settings = JSON.parse(readFileSync(path.join(userData, 'settings.json'), 'utf8')) as {
    readonly settings: { readonly macros: readonly { readonly short: string; readonly text: string }[] };
  };
  expect(settings.settings.macros).toHaveLength(1999);
  expect(settings.settings.macros.at(-1)).toEqual({ short: 'm1999', text: 'cuối' });
  rmSync(userData, { recursive: true, force: true });
});
