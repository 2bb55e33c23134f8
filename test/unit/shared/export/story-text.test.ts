import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderPlainText } from '#shared/export/story-text.ts';
import { everyKindStory } from '../../../fixtures/export/every-kind-story.ts';
import { haiPhongStory } from '../../../fixtures/export/hai-phong-story.ts';
import { bareStory, emptyStory } from '../../../fixtures/export/hostile-stories.ts';
import { labels } from './render-options.ts';

const goldenFile = new URL('../../../fixtures/export/every-kind-story.txt', import.meta.url);

describe('renderPlainText', () => {
  it('gives every part in the order of the page', () => {
    expect(renderPlainText(everyKindStory, labels)).toBe(readFileSync(goldenFile, 'utf8'));
  });

  it('ends with the related stories, each with its date', () => {
    const text = renderPlainText(haiPhongStory, labels);
    expect(text).toContain('\n\nCác đại biểu tham dự lễ ký kết\nẢnh: KC\n\n');
    expect(text.split('\n').filter((line) => line === '23/02/2026')).toHaveLength(5);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('has no empty part', () => {
    expect(renderPlainText(emptyStory, labels)).toBe('\n');
    expect(renderPlainText(bareStory, labels)).not.toMatch(/\n{3}/);
  });
});
