import { useEffect } from 'react';
import { EXPORT_FORMS } from '#shared/api/desk-api.ts';
import { LANGUAGES } from '#shared/api/settings.ts';
import type { CommandId } from '#shared/commands/registry.ts';
import { COMMANDS } from '#shared/commands/registry.ts';
import type { CommandCenter, CommandHandler } from '../commands/command-center.ts';
import type { Desk } from './desk.ts';
import { changeSettings, chooseLibrary, newStory, saveStory, shownStory } from './desk-actions.ts';
import { useDesk } from './desk-context.ts';
import { NO_DIALOG } from './dialogs.ts';
import { toggleDesk, toggleInspector, togglePreview } from './panes.ts';

/** What the frame's commands do; those of the text are bound by the editor. */
function deskHandlers(desk: Desk): readonly (readonly [CommandId, CommandHandler])[] {
  const { settings, dialogs, center } = desk;
  const hasStory = (): boolean => shownStory(desk) !== null;
  const change = (what: Parameters<typeof changeSettings>[1]): void => void changeSettings(desk, what);
  const panes = () => settings.get().panes;

  return [
    ['story-new', { run: () => void newStory(desk) }],
    ['library-choose', { run: () => void chooseLibrary(desk) }],
    ['story-save', { run: () => void saveStory(desk), enabled: hasStory }],
    ...EXPORT_FORMS.map(
      (form) =>
        [`export-${form}`, { run: () => dialogs.set({ kind: 'export', form }), enabled: hasStory }] as const,
    ),
    ['view-desk', { run: () => change({ panes: toggleDesk(panes()) }), active: () => panes().desk }],
    [
      'view-inspector',
      {
        run: () => change({ panes: toggleInspector(panes()) }),
        active: () => hasStory() && panes().inspector && !panes().preview,
      },
    ],
    [
      'view-preview',
      {
        run: () => change({ panes: togglePreview(panes()) }),
        enabled: hasStory,
        active: () => hasStory() && panes().preview,
      },
    ],
    ['view-palette', { run: () => openPalette(desk, center) }],
    ['view-settings', { run: () => dialogs.set({ kind: 'settings' }) }],
    [
      'typing-toggle',
      {
        run: () => desk.typist.toggle(),
        active: () => desk.typist.state.get().on && !desk.typist.state.get().stoodDown,
      },
    ],
    ['typing-keep-word', { run: () => void desk.typist.keepWord() }],
    ['typing-macros', { run: () => dialogs.set({ kind: 'macros' }) }],
    ['help-shortcuts', { run: () => dialogs.set({ kind: 'shortcuts' }) }],
    ...LANGUAGES.map(
      (language) =>
        [
          `language-${language}`,
          {
            run: () => change({ language }),
            active: () => settings.get().language === language,
          },
        ] as const,
    ),
  ];
}

function openPalette({ dialogs }: Desk, center: CommandCenter): void {
  if (dialogs.get().kind === 'palette') {
    dialogs.set(NO_DIALOG);
    return;
  }
  const available = new Set(COMMANDS.map(({ id }) => id).filter((id) => center.isEnabled(id)));
  dialogs.set({ kind: 'palette', available });
}

/** Binds the frame's commands while the frame is on the page. */
export function DeskCommands() {
  const desk = useDesk();
  useEffect(() => {
    const bound = deskHandlers(desk).map(([id, handler]) => desk.center.register(id, handler));
    // What can run, and what is on, follows the settings and the story.
    const followed = [desk.settings, desk.session, desk.typist.state].map((store) =>
      store.subscribe(desk.center.changed),
    );
    return () => {
      for (const undo of [...bound, ...followed]) undo();
    };
  }, [desk]);
  return null;
}
