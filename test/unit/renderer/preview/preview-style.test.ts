import { describe, expect, it } from 'vitest';
import { STORY_STYLE } from '#shared/export/story-style.ts';
import { previewStyle } from '../../../../renderer/preview/preview-style.ts';

describe('previewStyle', () => {
  it("measures by the pane and follows the desk's theme", () => {
    const light = previewStyle(STORY_STYLE, 'light');
    const dark = previewStyle(STORY_STYLE, 'dark');
    for (const style of [light, dark]) {
      expect(style).not.toMatch(/\dvw\b/);
      expect(style).not.toMatch(/prefers-color-scheme/);
      expect(style).not.toMatch(/@media \((?:max|min)-width/);
    }
    // The readers' style has both kinds of question; where it loses one this test has lost its point.
    expect(STORY_STYLE).toMatch(/prefers-color-scheme: dark/);
    expect(STORY_STYLE).toMatch(/@media \(max-width/);
    expect(light).toContain('@media not all');
    expect(dark).toContain('@media all');
  });

  it('touches nothing else', () => {
    const style = '@media print { a { width: 3rem } }\n.b { width: 20vw; height: 5vh; content: "vw" }';
    expect(previewStyle(style, 'light')).toBe(style.replace('20vw', '20cqw'));
  });
});
