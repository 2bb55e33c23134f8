import { describe, expect, it } from 'vitest';
import { createTranslator } from '#shared/locales/translator.ts';
import { noticeSentence } from '../../../../renderer/app/notices/notice-sentence.ts';

const setAside = 'article.corrupt-20261120.json';

describe('noticeSentence', () => {
  it.each(['vi', 'en'] as const)('leaves no hole (%s)', (language) => {
    const { t } = createTranslator(language);
    for (const notice of [
      { code: 'story-damaged', detail: { setAside } },
      { code: 'story-conflict', detail: { revision: 1, keptAs: '01K' } },
      { code: 'story-conflict', detail: { revision: 1 } },
      { code: 'disk-full' },
    ] as const) {
      expect(noticeSentence(t, notice)).not.toMatch(/\{\{|error\.|app\./);
    }
  });

  it('says that an earlier version is open, and where the damaged file is', () => {
    const sentence = noticeSentence(createTranslator('vi').t, {
      code: 'story-damaged',
      detail: { setAside },
    });
    expect(sentence).toContain('bản lưu trước đó');
    expect(sentence).toContain(setAside);
  });

  it('says which of two texts is on the page', () => {
    const { t } = createTranslator('vi');
    const own = noticeSentence(t, { code: 'story-conflict', detail: { revision: 1, keptAs: '01K' } });
    expect(own).toContain('đang mở ở đây');
    expect(noticeSentence(t, { code: 'story-conflict', detail: { revision: 7 } })).toContain(
      'trong danh sách',
    );
  });
});
