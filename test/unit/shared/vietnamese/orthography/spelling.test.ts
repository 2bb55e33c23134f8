import { describe, expect, it } from 'vitest';
import type { Tone } from '#shared/vietnamese/orthography/letters.ts';
import { ONSET_CLASSES } from '#shared/vietnamese/orthography/onsets.ts';
import { endsInStop, RIMES } from '#shared/vietnamese/orthography/rimes.ts';
import { readSpelling } from '#shared/vietnamese/orthography/spelling.ts';
import { inToneStyle, isSyllable } from '#shared/vietnamese/orthography/syllable.ts';
import { tonePlace } from '#shared/vietnamese/orthography/tone-place.ts';

const TONES: readonly Tone[] = [0, 1, 2, 3, 4, 5];

function allSpellings(): string[] {
  const found = new Set<string>();
  for (const { onsets, rimes, name } of ONSET_CLASSES) {
    if (name) continue;
    for (const onset of onsets) for (const rime of rimes) found.add(onset + rime);
  }
  return [...found];
}

describe('the spellings of Vietnamese', () => {
  it('are as many as counted from the published tables', () => {
    const spellings = allSpellings();
    expect(RIMES).toHaveLength(168);
    expect(spellings).toHaveLength(3937);
    const toned = spellings.flatMap((letters) =>
      TONES.filter((tone) => (endsInStop(letters) ? tone === 1 || tone === 5 : true)).map(
        (tone) => letters + tone,
      ),
    );
    expect(toned).toHaveLength(18_198);
  });

  it('are read back whole, and their beginnings as beginnings', () => {
    for (const letters of allSpellings()) {
      expect(readSpelling(letters), letters).toMatchObject({ whole: true, name: false });
      for (let length = 1; length < letters.length; length += 1)
        expect(readSpelling(letters.slice(0, length)), letters.slice(0, length)).not.toBeNull();
    }
  });

  it.each(['zoo', 'cle', 'uơch', 'ngi', 'kha ', 'viêtn', 'ghap', 'cê'])('do not hold %s', (letters) => {
    expect(readSpelling(letters)).toBeNull();
  });

  it.each(['đăk', 'kon', 'krông', 'pleik', 'búk'])('of names hold %s', (word) => {
    expect(isSyllable(word)).toBe(false);
    expect(isSyllable(word, true)).toBe(word !== 'pleik');
  });
});

describe('the place of the tone', () => {
  it.each([
    ['oa', 0, 1],
    ['oe', 0, 1],
    ['uy', 0, 1],
    ['oan', 1, 1],
    ['uyên', 2, 2],
    ['ia', 0, 0],
    ['ươi', 1, 1],
    ['uya', 1, 1],
    ['oai', 1, 1],
    ['uê', 1, 1],
  ])('of %s is %i in the old style and %i in the new', (rime, old, fresh) => {
    expect([tonePlace(rime, 'old'), tonePlace(rime, 'new')]).toEqual([old, fresh]);
  });
});

describe('isSyllable', () => {
  it.each([
    'hòa',
    'hoà',
    'Quý',
    'GIẾNG',
    'gì',
    'giữa',
    'khuỷu',
    'oằm',
    'boong',
    'người',
    'thuở',
    'yêu',
    'ệch',
  ])('takes %s', (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.normalize('NFD'))).toBe(true);
  });

  it.each(['viêt', 'càt', 'ngiêng', 'text', 'thưở', 'áé', 'túân', 'iêu', ''])('refuses %s', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});

describe('inToneStyle', () => {
  it.each([
    ['hoà', 'old', 'hòa'],
    ['hòa', 'new', 'hoà'],
    ['THUỶ', 'old', 'THỦY'],
    ['Khỏe', 'new', 'Khoẻ'],
    ['quý', 'new', 'quý'],
    ['hoàn', 'old', 'hoàn'],
    ['Café', 'new', 'Café'],
  ] as const)('puts the tone of %s in the %s style', (word, style, expected) => {
    expect(inToneStyle(word, style)).toBe(expected);
  });
});
