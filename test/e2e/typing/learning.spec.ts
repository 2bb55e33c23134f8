import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Settings } from '#shared/api/settings.ts';
import { launchApp } from '../launch.ts';
import { field, runningText, saved } from '../support/desk.ts';
import { press, pressKeys } from '../support/keyboard.ts';
import {
  freshStory,
  launchTypingDesk,
  standing,
  type TypingDesk,
  toggleTyping,
  typingChoice,
} from '../support/typing-desk.ts';

/** What a person tells the typing by what they do, and what it keeps of that. */

let desk: TypingDesk;
test.afterEach(() => desk.close());

const keys = (of: string) => pressKeys(desk.page, of);
const text = () => expect(runningText(desk.page));

async function open(...settings: Parameters<typeof launchTypingDesk>): Promise<void> {
  desk = await launchTypingDesk(...settings);
  await freshStory(desk.page);
  await runningText(desk.page).click();
}

function keptSettings(): Settings {
  const file = readFileSync(path.join(desk.userData, 'settings.json'), 'utf8');
  return (JSON.parse(file) as { readonly settings: Settings }).settings;
}

test('a restored word taken back is kept from then on, here and in the headline', async () => {
  await open();
  await keys('ddi window ');
  await text().toHaveText('đi window ');
  await press(desk.page, 'Mod+Z');
  await expect(desk.page.getByText('Từ nay giữ nguyên «ưindow»')).toBeVisible();
  await keys(' window ');
  await text().toHaveText(/^đi ưindow\s+ưindow\s$/);
  await field(desk.page, 'headline').click();
  await keys('window user ');
  await expect(field(desk.page, 'headline')).toHaveValue('ưindow user ');
  await press(desk.page, 'Mod+Z');
  await expect(field(desk.page, 'headline')).toHaveValue('ưindow uẻ ');
  await expect.poll(() => keptSettings().keptWords).toEqual(['ưindow', 'uẻ']);
});

test('what is taken back after something else teaches nothing', async () => {
  await open();
  await keys('ddi window ');
  await press(desk.page, 'Mod+A');
  await press(desk.page, 'Mod+B');
  await press(desk.page, 'Mod+Z');
  await keys('⌫');
  await press(desk.page, 'Mod+Z');
  await text().toHaveText('đi window ');
  await saved(desk.page);
  expect(keptSettings().keptWords ?? []).toEqual([]);
});

test('keys kept by Esc are kept from then on; a Vietnamese syllable is never given up', async () => {
  await open();
  await keys('sysi⎋ ');
  await keys('sysi tets⎋ tets ');
  await text().toHaveText('sysi sysi tets tét ');
  await expect.poll(() => keptSettings().keptWords).toEqual(['sysi']);
});

test('"keep this word" keeps the word at the caret, also when it is called by its name', async () => {
  await open();
  await keys('NSWUT');
  await press(desk.page, 'Mod+Shift+K');
  await expect(desk.page.getByTestId('palette')).toBeVisible();
  await keys('giuwx nguyeen');
  await keys('\n');
  await expect(desk.page.getByTestId('palette')).toBeHidden();
  const word = await runningText(desk.page).textContent();
  await expect(desk.page.getByText(`Từ nay giữ nguyên «${word}»`)).toBeVisible();
  await expect(runningText(desk.page)).toBeFocused();
});

test('the choice of each kind of field is there again after a restart', async () => {
  await open();
  await standing(desk.page, 'on');
  await toggleTyping(desk.page);
  await standing(desk.page, 'off');
  await expect.poll(() => keptSettings().typingOn).toEqual({ text: false, search: true, address: false });
  const { userData } = desk;
  await desk.app.close();
  const later = await launchApp({ userData });
  await runningText(later.page).click();
  await standing(later.page, 'off');
  await pressKeys(later.page, 'vieetj');
  await expect(runningText(later.page)).toHaveText('vieetj');
  await press(later.page, 'Mod+Shift+K');
  await standing(later.page, 'on');
  await later.page.keyboard.press('Escape');
  await later.close();
});

test('macros: in the case they are written in, at every end of a word, taken back by undo', async () => {
  await open({
    ...typingChoice({ macros: true }),
    macros: [
      { short: 'ko', text: 'không' },
      { short: 'đc', text: 'được' },
      { short: 'ubnd', text: 'Ủy ban nhân dân' },
      { short: 'ANHP', text: 'An ninh Hải Phòng' },
    ],
  });
  await keys('ko Ko KO, ddc dduowcj. Ubnd UBND! ANHP anhp');
  await text().toHaveText(
    'không Không KHÔNG, được được. Ủy ban nhân dân ỦY BAN NHÂN DÂN! An ninh Hải Phòng anhp',
  );
  await keys('\nko\n');
  await expect(runningText(desk.page).locator('p').nth(1)).toHaveText('không');
  await keys('ko ');
  await press(desk.page, 'Mod+Z');
  await expect(runningText(desk.page).locator('p').nth(2)).toHaveText('ko ');
  await field(desk.page, 'headline').click();
  await keys('Ko cos ubnd ');
  await expect(field(desk.page, 'headline')).toHaveValue('Không có Ủy ban nhân dân ');
  await press(desk.page, 'Mod+Z');
  await expect(field(desk.page, 'headline')).toHaveValue('Không có ubnd ');
});

test('macros while Vietnamese is off, where that is chosen', async () => {
  await open({
    ...typingChoice({ macros: true, macrosInEnglish: true }),
    typingOn: { text: false, search: true, address: false },
    macros: [{ short: 'ko', text: 'không' }],
  });
  await keys('ko dduwowcj ');
  await text().toHaveText('không dduwowcj ');
});

test('capitals where a sentence begins, and not after short forms', async () => {
  await open(typingChoice({ autoCapitals: true }));
  await keys('dduowcj roofi. hoom nay? vaang! tp. haf nooji v.v. vaf 3. em');
  await text().toHaveText('Được rồi. Hôm nay? Vâng! Tp. hà nội v.v. và 3. em');
  await keys('\nmootj');
  await expect(runningText(desk.page).locator('p').nth(1)).toHaveText('Một');
  await field(desk.page, 'headline').click();
  await keys('tieesng vieetj');
  await expect(field(desk.page, 'headline')).toHaveValue('Tiếng việt');
  await press(desk.page, 'Mod+Z');
  await press(desk.page, 'Mod+Z');
  await expect(field(desk.page, 'headline')).toHaveValue('');
});

test('another key to switch by', async () => {
  await open({ typingToggle: 'alt-z' });
  await toggleTyping(desk.page);
  await standing(desk.page, 'on');
  await desk.page.keyboard.press('Alt+z');
  await standing(desk.page, 'off');
  await keys('vieetj');
  await text().toHaveText('vieetj');
});
