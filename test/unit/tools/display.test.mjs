import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasDisplay, withVirtualDisplay } from '../../../tools/display.mjs';

describe('a screen', () => {
  it.each([
    [{}, 'linux', false],
    [{ DISPLAY: '' }, 'linux', false],
    [{ DISPLAY: ':0' }, 'linux', true],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
    [{}, 'darwin', true],
    [{}, 'win32', true],
  ])('%o on %s: %s', (env, platform, expected) => {
    expect(hasDisplay(env, /** @type {NodeJS.Platform} */ (platform))).toBe(expected);
  });

  it('is made, two at a time if need be, and gone afterwards, even when the job fails', async () => {
    const sockets = await Promise.all([
      withVirtualDisplay(async ({ DISPLAY }) => ({
        socket: socketOf(DISPLAY),
        there: existsSync(socketOf(DISPLAY)),
      })),
      withVirtualDisplay(async ({ DISPLAY }) => ({
        socket: socketOf(DISPLAY),
        there: existsSync(socketOf(DISPLAY)),
      })),
    ]);
    expect(sockets.map(({ there }) => there)).toEqual([true, true]);
    expect(sockets[0]?.socket).not.toBe(sockets[1]?.socket);
    let failed = '';
    const job = withVirtualDisplay(async ({ DISPLAY }) => {
      failed = socketOf(DISPLAY);
      throw new Error('the job failed');
    });
    await expect(job).rejects.toThrow('the job failed');
    expect([...sockets.map(({ socket }) => socket), failed].filter((socket) => existsSync(socket))).toEqual(
      [],
    );
  });
});

/** @param {string} display such as `:99` */
function socketOf(display) {
  return `/tmp/.X11-unix/X${display.slice(1)}`;
}
