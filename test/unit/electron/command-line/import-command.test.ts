import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCommand } from '../../../../electron/command-line/import-command.ts';
import { readBundle } from '../../../../electron/library/bundle-service.ts';
import { SEED } from '../../../fixtures/imported-story.ts';
import { temporaryFolder } from '../exporting/story-bundle.ts';
import { recordedOutput } from './recorded-output.ts';

describe('toasoan import', () => {
  it('prints the story’s folder alone on standard output, and beside it what was not sure, a line each', async () => {
    const library = join(temporaryFolder(), 'kho');
    const io = recordedOutput();
    expect(await importCommand(SEED, { library }, io)).toBe(0);
    expect(io.lines).toHaveLength(1);
    const bundle = await readBundle(io.lines[0] ?? '');
    if (!bundle.ok) throw new Error(bundle.error.code);
    const { toConfirm } = bundle.value.file.article;
    expect(io.errors).toHaveLength(toConfirm.length);
    for (const [index, { text }] of toConfirm.entries()) expect(io.errors[index]).toContain(`[${text}]`);
    for (const line of io.errors) expect(line).not.toMatch(/doubt\.|cli\.|\{\{|\n/);
  });

  it('speaks English where it is asked to', async () => {
    const io = recordedOutput('en');
    expect(await importCommand(SEED, { library: join(temporaryFolder(), 'kho') }, io)).toBe(0);
    expect(io.errors[0]).toMatch(/^To confirm: /);
  });

  it('takes every file of a folder and below, tells of each, and is stopped by none', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'Tháng 4', 'trang_files'), { recursive: true });
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    write('b2.txt', 'Tít hai\n\nSapo của bài hai, dài hơn một chút.\n\nThân bài hai.');
    write('b10.txt', 'Tít mười\n\nSapo của bài mười, dài hơn một chút.\n\nThân bài mười.');
    write('rỗng.txt', '  ');
    write('Tháng 4/trang.html', '<html><body><h1>Tít trang</h1><p>Thân bài trong trang.</p></body></html>');
    write('Tháng 4/trang_files/quảng cáo.html', '<p>quảng cáo</p>');
    write('ghi chú.docx', 'x');
    write('.ẩn.txt', 'ẩn');
    symlinkSync(join(folder, 'b2.txt'), join(folder, 'nối.txt'));
    const library = join(folder, 'kho');
    const io = recordedOutput();
    expect(await importCommand(folder, { library }, io)).toBe(1);
    const headlines = await Promise.all(
      io.lines.map(async (path) => {
        const bundle = await readBundle(path);
        return bundle.ok ? bundle.value.file.article.headline : bundle.error.code;
      }),
    );
    expect(headlines).toEqual(['Tít hai', 'Tít mười', 'Tít trang']);
    expect(io.errors).toContain('Không nhập được: rỗng.txt. Tệp “rỗng.txt” không có chữ nào.');
    expect(io.errors.filter((line) => line.startsWith('Đã nhập: '))).toHaveLength(3);
    expect(io.errors.at(-1)).toBe('Đã nhập 3 bài, 1 tệp không nhập được.');
    for (const line of io.errors) expect(line).not.toMatch(/cli\.|\{\{|\n/);
  });

  it('takes nothing out of the library itself, and says where there is nothing', async () => {
    const folder = temporaryFolder();
    const library = join(folder, 'kho');
    mkdirSync(library);
    writeFileSync(join(library, 'ghi chú.txt'), 'Không phải bài\n\nđể nhập.');
    const io = recordedOutput();
    expect(await importCommand(folder, { library }, io)).toBe(1);
    expect([io.lines, io.errors]).toEqual([
      [],
      ['Trong thư mục này không có tệp .txt hay .html nào để nhập.'],
    ]);
  });

  it('fails in one line, with nothing made', async () => {
    const library = join(temporaryFolder(), 'kho');
    const io = recordedOutput();
    expect(await importCommand(join(library, 'không có.txt'), { library }, io)).toBe(1);
    expect([io.lines, io.errors]).toEqual([[], ['Không có tệp “không có.txt”.']]);
    expect(existsSync(library)).toBe(false);
  });
});
