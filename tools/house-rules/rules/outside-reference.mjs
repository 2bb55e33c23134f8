/**
 * The project stands alone: no file speaks of a folder outside of it. Code reaches the project's own shared/ by
 * `#shared/…`, so a relative path to it is refused too.
 */

/** Put together from parts, so that this file passes its own rule. */
const PARENT = ['..', 'shared', ''].join('/');
const WORKPLACE = new RegExp(`(?<![\\w.~-])${['', 'work', ''].join('/')}`);

/** @type {import('../source-files.mjs').Rule} */
export function outsideReference(files) {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((content, index) => {
      if (content.includes(PARENT)) return [{ path, line: index + 1, message: `${PARENT}: write #shared/…` }];
      if (WORKPLACE.test(content)) return [{ path, line: index + 1, message: 'a path outside the project' }];
      return [];
    }),
  );
}
