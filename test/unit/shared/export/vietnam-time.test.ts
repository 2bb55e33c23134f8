import { describe, expect, it } from 'vitest';
import { printedDate, renderTime, vietnamMoment } from '#shared/export/vietnam-time.ts';

describe('times as printed', () => {
  it('shows a moment on the clock of Vietnam', () => {
    expect(vietnamMoment('2019-04-23T10:05:00Z')).toEqual({
      value: '2019-04-23T17:05:00+07:00',
      shown: '23/04/2019, 17:05 (GMT+7)',
      day: '20190423',
    });
    expect(vietnamMoment('2019-04-23T23:05:00-05:00')?.day).toBe('20190424');
    expect(vietnamMoment('2019-12-31T17:00:00.123Z')?.value).toBe('2020-01-01T00:00:00+07:00');
  });

  it('shows a date day first', () => {
    expect(printedDate('2026-02-23')).toEqual({ value: '2026-02-23', shown: '23/02/2026' });
    expect(printedDate('')).toBeNull();
  });

  it('marks up only what can be a date', () => {
    expect(renderTime({ value: '2026-02-23', shown: '23/02/2026' })).toBe(
      '<time datetime="2026-02-23">23/02/2026</time>',
    );
    expect(renderTime({ value: '0206-02-23', shown: '23/02/0206' })).toBe('23/02/0206');
    expect(vietnamMoment('9999-12-31T23:00:00Z')).toBeNull();
    expect(vietnamMoment('không')).toBeNull();
  });
});
