import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateLine, vietnamMoment } from '#shared/importing/lines/date-line.ts';

describe('a line that is a date', () => {
  it.each([
    ['23/02/2026', '2026-02-23', ''],
    ['3-2-2026', '2026-02-03', ''],
    ['23.02.2026', '2026-02-23', ''],
    ['2026-02-23', '2026-02-23', ''],
    ['Thứ Ba, 23/04/2019, 15:30 (GMT+7)', '2019-04-23', '15:30'],
    ['Chủ nhật, ngày 22 tháng 2 năm 2026', '2026-02-22', ''],
    ['Cập nhật lúc 08h05 ngày 02/02/2026', '2026-02-02', '08:05'],
    ['15:30 | 23/02/2026', '2026-02-23', '15:30'],
    ['Đăng ngày: 23/02/2026', '2026-02-23', ''],
    ['29/02/2024', '2024-02-29', ''],
  ])('%s', (line, date, time) => expect(dateLine(line)).toEqual({ date, time }));

  it.each([
    ['a day no calendar has', '31/02/2026'],
    ['month before day', '02/23/2026'],
    ['no leap year', '29/02/2026'],
    ['no year', '23/2'],
    ['a sentence', 'Ngày 23/02/2026 lễ ký diễn ra'],
    ['a name beside it', 'KC 23/02/2026'],
    ['a number', '23022026'],
    ['nothing', ''],
  ])('is none: %s', (_, line) => expect(dateLine(line)).toBeNull());

  it('reads back every day it prints', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (day) => {
          const iso = day.toISOString().slice(0, 10);
          const [year, month, date] = iso.split('-');
          expect(dateLine(`${date}/${month}/${year}`)?.date).toBe(iso);
          expect(dateLine(`${Number(date)}-${Number(month)}-${year}`)?.date).toBe(iso);
        },
      ),
    );
  });

  it('is a moment in Vietnam', () => {
    expect(vietnamMoment({ date: '2026-02-23', time: '' })).toBe('2026-02-23T00:00:00+07:00');
    expect(vietnamMoment({ date: '2026-02-23', time: '15:30' })).toBe('2026-02-23T15:30:00+07:00');
  });
});
