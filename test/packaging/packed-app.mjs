/** Where the packed application under test lies, and what it is made of. */
import path from 'node:path';
import { projectRoot } from '../../tools/electron-runtime/places.mjs';

/** electron-builder's output folder in these tests. */
export const outputFolder = path.join(projectRoot, 'test-results/packaging');

/** The unpacked Linux application. */
export const appFolder = path.join(outputFolder, 'linux-unpacked');

/** Its program. */
export const program = path.join(appFolder, 'toasoan');

/** The command a person types in a terminal. */
export const command = path.join(appFolder, 'resources/bin/toasoan');

/** Root has no sandbox; everyone else tests with it. */
export const sandboxSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
