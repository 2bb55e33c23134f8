import { mkdirSync } from 'node:fs';
import { app, dialog } from 'electron';
import { createTranslator } from '#shared/locales/translator.ts';
import { openDesk } from './shell/desk.ts';
import { offlineSwitches } from './shell/guard/offline-switches.ts';
import { openLog } from './shell/log.ts';
import { registerSchemes } from './shell/schemes/register-schemes.ts';
import { developmentServer } from './shell/schemes/serve-development.ts';
import { createMemory } from './shell/settings/desk-memory.ts';
import { deskFolders } from './shell/settings/folders.ts';
import { keptValues } from './shell/settings/kept-values.ts';
import { type Start, startArguments } from './shell/start-arguments.ts';
import { PRODUCT_NAME } from './shell/window/window-options.ts';

// The order of the start. Nothing here may wait for `ready` at the top level: in a module Electron would never be.
const start = startArguments(process.argv);
// Electron writes the name into the user agent of every request, and a header takes ASCII only.
app.setName('toasoan');
if (start.kind === 'command-line') void runCommands(start.words);
else startDesk(start);

/** The same services without a window; branches off before anything of the window is touched. */
async function runCommands(words: readonly string[]): Promise<void> {
  const { runCommandLine } = await import('./command-line/run-command-line.ts');
  const exitCode = await runCommandLine(words);
  // What was written has to be out before the process ends.
  await Promise.all(
    [process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))),
  );
  app.exit(exitCode);
}

function startDesk({ sample }: Extract<Start, { kind: 'desk' }>): void {
  const system = { appData: app.getPath('appData'), documents: app.getPath('documents') };
  const folders = deskFolders(system, process.env['TOASOAN_USER_DATA']);
  mkdirSync(folders.userData, { recursive: true });
  app.setPath('userData', folders.userData);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const log = openLog(folders.userData, app.isPackaged);
  process.on('uncaughtException', (error) => log.error('uncaught', error));
  process.on('unhandledRejection', (error) => log.error('unhandled rejection', error));
  const memory = createMemory(keptValues());
  registerSchemes();
  // As root Chromium has no sandbox, and asking for one leaves no window at all.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.commandLine.appendSwitch('lang', memory.settings().language);
  const development = developmentServer(process.env['ELECTRON_RENDERER_URL'], app.isPackaged);
  for (const [name, value] of offlineSwitches(development)) app.commandLine.appendSwitch(name, value);
  // The web's Request and Response, which answer for the page's files: Node loads them at their first use, and there is
  // time for that now, while Chromium starts.
  void globalThis.Response;
  app
    .whenReady()
    .then(() => openDesk({ folders, memory, log, sample, development }))
    .catch((error: unknown) => {
      log.error('the desk could not be opened', error);
      dialog.showErrorBox(PRODUCT_NAME, createTranslator(memory.settings().language).t('error.unexpected'));
      app.exit(1);
    });
}
