export {};

// Before any other module: errors then name the lines that were written, not those that were built. Only while
// developing: Node reads every map at once, and a start should not wait for that.
if (process.env['ELECTRON_RENDERER_URL'] !== undefined) process.setSourceMapsEnabled(true);
await import('./main.ts');
