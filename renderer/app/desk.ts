import type { i18n } from 'i18next';
import type { DeskBridge } from '#shared/api/desk-api.ts';
import type { Result } from '#shared/api/result.ts';
import { isIdentifier } from '#shared/article/identifier.ts';
import { createTranslator } from '#shared/locales/translator.ts';
import { type CommandCenter, createCommandCenter } from '../commands/command-center.ts';
import { createLibraryStore, type LibraryStore } from '../desk/library-store.ts';
import { createStoryOpener, type StoryOpener } from '../desk/story-opener.ts';
import { createSettingsStore, type SettingsStore } from '../settings/settings-store.ts';
import { createStorySession, type StorySession } from '../story/story-session.ts';
import { createStorySurroundings, type Surroundings } from '../story/story-surroundings.ts';
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
  /** What others do to the story that is open. */
  readonly surroundings: Pick<Store<Surroundings>, 'get' | 'subscribe'>;
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
    surroundings: createStorySurroundings(bridge, session),
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

/**
 * The start: settings, language, the library's list, and the story that was open last, else the one saved last. The
 * main process names the former in the address, so that it is fetched while the others are.
 */
export async function startDesk(desk: Desk): Promise<void> {
  const named = location.hash.slice(1);
  const opening = isIdentifier(named) ? desk.opener.open(named) : null;
  const [settingsFailed, library] = await Promise.all([desk.settings.load(), desk.library.refresh()]);
  await followLanguage(desk);
  desk.settings.subscribe(() => void followLanguage(desk));
  let opened = await opening;
  // None was named, or the one that was is in no library of ours any more.
  if (opened === null || isGone(opened)) {
    const first = library.listing?.stories[0];
    opened = first === undefined ? null : await desk.opener.open(first.storyId);
  }
  // Where there is no list either, the page says why.
  if (opened?.ok === false && library.failed === null) sayFailure(desk, opened.error);
  if (settingsFailed !== null) sayFailure(desk, settingsFailed);
  desk.ready.set(true);
}

function isGone(opened: Result<null>): boolean {
  return !opened.ok && opened.error.code === 'story-not-found';
}

async function followLanguage(desk: Desk): Promise<void> {
  const { language } = desk.settings.get();
  if (desk.translator.language !== language) await desk.translator.changeLanguage(language);
  document.documentElement.lang = language;
}
