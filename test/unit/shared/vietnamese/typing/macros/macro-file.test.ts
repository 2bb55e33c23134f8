import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMacroFile, writeMacroFile } from '#shared/vietnamese/typing/macros/macro-file.ts';
import {
  LONGEST_SHORT,
  LONGEST_TEXT,
  type Macro,
  MOST_MACROS,
  macroSchema,
} from '#shared/vietnamese/typing/macros/macro-table.ts';

const HEADER = ';DO NOT DELETE THIS LINE*** version=1 ***';
const KO: Macro = { short: 'ko', text: 'không' };

/** Whatever may stand in a table. */
const macros = fc
  .uniqueArray(
    fc.record({
      short: fc
        .oneof(
          fc.string({ minLength: 1, maxLength: 16, unit: 'grapheme' }),
          fc.constantFrom('đ/c', ';x', '"', 'Ko', '.'),
        )
        .map((short) => short.normalize('NFC')),
      text: fc
        .oneof(
          fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
          fc.constantFrom(' Đồng chí: ', 'https://a.vn', '\u0301x', ';DO NOT*** version=1 ***', 'Ủy ban'),
        )
        .map((text) => text.normalize('NFC')),
    }),
    { selector: ({ short }) => short, maxLength: 20 },
  )
  .map((all) => all.filter((macro) => macroSchema.safeParse(macro).success));

describe('a file of macros', () => {
  it('is read back as it was written, whatever its line ends, its form and its mark', () => {
    fc.assert(
      fc.property(macros, fc.boolean(), fc.boolean(), fc.boolean(), (table, crlf, mark, decomposed) => {
        let file = writeMacroFile(table);
        if (crlf) file = file.replaceAll('\n', '\r\n');
        if (mark) file = `\uFEFF${file}`;
        if (decomposed) file = file.normalize('NFD');
        expect(readMacroFile(file)).toEqual({ macros: table, refused: [] });
      }),
    );
  });

  it('is written as UniKey writes it', () => {
    expect(writeMacroFile([KO, { short: 'đc', text: 'Đồng chí: ' }])).toBe(
      `${HEADER}\nko:không\nđc:Đồng chí: \n`,
    );
  });

  it.each<[string, string]>([
    ['a header of another program', `;Compatible Macro Data file for UniKey*** version=1 ***\nko:không\n`],
    ['no header', 'ko:không'],
    ['a tab for the colon', `${HEADER}\nko\tkhông`],
    ['tabs round the text', 'ko\t\tkhông\t'],
    ['empty lines and spaces round the short form', `\n\n${HEADER}\n  \n ko :không\n\n`],
    ['the same line twice', 'ko:không\nko:không'],
    ['line ends of an old Macintosh', `${HEADER}\rko:không\r`],
  ])('may have %s', (_what, file) => {
    expect(readMacroFile(file)).toEqual({ macros: [KO], refused: [] });
  });

  it('keeps all after the first colon, spaces too', () => {
    expect(readMacroFile('a: b: c \nw\thttps://a.vn').macros).toEqual([
      { short: 'a', text: ' b: c ' },
      { short: 'w', text: 'https://a.vn' },
    ]);
  });

  it('refuses bad lines one by one, with their number, and takes the rest', () => {
    const file = [
      HEADER,
      'không có gì',
      ':trống',
      'ko:không',
      'hai chữ:x',
      `${'a'.repeat(LONGEST_SHORT)}:vừa`,
      `${'a'.repeat(LONGEST_SHORT + 1)}:dài`,
      'vn:',
      'vn:   ',
      `vn:${'a'.repeat(LONGEST_TEXT + 1)}`,
      'vn:Việt\tNam',
      'v\u200Bn:Việt Nam',
      'ko:khác',
      'vn:Việt Nam',
    ].join('\n');
    const { macros: taken, refused } = readMacroFile(file);
    expect(taken).toEqual([
      KO,
      { short: 'a'.repeat(LONGEST_SHORT), text: 'vừa' },
      { short: 'vn', text: 'Việt Nam' },
    ]);
    expect(refused.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '2 separator-missing',
      '3 short-missing',
      '5 short-signs',
      '7 short-too-long',
      '8 text-missing',
      '9 text-missing',
      '10 text-too-long',
      '11 text-signs',
      '12 short-signs',
      '13 repeated',
    ]);
    expect(refused[0]?.start).toBe('không có gì');
    expect(refused[6]?.start).toHaveLength(41);
  });

  it('takes no more than a table holds', () => {
    const lines = Array.from({ length: MOST_MACROS + 2 }, (_, index) => `m${index}:x`);
    const { macros: taken, refused } = readMacroFile([...lines, 'm0:x'].join('\n'));
    expect(taken).toHaveLength(MOST_MACROS);
    expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
      [MOST_MACROS + 1, 'too-many'],
      [MOST_MACROS + 2, 'too-many'],
    ]);
  });

  it('gives only what may stand in the settings, whatever the file', () => {
    const line = fc.array(
      fc.constantFrom('a', 'Ẳ', ':', '\t', ' ', '\n', '\r', '\0', '\uD800', ';', '\u0301'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          line.map((signs) => signs.join('')),
        ),
        (file) => {
          for (const macro of readMacroFile(file).macros) {
            expect(macroSchema.safeParse(macro).success).toBe(true);
            expect(macro.short).toBe(macro.short.normalize('NFC'));
          }
        },
      ),
    );
  });
});
