import { readFileSync } from 'node:fs';
import type { Session } from 'electron';
import { describe, expect, test } from 'vitest';
import { denyPermissions } from '../../../../electron/shell/guard/permissions.ts';

/** Every name Electron's typings know, for asking and for checking. */
const typings = readFileSync('node_modules/electron/electron.d.ts', 'utf8');
const namesOf = (method: string): string[] => {
  const signature = new RegExp(`${method}\\(handler: .*permission: ([^,]+),`).exec(typings)?.[1] ?? '';
  return [...signature.matchAll(/'([^']+)'/g)].flatMap(([, name]) => name ?? []);
};

function handlersOf() {
  const handlers: Record<string, (...args: unknown[]) => unknown> = {};
  const keep = (name: string) => (handler: (...args: unknown[]) => unknown) => {
    handlers[name] = handler;
  };
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
  };
  denyPermissions(session as unknown as Session);
  return handlers;
}

describe('permissions', () => {
  const requested = namesOf('setPermissionRequestHandler');
  const checked = namesOf('setPermissionCheckHandler');

  test('the typings name them', () => {
    expect(requested).toEqual(
      expect.arrayContaining(['geolocation', 'clipboard-read', 'fileSystem', 'openExternal']),
    );
    expect(checked.length).toBeGreaterThan(30);
  });

  test.each(requested)('asking for %s is refused', (name) => {
    const answers: unknown[] = [];
    handlersOf()['request']?.({}, name, (answer: unknown) => answers.push(answer), {});
    expect(answers).toEqual([false]);
  });

  test.each(checked)('checking for %s says no', (name) => {
    expect(handlersOf()['check']?.(null, name, 'app://desk', {})).toBe(false);
  });

  test('no device is handed out', () => {
    expect(handlersOf()['device']?.({ deviceType: 'usb' })).toBe(false);
  });
});
