import { describe, expect, it } from 'vitest';
import { newestFirst, storyLine } from '#shared/article/story-line.ts';
import { fakeStory } from '../../renderer/fake-bridge.ts';

const story = fakeStory({
  headline: 'Ký chương trình phối hợp',
  standfirst: 'Chiều 23-4.',
  byline: [
    { penName: 'KC', role: '' },
    { penName: '', role: 'Ảnh' },
    { penName: 'Nguyễn An', role: '' },
  ],
  body: [
    { type: 'paragraph', id: '01K0000000000000000000000A', content: [{ text: 'Hai ngành đã tích cực' }] },
    {
      type: 'photo',
      id: '01K0000000000000000000000B',
      asset: { sha256: 'a'.repeat(64), format: 'jpeg', width: 1, height: 1, bytes: 1, name: 'a.jpg' },
      caption: 'Các đại biểu',
      credit: 'KC',
      alt: '',
      source: '',
      rights: '',
    },
  ],
});

describe('storyLine', () => {
  it('names the writers, counts words and photos, and tells the time in UTC', () => {
    const line = storyLine(story.article, '2026-04-23T14:05:00+07:00');
    expect(line).toMatchObject({
      penName: 'KC, Nguyễn An',
      words: 7,
      photos: 1,
      savedAt: '2026-04-23T07:05:00.000Z',
    });
  });
});

describe('newestFirst', () => {
  it('puts the story saved last at the top, whatever its zone is written as', () => {
    const line = (storyId: string, savedAt: string) => ({ ...storyLine(story.article, savedAt), storyId });
    const lines = [
      line('a', '2026-04-23T07:05:00.000Z'),
      line('b', '2026-04-23T15:00:00+07:00'),
      line('c', '2026-04-23T07:59:59.000Z'),
    ];
    expect(newestFirst(lines).map(({ storyId }) => storyId)).toEqual(['b', 'c', 'a']);
  });
});
