import { describe, expect, it } from 'vitest';
import { repairLetters } from '#shared/vietnamese/orthography/repair-letters.ts';

describe('repairLetters', () => {
  it.each([
    ['Ðà Nẵng', 'Đà Nẵng'],
    ['HÐND xã', 'HĐND xã'],
    ['người lao ðộng', 'người lao động'],
    ['nǎm', 'năm'],
    ['tȃm', 'tâm'],
  ])('makes %s Vietnamese', (text, repaired) => {
    expect(repairLetters(text)).toBe(repaired);
  });

  it.each(['Guðni Jóhannesson', 'Lǎozǐ', 'Đà Nẵng', ''])('leaves %s alone', (text) => {
    expect(repairLetters(text)).toBe(text);
  });
});
