/** Who may import whom (see CONTRIBUTING.md): the arrows between the folders, and the packages that stay in one place. */
import { builtinModules } from 'node:module';
import path from 'node:path';
import { isCode, topFolder } from '../source-files.mjs';
import { importsOf } from '../syntax.mjs';

/** Packages that are as pure as shared/ itself: no disk, no network, no DOM. One joins when that is true of it. */
const PURE_PACKAGES = new Set(['zod', 'ulid', 'parse5', 'i18next', 'diff']);

/** Packages that only work inside Electron's main process. */
const SHELL_PACKAGES = new Set(['electron', 'electron-store', 'electron-log']);
const SHELL_FILES = new Set(['electron/main.ts', 'electron/boot.ts', 'electron/preload.ts']);

/** @typedef {{folder: string, package: string, builtin: boolean}} Target one of the three is set */

/** @type {import('../source-files.mjs').Rule} */
export function walls(files) {
  return files.filter(isCode).flatMap((file) =>
    importsOf(file).flatMap(({ name, line }) => {
      const message = refusal(file.path, targetOf(file.path, name));
      return message === undefined
        ? []
        : [{ path: file.path, line, message: `${message} (imports '${name}')` }];
    }),
  );
}

/**
 * @param {string} from the importing file
 * @param {string} name what it writes after `from`
 * @returns {Target}
 */
function targetOf(from, name) {
  const nothing = { folder: '', package: '', builtin: false };
  if (name.startsWith('#shared/')) return { ...nothing, folder: 'shared' };
  if (name.startsWith('.')) {
    const folder = topFolder(path.posix.join(path.posix.dirname(from), name));
    return { ...nothing, folder };
  }
  if (name.startsWith('node:') || builtinModules.includes(name)) return { ...nothing, builtin: true };
  return { ...nothing, package: name.split('/', name.startsWith('@') ? 2 : 1).join('/') };
}

/**
 * @param {string} from
 * @param {Target} target
 * @returns {string | undefined} the wall it runs into
 */
function refusal(from, target) {
  const zone = topFolder(from);
  if (zone === 'test') return undefined;
  if (target.folder === 'test') return 'only tests import from test/';
  if (target.folder === 'tools' && zone !== 'tools' && zone !== '')
    return 'the product imports nothing from tools/';
  if (zone === 'shared') return sharedRefusal(target);
  if (zone === 'electron') return electronRefusal(from, target);
  if (zone === 'renderer') return rendererRefusal(target);
  if (zone === 'tools' && ['electron', 'renderer', 'shared'].includes(target.folder)) {
    return "tools/ imports nothing of the product's code";
  }
  return undefined;
}

/** @param {Target} target */
function sharedRefusal(target) {
  if (target.folder !== '' && target.folder !== 'shared') return 'shared/ imports nobody';
  if (target.builtin) return 'shared/ does without Node';
  if (target.package !== '' && !PURE_PACKAGES.has(target.package))
    return 'shared/ imports pure packages only';
  return undefined;
}

/** @param {string} from @param {Target} target */
function electronRefusal(from, target) {
  if (target.folder === 'renderer') return 'electron/ never imports renderer/';
  const inShell = from.startsWith('electron/shell/') || SHELL_FILES.has(from);
  if (SHELL_PACKAGES.has(target.package) && !inShell) return `only the shell imports '${target.package}'`;
  if (isPhotoEngine(target.package) && !from.startsWith('electron/photos/'))
    return 'only electron/photos/ calls sharp';
  if (isPagePackage(target.package)) return 'electron/ has no page: React and Lexical belong to renderer/';
  return undefined;
}

/** @param {Target} target */
function rendererRefusal(target) {
  if (target.folder === 'electron') return 'renderer/ never imports electron/';
  if (target.builtin) return 'the page has no Node';
  if (SHELL_PACKAGES.has(target.package)) return 'the page has no Electron: it calls window.toasoan';
  if (isPhotoEngine(target.package)) return 'only electron/photos/ calls sharp';
  return undefined;
}

/** @param {string} name */
function isPhotoEngine(name) {
  return name === 'sharp' || name.startsWith('@img/');
}

/** @param {string} name */
function isPagePackage(name) {
  return /^(react|react-dom|react-i18next|lexical|radix-ui|lucide-react|cmdk)$|^@lexical\//.test(name);
}
