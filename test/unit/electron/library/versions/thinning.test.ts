import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERSION_REASONS, type VersionReason } from '#shared/api/story-version.ts';
import type { VersionHead } from '../../../../../electron/library/version-file.ts';
import { versionsToThin } from '../../../../../electron/library/versions/thinning.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-03-10T09:30:00.000Z');

function head(id: string, ago: number, more: Partial<VersionHead> = {}): VersionHead {
  const keptAt = new Date(NOW - ago).toISOString();
  return {
    id,
    storyId: '01K0000000000000000000000A',
    keptAt,
    savedAt: keptAt,
    savedBy: 'Lan',
    reason: 'interval',
    note: '',
    parents: [],
    restoredFrom: null,
    revision: 1,
    contentSha256: id,
    words: 10,
    ...more,
  };
}

/** Each follows the one before it; the first given is the oldest. */
function chain(...heads: VersionHead[]): VersionHead[] {
  return heads.map((one, index) => {
    const before = heads[index - 1];
    return before === undefined || one.parents.length > 0 ? one : { ...one, parents: [before.id] };
  });
}

const going = (heads: readonly VersionHead[], now = NOW, held?: ReadonlySet<string>): string[] =>
  versionsToThin(heads, now, held).map(({ id }) => id);

describe('what of the versions goes', () => {
  it('nothing of the last hour', () => {
    expect(going(chain(...[50, 40, 30, 20, 10].map((ago) => head(`${ago}`, ago * MINUTE))))).toEqual([]);
  });

  it('of each hour of the last day all but the last', () => {
    const heads = chain(
      head('a', 185 * MINUTE),
      head('b', 165 * MINUTE),
      head('c', 155 * MINUTE),
      head('d', 0),
    );
    // 06:25, 06:45, 06:55
    expect(going(heads)).toEqual(['a', 'b']);
  });

  it('of each earlier day, as days are in Vietnam, all but the last', () => {
    const at = (id: string, moment: string) => head(id, NOW - Date.parse(moment));
    const heads = chain(
      at('a', '2026-03-05T16:59:00Z'),
      at('b', '2026-03-05T17:01:00Z'),
      at('c', '2026-03-06T10:00:00Z'),
      at('d', '2026-03-06T16:59:00Z'),
      head('tip', 0),
    );
    expect(going(heads)).toEqual(['b', 'c']);
  });

  it('of each writer by himself', () => {
    const heads = chain(head('a', 3 * DAY), head('b', 3 * DAY - MINUTE, { savedBy: 'Minh' }), head('tip', 0));
    expect(going(heads)).toEqual([]);
  });

  it.each(VERSION_REASONS.filter((reason) => reason !== 'interval'))('never one kept as %s', (reason) => {
    const heads = chain(head('a', 3 * DAY, { reason }), head('b', 3 * DAY - MINUTE), head('tip', 0));
    expect(going(heads)).toEqual([]);
  });

  it('never one that a merge was made of, was put back, is held, or that none follows', () => {
    const heads = [
      head('merged-1', 3 * DAY),
      head('merged-2', 3 * DAY - MINUTE),
      head('put-back', 3 * DAY - 2 * MINUTE),
      head('held', 3 * DAY - 3 * MINUTE),
      head('second-tip', 3 * DAY - 4 * MINUTE, { parents: ['put-back', 'held'].slice(0, 1) }),
      head('merge', 2 * DAY, { reason: 'merged', parents: ['merged-1', 'merged-2'] }),
      head('restored', DAY, { reason: 'restored', restoredFrom: 'put-back', parents: ['merge'] }),
      head('x', DAY - 1, { parents: ['held'] }),
    ];
    expect(going(heads, NOW, new Set(['held']))).toEqual([]);
  });

  it('also one that only a thinned version followed', () => {
    const [a, b, c, d] = chain(
      head('a', 3 * DAY),
      head('b', 3 * DAY - 1),
      head('c', 3 * DAY - 2),
      head('d', 0),
    );
    if (!a || !b || !c || !d) throw new Error('No chain');
    expect(versionsToThin([a, c, d], NOW, new Set(), [b]).map(({ id }) => id)).toEqual(['a']);
    expect(versionsToThin([a, c, d], NOW).map(({ id }) => id)).toEqual([]);
  });

  it('none of the future: a clock may have been wrong', () => {
    expect(going(chain(head('a', -5 * DAY), head('b', -5 * DAY - 1), head('tip', 0)))).toEqual([]);
  });

  const histories = fc
    .array(
      fc.record({
        ago: fc.integer({ min: 0, max: 20 * DAY }),
        reason: fc.constantFrom<VersionReason>('interval', 'interval', 'interval', 'milestone', 'merged'),
        savedBy: fc.constantFrom('Lan', 'Minh'),
      }),
      { maxLength: 60 },
    )
    .map((facts) =>
      chain(
        ...facts
          .sort((left, right) => right.ago - left.ago)
          .map(({ ago, ...more }, index) => head(`v${index}`, ago, more)),
      ),
    );

  it('whatever the history: thinning again takes nothing more, every day of each writer keeps its last text', () => {
    fc.assert(
      fc.property(histories, (heads) => {
        const gone = new Set(going(heads));
        const stay = heads.filter(({ id }) => !gone.has(id));
        const goneHeads = heads.filter(({ id }) => gone.has(id));
        expect(versionsToThin(stay, NOW, new Set(), goneHeads)).toEqual([]);
        for (const lost of goneHeads) {
          const later = stay.find(
            (one) =>
              one.savedBy === lost.savedBy &&
              Date.parse(one.keptAt) >= Date.parse(lost.keptAt) &&
              Date.parse(one.keptAt) - Date.parse(lost.keptAt) < DAY,
          );
          expect(later).toBeDefined();
        }
      }),
    );
  });

  it('whenever it is done on the way: at the end the same stay', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 10 * DAY }), (heads, later) => {
        const early = versionsToThin(heads, NOW);
        const left = heads.filter((one) => !early.includes(one));
        const end = NOW + later;
        const now = versionsToThin(left, end, new Set(), early);
        const directly = new Set(versionsToThin(heads, end));
        const stayed = left.filter((one) => !now.includes(one));
        expect(stayed).toEqual(heads.filter((one) => !directly.has(one)));
      }),
    );
  });
});
