import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { settingsSchema } from '#shared/api/settings.ts';
import { preparedDialogs } from '../../../../electron/shell/dialogs/prepared-dialogs.ts';
import { errorForLog } from '../../../../electron/shell/log.ts';
import { createMemory, type KeptValues } from '../../../../electron/shell/settings/desk-memory.ts';

function memoryWith(values: Record<string, unknown> = {}) {
  const kept = new Map(Object.entries(values));
  const store: KeptValues = { get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value) };
  return { memory: createMemory(store), kept };
}

describe('what the desk remembers', () => {
  test('a first start has the defaults and nothing else', () => {
    const { memory } = memoryWith();
    expect(memory.settings()).toEqual(settingsSchema.parse({}));
    expect(memory.settings()).toMatchObject({ language: 'vi', theme: 'system', penName: '' });
    expect([memory.library.get(), memory.bounds.get(), memory.lastStory.get()]).toEqual([null, null, null]);
  });

  test('a change keeps the rest', () => {
    const { memory, kept } = memoryWith();
    memory.changeSettings({ penName: 'Hương Giang' });
    expect(memory.changeSettings({ language: 'en' })).toMatchObject({
      penName: 'Hương Giang',
      language: 'en',
    });
    expect(memory.settings()).toEqual(kept.get('settings'));
  });

  test('a spoilt value takes its default, the others stay', () => {
    const { memory } = memoryWith({
      settings: { language: 'fr', theme: 'dark', penName: 7, made: 'up' },
      library: 5,
      bounds: { x: 1, y: 2, width: 'wide', height: 3, maximised: false },
      lastStory: '../../etc',
    });
    expect(memory.settings()).toEqual({ ...settingsSchema.parse({}), theme: 'dark' });
    expect([memory.library.get(), memory.bounds.get(), memory.lastStory.get()]).toEqual([null, null, null]);
    expect(memoryWith({ settings: 'no object' }).memory.settings()).toEqual(settingsSchema.parse({}));
  });

  test('what was set is there', () => {
    const { memory } = memoryWith();
    memory.library.set('/home/lan/Bài');
    memory.bounds.set({ x: 1, y: 2, width: 900, height: 700, maximised: true });
    expect(memory.library.get()).toBe('/home/lan/Bài');
    expect(memory.bounds.get()).toEqual({ x: 1, y: 2, width: 900, height: 700, maximised: true });
  });
});

describe('answers prepared for dialogs', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'toasoan-dialogs-'));
  const file = path.join(folder, 'queue.json');

  test('are taken in their order; without one, the person closed the dialog', async () => {
    const photos = { kind: 'photos', paths: ['/a.jpg'] };
    writeFileSync(
      file,
      JSON.stringify([{ kind: 'library', path: '/lib' }, photos, { kind: 'export', path: null }]),
    );
    const dialogs = preparedDialogs(file);
    expect(await dialogs.chooseLibrary('')).toBe('/lib');
    expect(await dialogs.choosePhotos('')).toEqual(['/a.jpg']);
    expect(await dialogs.chooseExportFolder('')).toBeNull();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([]);
    expect(await dialogs.choosePhotos('')).toEqual([]);
    expect(await dialogs.askUnsaved('disk-full', new AbortController().signal)).toBe('close');
  });

  test('an answer meant for another dialog is an error of the test', async () => {
    writeFileSync(file, JSON.stringify([{ kind: 'photos', paths: [] }]));
    await expect(preparedDialogs(file).chooseLibrary('')).rejects.toThrow(/photos, not library/);
    rmSync(folder, { recursive: true });
  });
});

describe('an error in the log', () => {
  test('says its kind, code and place, and not its message, which may quote a story', () => {
    const error = Object.assign(new SyntaxError('Unexpected token in "Bí mật của nguồn tin"'), {
      code: 'E1',
    });
    const text = errorForLog(error);
    expect(text).toMatch(/^SyntaxError E1\n\s+at /);
    expect(text).not.toContain('Bí mật');
    expect(errorForLog('Bí mật')).toBe('string');
  });
});
