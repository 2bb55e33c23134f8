import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { allowOnlyWasm, needsWasm } from '../../../../electron/photos/wasm-only.ts';

const require = createRequire(import.meta.url);

describe('the engine of choice', () => {
  test.each([
    ['linux', '45.4.1', true],
    ['linux', undefined, false],
    ['win32', '45.4.1', false],
    ['darwin', '45.4.1', false],
  ])('%s with Electron %s: WebAssembly only is %s', (platform, electron, expected) => {
    expect(needsWasm(platform, electron)).toBe(expected);
  });
});

describe.runIf(process.platform === 'linux')('sharp under the rule', () => {
  test('loads without any native libvips and handles pictures as before', async () => {
    const release = allowOnlyWasm();
    const { pixelEngine } = await import('../../../../electron/photos/pixels.ts');
    const { bilevelPng, noise } = await import('./samples.ts');
    const whole = await noise(400, 300).jpeg().toBuffer();
    expect(await pixelEngine.inspect(whole)).toMatchObject({ ok: true, width: 400, height: 300 });
    expect(await pixelEngine.inspect(whole.subarray(0, 9000))).toEqual({ ok: false, why: 'damaged' });
    expect(await pixelEngine.inspect(bilevelPng(20_000, 10_000))).toMatchObject({ why: 'too-many-pixels' });
    expect(await pixelEngine.render(whole, 200)).toMatchObject({
      ok: true,
      width: 200,
      height: 150,
      format: 'jpeg',
    });
    expect(readFileSync('/proc/self/maps', 'utf8')).not.toMatch(/libvips|sharp-linux/);
    expect(() => require('@img/sharp-linux-x64/sharp.node')).toThrow(/must not be loaded inside Electron/);
    release();
    expect(require.resolve('@img/sharp-linux-x64/sharp.node')).toContain('sharp-linux-x64');
  });
});
