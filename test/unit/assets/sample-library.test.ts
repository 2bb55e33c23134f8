import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import { ARTICLE_FORMAT } from '#shared/article/article.ts';
import type { PhotoBlock } from '#shared/article/block.ts';
import { inlineText } from '#shared/article/inline.ts';
import { photoFileName } from '#shared/article/photo.ts';
import { readStoryFile, writeStoryFile } from '#shared/article/story-file.ts';
import { blockLines, countStoryWords, countWords } from '#shared/article/text.ts';
import { everyBlock, everyIdentifier } from '#shared/article/walk.ts';
import { checkArticle } from '#shared/style/checks/check-article.ts';
import { isNamedFor } from '../../../electron/library/bundle-name.ts';
import { sha256Hex } from '../../../electron/library/sha256.ts';
import { jpegSegments, jpegSize } from './jpeg-segments.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const LIBRARY = path.join(ROOT, 'assets/sample-library');
const SOURCE = path.join(ROOT, 'test/fixtures/seed/000_f03e916a212e624e.txt');

const bundles = readdirSync(LIBRARY).sort();
const stories = bundles.map((bundle) => {
  const text = readFileSync(path.join(LIBRARY, bundle, 'article.json'), 'utf8');
  const read = readStoryFile(text, sha256Hex);
  if (!read.ok) throw new Error(`${bundle}: ${read.error.code}`);
  return { bundle, text, file: read.value, article: read.value.article };
});

const photosOf = (article: Article): PhotoBlock[] =>
  [...everyBlock(article.body)].filter((block) => block.type === 'photo');

function storyWith(status: Article['status']): Article {
  const found = stories.filter(({ article }) => article.status === status);
  const [first] = found;
  if (found.length !== 1 || first === undefined) throw new Error(`${found.length} stories are ${status}`);
  return first.article;
}

describe('the sample library', () => {
  it('shows a story at each step of the way', () => {
    expect(stories.map(({ article }) => article.status).sort()).toEqual([
      'approved',
      'draft',
      'in-review',
      'submitted',
    ]);
  });

  it('is the same, byte for byte, when it is made again', ({ skip }) => {
    // Other processors may round a pixel another way.
    skip(process.platform !== 'linux' || process.arch !== 'x64');
    const output = execFileSync(process.execPath, ['tools/sample-library/make.mjs', '--check'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(output).toBe(`${bundles.length + 7} files, all the same\n`);
  }, 120_000);

  it('opens on the finished story: it was saved last', () => {
    const byTime = [...stories].sort((left, right) => (left.file.savedAt < right.file.savedAt ? 1 : -1));
    expect(byTime[0]?.article.status).toBe('approved');
  });
});

describe.each(stories)('$bundle', ({ bundle, text, file, article }) => {
  it('is written as the desk writes it', () => {
    expect(file.format).toBe(ARTICLE_FORMAT);
    expect(writeStoryFile(file)).toBe(text);
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toContain('"extra"');
    expect(isNamedFor(bundle, article.id)).toBe(true);
    const ids = [...everyIdentifier(article)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds its article and its photos, nothing else', () => {
    const names = readdirSync(path.join(LIBRARY, bundle), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(path.join(LIBRARY, bundle), path.join(entry.parentPath, entry.name)));
    const photos = photosOf(article).map(({ asset }) => path.join('photos', photoFileName(asset)));
    expect(photos.length).toBeGreaterThan(0);
    expect(names.sort()).toEqual(['article.json', ...photos].sort());
  });

  it('has photos that are what the article says, with no metadata', () => {
    for (const { asset } of photosOf(article)) {
      const bytes = readFileSync(path.join(LIBRARY, bundle, 'photos', photoFileName(asset)));
      expect(sha256Hex(bytes)).toBe(asset.sha256);
      expect(bytes.length).toBe(asset.bytes);
      expect(bytes.length).toBeLessThanOrEqual(150_000);
      const segments = jpegSegments(bytes);
      expect(jpegSize(segments)).toEqual({ width: asset.width, height: asset.height });
      // APP1 to APP15 and comments; APP0 is JFIF.
      const notes = segments.filter(({ marker }) => (marker > 0xe0 && marker <= 0xef) || marker === 0xfe);
      expect(notes).toEqual([]);
      expect(asset).toMatchObject({ format: 'jpeg', width: 1600, height: 1067 });
    }
  });

  it('shows no more to an independent reader of metadata', () => {
    const output = execFileSync(
      'exiftool',
      ['-q', '-j', '-a', '-G1', '-s', '-ee', '-u', '-ext', 'jpg', '-r', bundle],
      {
        cwd: LIBRARY,
        encoding: 'utf8',
      },
    );
    const files = JSON.parse(output) as Record<string, unknown>[];
    expect(files).toHaveLength(photosOf(article).length);
    const groups = files.flatMap((tags) => Object.keys(tags).map((tag) => tag.split(':')[0]));
    // What is known of any file by its outside and its frame header.
    const outside = new Set(['SourceFile', 'ExifTool', 'System', 'File', 'Composite', 'JFIF']);
    expect(groups.filter((group) => group !== undefined && !outside.has(group))).toEqual([]);
    expect(files.map((tags) => tags['File:Comment'])).toEqual(files.map(() => undefined));
  });

  it('says of every photo what it shows, whose it is, and that it is drawn', () => {
    for (const { caption, credit, alt } of photosOf(article)) {
      expect(countWords(caption)).toBeGreaterThan(4);
      expect(credit).not.toBe('');
      expect(credit).toBe(article.byline[0]?.penName);
      expect(alt).toMatch(/^Ảnh minh họa, không phải ảnh chụp: \p{Ll}.{40,}\.$/u);
    }
  });

  it('stands before every check', () => {
    expect(checkArticle(article, { missingPhotos: [], now: '2026-11-22T00:00:00Z' })).toEqual([]);
  });

  it('has all that a story has, in sensible lengths', () => {
    for (const field of [article.kicker, article.headline, article.dateline, article.section])
      expect(field).not.toBe('');
    expect(article.tags.length).toBeGreaterThan(1);
    expect(countWords(article.headline)).toBeLessThanOrEqual(16);
    expect(countWords(article.standfirst)).toBeLessThanOrEqual(50);
    expect(countStoryWords(article)).toBeGreaterThan(150);
    expect(countStoryWords(article)).toBeLessThan(800);
  });
});

describe('the finished story', () => {
  const article = storyWith('approved');

  it('gives its source again, word for word and in its order', () => {
    const [byline] = article.byline;
    const [source] = article.sources;
    const lines = [
      `${article.kicker}: ${article.headline}`,
      article.standfirst,
      ...article.body.map((block) => (block.type === 'photo' ? block.caption : blockLines(block).join('\n'))),
      byline?.penName,
      `Nguồn. ${source?.name}`,
      `Nguồn tin: ${source?.name}`,
      'Tin khác',
      ...article.related.flatMap(({ title, excerpt, date }) => [
        title,
        excerpt,
        date.split('-').reverse().join('/'),
      ]),
    ];
    const expected = readFileSync(SOURCE, 'utf8')
      .normalize('NFC')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    expect(lines).toEqual(expected);
  });

  it('has its photos, its source and its byline in their places', () => {
    expect(article.body.map(({ type }) => type)).toEqual([
      'photo',
      'paragraph',
      'paragraph',
      'paragraph',
      'photo',
      'paragraph',
      'paragraph',
    ]);
    expect(photosOf(article).map(({ credit }) => credit)).toEqual(['KC', 'KC']);
    expect(article.byline).toEqual([{ penName: 'KC', role: '' }]);
    expect(article.sources).toMatchObject([{ name: 'ANHP', kind: 'newspaper', url: 'https://anhp.vn' }]);
    expect(article).toMatchObject({ section: 'Xã hội', dateline: 'Hải Phòng' });
    expect(article.related.map(({ date }) => date)).toEqual(Array.from({ length: 5 }, () => '2026-02-23'));
  });
});

describe('the invented stories', () => {
  it('keep the house style in dates, shares and quotation marks', () => {
    for (const { article } of stories.filter(({ article: { status } }) => status !== 'approved')) {
      const words = [article.headline, article.standfirst, ...article.body.flatMap(blockLines)].join('\n');
      expect(words).not.toMatch(/\d\/\d/);
      expect(words).not.toMatch(/\d\.\d{1,2}\b|\d %|"/);
      expect(words).toMatch(/\b\d{1,2}-\d{1,2}\b/);
    }
  });

  it('an interview: questions set apart, a quotation with who said it', () => {
    const { body, sources } = storyWith('in-review');
    const questions = body.filter(
      (block) =>
        block.type === 'paragraph' &&
        block.content.every(({ marks }) => marks?.join() === 'bold,italic') &&
        inlineText(block.content).endsWith('?'),
    );
    expect(questions.length).toBeGreaterThan(4);
    const quotes = body.filter((block) => block.type === 'quote');
    expect(quotes.map(({ attribution }) => attribution)).toEqual(['Bà Đào Thị Nhài']);
    expect(sources).toMatchObject([{ kind: 'person', use: 'quoted' }]);
  });

  it('a report: both lists, both subheadings, a table, a box, one photo', () => {
    const { body } = storyWith('draft');
    expect(body.flatMap((block) => (block.type === 'list' ? [block.ordered] : []))).toEqual([true, false]);
    expect(new Set(body.flatMap((block) => (block.type === 'subheading' ? [block.level] : [])))).toEqual(
      new Set([2, 3]),
    );
    const [table] = body.flatMap((block) => (block.type === 'table' ? [block] : []));
    expect(table?.rows.map((row) => row.length)).toEqual([4, 4, 4, 4, 4]);
    expect(table?.rows[0]?.every(({ header }) => header)).toBe(true);
    const [box] = body.flatMap((block) => (block.type === 'box' ? [block] : []));
    expect(box?.blocks.map(({ type }) => type)).toEqual(['paragraph', 'list']);
    expect(body.filter(({ type }) => type === 'photo')).toHaveLength(1);
  });

  it('a report whose shares are those of its figures', () => {
    const { body } = storyWith('draft');
    const [table] = body.flatMap((block) => (block.type === 'table' ? [block] : []));
    for (const row of table?.rows.slice(1) ?? []) {
      const [, before = '', after = '', change = ''] = row.map(({ content }) => inlineText(content));
      const [from, to] = [before, after].map((text) => Number(text.replaceAll('.', '')));
      const share = ((Number(to) - Number(from)) / Number(from)) * 100;
      const word = share < 0 ? 'giảm' : 'tăng';
      expect(change).toBe(`${word} ${Math.abs(share).toFixed(1).replace('.', ',')}%`);
    }
  });

  it('a photo story: three photos, each its own', () => {
    expect(photosOf(storyWith('submitted'))).toHaveLength(3);
    const hashes = stories.flatMap(({ article }) => photosOf(article).map(({ asset }) => asset.sha256));
    expect(new Set(hashes).size).toBe(7);
  });
});
