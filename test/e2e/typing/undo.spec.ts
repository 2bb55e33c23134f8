import { expect, type Locator, test } from '@playwright/test';
import { field, runningText } from '../support/desk.ts';
import { press, pressAtOnce, pressKeys } from '../support/keyboard.ts';
import { freshStory, launchTypingDesk, type TypingDesk } from '../support/typing-desk.ts';

/** Undo takes typed text back word by word, never more; redo brings all of it again. */

let desk: TypingDesk;
test.beforeAll(async () => {
  desk = await launchTypingDesk();
});
test.afterAll(() => desk.close());
test.beforeEach(() => freshStory(desk.page));

const keys = (of: string) => pressKeys(desk.page, of);
const undo = () => press(desk.page, 'Mod+Z');
const redo = () => press(desk.page, 'Mod+Shift+Z');

const KEYS = 'tieesng Vieetj dduwowngf hoas hoans';
const STEPS = [
  'tiếng Việt đường hóa hoán',
  'tiếng Việt đường hóa ',
  'tiếng Việt đường ',
  'tiếng Việt ',
  'tiếng ',
  '',
];

/** Where a word is typed, and how its text is read. */
const PLACES: readonly {
  readonly name: string;
  /** A foreign word: each place has its own, since one that is taken back is learned. */
  readonly foreign: readonly [word: string, shown: string];
  readonly at: () => Locator;
  readonly shows: (text: string) => Promise<void>;
}[] = [
  {
    name: 'running text',
    foreign: ['window', 'ưindow'],
    at: () => runningText(desk.page),
    shows: (text) =>
      expect.poll(() => runningText(desk.page).evaluate((root) => root.textContent)).toBe(text),
  },
  {
    name: 'headline',
    foreign: ['system', 'sýtem'],
    at: () => field(desk.page, 'headline'),
    shows: (text) => expect(field(desk.page, 'headline')).toHaveValue(text),
  },
];

for (const {
  name,
  foreign: [word, shown],
  at,
  shows,
} of PLACES) {
  test(`word by word, in the ${name}`, async () => {
    await at().click();
    await keys(KEYS);
    await shows(STEPS[0] ?? '');
    for (const step of STEPS.slice(1)) {
      await undo();
      await shows(step);
    }
    for (const step of [...STEPS].reverse().slice(1)) {
      await redo();
      await shows(step);
    }
  });

  test(`word by word with no time between the keys, in the ${name}`, async () => {
    await at().click();
    await pressAtOnce(desk.page, KEYS);
    for (const step of STEPS) {
      await shows(step);
      await undo();
    }
  });

  test(`a word typed with a rest in it is one step, in the ${name}`, async () => {
    await at().click();
    await keys('hoa dduwow');
    await desk.page.waitForTimeout(700);
    await keys('ngf');
    await shows('hoa đường');
    await undo();
    await shows('hoa ');
  });

  test(`keys put into an old word are taken back alone, in the ${name}`, async () => {
    await at().click();
    await keys('tien roi');
    await keys('←←←←sg');
    await shows('tiéng roi');
    await undo();
    await shows('tien roi');
    await undo();
    await shows('tien ');
  });

  test(`Backspace is a step of its own, and what follows another, in the ${name}`, async () => {
    await at().click();
    await keys('mootj hoanf');
    await keys('⌫⌫');
    await keys('a');
    await shows('một hòa');
    await undo();
    await shows('một hò');
    await undo();
    await shows('một hoàn');
    await undo();
    await shows('một ');
  });

  test(`what a word was restored from comes back first, in the ${name}`, async () => {
    await at().click();
    await keys(`ddi ${word} `);
    await shows(`đi ${word} `);
    await undo();
    await shows(`đi ${shown} `);
    await undo();
    await shows('đi ');
    await redo();
    await redo();
    await shows(`đi ${word} `);
  });

  test(`what is typed over a selection is a step that gives it back, in the ${name}`, async () => {
    await at().click();
    await keys('mootj hai');
    await press(desk.page, 'Mod+A');
    await keys('wowcs');
    await shows('ước');
    await undo();
    await shows('một hai');
  });

  test(`Esc is a step, in the ${name}`, async () => {
    await at().click();
    await keys('ddi tets⎋');
    await shows('đi tets');
    await undo();
    await shows('đi tét');
  });
}

test('Enter after a foreign word: its keys, then the new paragraph, each by itself', async () => {
  const { page } = desk;
  await runningText(page).click();
  await keys('ddi text\n');
  const paragraphs = runningText(page).locator('p');
  await expect(paragraphs).toHaveText(['đi text', '']);
  await undo();
  await expect(paragraphs).toHaveText(['đi tẽt', '']);
  await undo();
  await expect(paragraphs).toHaveText(['đi tẽt']);
  await undo();
  await expect(runningText(page)).toHaveText('đi');
});

test('a word half in bold is one step', async () => {
  const { page } = desk;
  await runningText(page).click();
  await keys('di hoa');
  await press(page, 'Mod+B');
  await keys('nf nhes');
  await expect(runningText(page)).toHaveText('di hoàn nhé');
  await undo();
  await expect.poll(() => runningText(page).evaluate((root) => root.textContent)).toBe('di hoàn ');
  await undo();
  await expect.poll(() => runningText(page).evaluate((root) => root.textContent)).toBe('di ');
});

test('a word typed in a caption and words in the text are taken back in their order', async () => {
  const { page } = desk;
  await runningText(page).click();
  await keys('tieesng ');
  await field(page, 'headline').click();
  await keys('Vieetj ');
  await runningText(page).click();
  await keys('nam');
  await undo();
  await expect.poll(() => runningText(page).evaluate((root) => root.textContent)).toBe('tiếng ');
  await undo();
  await expect(field(page, 'headline')).toHaveValue('');
  await undo();
  await expect(runningText(page)).toHaveText('');
});
