import type { i18n } from 'i18next';
import type { DeskBridge } from '#shared/api/desk-api.ts';
import { createTranslator } from '#shared/locales/translator.ts';
import { type CommandCenter, createCommandCenter } from '../commands/command-center.ts';
import { createLibraryStore, type LibraryStore } from '../desk/library-store.ts';
import { createStoryOpener, type StoryOpener } from '../desk/story-opener.ts';
import { createSettingsStore, type SettingsStore } from '../settings/settings-store.ts';
import { createStorySession, type StorySession } from '../story/story-session.ts';
import { createTypist, type Typist } from '../typing/typist.ts';
import { createToastStore, type ToastStore } from '../ui/toast/toast-store.ts';
import type { Spoken } from './announcer/announcer.tsx';
import { sayFailure } from './desk-actions.ts';
import { NO_DIALOG, type OpenDialog } from './dialogs.ts';
import { createStore, type Store } from './store.ts';

/** Everything of the page that lives as long as the window. */
export interface Desk {
  readonly bridge: DeskBridge;
  readonly center: CommandCenter;
  readonly session: StorySession;
  readonly opener: StoryOpener;
  readonly settings: SettingsStore;
  readonly library: LibraryStore;
  readonly toasts: ToastStore;
  readonly typist: Typist;
  readonly dialogs: Store<OpenDialog>;
  readonly spoken: Store<Spoken>;
  readonly translator: i18n;
  readonly ready: Store<boolean>;
  /** The opening whose editor stands on the page. */
  readonly mounted: Store<number>;
  /** Openings up to this number are put away: their library is no longer the desk's. */
  readonly putAway: Store<number>;
}

export function createDesk(bridge: DeskBridge): Desk {
  const session = createStorySession(bridge);
  const settings = createSettingsStore(bridge);
  const toasts = createToastStore();
  const translator = createTranslator('vi');
  return {
    bridge,
    center: createCommandCenter(),
    session,
    opener: createStoryOpener(session),
    settings,
    library: createLibraryStore(bridge),
    toasts,
    typist: createTypist(settings, (word) => toasts.show('info', translator.t('typing.kept', { word }))),
    dialogs: createStore<OpenDialog>(NO_DIALOG),
    spoken: createStore<Spoken>({ text: '', serial: 0 }),
    translator,
    ready: createStore(false),
    mounted: createStore(0),
    putAway: createStore(0),
  };
}

/** The start: settings, language, the library's list, and the story that was open last, else the one saved last. */
export async function startDesk(desk: Desk): Promise<void> {
  const [settingsFailed, library] = await Promise.all([desk.settings.load(), desk.library.refresh()]);
  await followLanguage(desk);
  desk.settings.subscribe(() => void followLanguage(desk));
  const stories = library.listing?.stories ?? [];
  // The main process names the story that was open last; without one, the story saved last.
  const last = stories.find(({ storyId }) => storyId === location.hash.slice(1));
  const first = last ?? stories[0];
  if (first !== undefined) {
    const opened = await desk.opener.open(first.storyId);
    if (opened?.ok === false) sayFailure(desk, opened.error);
  }
  if (settingsFailed !== null) sayFailure(desk, settingsFailed);
  desk.ready.set(true);
}

async function followLanguage(desk: Desk): Promise<void> {
  const { language } = desk.settings.get();
  if (desk.translator.language !== language) await desk.translator.changeLanguage(language);
  document.documentElement.lang = language;
}
