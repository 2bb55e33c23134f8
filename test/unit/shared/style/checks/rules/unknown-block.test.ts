import { describe, expect, it } from 'vitest';
import { newIdentifier } from '#shared/article/identifier.ts';
import { foundBy, paragraph, storyWith } from '../sound-story.ts';

const unknown = (type: string) => {
  const id = newIdentifier();
  return { type: 'unknown', id, raw: { type, id } } as const;
};

describe('unknown-block', () => {
  it('blocks what this version cannot export, also inside a box', () => {
    const [poll, timeline] = [unknown('poll'), unknown('timeline')];
    const box = {
      type: 'box',
      id: newIdentifier(),
      title: 'Hộp',
      blocks: [paragraph('Chữ'), timeline],
    } as const;
    const body = [poll, paragraph('Tin'), { ...box, blocks: [...box.blocks] }];
    expect(foundBy('unknown-block', storyWith({ body }))).toEqual([
      {
        rule: 'unknown-block',
        severity: 'blocks',
        place: { kind: 'block', block: poll.id },
        detail: { kind: 'poll' },
      },
      {
        rule: 'unknown-block',
        severity: 'blocks',
        place: { kind: 'block', block: timeline.id },
        detail: { kind: 'timeline' },
      },
    ]);
  });

  it('lets every kind of block this version knows pass', () => {
    expect(foundBy('unknown-block', storyWith({}))).toEqual([]);
  });
});
