import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '#shared/article/article.ts';

/** The stories of a library as they lie on disk: the file, not what the window says of it. */
export function storiesOnDisk(
  library: string,
): { readonly folder: string; readonly article: Article; readonly revision: number }[] {
  return readdirSync(library, { withFileTypes: true })
    .filter((entry) => existsSync(path.join(library, entry.name, 'article.json')))
    .map((entry) => {
      const folder = path.join(library, entry.name);
      const file = JSON.parse(readFileSync(path.join(folder, 'article.json'), 'utf8')) as {
        readonly article: Article;
        readonly revision: number;
      };
      return { folder, article: file.article, revision: file.revision };
    });
}

/** The library of an ordinary first start. */
export function ordinaryLibrary(userData: string): string {
  return path.join(userData, 'Documents', 'Toa Soan');
}
