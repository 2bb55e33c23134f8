import { BrowserWindow, nativeTheme, screen } from 'electron';
import { EVENT_CHANNELS } from '#shared/api/call-names.ts';
import type { DeskEvents } from '#shared/api/desk-api.ts';
import type { CommandId } from '#shared/commands/registry.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';
import type { DeskLog } from '../log.ts';
import { DESK_PAGE } from '../schemes/addresses.ts';
import type { DeskMemory } from '../settings/desk-memory.ts';
import { type Closing, createClosing } from './closing.ts';
import { createPageRecovery } from './page-recovery.ts';
import { ensureVisible } from './window-bounds.ts';
import { BACKGROUND, windowOptions } from './window-options.ts';

export interface DeskWindowParts {
  readonly memory: DeskMemory;
  readonly dialogs: Pick<Dialogs, 'askUnsaved' | 'tellPageDies'>;
  readonly log: DeskLog;
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly icon?: string;
  readonly quit: () => void;
  /** The person turns to the window. */
  readonly onFocus: () => void;
  readonly onClosed: () => void;
}

/** The one window, with all that happens to it from its opening to its end. */
export interface DeskWindow {
  readonly window: BrowserWindow;
  readonly closing: Closing;
  sendCommand(id: CommandId): void;
  /** Tells the page of something. */
  send<Name extends keyof DeskEvents>(
    event: Name,
    value: Parameters<Parameters<DeskEvents[Name]>[0]>[0],
  ): void;
  /** Brings it to the front. */
  show(): void;
}

export function openDeskWindow(parts: DeskWindowParts): DeskWindow {
  const { memory, dialogs, log } = parts;
  const left = memory.bounds.get();
  const place = ensureVisible(left, workAreas());
  const { icon, preload } = parts;
  const dark = nativeTheme.shouldUseDarkColors;
  const window = new BrowserWindow(windowOptions({ place, dark, preload, ...(icon && { icon }) }));
  if (left?.maximised) window.maximize();

  const send = (channel: string, value: unknown): void => {
    if (!window.isDestroyed()) window.webContents.send(channel, value);
  };
  const closing = createClosing({
    sendFlush: (flushId) => send(EVENT_CHANNELS.onFlush, flushId),
    askUnsaved: (failed, signal) => dialogs.askUnsaved(failed, signal),
    closeWindow: () => window.close(),
    quit: parts.quit,
  });

  const repaint = (): void =>
    window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light);
  nativeTheme.on('updated', repaint);
  window.once('ready-to-show', () => window.show());
  window.on('focus', () => parts.onFocus());
  window.on('close', (event) => {
    memory.bounds.set({ ...window.getNormalBounds(), maximised: window.isMaximized() });
    closing.onClose(event);
  });
  window.on('query-session-end', () => closing.onShutDown());
  window.on('closed', () => {
    nativeTheme.off('updated', repaint);
    parts.onClosed();
  });
  bringBack(window, closing, parts);
  loadPage(window, memory, log);

  return {
    window,
    closing,
    sendCommand: (id) => send(EVENT_CHANNELS.onCommand, id),
    send: (event, value) => send(EVENT_CHANNELS[event], value),
    show() {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}

/** A page whose process died is loaded again; the library then gives back what had been typed. */
function bringBack(
  window: BrowserWindow,
  closing: Closing,
  { memory, dialogs, log, quit }: DeskWindowParts,
): void {
  const recovery = createPageRecovery(() => performance.now());
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error(`the page's process died: ${reason}, exit code ${exitCode}`);
    if (closing.isUnderway()) closing.onPageGone();
    else if (recovery.mayReload()) loadPage(window, memory, log);
    else {
      closing.onPageLost();
      void dialogs.tellPageDies().then(quit);
    }
  });
}

/** The story open last goes with the address, for the page to open first. */
function loadPage(window: BrowserWindow, memory: DeskMemory, log: DeskLog): void {
  const story = memory.lastStory.get();
  window
    .loadURL(story === null ? DESK_PAGE : `${DESK_PAGE}#${story}`)
    .catch((error: unknown) => log.error('the page could not be loaded', error));
}

function workAreas(): Electron.Rectangle[] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  return [main, ...others].map((display) => display.workArea);
}
