import { expect, test } from 'vitest';
import { paragraphRuns, TYPED } from '../../bench/window/story.ts';

test('a paragraph has about 400 characters in three runs, the middle one bold, and each its own number', () => {
  for (let index = 0; index < 50; index += 1) {
    const runs = paragraphRuns(index);
    const text = runs.map((run) => run.text).join('');
    expect(text.length).toBeGreaterThan(340);
    expect(text.length).toBeLessThan(440);
    expect(runs.map((run) => run.marks ?? [])).toEqual([[], ['bold'], []]);
    expect(text).toContain(`Đoạn ${index + 1}, `);
    expect(text).toBe(text.normalize('NFC'));
  }
});

test('what is typed can be typed key by key', () => {
  expect(TYPED).toBe(TYPED.normalize('NFC'));
  expect([...TYPED]).toHaveLength(TYPED.length);
});
