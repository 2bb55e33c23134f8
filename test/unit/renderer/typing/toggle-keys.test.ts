import { describe, expect, it } from 'vitest';
import type { TypingToggle } from '#shared/api/settings.ts';
import { type Chord, toggledBy } from '../../../../renderer/typing/toggle-keys.ts';

/** How often keys switch: "+X" goes down, "-X" comes up; C is Control, S Shift, A Alt, M Meta. */
function switches(strokes: string, toggle: TypingToggle = 'ctrl-shift'): number {
  const codes: Readonly<Record<string, string>> = {
    C: 'ControlLeft',
    R: 'ControlRight',
    S: 'ShiftLeft',
    A: 'AltLeft',
    M: 'MetaLeft',
    space: 'Space',
  };
  const down = new Set<string>();
  let chord: Chord = 'none';
  let times = 0;
  for (const stroke of strokes.split(' ')) {
    const name = stroke.slice(1);
    if (stroke.startsWith('+')) down.add(name);
    else down.delete(name);
    const toggled = toggledBy(
      {
        type: stroke.startsWith('+') ? 'keydown' : 'keyup',
        code: codes[name] ?? `Key${name.toUpperCase()}`,
        ctrl: down.has('C') || down.has('R'),
        shift: down.has('S'),
        alt: down.has('A'),
        meta: down.has('M'),
      },
      toggle,
      chord,
    );
    chord = toggled.chord;
    if (toggled.toggles) times += 1;
  }
  return times;
}

describe('Ctrl+Shift', () => {
  it.each([
    ['+C +S -S -C', 1],
    ['+S +C -S -C', 1],
    ['+S +R -R -S', 1],
    ['+C +C +S +S -C -S', 1],
    ['+C +S -S -C +C +S -C -S', 2],
    ['+C -C +S -S', 0],
    ['+C +S +p -p -S -C', 0],
    ['+C +S +p -S -C -p', 0],
    ['+C +p +S -S -p -C', 0],
    ['+C +S +p -p -S -C +C +S -S -C', 1],
    ['+C +S +A -A -S -C', 0],
    ['+M +C +S -S -C -M', 0],
    ['+S +a -a -S', 0],
  ])('%s', (strokes, times) => {
    expect(switches(strokes)).toBe(times);
  });
});

describe('other keys', () => {
  it.each<[string, TypingToggle, number]>([
    ['+A +z -z -A', 'alt-z', 1],
    ['+C +A +z -z -A -C', 'alt-z', 0],
    ['+z -z', 'alt-z', 0],
    ['+C +S -S -C', 'alt-z', 0],
    ['+C +space -space -C', 'ctrl-space', 1],
    ['+space -space', 'ctrl-space', 0],
    ['+C +S +space -space -S -C', 'ctrl-space', 0],
    ['+C +S -S -C', 'none', 0],
  ])('%s with %s', (strokes, toggle, times) => {
    expect(switches(strokes, toggle)).toBe(times);
  });
});
