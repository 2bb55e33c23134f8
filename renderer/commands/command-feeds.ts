import type { DeskEvents } from '#shared/api/desk-api.ts';
import { isCommandId } from '#shared/commands/registry.ts';
import type { CommandCenter } from './command-center.ts';
import { type KeyPlatform, matchShortcut } from './match-shortcut.ts';

/** Marks an element inside which keys belong to it alone: a dialog's fields, the palette. */
export const OWN_KEYS = 'data-own-keys';

/** Commands that repeat while the key is held. */
const REPEATING: ReadonlySet<string> = new Set(['undo', 'redo']);

function hasOwnKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`[${OWN_KEYS}]`) !== null;
}

/**
 * Feeds the center with key strokes. Listens before anything else on the page, so that the same stroke is never
 * also taken by the editor; leaves unfinished input-method text alone.
 *
 * @returns ends the feeding
 */
export function feedKeys(center: CommandCenter, platform: KeyPlatform, on: Window = window): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    // 229 is what older input methods send for a key they keep to themselves.
    if (event.isComposing || event.keyCode === 229 || hasOwnKeys(event.target)) return;
    const id = matchShortcut(
      {
        key: event.key,
        code: event.code,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        shiftKey: event.shiftKey,
        altGraph: event.getModifierState('AltGraph'),
      },
      platform,
    );
    if (id === null) return;
    // Also where the command can't run now: the browser's own bold or undo would go past the story's history.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat || REPEATING.has(id)) center.run(id);
  };
  on.addEventListener('keydown', onKeyDown, { capture: true });
  return () => on.removeEventListener('keydown', onKeyDown, { capture: true });
}

/**
 * Feeds the center with the menu's choices. Undo and redo chosen while a dialog's field has the focus are that
 * field's own.
 *
 * @returns ends the feeding
 */
export function feedMenu(center: CommandCenter, bridge: Pick<DeskEvents, 'onCommand'>): () => void {
  return bridge.onCommand((command) => {
    if (!isCommandId(command)) return;
    if ((command === 'undo' || command === 'redo') && hasOwnKeys(document.activeElement)) {
      document.execCommand(command);
      return;
    }
    center.run(command);
  });
}
