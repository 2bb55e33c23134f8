import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Targets are set by hand: the test runtime is older than the Electron that package.json declares.
const NODE_TARGET = 'node20.18';
const PAGE_TARGET = 'chrome130';

export default defineConfig({
  main: {
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
      rolldownOptions: { input: path.resolve(import.meta.dirname, 'renderer/index.html') },
    },
    plugins: [react()],
  },
});
