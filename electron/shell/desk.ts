import { existsSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import path from 'node:path';
import { app, ipcMain, nativeTheme, powerMonitor, protocol, session, shell } from 'electron';
import type { Settings } from '#shared/api/settings.ts';
import { createTranslator } from '#shared/locales/translator.ts';
import { openLibrary } from '../library/library.ts';
import { remoteIndex } from '../search/process/remote-index.ts';
import { serveCalls } from './calls/serve-calls.ts';
import type { Dialogs } from './dialogs/dialogs.ts';
import { preparedDialogs } from './dialogs/prepared-dialogs.ts';
import { systemDialogs } from './dialogs/system-dialogs.ts';
import { openExternalLink } from './external-links.ts';
import { guardContents } from './guard/guard-contents.ts';
import { createLibraryDesk, type LibraryDesk } from './libraries/library-desk.ts';
import type { DeskLog } from './log.ts';
import { installMenu } from './menu/install-menu.ts';
import { DESK_SCHEME, PHOTO_SCHEME } from './schemes/addresses.ts';
import { serveDesk } from './schemes/serve-desk.ts';
import { serveDevelopment } from './schemes/serve-development.ts';
import { servePhoto } from './schemes/serve-photo.ts';
import { createIndexShelf, type IndexShelf } from './search/index-shelf.ts';
import { startIndexProcess } from './search/start-index-process.ts';
import { createServices } from './services.ts';
import type { DeskMemory } from './settings/desk-memory.ts';
import { type DeskFolders, shippedSample } from './settings/folders.ts';
import { createExportsMade } from './stories/exports-made.ts';
import { firstLibrary } from './stories/first-library.ts';
import { createLibraryShelf, type LibraryShelf } from './stories/library-shelf.ts';
import { type DeskWindow, openDeskWindow } from './window/desk-window.ts';
import { PRODUCT_NAME } from './window/window-options.ts';

export interface DeskParts {
  readonly folders: DeskFolders;
  readonly memory: DeskMemory;
  readonly log: DeskLog;
  /** Whether the program was started with `--sample`. */
  readonly sample: boolean;
  /** The development server that the page comes from, or null: then it is the built one. */
  readonly development: URL | null;
}

/** How long the last writing may take once the windows are gone, in milliseconds. */
const LAST_WRITES_MS = 3000;

/** The desk once Electron is ready: library, services, guards, window, menu, and the way out. */
export async function openDesk({ folders, memory, log, sample, development }: DeskParts): Promise<void> {
  const translator = createTranslator(memory.settings().language);
  let desk: DeskWindow | null = null;

  const onUnexpected = (call: string, error: unknown): void => log.error(`unexpected in ${call}`, error);
  const index = createIndexShelf((root) => {
    const opened = remoteIndex(
      {
        root,
        userData: folders.userData,
        onState: (state) => desk?.send('onIndexProgress', state),
        onUnexpected: (error) => onUnexpected('index', error),
      },
      startIndexProcess,
    );
    void opened.setPins(memory.pins.get() ?? []);
    return opened;
  });
  const shelf = createLibraryShelf(
    (root) =>
      openLibrary({
        root,
        userData: folders.userData,
        savedBy: `${userInfo().username}@${hostname()}`,
        onUnexpected: (error) => onUnexpected('library', error),
        lockOwner: { user: userInfo().username, host: hostname(), pid: process.pid },
        onStoryChanged: (change) => desk?.send('onStoryChanged', change),
        onLibraryChanged(change) {
          index.noteChanged(change.storyIds);
          desk?.send('onLibraryChanged', change);
        },
        onStoryLock: (change) => desk?.send('onStoryLock', change),
      }),
    index.open,
  );

  const dialogs = chooseDialogs(
    () => desk,
    () => translator.t,
  );
  const libraries = createLibraryDesk({
    shelf,
    memory,
    dialogs,
    documents: app.getPath('documents'),
    onMirror: (state) => desk?.send('onMirror', state),
  });
  await openFirstLibrary({ folders, memory, log, sample }, shelf, libraries);
  nativeTheme.themeSource = memory.settings().theme;
  const showSettings = (settings: Settings): void => {
    nativeTheme.themeSource = settings.theme;
    void translator.changeLanguage(settings.language);
    installMenu(settings, translator.t, development !== null, (id) => desk?.sendCommand(id));
  };

  guardContents(session.defaultSession, development);
  const page = path.join(app.getAppPath(), 'out/renderer');
  protocol.handle(DESK_SCHEME, development === null ? serveDesk(page) : serveDevelopment(development));
  protocol.handle(
    PHOTO_SCHEME,
    servePhoto(async (storyId, fileName) => {
      const library = shelf.current();
      return library.ok ? library.value.photoPath(storyId, fileName) : null;
    }),
  );
  const services = createServices({
    shelf,
    index,
    memory,
    dialogs,
    libraries,
    exports: createExportsMade(),
    // Loaded at the first export: the start is shorter without it.
    exportStory: async (...request) => (await import('../exporting/export-story.ts')).exportStory(...request),
    pictures: app.getPath('pictures'),
    documents: app.getPath('documents'),
    openLink: openExternalLink,
    reveal(place) {
      if (!existsSync(place)) return false;
      shell.showItemInFolder(place);
      return true;
    },
    onSettings: showSettings,
    onFlushed: (flushId, failed) => desk?.closing.onFlushed(flushId, failed),
    onUnexpected,
  });
  serveCalls(ipcMain, services, onUnexpected);

  const open = (): DeskWindow => {
    const opened = openDeskWindow({
      memory,
      dialogs,
      log,
      preload: path.join(app.getAppPath(), 'out/preload/preload.cjs'),
      ...(process.platform === 'linux' && { icon: path.join(app.getAppPath(), 'assets/icons/256x256.png') }),
      quit: () => app.quit(),
      onFocus() {
        const library = shelf.current();
        if (library.ok) void library.value.attention.lookAround();
      },
      onClosed() {
        desk = null;
        const library = shelf.current();
        if (library.ok) void library.value.attention.attend(null);
      },
    });
    desk = opened;
    return opened;
  };
  handleEnds(() => desk, shelf, libraries, index);
  app.on('second-instance', () => (desk === null ? open() : desk.show()));
  app.on('activate', () => (desk === null ? open() : desk.show()));
  // Once the page has its files, which it gets from this thread.
  open().window.webContents.once('dom-ready', () => showSettings(memory.settings()));
  app.setAboutPanelOptions({ applicationName: PRODUCT_NAME, applicationVersion: app.getVersion() });
}

async function openFirstLibrary(
  { folders, memory, log, sample }: Omit<DeskParts, 'development'>,
  shelf: LibraryShelf,
  libraries: LibraryDesk,
): Promise<void> {
  const shipped = shippedSample(process.resourcesPath, app.getAppPath());
  const chosen = await firstLibrary({ folders, sample, remembered: memory.library.get(), shipped });
  if (chosen.installed?.ok === false) log.error(`the sample was not put in: ${chosen.installed.error.code}`);
  shelf.open(chosen.root);
  libraries.begin(chosen.root, !sample);
}

/** System dialogs; for a test, which can't reach them, answers prepared in a file. */
function chooseDialogs(
  desk: () => DeskWindow | null,
  translate: Parameters<typeof systemDialogs>[1],
): Dialogs {
  const prepared = app.isPackaged ? undefined : process.env['TOASOAN_TEST_DIALOGS'];
  return prepared ? preparedDialogs(prepared) : systemDialogs(() => desk()?.window ?? null, translate);
}

/** Every way in which the program ends passes the window's close guard, then waits for what is being written. */
function handleEnds(
  desk: () => DeskWindow | null,
  shelf: LibraryShelf,
  libraries: LibraryDesk,
  index: IndexShelf,
): void {
  const shutDown = (): void => {
    const open = desk();
    if (open === null) app.quit();
    else open.closing.onShutDown();
  };
  app.on('before-quit', () => desk()?.closing.onQuit());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  powerMonitor.on('shutdown', holdBack(shutDown));
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    // A package below electron-store listens from its import on, before Electron put its own handler in: with that
    // listener in place ours would never be heard, and on its own it would end the program at once.
    process.removeAllListeners(signal);
    process.on(signal, shutDown);
  }

  let settled = false;
  app.on('will-quit', (event) => {
    if (settled) return;
    event.preventDefault();
    const late = new Promise((resolve) => setTimeout(resolve, LAST_WRITES_MS));
    const ended = Promise.all([shelf.end().then(() => shelf.idle()), libraries.end(), index.close()]);
    void Promise.race([ended, late]).then(() => {
      settled = true;
      // Not inside the event: Electron ignores a quit asked for while it handles another.
      setImmediate(() => app.quit());
    });
  });
}

/** Preventing the event makes Linux and macOS wait a little; the typings leave the event out. */
function holdBack(work: () => void): () => void {
  return (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    work();
  };
}
