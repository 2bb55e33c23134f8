import { describe, expect, it } from 'vitest';
import { type Commands, runProgram } from '../../../../electron/command-line/program.ts';
import { recordedOutput } from './recorded-output.ts';

/** Runs a command line on commands that only write down what they were called with. */
async function ran(words: readonly string[], language: 'vi' | 'en' = 'vi', exitCode = 0) {
  const calls: unknown[] = [];
  const record =
    (name: string) =>
    async (...given: unknown[]) => {
      calls.push([name, ...given.slice(0, -1)]);
      return exitCode;
    };
  const commands: Commands = {
    import: record('import'),
    export: record('export'),
    verify: record('verify'),
    check: record('check'),
    diff: record('diff'),
    checkLibrary: record('checkLibrary'),
    search: record('search'),
    compose: record('compose'),
  };
  const io = recordedOutput(language);
  const code = await runProgram(words, commands, io, '1.2.3');
  return { code, calls, lines: io.lines, errors: io.errors };
}

describe('the command line', () => {
  it.each<[string, unknown[]]>([
    ['import bài.txt --library kho', ['import', 'bài.txt', { library: 'kho' }]],
    ['import --library=kho bài.txt', ['import', 'bài.txt', { library: 'kho' }]],
    ['export kho/bài --out ra', ['export', 'kho/bài', { out: 'ra', profile: 'web', zip: false }]],
    ['export kho/bài --out ra --zip', ['export', 'kho/bài', { out: 'ra', profile: 'web', zip: true }]],
    [
      'export kho/bài --out ra --profile page',
      ['export', 'kho/bài', { out: 'ra', profile: 'page', zip: false }],
    ],
    ['verify gói.zip', ['verify', 'gói.zip']],
    ['check kho/bài', ['check', 'kho/bài', { json: false }]],
    ['search hội --library kho', ['search', 'hội', { library: 'kho', json: false }]],
    ['search hội --library kho --json', ['search', 'hội', { library: 'kho', json: true }]],
    ['check kho/bài --json', ['check', 'kho/bài', { json: true }]],
    ['diff kho/bài 3 article', ['diff', 'kho/bài', '3', 'article', { json: false }]],
    ['diff kho/bài 1a2b 9f --json', ['diff', 'kho/bài', '1a2b', '9f', { json: true }]],
    ['check-library kho', ['checkLibrary', 'kho', { json: false, thorough: false }]],
    ['check-library --thorough kho --json', ['checkLibrary', 'kho', { json: true, thorough: true }]],
    ['compose --method telex', ['compose', { method: 'telex' }]],
    [
      'compose --method=vni --tone new --no-restore --brackets --macros tắt.txt --keep giữ.txt --english',
      [
        'compose',
        {
          method: 'vni',
          tone: 'new',
          restore: false,
          brackets: true,
          macros: 'tắt.txt',
          keep: 'giữ.txt',
          english: true,
        },
      ],
    ],
  ])('runs: %s', async (line, call) => {
    expect(await ran(line.split(' '))).toEqual({ code: 0, calls: [call], lines: [], errors: [] });
  });

  it('takes a path with spaces, marks and a leading dash', async () => {
    expect((await ran(['verify', '--', '-gói của tôi/ảnh'])).calls).toEqual([['verify', '-gói của tôi/ảnh']]);
  });

  it('ends as its command ends', async () => {
    expect((await ran(['verify', 'x'], 'vi', 1)).code).toBe(1);
  });

  it.each<[string[], string, string]>([
    [[], 'chưa có lệnh nào', 'no command was given'],
    [['xuất'], 'không có lệnh “xuất”', 'there is no command “xuất”'],
    [['help'], 'không có lệnh “help”', 'there is no command “help”'],
    [['search', 'x'], 'thiếu tùy chọn bắt buộc --library <dir>', 'the option --library <dir> is required'],
    [['search', '', '--library', 'a'], 'giá trị của query để trống', 'the value of query is empty'],
    [['merge', 'x'], 'không có lệnh “merge”', 'there is no command “merge”'],
    [['verify'], 'thiếu tham số <package>', 'the argument <package> is missing'],
    [['verify', 'a', 'b'], 'lệnh “verify” nhận quá nhiều tham số', '“verify” was given too many arguments'],
    [['export', 'a'], 'thiếu tùy chọn bắt buộc --out <dir>', 'the option --out <dir> is required'],
    [['import', 'a'], 'thiếu tùy chọn bắt buộc --library <dir>', 'the option --library <dir> is required'],
    [['export', 'a', '--out'], 'tùy chọn --out <dir> chưa có giá trị', 'the option --out <dir> has no value'],
    [['check', 'a', '--xml'], 'không có tùy chọn --xml', 'there is no option --xml'],
    [['diff', 'a', '3'], 'thiếu tham số <version_b>', 'the argument <version_b> is missing'],
    [['diff', 'a', '', '3'], 'giá trị của version_a để trống', 'the value of version_a is empty'],
    [['compose'], 'thiếu tùy chọn bắt buộc --method <name>', 'the option --method <name> is required'],
    [['compose', '--method', ''], 'giá trị của --method để trống', 'the value of --method is empty'],
    [['compose', '--method', 'vni', '--no-restor'], 'không có tùy chọn --no-restor', 'no option --no-restor'],
    [
      ['compose', '--method', 'vni', '--macros'],
      '--macros <file> chưa có giá trị',
      '--macros <file> has no value',
    ],
    [
      ['compose', '--method', 'vni', '--keep', ' '],
      'giá trị của --keep để trống',
      'the value of --keep is empty',
    ],
    [['compose', '--method', 'vni', 'x'], 'lệnh “compose” nhận quá nhiều', '“compose” was given too many'],
    [['--xml'], 'không có tùy chọn --xml', 'there is no option --xml'],
    [['export', 'a', '--out', ''], 'giá trị của --out để trống', 'the value of --out is empty'],
    [['verify', ' '], 'giá trị của package để trống', 'the value of package is empty'],
  ])('says in one line what is wrong and runs nothing: %j', async (words, vietnamese, english) => {
    for (const [language, sentence] of [
      ['vi', vietnamese],
      ['en', english],
    ] as const) {
      const { code, calls, lines, errors } = await ran(words, language);
      expect([code, calls, lines]).toEqual([2, [], []]);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toContain(sentence);
      expect(errors[0]).not.toContain('\n');
    }
  });

  it('shows its help where it is asked for, all of it in the language', async () => {
    for (const words of [
      ['--help'],
      ['-h'],
      ['export', '--help'],
      ['import', '-h'],
      ['diff', '-h'],
      ['compose', '-h'],
    ]) {
      const { code, lines, errors } = await ran(words);
      expect([code, errors]).toEqual([0, []]);
      expect(lines.join('\n')).toMatch(/^Cách dùng: toasoan/);
      expect(lines.join('\n')).not.toMatch(/Usage|Options:|Commands:|Arguments:|display|default/);
    }
    expect((await ran(['--help'], 'en')).lines.join('\n')).toMatch(/^Usage: toasoan/);
  });

  it('lists the commands it has, and no other', async () => {
    const help = (await ran(['--help'])).lines.join('\n');
    expect([...help.matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) => name)).toEqual([
      'import',
      'export',
      'verify',
      'check',
      'diff',
      'check-library',
      'search',
      'compose',
    ]);
  });

  it('says its version', async () => {
    expect((await ran(['--version'])).lines).toEqual(['1.2.3']);
  });

  it('lets an error nobody expected through', async () => {
    const commands = { verify: () => Promise.reject(new TypeError('hỏng')) } as unknown as Commands;
    await expect(runProgram(['verify', 'x'], commands, recordedOutput(), '1')).rejects.toThrow('hỏng');
  });
});
