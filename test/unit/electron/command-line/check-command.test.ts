import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import { checkCommand } from '../../../../electron/command-line/check-command.ts';
import { fixtureId } from '../../../fixtures/export/identifiers.ts';
import {
  filesUnder,
  makeBundle,
  originals,
  storyWithPhotos,
  temporaryFolder,
} from '../exporting/story-bundle.ts';
import { recordedOutput } from './recorded-output.ts';

const now = new Date('2026-01-01T00:00:00Z');
const plain = { json: false };

/** The published story with nothing left to say of it. */
const sound: Article = {
  ...storyWithPhotos,
  body: storyWithPhotos.body.map((block) =>
    block.type === 'photo' ? { ...block, alt: `Người trong ảnh ${block.id}` } : block,
  ),
};

describe('toasoan check', () => {
  it('says in one line that there is nothing to fix', async () => {
    const root = temporaryFolder();
    const bundle = makeBundle(root, { article: sound });
    for (const [language, sentence] of [
      ['vi', 'Không có gì phải sửa.'],
      ['en', 'There is nothing to fix.'],
    ] as const) {
      const io = recordedOutput(language);
      expect(await checkCommand(bundle, plain, io, now)).toBe(0);
      expect([io.lines, io.errors]).toEqual([[sentence], []]);
    }
  });

  it('prints a line a finding and lets warnings pass', async () => {
    const io = recordedOutput();
    expect(await checkCommand(makeBundle(temporaryFolder()), plain, io, now)).toBe(0);
    expect(io.lines).toEqual([
      'Nên xem lại: Ảnh 1 chưa có mô tả cho người khiếm thị.',
      'Nên xem lại: Ảnh 2 chưa có mô tả cho người khiếm thị.',
    ]);
    expect(io.errors).toEqual([]);
  });

  it('exits 1 where one finding blocks', async () => {
    const io = recordedOutput('en');
    const article = { ...sound, headline: '', sources: [] };
    expect(await checkCommand(makeBundle(temporaryFolder(), { article }), plain, io, now)).toBe(1);
    expect(io.lines).toEqual([
      'Must be fixed: The story has no headline.',
      'Worth a look: The story names no source.',
    ]);
    expect(io.errors).toEqual([]);
  });

  it('finds the photo whose file is gone from the disk', async () => {
    const io = recordedOutput();
    const bundle = makeBundle(temporaryFolder(), { article: sound, photos: originals.slice(1) });
    expect(await checkCommand(bundle, plain, io, now)).toBe(1);
    expect(io.lines).toEqual([
      'Phải sửa: Tệp của ảnh 1 (“nguon-tin-mat-1.jpg”) không còn trong thư mục của bài. Hãy chèn lại ảnh.',
    ]);
  });

  it('looks at the clock for an embargo', async () => {
    const bundle = makeBundle(temporaryFolder(), {
      article: { ...sound, embargoUntil: '2026-01-01T07:00:01+07:00' },
    });
    const before = recordedOutput();
    expect(await checkCommand(bundle, plain, before, now)).toBe(0);
    expect(before.lines).toEqual([
      'Nên xem lại: Bài hẹn giờ, chưa được đăng trước 01/01/2026, 07:00 (GMT+7).',
    ]);
    const after = recordedOutput();
    await checkCommand(bundle, plain, after, new Date('2026-01-01T00:00:01Z'));
    expect(after.lines).toEqual(['Không có gì phải sửa.']);
  });

  it('gives a program one line of JSON, every key always there', async () => {
    const io = recordedOutput('en');
    const article = { ...storyWithPhotos, headline: '' };
    expect(await checkCommand(makeBundle(temporaryFolder(), { article }), { json: true }, io, now)).toBe(1);
    expect(io.lines).toHaveLength(1);
    const [first, second] = article.body.filter(({ type }) => type === 'photo');
    const rows: unknown = JSON.parse(io.lines[0] ?? '');
    expect(rows).toEqual([
      {
        rule: 'headline-empty',
        severity: 'blocks',
        place: { kind: 'field', field: 'headline' },
        detail: {},
        sentence: 'The story has no headline.',
      },
      ...[first, second].map((block, index) => ({
        rule: 'photo-without-alt',
        severity: 'warns',
        place: { kind: 'block', block: block?.id, part: 'alt' },
        detail: { number: index + 1 },
        sentence: `Photo ${index + 1} has no alt text.`,
      })),
    ]);
    expect(io.lines[0]).toMatch(
      /^\[\{"rule":"[^"]+","severity":"blocks","place":\{.*?\},"detail":\{\},"sentence":/,
    );
  });

  it('gives an empty array for a clean story', async () => {
    const io = recordedOutput();
    expect(
      await checkCommand(makeBundle(temporaryFolder(), { article: sound }), { json: true }, io, now),
    ).toBe(0);
    expect(io.lines).toEqual(['[]']);
  });

  it('keeps a finding on its line whatever a file holds', async () => {
    const raw = { type: 'poll\nKhông có gì\u001B[2J', id: fixtureId(9001) };
    const article = { ...sound, body: [...sound.body, { type: 'unknown', id: raw.id, raw } as const] };
    const io = recordedOutput();
    expect(await checkCommand(makeBundle(temporaryFolder(), { article }), plain, io, now)).toBe(1);
    expect(io.lines).toHaveLength(1);
    expect(io.lines[0]).toMatch(
      /^Phải sửa: Một phần nội dung loại “poll Không có gì \[2J” do bản Tòa Soạn mới hơn/,
    );
  });

  it.each([plain, { json: true }])(
    'fails with one line where there is no story, or none it can read: %j',
    async (options) => {
      const root = temporaryFolder();
      const nowhere = recordedOutput('en');
      expect(await checkCommand(join(root, 'x'), options, nowhere, now)).toBe(1);
      expect([nowhere.lines, nowhere.errors]).toEqual([[], ['This story is not in the library.']]);
      const bundle = makeBundle(root);
      writeFileSync(join(bundle, 'article.json'), '{"format":1,');
      const broken = recordedOutput();
      expect(await checkCommand(bundle, options, broken, now)).toBe(1);
      expect(broken.lines).toEqual([]);
      expect(broken.errors).toHaveLength(1);
    },
  );

  it('does not call good what a newer version wrote and an export refuses', async () => {
    const bundle = makeBundle(temporaryFolder(), { article: sound });
    const path = join(bundle, 'article.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"format":\s*1/, '"format": 2'));
    const io = recordedOutput('en');
    expect(await checkCommand(bundle, plain, io, now)).toBe(1);
    expect(io.lines).toEqual([]);
    expect(io.errors).toEqual([expect.stringContaining('newer')]);
  });

  it('changes nothing in the folder', async () => {
    const root = temporaryFolder();
    const bundle = makeBundle(root, { photos: [] });
    const before = filesUnder(root);
    await checkCommand(bundle, plain, recordedOutput(), now);
    expect(filesUnder(root)).toEqual(before);
    expect(readdirSync(root)).toHaveLength(1);
  });
});
