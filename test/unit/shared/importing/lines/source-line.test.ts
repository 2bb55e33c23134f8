import { describe, expect, it } from 'vitest';
import { sameSource, sourceAtEnd, sourceKind, sourceLine } from '#shared/importing/lines/source-line.ts';

describe('a line that names the source', () => {
  it.each([
    ['Nguồn. ANHP', 'ANHP', '', 'newspaper'],
    ['Nguồn tin: ANHP', 'ANHP', '', 'newspaper'],
    ['Nguồn: ANHP.', 'ANHP', '', 'newspaper'],
    ['(Theo TTXVN)', 'TTXVN', '', 'news-agency'],
    ['Theo Báo Hải Phòng', 'Báo Hải Phòng', '', 'newspaper'],
    ['Theo: Reuters', 'Reuters', '', 'news-agency'],
    ['(Nguồn: Sở Y tế)', 'Sở Y tế', '', 'organisation'],
    [
      'Nguồn: Báo Bãi Ngang (https://vi-du.vn/thu-vien)',
      'Báo Bãi Ngang',
      'https://vi-du.vn/thu-vien',
      'newspaper',
    ],
    ['Nguồn: https://www.vi-du.vn/tin?id=1', 'vi-du.vn', 'https://www.vi-du.vn/tin?id=1', 'website'],
    ['Nguồn: www.vi-du.vn', 'vi-du.vn', 'https://www.vi-du.vn', 'website'],
  ])('%s', (line, name, url, kind) => expect(sourceLine(line)).toEqual({ name, url, kind }));

  it.each([
    'Theo các đại lý, lượng hàng trong dân không còn nhiều, nhà máy vẫn cần mua.',
    'Nguồn nước ngọt về muộn',
    'Nguồn',
    'Nguồn:',
    'KC',
  ])('is none: %s', (line) => expect(sourceLine(line)).toBeNull());

  it('stands in brackets behind the last paragraph', () => {
    expect(sourceAtEnd('Lễ ký diễn ra trong năm nay. (Theo TTXVN)')).toMatchObject({
      source: { name: 'TTXVN' },
      before: 'Lễ ký diễn ra trong năm nay.',
      words: '(Theo TTXVN)',
    });
    expect(sourceAtEnd('Lễ ký (theo kế hoạch) diễn ra trong năm nay.')).toBeNull();
  });

  it('never makes a link of what is none', () => {
    expect(sourceLine('Nguồn: javascript:alert(1)')?.url).toBe('');
  });

  it('knows one source under two spellings', () => {
    expect(sameSource({ name: 'ANHP' }, { name: 'anhp' })).toBe(true);
    expect(sameSource({ name: 'Báo Hải Phòng' }, { name: 'Hải Phòng' })).toBe(true);
    expect(sameSource({ name: 'ANHP' }, { name: 'TTXVN' })).toBe(false);
  });

  it('takes a name it does not know for an agency', () =>
    expect(sourceKind('Trung tâm tin Miền Trung')).toBe('news-agency'));
});
