import { existsSync } from 'node:fs';
import path from 'node:path';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../tools/electron-runtime/places.mjs';

/** As electron-builder reads it. */
const settings = await getConfig(projectRoot, 'electron-builder.yml', null);

describe('electron-builder.yml', () => {
  it("is valid by electron-builder's own schema", async () => {
    await expect(validateConfiguration(settings, new DebugLogger(false))).resolves.toBeUndefined();
  });

  it('would be refused with a misspelt key, on any platform', async () => {
    for (const part of /** @type {const} */ ([
      'win',
      'nsis',
      'mac',
      'dmg',
      'linux',
      'deb',
      'electronFuses',
    ])) {
      const wrong = { ...settings, [part]: { ...settings[part], tagret: true } };
      await expect(validateConfiguration(wrong, new DebugLogger(false)), part).rejects.toThrow(
        `configuration.${part} `,
      );
    }
  });

  it('builds installers for Windows, macOS and Linux', () => {
    expect(settings.win?.target).toContain('nsis');
    expect(settings.mac?.target).toEqual(['dmg', 'zip']);
    expect(settings.linux?.target).toEqual(['AppImage', 'deb', 'tar.gz']);
  });

  it('names files that exist', () => {
    const files = [
      settings.win?.icon,
      settings.mac?.icon,
      settings.linux?.icon,
      settings.deb?.afterInstall,
      settings.deb?.afterRemove,
      settings.afterPack,
    ];
    expect(files.filter((file) => !existsSync(path.join(projectRoot, String(file))))).toEqual([]);
  });

  it('keeps its one list of files: a list of a platform would take in everything else', () => {
    expect([settings.linux?.files, settings.win?.files, settings.mac?.files]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
