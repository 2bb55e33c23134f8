/**
 * A file's bytes as text: UTF-8, or UTF-16 where a byte order mark says so. The mark itself is dropped.
 *
 * @returns null where they are not text in either: broken UTF-8, half a UTF-16 letter, NUL bytes
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decodeStrictly(bytes, encodingOf(bytes));
  return text === null || text.includes('\0') ? null : text;
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
