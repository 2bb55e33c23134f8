import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { launchApp } from './launch.ts';
import { field, newStory, runningText, saved } from './support/desk.ts';
import { press, typeKeys } from './support/keyboard.ts';
import { ordinaryLibrary, storiesOnDisk } from './support/library-on-disk.ts';
import { SEED, SEED_TEXTS, samplePhotos } from './support/seed-story.ts';

test('a reporter writes the whole story by keys, finds it again, and hands over a package that holds every word', async () => {
  test.setTimeout(240_000);
  const [firstPhoto = '', secondPhoto = ''] = samplePhotos();
  const target = mkdtempSync(path.join(tmpdir(), 'toasoan-export-'));
  const userData = mkdtempSync(path.join(tmpdir(), 'toasoan-story-'));
  const desk = await launchApp({
    userData,
    dialogs: [
      { kind: 'photos', paths: [firstPhoto] },
      { kind: 'photos', paths: [secondPhoto] },
      { kind: 'export', path: target },
      { kind: 'export', path: target },
    ],
  });
  const { page } = desk;

  await test.step('head', async () => {
    await newStory(page);
    await field(page, 'kicker').click();
    await typeKeys(page, `${SEED.kicker}\n${SEED.headline}\n${SEED.standfirst}\n`);
    await expect(runningText(page)).toBeFocused();
  });

  await test.step('photos and text', async () => {
    await press(page, 'Mod+Shift+P');
    const captions = page.locator('textarea[data-field$=":caption"]');
    await expect(captions).toHaveCount(1);
    await captions.first().click();
    await typeKeys(page, `${SEED.firstCaption}\nKC\n`);
    await expect(runningText(page)).toBeFocused();
    await typeKeys(page, SEED.paragraphs.slice(0, 3).join('\n'));
    await press(page, 'Mod+Shift+P');
    await expect(captions).toHaveCount(2);
    await captions.nth(1).click();
    await typeKeys(page, `${SEED.secondCaption}\nKC\n`);
    await typeKeys(page, SEED.paragraphs.slice(3).join('\n'));
  });

  await test.step('byline, source, related stories', async () => {
    await page.getByRole('button', { name: 'Thêm bút danh' }).click();
    await typeKeys(page, SEED.penName);
    await page.getByRole('button', { name: 'Thêm nguồn' }).click();
    await typeKeys(page, `${SEED.source}\nhttps://anhp.vn`);
    for (const story of SEED.related) {
      await page.getByRole('button', { name: 'Thêm tin khác' }).click();
      await typeKeys(page, `${story.title}\n${story.excerpt}\n`);
      const [year, month, day] = story.date.split('-');
      await page.keyboard.type(`${day}${month}${year}`);
    }
  });

  const written = await test.step('what is on disk is what was typed', async () => {
    await saved(page);
    const [story] = storiesOnDisk(ordinaryLibrary(userData)).filter(
      ({ article }) => article.headline === SEED.headline,
    );
    if (story === undefined) throw new Error('the story is not on disk');
    const { article } = story;
    expect(article).toMatchObject({
      kicker: SEED.kicker,
      headline: SEED.headline,
      standfirst: SEED.standfirst,
      byline: [{ penName: SEED.penName, role: '' }],
      sources: [{ name: SEED.source, url: 'https://anhp.vn' }],
      related: SEED.related,
    });
    expect(
      article.body
        .filter(({ type }) => type === 'paragraph')
        .map((block) => 'content' in block && block.content),
    ).toEqual(SEED.paragraphs.map((text) => [{ text }]));
    expect(article.body.map((block) => (block.type === 'photo' ? block.caption : block.type))).toEqual([
      SEED.firstCaption,
      'paragraph',
      'paragraph',
      'paragraph',
      SEED.secondCaption,
      'paragraph',
      'paragraph',
    ]);
    return story;
  });

  await test.step('the package holds every text, and exporting twice gives the same bytes', async () => {
    const before = bytesOf(await exportZip());
    const again = bytesOf(await exportZip());
    expect(again).toEqual(before);

    async function exportZip(): Promise<string> {
      await press(page, 'Mod+Shift+E');
      await page.getByTestId('export-start').click();
      await expect(page.getByTestId('export-done')).toBeVisible({ timeout: 60_000 });
      await page.keyboard.press('Escape');
      const [zip] = readdirSync(target).filter((name) => name.endsWith('.zip'));
      if (zip === undefined) throw new Error('no zip was exported');
      return path.join(target, zip);
    }

    const [zip = ''] = readdirSync(target);
    execFileSync('unzip', ['-q', path.join(target, zip), '-d', target]);
    const bag = path.join(target, zip.replace(/\.zip$/, ''));
    execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'manifest-sha256.txt'], { cwd: bag });
    const shown = textOf(readFileSync(path.join(bag, 'data/index.html'), 'utf8'));
    for (const text of SEED_TEXTS) expect(shown).toContain(text);
    expect(shown).toMatch(/Nguồn:\s*ANHP/);
    const inOrder = [
      SEED.kicker,
      SEED.headline,
      SEED.standfirst,
      SEED.firstCaption,
      ...SEED.paragraphs.slice(0, 3),
      SEED.secondCaption,
    ];
    const places = inOrder.map((text) => shown.indexOf(text));
    expect(places).toEqual([...places].sort((left, right) => left - right));
  });

  await test.step('closed and opened again it is as it was', async () => {
    await desk.close();
    const later = await launchApp({ userData });
    await expect(field(later.page, 'headline')).toHaveValue(SEED.headline);
    await expect(later.page.locator('textarea[data-field$=":caption"]').nth(1)).toHaveValue(
      SEED.secondCaption,
    );
    for (const text of SEED.paragraphs) await expect(runningText(later.page)).toContainText(text);
    await later.close();
    expect(
      storiesOnDisk(ordinaryLibrary(userData)).find(({ folder }) => folder === written.folder)?.article,
    ).toEqual(written.article);
  });
  rmSync(userData, { recursive: true, force: true });
  rmSync(target, { recursive: true, force: true });
});

function bytesOf(file: string): string {
  return readFileSync(file).toString('base64');
}

/** What a reader sees of a page: its text, white space as one space. */
function textOf(html: string): string {
  type Node = DefaultTreeAdapterMap['node'];
  const words = (node: Node): string => {
    if ('value' in node) return node.value;
    if (!('childNodes' in node)) return '';
    return 'tagName' in node && ['script', 'style', 'head'].includes(node.tagName)
      ? ''
      : node.childNodes.map(words).join(' ');
  };
  return words(parse(html)).replace(/\s+/g, ' ');
}
