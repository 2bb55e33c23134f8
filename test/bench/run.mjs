/**
 * `npm run bench`: our figures beside those of the plainest thing that does the same work, measured in turns on the
 * same machine. `npm run bench -- start typing` measures only those; `--profile` leaves processor profiles of the
 * typing in test-results/profiles. The table is the end of the output, everything is in test-results/bench.json.
 * A missed aim is told, not failed: these are figures, no test.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuild } from '../../tools/build-app.mjs';
import { withVirtualDisplay } from '../../tools/display.mjs';
import { projectRoot } from '../../tools/electron-runtime/places.mjs';
import { describeElectron } from '../../tools/electron-runtime/resolve.mjs';
import { prepare, say } from '../../tools/prepare.mjs';

const RESULTS = path.join(projectRoot, 'test-results');
const NAMES = ['start', 'typing', 'vietnamese', 'engine', 'html', 'save', 'library'];

// Lexical chooses between its two builds by this.
process.env['NODE_ENV'] = 'production';
try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}

async function main(words) {
  const wanted = words.filter((word) => word !== '--profile');
  const strange = wanted.filter((word) => !NAMES.includes(word));
  if (strange.length > 0)
    throw new Error(`No such part: ${strange.join(', ')}. There are: ${NAMES.join(', ')}`);
  const electron = await prepare('tests');
  if (!(await ensureBuild(say))) throw new Error('The application could not be built (see above)');
  const profiles = words.includes('--profile') ? path.join(RESULTS, 'profiles') : null;
  mkdirSync(profiles ?? RESULTS, { recursive: true });
  // Inside the project, where its packages are found.
  const cache = path.join(projectRoot, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'bench-'));
  try {
    const { PARTS, figureTable } = await buildParts(folder);
    const names = NAMES.filter((name) => wanted.length === 0 || wanted.includes(name));
    const measured = await onScreen(async (display) => {
      const place = {
        electron: electron.exec,
        root: projectRoot,
        display,
        bareEditor: path.join(folder, 'bare-editor/index.html'),
        profiles,
      };
      const results = {};
      for (const name of names) {
        say(`measuring ${name}`);
        results[name] = await PARTS[name](place);
      }
      return results;
    });
    const figures = Object.values(measured).flatMap((part) => part.figures);
    const machine = {
      electron: describeElectron(electron),
      node: process.version,
      processors: cpus().map(({ model }) => model),
    };
    const report = { measuredAt: new Date().toISOString(), machine, figures, detail: detailOf(measured) };
    writeFileSync(path.join(RESULTS, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
    console.log(`\n${machine.electron}; Node ${machine.node}; ${machine.processors.length} processors\n`);
    console.log(figureTable(figures));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same screen for everybody: on Linux a virtual one, so that no window manager takes part. */
function onScreen(job) {
  return process.platform === 'linux' ? withVirtualDisplay(job) : job({});
}

/** The parts are TypeScript: built for Node, and the bare editor for its page. */
async function buildParts(folder) {
  const { build } = await import('vite');
  const common = { configFile: false, logLevel: 'warn', root: projectRoot, publicDir: false };
  await build({
    ...common,
    build: {
      ssr: path.join(projectRoot, 'test/bench/bench.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'bench.mjs' } },
    },
  });
  const bare = path.join(projectRoot, 'test/bench/typing/bare-editor');
  const outDir = path.join(folder, 'bare-editor');
  await build({
    ...common,
    mode: 'production',
    build: {
      lib: {
        entry: path.join(bare, 'editor.ts'),
        formats: ['iife'],
        name: 'bare',
        fileName: () => 'editor.js',
      },
      outDir,
      target: 'chrome130',
    },
  });
  copyFileSync(path.join(bare, 'index.html'), path.join(outDir, 'index.html'));
  return import(pathToFileURL(path.join(folder, 'bench.mjs')).href);
}

function detailOf(measured) {
  return Object.fromEntries(Object.entries(measured).map(([name, { detail }]) => [name, detail]));
}
