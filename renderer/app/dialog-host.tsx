import { lazy, Suspense } from 'react';
import { assertNever } from '#shared/assert-never.ts';
import { Palette } from '../commands/palette.tsx';
import { ShortcutsDialog } from '../commands/shortcuts-dialog.tsx';
import { ExportDialog } from '../exporting/export-dialog.tsx';
import { MacrosDialog } from '../settings/macros/macros-dialog.tsx';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { NO_DIALOG, useDialogs, useOpenDialog } from './dialogs.ts';
import { useShownStory } from './shown-story.ts';

const ComparisonDialog = lazy(() =>
  import('../review/review.ts').then((module) => ({
    default: module.ComparisonDialog,
  })),
);

const MergeDialog = lazy(() =>
  import('../review/review.ts').then((module) => ({ default: module.MergeDialog })),
);

/**
 * Shows the dialog that is open. What has fields is loaded from the start: a dialog that came later would leave the
 * first keys meant for it in the text.
 */
export function DialogHost() {
  const dialogs = useDialogs();
  const dialog = useOpenDialog();
  const story = useShownStory();
  const close = (): void => dialogs.set(NO_DIALOG);
  switch (dialog.kind) {
    case 'palette':
      return <Palette available={dialog.available} onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'settings':
      return (
        <SettingsDialog
          onClose={close}
          {...(dialog.section === undefined ? {} : { section: dialog.section })}
        />
      );
    case 'macros':
      return <MacrosDialog onClose={close} />;
    case 'export':
      return story === null ? null : (
        <ExportDialog key={story.openSerial} story={story} form={dialog.form} onClose={close} />
      );
    case 'comparison':
      return (
        <Suspense fallback={null}>
          <ComparisonDialog request={dialog.request} onClose={close} />
        </Suspense>
      );
    case 'merge':
      return (
        <Suspense fallback={null}>
          <MergeDialog storyId={dialog.storyId} onClose={close} />
        </Suspense>
      );
    case 'none':
      return null;
    default:
      return assertNever(dialog);
  }
}
