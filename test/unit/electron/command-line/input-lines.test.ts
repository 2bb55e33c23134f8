import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputLines, NotText } from '../../../../electron/command-line/input-lines.ts';

/** The bytes in pieces, cut where a letter may be cut in two. */
async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesOf(bytes: Uint8Array, size: number): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const some of inputLines(pieces(bytes, size))) lines.push(...some);
  return lines;
}

describe('inputLines', () => {
  it('gives every line, however the bytes come', async () => {
    const line = fc.stringMatching(/^[a⌫⎋␠ẵ \t]{0,6}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        async (lines, end, ended, size) => {
          const open = ended ? lines : lines.slice(0, -1);
          const last = ended ? '' : (lines.at(-1) ?? '');
          const file = open.map((text) => text + end).join('') + last;
          const expected = last === '' ? open : lines;
          expect(await linesOf(new TextEncoder().encode(file), size)).toEqual(expected);
        },
      ),
    );
  });

  it('leaves a byte order mark out, and a lone return in', async () => {
    expect(await linesOf(new TextEncoder().encode('\uFEFFa\rb\n'), 2)).toEqual(['a\rb']);
  });

  it.each([[[0x61, 0x0a, 0xff, 0x0a]], [[0x61, 0x0a, 0xe1, 0xba]]])(
    'throws at what is no UTF-8: %j',
    async (bytes) => {
      await expect(linesOf(Uint8Array.from(bytes), 2)).rejects.toThrow(NotText);
    },
  );
});
