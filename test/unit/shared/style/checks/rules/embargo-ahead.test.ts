import { describe, expect, it } from 'vitest';
import { foundBy, storyWith } from '../sound-story.ts';

const story = storyWith({ embargoUntil: '2026-03-01T06:00:00+07:00' });

describe('embargo-ahead', () => {
  it('warns until the moment has come, whatever zone it is written in', () => {
    expect(foundBy('embargo-ahead', story, { now: '2026-02-28T22:59:59Z' })).toEqual([
      {
        rule: 'embargo-ahead',
        severity: 'warns',
        place: { kind: 'field', field: 'headline' },
        detail: { until: '01/03/2026, 06:00 (GMT+7)' },
      },
    ]);
  });

  it.each(['2026-02-28T23:00:00Z', '2026-03-01T06:00:01+07:00'])('is silent from then on: %s', (now) => {
    expect(foundBy('embargo-ahead', story, { now })).toEqual([]);
  });

  it('is silent without an embargo, and where nobody says what time it is', () => {
    expect(
      foundBy('embargo-ahead', storyWith({ embargoUntil: null }), { now: '2026-01-01T00:00:00Z' }),
    ).toEqual([]);
    expect(foundBy('embargo-ahead', story)).toEqual([]);
  });
});
