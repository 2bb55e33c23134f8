import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inToneStyle, isSyllable } from '#shared/vietnamese/orthography/syllable.ts';
import { compose } from '#shared/vietnamese/typing/compose.ts';
import { typingSettings } from '#shared/vietnamese/typing/typing-settings.ts';
import { keysOfText } from '../../../../arbitraries/vietnamese/keys-of-text.ts';
import { METHODS } from '../../../../arbitraries/vietnamese/methods.ts';

/** The spelling checker's list of Vietnamese, of the Debian package hunspell-vi: a judge from outside. */
const LIST = '/usr/share/hunspell/vi_VN.dic';

function listedWords(): readonly string[] {
  const lines = readFileSync(LIST, 'utf8').normalize('NFC').split('\n').slice(1);
  return lines.map((line) => line.split('/')[0]?.trim() ?? '').filter((word) => /^\p{Ll}+$/u.test(word));
}

describe.skipIf(!existsSync(LIST))('the words of a spelling checker', () => {
  it('are Vietnamese by the rules, but for sixteen loans', () => {
    const words = listedWords();
    expect(words.length).toBeGreaterThan(6_500);
    expect(words.filter((word) => !isSyllable(word)).length).toBeLessThanOrEqual(16);
  });

  it.each(METHODS)('are typed in %s and stay when a space follows, in both tone styles', (method) => {
    const words = listedWords().filter((word) => isSyllable(word));
    for (const toneStyle of ['old', 'new'] as const) {
      const settings = typingSettings({ method, toneStyle });
      const harmed = words
        .map((word) => inToneStyle(word, toneStyle))
        .filter((word) => compose(`${keysOfText(word, method)} `, settings) !== `${word} `);
      expect(harmed).toEqual([]);
    }
  });
});
