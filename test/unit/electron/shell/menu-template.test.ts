import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { LANGUAGES, settingsSchema } from '#shared/api/settings.ts';
import { COMMANDS } from '#shared/commands/registry.ts';
import { createTranslator } from '#shared/locales/translator.ts';
import { type MenuChoices, menuTemplate } from '../../../../electron/shell/menu/menu-template.ts';

type Item = MenuItemConstructorOptions;

const choices = (changes: Partial<MenuChoices> = {}): MenuChoices => ({
  commands: COMMANDS,
  translate: createTranslator('vi').t,
  platform: 'linux',
  settings: settingsSchema.parse({}),
  development: false,
  onCommand: () => undefined,
  ...changes,
});

const below = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? below(item.submenu) : [])]);

/** The menu as a person reads it: one line an entry, indented below its menu. */
const asText = (items: readonly Item[], indent = ''): string =>
  items
    .map((item) => {
      if (item.type === 'separator') return `${indent}──`;
      const mark = item.type === undefined ? '' : item.checked ? ' ✓' : ' ·';
      const line = `${indent}${item.label ?? `(${item.role})`}${mark}${item.accelerator ? `  ${item.accelerator}` : ''}`;
      return Array.isArray(item.submenu) ? `${line}\n${asText(item.submenu, `${indent}  `)}` : line;
    })
    .join('\n');

const PLATFORMS = ['linux', 'win32', 'darwin'] as const;
const CASES = PLATFORMS.flatMap((platform) => LANGUAGES.map((language) => [platform, language] as const));

describe.each(CASES)('the menu on %s in %s', (platform, language) => {
  const template = menuTemplate(choices({ platform, translate: createTranslator(language).t }));
  const items = below(template);

  test('reads as it was agreed', () => {
    expect(asText(template)).toMatchSnapshot();
  });

  test('holds every command once', () => {
    const ids = items.flatMap((item) => item.id ?? []);
    expect([...ids].sort()).toEqual(COMMANDS.map(({ id }) => id).sort());
  });

  test('gives no shortcut twice', () => {
    const keys = items.flatMap((item) =>
      typeof item.accelerator === 'string' ? item.accelerator.replace(/^(Cmd|Ctrl)\+/, 'CmdOrCtrl+') : [],
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('has a name for every entry, and no key of the texts left untranslated', () => {
    const unnamed = items.filter(
      (item) => item.type !== 'separator' && !item.label && item.role !== 'appMenu',
    );
    expect(unnamed).toEqual([]);
    expect(items.filter((item) => /^(menu|command)\./.test(item.label ?? ''))).toEqual([]);
  });
});

describe('a menu entry', () => {
  test('sends its command; the page alone listens to its keys', () => {
    const onCommand = vi.fn();
    const undo = below(menuTemplate(choices({ onCommand }))).find(({ id }) => id === 'undo');
    expect(undo).toMatchObject({ accelerator: 'CmdOrCtrl+Z', registerAccelerator: false });
    expect(undo?.role).toBeUndefined();
    const click = undo?.click as (() => void) | undefined;
    click?.();
    expect(onCommand).toHaveBeenCalledExactlyOnceWith('undo');
  });

  test('is marked where it is switched on', () => {
    const settings = settingsSchema.parse({
      language: 'en',
      panes: { desk: false, inspector: true, preview: false },
    });
    const items = below(menuTemplate(choices({ settings })));
    const marks = items.filter(({ type }) => type === 'checkbox' || type === 'radio');
    expect(Object.fromEntries(marks.map(({ id, checked }) => [id, checked]))).toEqual({
      'view-desk': false,
      'view-inspector': true,
      'view-preview': false,
      'language-vi': false,
      'language-en': true,
    });
  });

  test("opens Chromium's tools only while developing", () => {
    const roles = (development: boolean) =>
      below(menuTemplate(choices({ development }))).map(({ role }) => role);
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toContain('toggleDevTools');
  });
});
