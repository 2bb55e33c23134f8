import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '#shared/api/error-code.ts';
import { createTranslator } from '#shared/locales/translator.ts';
import { readOnlySentence } from '../../../../renderer/app/notices/read-only-sentence.ts';

describe('readOnlySentence', () => {
  it.each(['vi', 'en'] as const)('leaves no hole for a value nobody gave (%s)', (language) => {
    const { t } = createTranslator(language);
    for (const reason of ['story-newer-format', 'no-permission', 'story-read-only', 'disk-full'] as const) {
      expect(ERROR_CODES).toContain(reason);
      expect(readOnlySentence(t, reason)).not.toMatch(/\{\{|\(\s|\s\)|error\.|app\./);
    }
  });

  it('says why', () => {
    const { t } = createTranslator('vi');
    expect(readOnlySentence(t, 'story-newer-format')).toMatch(/mới hơn/);
    expect(readOnlySentence(t, 'no-permission')).toMatch(/quyền ghi/);
  });
});
