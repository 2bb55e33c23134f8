import { expect, type Locator, type Page, test } from '@playwright/test';
import { keysOfText } from '../../arbitraries/vietnamese/keys-of-text.ts';
import { field, runningText } from '../support/desk.ts';
import { pressAtOnce } from '../support/keyboard.ts';
import { SEED } from '../support/seed-story.ts';
import { freshStory, launchTypingDesk, type TypingDesk } from '../support/typing-desk.ts';

/** No key is lost or swapped, however fast the hand and however busy the page. */

const KEYS_A_SECOND = 30;

let desk: TypingDesk;
test.beforeAll(async () => {
  desk = await launchTypingDesk();
});
test.afterAll(() => desk.close());
test.beforeEach(() => freshStory(desk.page));

const PARAGRAPH = SEED.paragraphs[0].slice(0, 320);
const PLACES: readonly { readonly name: string; readonly at: () => Locator }[] = [
  { name: 'running text', at: () => runningText(desk.page) },
  { name: 'headline', at: () => field(desk.page, 'headline') },
];

const textOf = (place: Locator) =>
  place.evaluate((element) => (element instanceof HTMLTextAreaElement ? element.value : element.textContent));

/** A task of 80 ms every 200 ms, until it is ended. */
async function keepBusy(page: Page): Promise<() => Promise<void>> {
  const timer = await page.evaluate(() =>
    window.setInterval(() => {
      const end = performance.now() + 80;
      while (performance.now() < end);
    }, 200),
  );
  return () => page.evaluate((one) => window.clearInterval(one), timer);
}

for (const { name, at } of PLACES) {
  test(`a paragraph at ${KEYS_A_SECOND} keys a second on a busy page, in the ${name}`, async () => {
    const { page } = desk;
    const text = PARAGRAPH.slice(0, 160);
    await at().click();
    const end = await keepBusy(page);
    const begun = Date.now();
    const sent: Promise<void>[] = [];
    for (const [index, key] of [...keysOfText(text, 'telex')].entries()) {
      await page.waitForTimeout(Math.max(0, begun + (index * 1000) / KEYS_A_SECOND - Date.now()));
      // A hand does not wait for the page.
      sent.push(pressAtOnce(page, key));
    }
    await Promise.all(sent);
    await end();
    await expect.poll(() => textOf(at())).toBe(text);
  });

  test(`a paragraph with no time between the keys on a busy page, in the ${name}`, async () => {
    const { page } = desk;
    await at().click();
    const end = await keepBusy(page);
    await pressAtOnce(page, keysOfText(PARAGRAPH, 'telex'));
    await end();
    await expect.poll(() => textOf(at())).toBe(PARAGRAPH);
  });
}
