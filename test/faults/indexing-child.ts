import { writeSync } from 'node:fs';
import { openLibraryIndex } from '../../electron/search/open-library-index.ts';

/** Reads a library into its index, throws the index away, and so on until killed. Arguments: library, user data. */
async function indexForEver(root: string, userData: string): Promise<void> {
  const index = openLibraryIndex({ root, userData });
  writeSync(1, 'ready\n');
  await index.refresh();
  for (;;) await index.rebuild();
}

const [root = '', userData = ''] = process.argv.slice(2);
void indexForEver(root, userData);
