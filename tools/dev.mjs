/**
 * `npm run dev`: the application with hot reload of the page and restart of the rest. Arguments after `--` go to the
 * application.
 */
import { forgetBuild } from './build-app.mjs';
import { hasDisplay, withoutSandbox } from './display.mjs';
import { prepare, say } from './prepare.mjs';
import { runNode } from './run-command.mjs';

try {
  const { exec } = await prepare('window');
  if (!hasDisplay(process.env)) throw new Error('there is no screen here; `npm start` works without one');
  // electron-vite writes its development build into out/ too.
  forgetBuild();
  const env = { ELECTRON_EXEC_PATH: exec, ...(withoutSandbox ? { NO_SANDBOX: '1' } : {}) };
  const own = process.argv.slice(2);
  const words = ['dev', '--watch', '--', ...(own.length > 0 ? own : ['--sample'])];
  process.exitCode = (await runNode('node_modules/electron-vite/bin/electron-vite.js', words, { env })).code;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
