import { safeLink } from '../../../article/link.ts';
import { isVisible } from '../../../export/visible-text.ts';
import type { Rule } from '../rule.ts';

/**
 * The address of a source or a related story becomes a link: {@link safeLink} takes it. The export prints the name
 * without a link otherwise. Links in running text are safe from the moment the story is read. Detail: {link}.
 */
export const linkUnusable: Rule = {
  severity: 'warns',
  find: ({ sources, related }) => [
    ...sources
      .filter(({ url }) => isUnusable(url))
      .map(({ id, url }) => ({ place: { kind: 'source', source: id } as const, detail: { link: url } })),
    ...related
      .filter(({ url }) => isUnusable(url))
      .map(({ id, url }) => ({ place: { kind: 'related', related: id } as const, detail: { link: url } })),
  ],
};

function isUnusable(url: string): boolean {
  return isVisible(url) && safeLink(url) === null;
}
