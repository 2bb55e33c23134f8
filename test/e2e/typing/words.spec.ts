import { expect, test } from '@playwright/test';
import { field, runningText } from '../support/desk.ts';
import { press, pressKeys } from '../support/keyboard.ts';
import {
  chooseMethod,
  freshStory,
  launchTypingDesk,
  standing,
  type TypingDesk,
  toggleTyping,
} from '../support/typing-desk.ts';

/** What happens to a word: at its end, by Esc and Backspace, when the caret comes back to it. */

let desk: TypingDesk;
test.beforeAll(async () => {
  desk = await launchTypingDesk();
});
test.afterAll(() => desk.close());
test.beforeEach(async () => {
  await freshStory(desk.page);
  await runningText(desk.page).click();
});

const text = () => expect(runningText(desk.page));
const keys = (of: string) => pressKeys(desk.page, of);

test('Ctrl+Shift switches, shortcuts with Ctrl+Shift do not, and the indicator tells', async () => {
  const { page } = desk;
  await standing(page, 'on');
  await toggleTyping(page);
  await standing(page, 'off');
  await keys('vieetj ');
  await text().toHaveText('vieetj ');
  await press(page, 'Mod+Shift+8');
  await press(page, 'Mod+Shift+8');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await standing(page, 'off');
  // Ctrl and Shift let go before the letter: still the shortcut's.
  for (const key of ['Control', 'Shift', 'K']) await page.keyboard.down(key);
  for (const key of ['Shift', 'Control', 'K']) await page.keyboard.up(key);
  await expect(page.getByTestId('palette')).toBeVisible();
  await standing(page, 'on');
  await page.keyboard.press('Escape');
  await standing(page, 'off');
  await toggleTyping(page);
  await standing(page, 'on');
  await keys('vieetj');
  await text().toHaveText('vieetj việt');
});

test('a click with Ctrl and Shift held switches nothing', async () => {
  const { page } = desk;
  await keys('vieetj nam');
  await page.keyboard.down('Control');
  await page.keyboard.down('Shift');
  await runningText(page).locator('p').click();
  await page.keyboard.up('Shift');
  await page.keyboard.up('Control');
  await standing(page, 'on');
});

test('the switch in the bar leaves the caret where it is', async () => {
  const { page } = desk;
  await keys('mootj ');
  await page.getByTestId('typing-indicator').click();
  await keys('mootj ');
  await page.getByTestId('typing-indicator').click();
  await keys('mootj');
  await text().toHaveText('một mootj một');
});

test('a method chosen in the menu holds for the next key, in the text one came from', async () => {
  const { page } = desk;
  await keys('mootj ');
  await chooseMethod(page, 'vni');
  await keys('mo65t ');
  await expect(page.getByTestId('typing-indicator')).toContainText('VNI');
  await chooseMethod(page, 'telex');
  await keys('mootj');
  await text().toHaveText('một một một');
});

test('Backspace takes the letter seen, and the tone finds its new place', async () => {
  await keys('hoanf⌫ ');
  await text().toHaveText('hòa ');
  await keys('nguowif⌫⌫ loanj⌫⌫ tuyar⌫');
  await text().toHaveText('hòa ngư lọ tủy');
});

test('a finished word is opened again by Backspace over its space', async () => {
  await keys('vieetj ⌫s');
  await text().toHaveText('viết');
  await keys(' text ⌫t');
  await text().toHaveText('viết textt');
});

test('Esc gives the keys, Esc again the Vietnamese; the keys stay at the end of the word', async () => {
  await keys('tets⎋');
  await text().toHaveText('tets');
  await keys('⎋');
  await text().toHaveText('tét');
  await keys('⎋ ');
  await text().toHaveText('tets ');
  // Where the keys show already, too, and after a space: nothing typed after it is lost.
  await keys('grows⎋ tin⎋ ⎋baso');
  await text().toHaveText('tets grows tin báo');
});

test('what is no Vietnamese comes back at space, punctuation, Enter and Tab', async () => {
  await keys('user text, (window) server! expect\nzoom\n');
  await expect(runningText(desk.page).locator('p')).toHaveText([
    'user text, (window) server! expect',
    'zoom',
    '',
  ]);
  await press(desk.page, 'Mod+Shift+8');
  await keys('mootj\nuser\t');
  await expect(runningText(desk.page).locator('li li')).toHaveText('user');
});

test('a word gets its tone when the caret is put into it', async () => {
  const { page } = desk;
  await keys('bai hoc nay');
  await keys('←←←←s');
  await text().toHaveText('bai hóc nay');
  // In the middle of a word: marks go on, letters go in.
  await keys('←f');
  await text().toHaveText('bai hòc nay');
  await page.keyboard.press('Home');
  await keys('→→→r');
  await text().toHaveText('bải hòc nay');
  await page.keyboard.press('End');
  await keys('s');
  await text().toHaveText('bải hòc náy');
});

test('a click into an old word, then a tone', async () => {
  const { page } = desk;
  await keys('ngay mai');
  const box = await runningText(page)
    .locator('p')
    .evaluate((paragraph) => {
      const node = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
      if (node === null) throw new Error('no text');
      const range = document.createRange();
      range.setStart(node, 2);
      range.setEnd(node, 3);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width - 1, y: y + height / 2 };
    });
  await page.mouse.click(box.x, box.y);
  await keys('f');
  await text().toHaveText('ngày mai');
  await keys('-');
  await text().toHaveText('ngà-y mai');
});

test('a new word typed right before an old one is a word of its own', async () => {
  const { page } = desk;
  await keys('Nam');
  await page.keyboard.press('Home');
  await keys('Vieetj ');
  await text().toHaveText('Việt Nam');
});

test('a word typed between others, and over a selection', async () => {
  const { page } = desk;
  await keys('tooi ddi');
  await keys('←←←');
  await keys(' dduowcj');
  await text().toHaveText('tôi được đi');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await keys('muoons');
  await text().toHaveText('tôi muốn đi');
  await press(page, 'Mod+A');
  await keys('hoaf');
  await text().toHaveText('hòa');
});

test('Enter in the middle of a word ends it there', async () => {
  await keys('hoanf');
  await keys('←\n');
  await expect(runningText(desk.page).locator('p')).toHaveText(['hoà', 'n']);
  await keys('s');
  await expect(runningText(desk.page).locator('p')).toHaveText(['hoà', 'sn']);
});

test('paste between the letters of words', async () => {
  const { page } = desk;
  await keys('hoa xuaan');
  await press(page, 'Mod+A');
  await press(page, 'Mod+C');
  await page.keyboard.press('End');
  await keys(', ddepj ');
  await press(page, 'Mod+V');
  await keys(' qua');
  await keys('s');
  await text().toHaveText('hoa xuân, đẹp hoa xuân quá');
});

test('a word begun in one field and left is not gone on with in another', async () => {
  const { page } = desk;
  await keys('hoa');
  await field(page, 'headline').click();
  await keys('sao');
  await runningText(page).click();
  await page.keyboard.press('End');
  await keys('f');
  await text().toHaveText('hòa');
  await expect(field(page, 'headline')).toHaveValue('sao');
});

test('an address keeps its letters', async () => {
  await keys('xem https://text.vn/user vaf toof@text.vn nhes');
  await text().toHaveText('xem https://text.vn/user và tồ@text.vn nhé');
});
