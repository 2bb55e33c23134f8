import { describe, expect, it } from 'vitest';
import { settingsSchema } from '#shared/api/settings.ts';
import { readKeptWords } from '#shared/vietnamese/typing/keeping/kept-words.ts';

describe('a list of words to keep', () => {
  it('is one word a line, in normal form, each once', () => {
    const file = `\uFEFFĐắk\r\n${'Krông'.normalize('NFD')}\n\n  test \nĐắk\nhai từ\n${'a'.repeat(65)}\nx\u200By\n`;
    const { words, refused } = readKeptWords(file);
    expect(words).toEqual(['Đắk', 'Krông', 'test']);
    expect(refused).toEqual([
      { line: 6, reason: 'spaces' },
      { line: 7, reason: 'too-long' },
      { line: 8, reason: 'spaces' },
    ]);
    expect(settingsSchema.safeParse({ keptWords: words }).success).toBe(true);
  });
});
