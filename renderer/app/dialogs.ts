import { createContext, useContext } from 'react';
import type { ExportForm } from '#shared/api/desk-api.ts';
import type { CommandId } from '#shared/commands/registry.ts';
import type { ComparisonRequest } from '../review/comparison/compared-text.ts';
import type { SettingsSection } from '../settings/settings-sections.ts';
import { type Store, useStore } from './store.ts';

/** Which dialog is open. One at a time: opening another closes the one before. */
export type OpenDialog =
  | { readonly kind: 'none' }
  | { readonly kind: 'settings'; readonly section?: SettingsSection }
  | { readonly kind: 'macros' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'palette'; readonly available: ReadonlySet<CommandId> }
  | { readonly kind: 'export'; readonly form: ExportForm }
  | { readonly kind: 'comparison'; readonly request: ComparisonRequest }
  | { readonly kind: 'merge'; readonly storyId: string };

export const NO_DIALOG: OpenDialog = { kind: 'none' };

export const DialogContext = createContext<Store<OpenDialog> | null>(null);

export function useDialogs(): Store<OpenDialog> {
  const store = useContext(DialogContext);
  if (store === null) throw new Error('No dialogs around this component');
  return store;
}

export function useOpenDialog(): OpenDialog {
  return useStore(useDialogs());
}
