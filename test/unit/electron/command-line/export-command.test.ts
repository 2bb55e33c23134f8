import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportCommand } from '../../../../electron/command-line/export-command.ts';
import { verifyCommand } from '../../../../electron/command-line/verify-command.ts';
import { fakeWebPhoto, filesUnder, makeBundle, temporaryFolder } from '../exporting/story-bundle.ts';
import { recordedOutput } from './recorded-output.ts';

const services = { renderWebPhoto: fakeWebPhoto };

describe('toasoan export', () => {
  it.each([
    [{ profile: 'web', zip: false }, /-v7$/],
    [{ profile: 'web', zip: true }, /-v7\.zip$/],
    [{ profile: 'page', zip: false }, /-v7\.html$/],
  ])('prints the path of what it made alone on its last line: %j', async (options, ending) => {
    const root = temporaryFolder();
    const out = join(root, 'ra');
    const io = recordedOutput();
    expect(await exportCommand(makeBundle(root), { out, ...options }, io, services)).toBe(0);
    expect(io.errors).toEqual([]);
    expect(io.lines).toEqual([join(out, readdirSync(out)[0] ?? '')]);
    expect(io.lines[0]).toMatch(ending);
  });

  it('takes an unknown profile, or a page in a zip, for wrong use', async () => {
    const root = temporaryFolder();
    const bundle = makeBundle(root);
    const out = join(root, 'ra');
    const io = recordedOutput();
    expect(await exportCommand(bundle, { out, profile: 'wordpress', zip: false }, io, services)).toBe(2);
    expect(await exportCommand(bundle, { out, profile: 'page', zip: true }, io, services)).toBe(2);
    expect(io.lines).toEqual([]);
    expect(io.errors[0]).toContain('“wordpress”; các kiểu hiện có: web, page');
    expect(readdirSync(root)).not.toContain('ra');
  });

  it('fails with one line and nothing made where there is no story', async () => {
    const root = temporaryFolder();
    const io = recordedOutput('en');
    expect(
      await exportCommand(join(root, 'x'), { out: root, profile: 'web', zip: false }, io, services),
    ).toBe(1);
    expect(io.errors).toEqual(['This story is not in the library.']);
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('toasoan verify', () => {
  it('says what is whole, its path alone on the last line', async () => {
    const root = temporaryFolder();
    const made = recordedOutput();
    await exportCommand(makeBundle(root), { out: root, profile: 'web', zip: true }, made, services);
    const io = recordedOutput();
    expect(await verifyCommand(made.lines[0] ?? '', io)).toBe(0);
    expect(io.lines).toEqual([expect.stringMatching(/^Gói nguyên vẹn: 6 tệp, \d+ byte\.$/), made.lines[0]]);
  });

  it('names the file that is wrong and why, in the language', async () => {
    const root = temporaryFolder();
    const made = recordedOutput();
    await exportCommand(makeBundle(root), { out: root, profile: 'web', zip: false }, made, services);
    const folder = made.lines[0] ?? '';
    writeFileSync(
      join(folder, 'data/article.txt'),
      `${filesUnder(folder).get('data/article.txt')?.toString()} `,
    );
    for (const [language, sentence] of [
      ['vi', 'Gói không nguyên vẹn ở “data/article.txt”: nội dung đã bị thay đổi.'],
      ['en', 'The package is not whole at “data/article.txt”: its content has been changed.'],
    ] as const) {
      const io = recordedOutput(language);
      expect(await verifyCommand(folder, io)).toBe(1);
      expect([io.lines, io.errors]).toEqual([[], [sentence]]);
    }
  });
});
