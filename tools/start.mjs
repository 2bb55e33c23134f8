/**
 * `npm start`: from a fresh checkout to Tòa Soạn open on its sample library. Needs nothing but Node and npm (and root,
 * or the system packages, on a bare Debian). Arguments after `--` go to the application instead of `--sample`.
 *
 * Without a screen it does the same job on a virtual one, see headless-job.mjs. TOASOAN_HEADLESS_JOB=FOLDER asks for
 * that where there is a screen too, and says where the results go.
 */
import path from 'node:path';
import { ensureBuild } from './build-app.mjs';
import { hasDisplay, withVirtualDisplay } from './display.mjs';
import { projectRoot } from './electron-runtime/places.mjs';
import { openApp } from './open-app.mjs';
import { prepare, say } from './prepare.mjs';
import { runNode } from './run-command.mjs';

try {
  const electron = await prepare('window');
  if (!(await ensureBuild(say))) throw new Error('the application could not be built (see above)');
  process.exitCode = await open(electron.exec);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** @param {string} exec */
async function open(exec) {
  const wanted = process.env['TOASOAN_HEADLESS_JOB'];
  if (!wanted && hasDisplay(process.env)) {
    const own = process.argv.slice(2);
    return openApp(exec, own.length > 0 ? own : ['--sample'], say);
  }
  const folder = wanted || path.join(projectRoot, 'out/headless');
  if (!wanted) say('there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY): working on a virtual one');
  return withVirtualDisplay(async (display) => {
    const env = { ...display, ELECTRON_EXEC_PATH: exec };
    return (await runNode('tools/headless-job.mjs', [folder], { env })).code;
  });
}
