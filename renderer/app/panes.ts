import type { Settings } from '#shared/api/settings.ts';

export type Panes = Settings['panes'];

/** What stands to the right of the page: one of the two, or nothing. */
export function rightPane(panes: Panes): 'inspector' | 'preview' | null {
  if (panes.preview) return 'preview';
  return panes.inspector ? 'inspector' : null;
}

export function toggleDesk(panes: Panes): Panes {
  return { ...panes, desk: !panes.desk };
}

/** Shows the inspector, in place of the preview too; or folds it away where it shows. */
export function toggleInspector(panes: Panes): Panes {
  return { ...panes, preview: false, inspector: rightPane(panes) !== 'inspector' };
}

/** Shows the preview in place of the inspector; or takes it away, and the inspector is as it was. */
export function togglePreview(panes: Panes): Panes {
  return { ...panes, preview: !panes.preview };
}
