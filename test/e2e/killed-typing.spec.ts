import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from './launch.ts';
import { newStory, runningText, saved } from './support/desk.ts';
import { press, typeKeys } from './support/keyboard.ts';
import { ordinaryLibrary, storiesOnDisk } from './support/library-on-disk.ts';

/** `TOASOAN_KILL_ROUNDS=200 npx playwright test killed-typing` for more. */
const ROUNDS = Number(process.env['TOASOAN_KILL_ROUNDS'] ?? 20);
/** Milliseconds of typing that a kill may cost. */
const MOST_LOST = 1000;
const LONGEST_TYPING = 4000;
const WORDS = 'Bão số 3 đổ bộ vào Hải Phòng, gió giật cấp 14. ';

test.describe.configure({ mode: 'serial' });

interface Typed {
  readonly key: string;
  /** When the page had taken it, in milliseconds of our clock. */
  readonly at: number;
}

/** The running text as it stands on the page, a line for each paragraph. */
async function textOn(page: Page): Promise<string> {
  const lines = await runningText(page)
    .locator('p')
    .evaluateAll((all) => all.map((line) => line.textContent ?? ''));
  return lines.join('\n');
}

/** Puts the caret behind the last letter, and makes sure that it is there before anything is typed. */
async function caretToEnd(page: Page): Promise<void> {
  await runningText(page).locator('p').last().click();
  await press(page, 'Mod+End');
  const after = () =>
    runningText(page).evaluate((text) => {
      const selection = getSelection();
      if (selection === null || selection.rangeCount === 0) return 'no caret';
      const rest = document.createRange();
      rest.selectNodeContents(text);
      rest.setStart(selection.getRangeAt(0).endContainer, selection.getRangeAt(0).endOffset);
      return rest.toString();
    });
  await expect.poll(after).toBe('');
}

/** Types letter by letter until the program is gone; what is typed at that moment does not count as taken. */
async function typeUntilGone(page: Page, typed: Typed[], gone: () => boolean): Promise<void> {
  const letters = [...`\n${WORDS.repeat(20)}`];
  for (let index = 0; !gone(); index += 1) {
    const key = letters[index % letters.length] ?? ' ';
    try {
      await typeKeys(page, key);
    } catch (error) {
      if (gone()) return;
      throw error;
    }
    if (!gone()) typed.push({ key, at: performance.now() });
  }
}

/** The first letter that is gone; what is there must be what was typed, and after it at most the one on its way. */
function lostOf(before: string, found: string, typed: readonly Typed[]): Typed | undefined {
  const whole = before + typed.map(({ key }) => key).join('');
  if (found.length > whole.length) expect(found.slice(0, -1)).toBe(whole);
  else expect(found).toBe(whole.slice(0, Math.max(found.length, before.length)));
  return typed[found.length - before.length];
}

/** The assembled Electron of the tests now and then dies as it starts; a person would start it once more, and so do we. */
async function startAgain(userData: string, onFailure: () => void): Promise<LaunchedApp> {
  try {
    return await launchApp({ userData });
  } catch {
    onFailure();
    return launchApp({ userData });
  }
}

function expectWholeFiles(userData: string): void {
  const stories = storiesOnDisk(ordinaryLibrary(userData));
  expect(stories.filter(({ article }) => article.headline === 'Tít của bài')).toHaveLength(1);
  for (const { folder } of stories) {
    expect(readdirSync(folder).filter((name) => name.includes('corrupt'))).toEqual([]);
  }
}

test(`killed ${ROUNDS} times while somebody types, the program loses at most a second of it`, async () => {
  test.setTimeout(60_000 + ROUNDS * 15_000);
  const userData = mkdtempSync(path.join(tmpdir(), 'toasoan-killed-'));
  let worst = 0;
  let letters = 0;
  let failedStarts = 0;
  try {
    const first = await launchApp({ userData });
    await newStory(first.page);
    await typeKeys(first.page, 'Tít của bài');
    await runningText(first.page).click();
    await typeKeys(first.page, 'Đầu');
    await saved(first.page);
    await first.close();
    let before = 'Đầu';
    let killed: { readonly typed: readonly Typed[]; readonly at: number } = { typed: [], at: 0 };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const desk = await startAgain(userData, () => {
        failedStarts += 1;
      });
      await expect(runningText(desk.page)).toContainText('Đầu');
      const found = await textOn(desk.page);
      const lost = lostOf(before, found, killed.typed);
      const longAgo = lost === undefined ? 0 : killed.at - lost.at;
      expect(longAgo, `after round ${round}`).toBeLessThanOrEqual(MOST_LOST);
      worst = Math.max(worst, longAgo);
      expectWholeFiles(userData);
      before = found;
      if (round === ROUNDS) {
        // A recovered text waits for its person.
        await press(desk.page, 'Mod+S');
        await saved(desk.page);
        await desk.close();
        break;
      }
      await caretToEnd(desk.page);
      const typed: Typed[] = [];
      let gone = false;
      const typing = typeUntilGone(desk.page, typed, () => gone);
      await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * LONGEST_TYPING));
      gone = true;
      const at = performance.now();
      await desk.kill();
      await typing;
      letters += typed.length;
      killed = { typed, at };
    }
    const lost = `at most ${Math.round(worst)} ms of them lost`;
    console.info(`${ROUNDS} kills, ${letters} letters typed, ${lost}, ${failedStarts} starts failed`);
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
});
