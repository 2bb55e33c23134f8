import { describe, expect, it } from 'vitest';
import { isRelatedHeading, readRelated } from '#shared/importing/lines/related-stories.ts';

const nothingElse = (): boolean => false;

describe('the heading of a list of other stories', () => {
  it.each([
    'Tin khác',
    'TIN LIÊN QUAN',
    'Tin cùng chuyên mục:',
    '>> Xem thêm',
    'Các tin khác',
    'Có thể bạn quan tâm',
    'Cùng chuyên mục',
  ])('%s', (line) => expect(isRelatedHeading(line)).toBe(true));

  it.each(['Tin khác hẳn mọi năm', 'Xem thêm: Chợ phiên đông trở lại', 'Tin', 'Liên quan tới vụ việc'])(
    'is none: %s',
    (line) => expect(isRelatedHeading(line)).toBe(false),
  );
});

describe('a list of other stories', () => {
  it('is groups that a date ends', () => {
    const { stories } = readRelated(
      ['Tít một', 'Tóm tắt một…', '23/02/2026', 'Tít hai', '22/02/2026'],
      nothingElse,
    );
    expect(stories).toMatchObject([
      { title: 'Tít một', excerpt: 'Tóm tắt một…', date: '2026-02-23' },
      { title: 'Tít hai', excerpt: '', date: '2026-02-22' },
    ]);
  });

  it('is groups that a date begins; what else its line said is kept', () => {
    const { stories } = readRelated(
      ['02/02/2026 08:15', 'Tít một', '01/02/2026', 'Tít hai', 'Tóm tắt.'],
      nothingElse,
    );
    expect(stories).toMatchObject([
      { title: 'Tít một', date: '2026-02-02', lost: ['02/02/2026 08:15'] },
      { title: 'Tít hai', excerpt: 'Tóm tắt.', date: '2026-02-01', lost: [] },
    ]);
  });

  it('is bare titles, each perhaps with an excerpt, an address, a date beside it', () => {
    const { stories } = readRelated(
      [
        '- Tít một',
        'Tóm tắt của tít một kết thúc bằng dấu chấm.',
        'https://vi-du.vn/1',
        'Tít hai (23/02/2026)',
        '22/02/2026 - Tít ba',
        'Tít bốn 21/02/2026',
        'Sự kiện ngày 20/02/2026',
      ],
      nothingElse,
    );
    expect(stories.map(({ title, excerpt, date, url }) => [title, excerpt, date, url])).toEqual([
      ['Tít một', 'Tóm tắt của tít một kết thúc bằng dấu chấm.', '', 'https://vi-du.vn/1'],
      ['Tít hai', '', '2026-02-23', ''],
      ['Tít ba', '', '2026-02-22', ''],
      ['Tít bốn', '', '2026-02-21', ''],
      ['Sự kiện ngày 20/02/2026', '', '', ''],
    ]);
  });

  it('ends where another part begins, or the story goes on', () => {
    const long = `${'Câu chuyện tiếp tục với nhiều chi tiết mới '.repeat(5)}.`;
    expect(readRelated(['Tít một', 'Nguồn: ANHP'], (line) => line.startsWith('Nguồn')).used).toBe(1);
    expect(readRelated(['Tít một', 'Tít hai', long, long, 'KC'], nothingElse).used).toBe(2);
  });
});
