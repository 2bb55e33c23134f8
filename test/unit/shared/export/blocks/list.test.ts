import { describe, expect, it } from 'vitest';
import { renderList } from '#shared/export/blocks/list.ts';
import { fixtureId } from '../../../../fixtures/export/identifiers.ts';

const item = (text: string, nested: Parameters<typeof renderList>[0] | null = null) => ({
  id: fixtureId(1),
  content: [{ text }],
  nested: nested === null ? null : { ...nested, items: [...nested.items] },
});

describe('list', () => {
  it('is ul or ol, with the inner list inside its entry', () => {
    const inner = { ordered: true, items: [item('b')] };
    expect(renderList({ ordered: false, items: [item('a', inner), item('c')] })).toBe(
      '<ul>\n<li>a\n<ol>\n<li>b</li>\n</ol>\n</li>\n<li>c</li>\n</ul>',
    );
  });
});
