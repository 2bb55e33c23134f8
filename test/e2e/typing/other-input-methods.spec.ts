import { type CDPSession, expect, type Locator, test } from '@playwright/test';
import { field, runningText } from '../support/desk.ts';
import { pressKeys } from '../support/keyboard.ts';
import {
  freshStory,
  indicator,
  launchTypingDesk,
  standing,
  type TypingDesk,
  toggleTyping,
} from '../support/typing-desk.ts';

/** Input methods of the system go on working as they do everywhere: ours keeps out of their way and says so. */

let desk: TypingDesk;
let cdp: CDPSession;
test.beforeAll(async () => {
  desk = await launchTypingDesk();
  cdp = await desk.page.context().newCDPSession(desk.page);
});
test.afterAll(() => desk.close());
test.beforeEach(async () => {
  await freshStory(desk.page);
  if ((await indicator(desk.page).getAttribute('data-standing')) !== 'on') await toggleTyping(desk.page);
  await standing(desk.page, 'on');
});

const PLACES: readonly { readonly name: string; readonly at: () => Locator }[] = [
  { name: 'running text', at: () => runningText(desk.page) },
  { name: 'headline', at: () => field(desk.page, 'headline') },
];

const textOf = (place: Locator) =>
  place.evaluate((element) => (element instanceof HTMLTextAreaElement ? element.value : element.textContent));

/** A word composed letter by letter and then committed, as ibus and macOS do. */
async function composed(steps: readonly string[]): Promise<void> {
  for (const text of steps)
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await cdp.send('Input.insertText', { text: steps.at(-1) ?? '' });
}

/** A character sent as VK_PACKET (231), or a fake Backspace, as UniKey does. */
async function sent(signs: string): Promise<void> {
  for (const sign of signs) {
    const key =
      sign === '⌫'
        ? { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 }
        : { key: sign, text: sign, unmodifiedText: sign, windowsVirtualKeyCode: 231 };
    await cdp.send('Input.dispatchKeyEvent', { type: sign === '⌫' ? 'rawKeyDown' : 'keyDown', ...key });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, text: '' });
  }
}

for (const { name, at } of PLACES) {
  test(`Vietnamese composed by the system, in the ${name}`, async () => {
    const { page } = desk;
    await at().click();
    await composed(['t', 'ti', 'tie', 'tiê', 'tiên', 'tiêng', 'tiếng']);
    await standing(page, 'stoodDown');
    await expect(indicator(page)).toContainText('Bộ gõ ngoài');
    await composed([' ', ' V', ' Vi', ' Việ', ' Việt']);
    await pressKeys(page, ' user tets');
    await expect.poll(() => textOf(at())).toBe('tiếng Việt user tets');
    await toggleTyping(page);
    await standing(page, 'on');
    await pressKeys(page, ' tets');
    await expect.poll(() => textOf(at())).toBe('tiếng Việt user tets tét');
  });

  test(`Backspaces and characters sent by UniKey, in the ${name}`, async () => {
    const { page } = desk;
    await at().click();
    // "tieesng Vieetj " as UniKey sends it: what it changes comes as Backspaces and characters, ASCII among them.
    await pressKeys(page, 'tie');
    await sent('⌫ê');
    await pressKeys(page, 'n');
    await sent('⌫⌫ến');
    await standing(page, 'stoodDown');
    await pressKeys(page, 'g Vie');
    await sent('⌫ê');
    await pressKeys(page, 't');
    await sent('⌫⌫ệt');
    await sent(' luowngs');
    await pressKeys(page, ' ');
    await expect.poll(() => textOf(at())).toBe('tiếng Việt luowngs ');
  });

  test(`composition of other tongues, in the ${name}`, async () => {
    const { page } = desk;
    await at().click();
    await composed(['k', 'ka', 'kas', 'kasa']);
    await pressKeys(page, ' ');
    await composed(['に', 'にほ', '日本']);
    await standing(page, 'on');
    await pressKeys(page, ' vieetj');
    await expect.poll(() => textOf(at())).toBe('kasa 日本 việt');
  });

  test(`finished letters of a Vietnamese keyboard layout, in the ${name}`, async () => {
    const { page } = desk;
    await at().click();
    for (const sign of 'Đường') {
      await cdp.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        key: sign,
        text: sign,
        unmodifiedText: sign,
      });
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: sign });
    }
    await standing(page, 'stoodDown');
    await expect.poll(() => textOf(at())).toBe('Đường');
  });

  test(`with ours off nothing is touched, and nobody says anything, in the ${name}`, async () => {
    const { page } = desk;
    await at().click();
    await toggleTyping(page);
    await standing(page, 'off');
    await pressKeys(page, 'text tets dd ');
    await composed(['v', 'vi', 'việ', 'việt']);
    await sent(' ⌫ếs');
    await standing(page, 'off');
    await expect.poll(() => textOf(at())).toBe('text tets dd việtếs');
    await toggleTyping(page);
    await standing(page, 'on');
  });
}
