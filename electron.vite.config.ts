import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

// Targets are set by hand: the test runtime is older than the Electron that package.json declares.
const NODE_TARGET = 'node20.18';
const PAGE_TARGET = 'chrome130';

/**
 * electron-store brings a checker of JSON schemas, a third of all that is read before the window opens, for a setting
 * that ours is never given.
 */
function withoutSchemaChecker(): Plugin {
  const replaced = new Set(['ajv/dist/2020.js', 'ajv-formats']);
  const id = '\0no-schema-checker';
  const code = `export function Ajv2020() { throw new Error('electron-store is built in without its schemas'); }
    export default { default() {} };`;
  return {
    name: 'toasoan:without-schema-checker',
    enforce: 'pre',
    resolveId: (source) => (replaced.has(source) ? id : null),
    load: (asked) => (asked === id ? code : null),
  };
}

export default defineConfig({
  // Packages of "dependencies" stay beside the program; those of "devDependencies" are built in, which is how the
  // start reads a few files instead of hundreds.
  main: {
    plugins: [withoutSchemaChecker()],
    build: {
      target: NODE_TARGET,
      outDir: 'out/main',
      sourcemap: true,
      rolldownOptions: {
        input: { boot: 'electron/boot.ts', main: 'electron/main.ts', cli: 'electron/cli.ts' },
      },
    },
  },
  preload: {
    build: {
      target: NODE_TARGET,
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'renderer',
    build: {
      target: PAGE_TARGET,
      outDir: 'out/renderer',
      minify: true,
      // The page's policy takes no `data:` address, however small the file.
      assetsInlineLimit: 0,
      sourcemap: true,
      // Absolute: the development server looks for it from another folder.
      rolldownOptions: {
        input: path.resolve(import.meta.dirname, 'renderer/index.html'),
        // zod and what keeps it from eval are one piece: whichever part of the page comes first, they come before it.
        output: {
          codeSplitting: { groups: [{ name: 'zod', test: /[\\/](node_modules[\\/]zod|no-eval\.ts)/ }] },
        },
      },
    },
    plugins: [react()],
  },
});
