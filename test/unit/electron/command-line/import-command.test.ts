import { existsSync } from 'node:fs';
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

  it('fails in one line, with nothing made', async () => {
    const library = join(temporaryFolder(), 'kho');
    const io = recordedOutput();
    expect(await importCommand(join(library, 'không có.txt'), { library }, io)).toBe(1);
    expect([io.lines, io.errors]).toEqual([[], ['Không có tệp “không có.txt”.']]);
    expect(existsSync(library)).toBe(false);
  });
});
