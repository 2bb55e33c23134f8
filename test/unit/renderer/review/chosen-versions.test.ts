import { describe, expect, it } from 'vitest';
import { movedTo, toggled } from '../../../../renderer/review/history/chosen-versions.ts';
import { groupByDay } from '../../../../renderer/review/history/group-by-day.ts';
import { writerName } from '../../../../renderer/review/history/writer-name.ts';
import { version } from './versions.ts';

describe('choosing versions', () => {
  it('takes in and out, and a third in place of the first', () => {
    expect(toggled([], 'a')).toEqual(['a']);
    expect(toggled(['a'], 'a')).toEqual([]);
    expect(toggled(['a', 'b'], 'c')).toEqual(['b', 'c']);
  });

  it('stays within the list whatever the key', () => {
    expect(movedTo('ArrowDown', 0, 3)).toBe(1);
    expect(movedTo('ArrowDown', 2, 3)).toBe(2);
    expect(movedTo('ArrowUp', 0, 3)).toBe(0);
    expect(movedTo('PageDown', 0, 3)).toBe(2);
    expect(movedTo('End', 0, 300)).toBe(299);
    expect(movedTo('x', 0, 3)).toBeNull();
    expect(movedTo('ArrowDown', 0, 0)).toBeNull();
  });
});

describe('groupByDay', () => {
  it('keeps the order and loses none', () => {
    const versions = [
      version('c', '2026-11-22T10:00:00'),
      version('b', '2026-11-22T00:00:01'),
      version('a', '2026-11-21T23:59:59'),
    ];
    const days = groupByDay(versions);
    expect(days.map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-21']);
    expect(days.flatMap((day) => day.versions)).toEqual(versions);
  });
});

describe('writerName', () => {
  it('tells the person from the machine', () => {
    expect(writerName('lan@may-1')).toBe('lan (may-1)');
    expect(writerName('lan')).toBe('lan');
    expect(writerName('@may')).toBe('@may');
  });
});
