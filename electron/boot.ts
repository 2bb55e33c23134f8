export {};

// Before any other module: errors then name the lines that were written, not those that were built.
process.setSourceMapsEnabled(true);
await import('./main.ts');
