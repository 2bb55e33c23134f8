import { writeSync } from 'node:fs';
import { parseArticle, storedArticle } from '#shared/article/parse-article.ts';
import { openLibrary } from '../../electron/library/library.ts';

/**
 * Saves a story over and over until it is killed, numbering its text, and says on standard output each number and
 * revision that was acknowledged: `<number> <revision>`. Arguments: library, user data, story id, first number.
 */
async function saveForEver(root: string, userData: string, storyId: string, first: number): Promise<void> {
  const library = openLibrary({ root, userData, savedBy: 'child' });
  const opened = await library.open(storyId);
  if (!opened.ok) throw new Error(opened.error.code);
  const parsed = parseArticle(opened.value.article);
  if (!parsed.ok) throw new Error(parsed.error.code);
  let base = opened.value;
  writeSync(1, 'ready\n');
  for (let number = first; ; number += 1) {
    const padding = `câu thứ ${number} `.repeat(2000);
    const kicker = String(number);
    const article = storedArticle({ ...parsed.value, kicker, standfirst: padding });
    const { revision, contentSha256 } = base;
    const request = { storyId, revision, contentSha256, article };
    const backedUp = await library.backUp(request);
    if (!backedUp.ok) throw new Error(backedUp.error.code);
    const saved = await library.save(request);
    if (!saved.ok) throw new Error(saved.error.code);
    if (saved.value.keptAs !== null) throw new Error('A conflict with nobody');
    base = { ...base, ...saved.value };
    writeSync(1, `${number} ${saved.value.revision}\n`);
  }
}

const [root = '', userData = '', storyId = '', first = '1'] = process.argv.slice(2);
void saveForEver(root, userData, storyId, Number(first));
