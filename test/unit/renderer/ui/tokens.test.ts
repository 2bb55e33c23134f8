import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('renderer/ui/tokens.css', 'utf8');

/** Both values of each `--color-…: light-dark(#…, #…)`. */
const colours = new Map(
  [...css.matchAll(/--(color-[\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((match) => [
    match[1] ?? '',
    { light: match[2] ?? '', dark: match[3] ?? '' },
  ]),
);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(name: string, ground: string, theme: 'light' | 'dark'): number {
  const [one, other] = [colours.get(name), colours.get(ground)].map((pair) => luminance(pair?.[theme] ?? ''));
  const [high, low] = [Math.max(one ?? 0, other ?? 0), Math.min(one ?? 0, other ?? 0)];
  return (high + 0.05) / (low + 0.05);
}

const THEMES = ['light', 'dark'] as const;

describe('the colours', () => {
  it.each(
    THEMES.flatMap((theme) =>
      ['color-paper', 'color-desk', 'color-surface'].flatMap((ground) =>
        ['color-ink', 'color-ink-soft', 'color-ink-faint', 'color-accent', 'color-accent-strong'].map(
          (text) => [text, ground, theme] as const,
        ),
      ),
    ),
  )('%s is readable on %s (%s)', (text, ground, theme) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(
    THEMES.flatMap((theme) =>
      [
        ['color-on-accent', 'color-accent-fill'],
        ['color-on-accent', 'color-accent-fill-hover'],
        ['color-ink', 'color-good-soft'],
        ['color-ink', 'color-warn-soft'],
        ['color-ink', 'color-bad-soft'],
        ['color-ink', 'color-accent-soft'],
        ['color-accent', 'color-accent-soft'],
        ['color-ink-soft', 'color-accent-soft'],
        ['color-bad', 'color-bad-soft'],
        ['color-warn', 'color-warn-soft'],
        ['color-good', 'color-good-soft'],
        ['color-ink-soft', 'color-sunken'],
      ].map(([text, ground]) => [text ?? '', ground ?? '', theme] as const),
    ),
  )('%s is readable on %s (%s)', (text, ground, theme) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(
    THEMES.flatMap((theme) =>
      ['color-paper', 'color-desk', 'color-surface'].map((ground) => [ground, theme] as const),
    ),
  )("a control's border stands out from %s (%s)", (ground, theme) => {
    expect(contrast('color-line-strong', ground, theme)).toBeGreaterThanOrEqual(3);
  });
});
