import { describe, expect, it } from 'vitest';
import { clockTime, fullMoment, shortMoment, wholeNumber } from '../../../../renderer/language/formats.ts';

/** In this machine's zone, as the desk shows it. */
function at(year: number, month: number, day: number, hour = 14, minute = 5): string {
  return new Date(year, month - 1, day, hour, minute).toISOString();
}
const now = new Date(2026, 10, 22, 16, 0);

describe('moments', () => {
  it('shows the time on the day itself, in 24 hours', () => {
    expect(shortMoment(at(2026, 11, 22), now, 'vi')).toBe('14:05');
    expect(shortMoment(at(2026, 11, 22, 0, 7), now, 'en')).toBe('00:07');
    expect(clockTime(at(2026, 11, 22, 23, 59), 'vi')).toBe('23:59');
  });

  it('shows day and month this year, and the year of others', () => {
    expect(shortMoment(at(2026, 4, 23), now, 'vi')).toBe('23/4');
    expect(shortMoment(at(2026, 4, 23), now, 'en')).toBe('23 Apr');
    expect(shortMoment(at(2025, 2, 19), now, 'vi')).toBe('19/2/2025');
    expect(shortMoment(at(2025, 2, 19), now, 'en')).toBe('19 Feb 2025');
  });

  it('shows time and date where there is room', () => {
    expect(fullMoment(at(2026, 4, 23), now, 'vi')).toBe('14:05, 23/4');
    expect(fullMoment(at(2026, 11, 22), now, 'vi')).toBe('14:05');
  });
});

describe('numbers', () => {
  it('sets thousands apart as the language does', () => {
    expect([wholeNumber(1284, 'vi'), wholeNumber(1284, 'en')]).toEqual(['1.284', '1,284']);
  });
});
