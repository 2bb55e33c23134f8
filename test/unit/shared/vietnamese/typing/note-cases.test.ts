import { describe, expect, it } from 'vitest';
import { compose } from '#shared/vietnamese/typing/compose.ts';
import { typingSettings } from '#shared/vietnamese/typing/typing-settings.ts';
import { TYPING_CASES } from '../../../../fixtures/typing-cases.ts';

/** The signs that stand for a space and for nothing in an expected text. */
function expectedText(written: string): string {
  return written.replaceAll('␠', ' ').replaceAll('␀', '');
}

describe.each(TYPING_CASES)('$point ($settings)', ({ settings, cases }) => {
  const rows = cases.split(' ').map((one) => {
    const [keys = '', text = ''] = one.split('→');
    return { keys, text };
  });

  it.each(rows)('$keys → $text', ({ keys, text }) => {
    expect(compose(keys, typingSettings(settings))).toBe(expectedText(text));
  });
});

describe('text that stood before the caret', () => {
  it.each([
    ['bàis', 'bái'],
    ['ngả nghienge', 'ngả nghiêng'],
    ['applications', 'applications'],
  ])('%s → %s', (keys, text) => {
    expect(compose(keys, typingSettings())).toBe(text);
  });

  it('is marked the same when it is decomposed', () => {
    expect(compose(`${'bài'.normalize('NFD')}s`, typingSettings())).toBe('bái');
  });
});
