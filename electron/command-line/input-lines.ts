/** Bytes that are no UTF-8 came in. */
export class NotText extends Error {}

/**
 * The lines of a stream of UTF-8, as many at a time as have come; CRLF ends a line too. A last line needs no end, and
 * a byte order mark is no part of the first.
 *
 * @throws NotText after the lines before the chunk that is no UTF-8
 */
export async function* inputLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let begun: string[] = [];
  for await (const chunk of input) {
    const [first = '', ...rest] = decoded(() => decoder.decode(chunk, { stream: true })).split('\n');
    begun.push(first);
    if (rest.length === 0) continue;
    const lines = [begun.join(''), ...rest];
    begun = lines.splice(-1);
    yield lines.map(withoutReturn);
  }
  const last = begun.join('') + decoded(() => decoder.decode());
  if (last !== '') yield [withoutReturn(last)];
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new NotText();
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
