import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeMacros } from '#shared/vietnamese/typing/macros/merge-macros.ts';

const table = [
  { short: 'ko', text: 'không' },
  { short: 'vn', text: 'Việt Nam' },
];

describe('mergeMacros', () => {
  it('adds, replaces in place, leaves alike alone, and counts', () => {
    const incoming = [
      { short: 'vn', text: 'VN' },
      { short: 'dc', text: 'được' },
      { short: 'ko', text: 'không' },
    ];
    expect(mergeMacros(table, incoming)).toEqual({
      macros: [
        { short: 'ko', text: 'không' },
        { short: 'vn', text: 'VN' },
        { short: 'dc', text: 'được' },
      ],
      added: 1,
      replaced: 1,
      known: 1,
      left: 0,
    });
  });

  it('takes short forms of another case for others', () => {
    expect(mergeMacros(table, [{ short: 'Ko', text: 'Cô' }]).added).toBe(1);
  });

  it('leaves what finds no room, but still replaces', () => {
    const incoming = [
      { short: 'a', text: 'x' },
      { short: 'b', text: 'y' },
      { short: 'ko', text: 'z' },
    ];
    const merged = mergeMacros(table, incoming, 3);
    expect(merged).toMatchObject({ added: 1, replaced: 1, left: 1 });
    expect(merged.macros).toHaveLength(3);
  });

  it('counts every incoming macro once', () => {
    const macro = fc.record({ short: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.constantFrom('x', 'y') });
    const list = fc.uniqueArray(macro, { selector: ({ short }) => short });
    fc.assert(
      fc.property(list, list, fc.integer({ min: 4, max: 5 }), (before, incoming, most) => {
        const merged = mergeMacros(before, incoming, most);
        expect(merged.added + merged.replaced + merged.known + merged.left).toBe(incoming.length);
        expect(merged.macros).toHaveLength(before.length + merged.added);
      }),
    );
  });
});
