import { describe, expect, it } from 'vitest';
import {
  type Panes,
  rightPane,
  toggleDesk,
  toggleInspector,
  togglePreview,
} from '../../../../renderer/app/panes.ts';

const all: Panes = { desk: true, inspector: true, preview: false };

describe('panes', () => {
  it('folds the desk and nothing else', () => {
    expect(toggleDesk(all)).toEqual({ ...all, desk: false });
    expect(toggleDesk(toggleDesk(all))).toEqual(all);
  });

  it('puts the preview in place of the inspector, and gives the place back', () => {
    const previewing = togglePreview(all);
    expect([rightPane(all), rightPane(previewing)]).toEqual(['inspector', 'preview']);
    expect(rightPane(togglePreview(previewing))).toBe('inspector');
  });

  it('comes from the preview to the inspector in one step', () => {
    expect(rightPane(toggleInspector(togglePreview(all)))).toBe('inspector');
    expect(rightPane(toggleInspector(togglePreview({ ...all, inspector: false })))).toBe('inspector');
    expect(rightPane(toggleInspector(all))).toBeNull();
  });
});
