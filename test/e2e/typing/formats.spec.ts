import { expect, test } from '@playwright/test';
import { field, newestStory, runningText } from '../support/desk.ts';
import { press, pressKeys } from '../support/keyboard.ts';
import { freshStory, launchTypingDesk, type TypingDesk } from '../support/typing-desk.ts';

/** Words that bold, links and blocks run through keep what they are made of. */

let desk: TypingDesk;
test.beforeAll(async () => {
  desk = await launchTypingDesk();
});
test.afterAll(() => desk.close());
test.beforeEach(async () => {
  await freshStory(desk.page);
  await runningText(desk.page).click();
});

const keys = (of: string) => pressKeys(desk.page, of);
const bold = () => press(desk.page, 'Mod+B');
const body = async () => (await newestStory(desk)).body;

test('a tone goes to the letter that carries it, in bold or not', async () => {
  await keys('ho');
  await bold();
  await keys('ans');
  expect(await body()).toMatchObject([{ content: [{ text: 'ho' }, { text: 'án', marks: ['bold'] }] }]);
});

test('bold begun in the middle of a word, and ended in it', async () => {
  await keys('ngu');
  await bold();
  await keys('owi');
  await bold();
  await keys('f nayf');
  expect(await body()).toMatchObject([
    { content: [{ text: 'ngư' }, { text: 'ời', marks: ['bold'] }, { text: ' này' }] },
  ]);
});

test('a word made longer by restoring it keeps its bold half', async () => {
  await keys('us');
  await bold();
  await keys('er text ');
  expect(await body()).toMatchObject([{ content: [{ text: 'u' }, { text: 'ser text ', marks: ['bold'] }] }]);
});

test('what is typed over a word in bold is in bold, its first mark included', async () => {
  await keys('mootj ');
  await bold();
  await keys('hai');
  await bold();
  await keys(' ba');
  await keys('←←←');
  await desk.page.keyboard.press('Control+Shift+ArrowLeft');
  await keys('wowcs');
  await expect(runningText(desk.page)).toHaveText('một ước ba');
  expect(await body()).toMatchObject([
    { content: [{ text: 'một ' }, { text: 'ước', marks: ['bold'] }, { text: ' ba' }] },
  ]);
});

test('a link through a word stays on its letters', async () => {
  const { page } = desk;
  await keys('bai hoan');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await press(page, 'Mod+K');
  await page.getByRole('textbox', { name: 'Địa chỉ liên kết' }).fill('anhp.vn');
  await page.keyboard.press('Enter');
  await expect(runningText(page).locator('a')).toHaveText('an');
  await page.keyboard.press('End');
  await keys('s');
  await expect(runningText(page).locator('a')).toHaveText('án');
  await expect(runningText(page)).toHaveText('bai hoán');
  await keys('⌫');
  await expect(runningText(page)).toHaveText('bai hóa');
  expect(await body()).toMatchObject([
    { content: [{ text: 'bai hó' }, { text: 'a', link: 'https://anhp.vn' }] },
  ]);
});

test('list entries, a quotation and who said it, a box and its title, table cells', async () => {
  const { page } = desk;
  await press(page, 'Mod+Shift+8');
  await keys('gachj mootj\ngachj hai\n\n');
  await press(page, 'Mod+Shift+Q');
  await keys('Baf con raats phaasn khowri.\tDD/c Hoaf\n');
  await keys('/hoopj');
  await expect(page.getByRole('listbox', { name: 'Chèn vào bài' })).toContainText('Hộp thông tin');
  await keys('\nSoos lieeuj\nTyr leej user\n\n');
  await page.locator('[data-command="insert-table"]').click();
  await keys('Nawm user\tHooj nghefo');
  await expect(runningText(page).locator('th, td').first()).toHaveText('Năm user');
  await expect(runningText(page).locator('th, td').nth(1)).toHaveText('Hộ nghèo');
  const written = await body();
  expect(written).toMatchObject([
    {
      type: 'list',
      items: [{ content: [{ text: 'gạch một' }] }, { content: [{ text: 'gạch hai' }] }],
    },
    { type: 'quote', content: [{ text: 'Bà con rất phấn khởi.' }], attribution: 'Đ/c Hòa' },
    {
      type: 'box',
      title: 'Số liệu',
      blocks: [{ content: [{ text: 'Tỷ lệ user' }] }],
    },
    { type: 'table' },
    ...written.slice(4),
  ]);
});

test('a foreign word before a table cell is left, and a list entry moved in', async () => {
  const { page } = desk;
  await press(page, 'Mod+Shift+8');
  await keys('mootj\nuser\t');
  await expect(runningText(page).locator('li li')).toHaveText('user');
  await keys(' nhes');
  await expect(runningText(page).locator('li li')).toHaveText('user nhé');
});

test('a word on both sides of a line break is two words', async () => {
  await keys('ho');
  await desk.page.keyboard.press('Shift+Enter');
  await keys('as');
  await expect
    .poll(() => runningText(desk.page).evaluate((root) => (root as HTMLElement).innerText.trim()))
    .toBe('ho\ná');
});

test('text copied in bold into a headline takes marks there', async () => {
  const { page } = desk;
  await bold();
  await keys('hoa binh');
  await press(page, 'Mod+A');
  await press(page, 'Mod+C');
  await field(page, 'headline').click();
  await press(page, 'Mod+V');
  await keys('f');
  await expect(field(page, 'headline')).toHaveValue('hoa bình');
});
