import { expect, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from './launch.ts';
import { field, newestStory, newStory, runningText } from './support/desk.ts';
import { press, typeKeys } from './support/keyboard.ts';

let desk: LaunchedApp;
test.beforeEach(async () => {
  desk = await launchApp();
  await newStory(desk.page);
});
test.afterEach(() => desk.close());

const onDisk = () => newestStory(desk);

test('every kind of block is made by its shortcut, button or slash, and every step can be undone and redone', async () => {
  const { page } = desk;
  await field(page, 'headline').fill('');
  await typeKeys(page, 'Mọi kiểu khối');
  await runningText(page).click();
  await typeKeys(page, 'Mở đầu ');
  await press(page, 'Mod+B');
  await typeKeys(page, 'đậm');
  await press(page, 'Mod+B');
  await press(page, 'Mod+I');
  await typeKeys(page, ' nghiêng');
  await press(page, 'Mod+I');
  await press(page, 'Mod+U');
  await typeKeys(page, ' gạch chân');
  await press(page, 'Mod+U');
  await typeKeys(page, '\n');
  await press(page, 'Mod+Alt+2');
  await typeKeys(page, 'Tít phụ lớn\n');
  await page.locator('[data-command="format-subheading-3"]').click();
  await typeKeys(page, 'Tít phụ nhỏ\nMột câu thường.\n');
  await press(page, 'Mod+Shift+8');
  await typeKeys(page, 'gạch một\n');
  await page.keyboard.press('Tab');
  await typeKeys(page, 'trong gạch một\n');
  await page.keyboard.press('Shift+Tab');
  await typeKeys(page, 'gạch hai\n\n');
  await press(page, 'Mod+Shift+7');
  await typeKeys(page, 'số một\nsố hai\n\n');
  await press(page, 'Mod+Shift+Q');
  await typeKeys(page, 'Bà con rất phấn khởi.');
  await page.keyboard.press('Tab');
  await typeKeys(page, 'Đ/c Đỗ Đức Hòa\n');
  await typeKeys(page, '/hộp');
  await expect(page.getByRole('listbox', { name: 'Chèn vào bài' })).toContainText('Hộp thông tin');
  await page.keyboard.press('Enter');
  await typeKeys(page, 'Số liệu\nTỷ lệ hộ nghèo 1,41%\n\n');
  await typeKeys(page, 'Sau hộp\n');
  await page.locator('[data-command="insert-table"]').click();
  await typeKeys(page, 'Năm');
  await page.keyboard.press('Tab');
  await typeKeys(page, 'Hộ nghèo');
  await runningText(page).locator('> p').last().click();
  await page.locator('[data-command="insert-divider"]').click();
  await typeKeys(page, 'Hết.');

  const written = await onDisk();
  const entry = (text: string, inner: string | null = null) => ({
    content: [{ text }],
    nested: inner === null ? null : { ordered: false, items: [{ content: [{ text: inner }], nested: null }] },
  });
  expect(written.body).toMatchObject([
    {
      type: 'paragraph',
      content: [
        { text: 'Mở đầu ' },
        { text: 'đậm', marks: ['bold'] },
        { text: ' nghiêng', marks: ['italic'] },
        { text: ' gạch chân', marks: ['underline'] },
      ],
    },
    { type: 'subheading', level: 2, content: [{ text: 'Tít phụ lớn' }] },
    { type: 'subheading', level: 3, content: [{ text: 'Tít phụ nhỏ' }] },
    { type: 'paragraph', content: [{ text: 'Một câu thường.' }] },
    { type: 'list', ordered: false, items: [entry('gạch một', 'trong gạch một'), entry('gạch hai')] },
    { type: 'list', ordered: true, items: [entry('số một'), entry('số hai')] },
    { type: 'quote', content: [{ text: 'Bà con rất phấn khởi.' }], attribution: 'Đ/c Đỗ Đức Hòa' },
    {
      type: 'box',
      title: 'Số liệu',
      blocks: [{ type: 'paragraph', content: [{ text: 'Tỷ lệ hộ nghèo 1,41%' }] }],
    },
    { type: 'paragraph', content: [{ text: 'Sau hộp' }] },
    { type: 'table' },
    { type: 'divider' },
    { type: 'paragraph', content: [{ text: 'Hết.' }] },
  ]);

  // All the way back, and all the way forward again: nothing is lost on the way.
  const undo = page.locator('[data-command="undo"]');
  const redo = page.locator('[data-command="redo"]');
  for (let step = 0; step < 200 && (await undo.isEnabled()); step += 1) await press(page, 'Mod+Z');
  await expect(undo).toBeDisabled();
  await expect(field(page, 'headline')).toHaveValue('');
  await expect(runningText(page)).toHaveText('');
  for (let step = 0; step < 200 && (await redo.isEnabled()); step += 1) await press(page, 'Mod+Shift+Z');
  await expect(redo).toBeDisabled();
  expect((await onDisk()).body).toEqual(written.body);
});

test('undo takes back a word, wherever it was typed, and puts the caret there', async () => {
  const { page } = desk;
  await field(page, 'headline').click();
  await typeKeys(page, 'Hội Nông dân');
  await runningText(page).click();
  await typeKeys(page, 'Chiều 23-4 thành phố');
  await press(page, 'Mod+Z');
  await expect(runningText(page)).toHaveText('Chiều 23-4 thành ');
  for (let step = 0; step < 4; step += 1) await press(page, 'Mod+Z');
  await expect(runningText(page)).toHaveText('');
  await press(page, 'Mod+Z');
  await expect(field(page, 'headline')).toHaveValue('Hội Nông ');
  await expect(field(page, 'headline')).toBeFocused();
  await typeKeys(page, 'sản');
  await expect(field(page, 'headline')).toHaveValue('Hội Nông sản');
});

test('a link is put on words, changed and taken off; an unsafe one is refused in a sentence', async () => {
  const { page } = desk;
  await runningText(page).click();
  await typeKeys(page, 'Báo An ninh');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await press(page, 'Mod+K');
  const address = page.getByRole('textbox', { name: 'Địa chỉ liên kết' });
  await address.fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('không dùng được');
  await address.fill('anhp.vn');
  await page.keyboard.press('Enter');
  await expect(runningText(page).locator('a')).toHaveAttribute('href', 'https://anhp.vn');
  expect((await onDisk()).body).toMatchObject([
    { content: [{ text: 'Báo An ' }, { text: 'ninh', link: 'https://anhp.vn' }] },
  ]);
  await press(page, 'Mod+K');
  await page.getByRole('button', { name: 'Bỏ liên kết' }).click();
  expect((await onDisk()).body).toMatchObject([{ content: [{ text: 'Báo An ninh' }] }]);
});

test('bold in a headline or a caption changes nothing: what can not be saved is not shown', async () => {
  const { page } = desk;
  await field(page, 'headline').click();
  await typeKeys(page, 'Tít');
  await press(page, 'Mod+B');
  await typeKeys(page, ' bài');
  expect(await onDisk()).toMatchObject({ headline: 'Tít bài' });
});

test('what is typed right after a field was asked for lands in that field', async () => {
  const { page } = desk;
  // The click and the letter in one task of the page: nothing may wait for the next frame.
  const added = await page.evaluate(() => {
    const button = [...document.querySelectorAll('button')].find((one) =>
      one.textContent?.includes('Thêm tin khác'),
    );
    button?.click();
    return document.activeElement?.getAttribute('data-field')?.replace(/[0-9A-Z]{26}/, 'ID');
  });
  expect(added).toBe('related:ID:title');
});
