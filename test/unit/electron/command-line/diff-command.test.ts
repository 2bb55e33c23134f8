import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import type { Block, PhotoBlock } from '#shared/article/block.ts';
import { hashedContent, writeStoryFile } from '#shared/article/story-file.ts';
import { diffCommand } from '../../../../electron/command-line/diff-command.ts';
import { sha256Hex } from '../../../../electron/library/sha256.ts';
import { fixtureId } from '../../../fixtures/export/identifiers.ts';
import { filesUnder, makeBundle, storyWithPhotos, temporaryFolder } from '../exporting/story-bundle.ts';
import { recordedOutput } from './recorded-output.ts';

const plain = { json: false };

const paragraph = (number: number, text: string): Block => ({
  type: 'paragraph',
  id: fixtureId(800 + number),
  content: [{ text }],
});
const photo = storyWithPhotos.body.find((block): block is PhotoBlock => block.type === 'photo');
if (photo === undefined) throw new Error('The story has no photo');

const before: Article = {
  ...storyWithPhotos,
  headline: 'Hội Nông dân Hai Phòng họp báo',
  status: 'draft',
  tags: ['nông dân'],
  body: [
    paragraph(1, 'Sáng 23/4, Hội họp báo.'),
    photo,
    paragraph(2, 'Cuộc thi kéo dài đến hết tháng Tám.'),
    paragraph(3, 'Đoạn này sẽ bỏ đi.'),
  ],
};
const after: Article = {
  ...before,
  headline: 'Hội Nông dân Hải Phòng họp báo',
  status: 'approved',
  tags: ['nông dân', 'thi đua'],
  body: [
    paragraph(2, 'Cuộc thi kéo dài đến hết tháng Tám.'),
    paragraph(1, 'Sáng 23/4, Hội mở họp báo.'),
    { ...photo, credit: 'Lê Dũng' },
    paragraph(4, 'Đoạn này mới có.'),
  ],
};

/** Puts a version beside a story, as the library does, and gives its id. */
function addVersion(
  bundle: string,
  article: Article,
  revision: number,
  savedAt = '2019-04-22T10:00:00.000Z',
) {
  const contentSha256 = sha256Hex(hashedContent(article));
  const file = writeStoryFile({ revision, contentSha256, savedAt, savedBy: 'x', article });
  const { article: stored, ...envelope } = JSON.parse(file) as Record<string, unknown>;
  const beside = { keptAt: savedAt, reason: 'interval', parents: [] };
  const text = `${JSON.stringify({ ...envelope, ...beside, article: stored }, null, 2)}\n`;
  const id = sha256Hex(text);
  mkdirSync(join(bundle, 'versions'), { recursive: true });
  writeFileSync(join(bundle, 'versions', `${id}.json`), text);
  return id;
}

function made() {
  const root = temporaryFolder();
  const bundle = makeBundle(root, { article: after });
  return { root, bundle, id: addVersion(bundle, before, 3) };
}

async function diff(bundle: string, from: string, to: string, options = plain, language: 'vi' | 'en' = 'vi') {
  const io = recordedOutput(language);
  const code = await diffCommand(bundle, from, to, options, io);
  return { code, lines: io.lines, errors: io.errors };
}

describe('toasoan diff', () => {
  it('prints what differs: fields, then the body', async () => {
    const { bundle, id } = made();
    expect(await diff(bundle, '3', 'article')).toEqual({
      code: 0,
      errors: [],
      lines: [
        `--- ${id.slice(0, 12)}, lần lưu 3, 22/04/2019, 17:00 (GMT+7)`,
        '+++ bài hiện nay, lần lưu 7, 24/04/2019, 00:30 (GMT+7)',
        'Tít: Hội Nông dân [-Hai-]{+Hải+} Phòng họp báo',
        'Thẻ:',
        '  + Mục 2',
        '    {+thi đua+}',
        'Tình trạng: [-Nháp-]{+Đã duyệt+}',
        '> Đoạn văn 1, chuyển từ vị trí 3',
        '  Cuộc thi kéo dài đến hết tháng Tám.',
        '~ Đoạn văn 2',
        '  Chữ: Sáng 23/4, Hội {+mở +}họp báo.',
        '~ Ảnh 3',
        `  Người chụp / nguồn ảnh: [-${photo?.credit}-]{+Lê Dũng+}`,
        '- Đoạn văn 4 (bản trước)',
        '  [-Đoạn này sẽ bỏ đi.-]',
        '+ Đoạn văn 4',
        '  {+Đoạn này mới có.+}',
        'Chữ thêm: 10, chữ bớt: 7. Phần thêm: 1, bớt: 1, sửa: 2, chuyển: 1. Trường đổi: 3.',
      ],
    });
  });

  it('speaks English where it is asked to', async () => {
    const { bundle } = made();
    const { lines } = await diff(bundle, '3', 'article', plain, 'en');
    expect(lines).toContain('Headline: Hội Nông dân [-Hai-]{+Hải+} Phòng họp báo');
    expect(lines).toContain('> Paragraph 1, moved from place 3');
  });

  it('takes a version by file name, by path, by the first of its name, by revision', async () => {
    const { bundle, id } = made();
    const byRevision = await diff(bundle, '3', 'article');
    for (const name of [id, `${id}.json`, `versions/${id}.json`, id.slice(0, 8)]) {
      expect(await diff(bundle, name, '7')).toEqual(byRevision);
    }
    expect((await diff(bundle, 'article.json', 'article')).lines.at(-1)).toBe(
      'Hai phiên bản giống hệt nhau.',
    );
  });

  it('gives a program one line of JSON with the whole comparison', async () => {
    const { bundle, id } = made();
    const { code, lines } = await diff(bundle, '3', 'article', { json: true });
    expect([code, lines.length]).toEqual([0, 1]);
    const result = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
    expect(Object.keys(result)).toEqual(['before', 'after', 'fields', 'body', 'summary', 'isSame']);
    expect(result['before']).toMatchObject({ version: id, revision: 3 });
    expect(result['after']).toMatchObject({ version: 'article', revision: 7 });
    expect(result['summary']).toMatchObject({ blocksMoved: 1, blocksAdded: 1, blocksRemoved: 1 });
  });

  it('fails with one line where there is no such version', async () => {
    const { bundle, id } = made();
    for (const name of ['99', 'abc', 'không có', '0'.repeat(64), id.slice(0, 3)]) {
      const { code, lines, errors } = await diff(bundle, name, 'article', plain, 'en');
      expect([code, lines]).toEqual([1, []]);
      expect(errors).toEqual([expect.stringContaining(`has no version “${name}”`)]);
    }
    expect((await diff(join(bundle, 'x'), '1', '2')).errors).toEqual(['Không tìm thấy bài này trong kho.']);
  });

  it('does not guess where two versions go by one name', async () => {
    const { bundle } = made();
    addVersion(bundle, { ...before, kicker: 'Của người khác' }, 3);
    const { code, errors } = await diff(bundle, '3', 'article', plain, 'en');
    expect([code, errors]).toEqual([1, ["“3” stands for 2 versions. Type more of the file's name."]]);
  });

  it('takes one of two versions that hold the same words', async () => {
    const { bundle } = made();
    addVersion(bundle, before, 3, '2019-04-22T11:00:00.000Z');
    expect((await diff(bundle, '3', 'article')).code).toBe(0);
  });

  it('refuses a damaged version and leaves it', async () => {
    const { root, bundle, id } = made();
    const path = join(bundle, 'versions', `${id}.json`);
    writeFileSync(path, '{"format":1,');
    const kept = filesUnder(root);
    const { code, errors } = await diff(bundle, id, 'article', plain, 'en');
    expect([code, errors]).toEqual([
      1,
      ['The file of this version is damaged and cannot be used. It is kept as it is.'],
    ]);
    expect(filesUnder(root)).toEqual(kept);
  });

  it('keeps each thing on its line whatever a text holds, and writes nothing', async () => {
    const root = temporaryFolder();
    const raw = { type: 'poll', id: fixtureId(899), note: 'a\u001B[2Jb\nc' };
    const lines = { ...paragraph(1, 'một\nhai'), type: 'paragraph' as const };
    const article = {
      ...before,
      body: [lines, { type: 'unknown', id: raw.id, raw } as const],
    } as Article;
    const bundle = makeBundle(root, { article });
    addVersion(bundle, before, 3);
    const kept = filesUnder(root);
    const told = await diff(bundle, '3', 'article');
    expect(told.code).toBe(0);
    for (const line of told.lines) expect(line).not.toMatch(/[\u0000-\u001F]/);
    expect(told.lines.join('\n')).toContain('⏎');
    expect(filesUnder(root)).toEqual(kept);
  });
});
