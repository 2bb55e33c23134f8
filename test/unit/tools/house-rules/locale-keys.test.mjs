import { describe, expect, it } from 'vitest';
import { localeKeys } from '../../../../tools/house-rules/rules/locale-keys.mjs';
import { project } from './sample.mjs';

const VI = 'shared/locales/vi.json';
const EN = 'shared/locales/en.json';

/**
 * @param {unknown} vi
 * @param {unknown} en
 * @param {string} code of renderer/a.tsx
 * @param {readonly string[]} [prefixes]
 */
function check(vi, en, code, prefixes) {
  const files = project({ [VI]: JSON.stringify(vi), [EN]: JSON.stringify(en), 'renderer/a.tsx': code });
  return localeKeys(files, prefixes).map(({ path, message }) => `${path}: ${message}`);
}

describe('the two languages', () => {
  it('pass with the same keys and values, whatever the plural forms', () => {
    const vi = { desk: { stories: '{{count}} bài', by: '{{ name }} viết' } };
    const en = { desk: { stories_one: 'one story', stories_other: '{{count}} stories', by: 'by {{name}}' } };
    expect(check(vi, en, "t('desk.stories', { count }); t('desk.by', { name });")).toEqual([]);
  });

  it('miss a key on either side', () => {
    const found = check(
      { a: { b: 'Một', c: 'Hai' } },
      { a: { b: 'One', d: 'Two' } },
      "t('a.b'); f('a.c', 'a.d');",
    );
    expect(found).toEqual([`${VI}: a.c is missing in ${EN}`, `${EN}: a.d is missing in ${VI}`]);
  });

  it('differ in their values', () => {
    const found = check({ a: 'Tệp {{name}}' }, { a: 'File {{nmae}}' }, "t('a');");
    expect(found).toEqual([`${EN}: a has other values than in ${VI} (name)`]);
  });

  it('hold an empty text, or something that is no text', () => {
    const found = check({ a: ' ', b: 'B', c: 3 }, { a: 'A', b: '', c: 'C' }, "f('a', 'b', 'c');");
    expect(found).toEqual([`${VI}: a is empty`, `${VI}: c is no text`, `${EN}: b is empty`]);
  });

  it('write a key twice, which JSON.parse would hide', () => {
    const files = project({
      [VI]: '{\n  "a": "Một",\n  "a": "Hai"\n}',
      [EN]: '{"a": "One"}',
      'renderer/a.ts': "t('a');",
    });
    expect(localeKeys(files)).toEqual([{ path: VI, line: 3, message: 'a is written twice' }]);
  });
});

describe('the keys the code asks for', () => {
  const texts = { error: { gone: 'Mất', full: 'Đầy' }, title: 'Bài' };

  it.each([
    `t('title'); translate(\`error.\${code}\`);`,
    "i18n.t(isNew ? 'title' : 'error.gone'); const row = { label: 'error.full' };",
    "const a = <Trans i18nKey=\"title\" />; const b = <Trans i18nKey={'error.gone'} />; t('error.full');",
    `t('title'); const key = \`error.\${code}\`;`,
  ])('exist and are used: %s', (code) => {
    expect(check(texts, texts, code)).toEqual([]);
  });

  it.each([
    ["t('error.lost')", "there is no text 'error.lost'"],
    ["i18n.t(isNew ? 'title' : 'titel')", "there is no text 'titel'"],
    ["translate('error')", "there is no text 'error'"],
    [`t(\`errors.\${code}\`)`, "there are no texts 'errors.…'"],
    ['const a = <Trans i18nKey="heading" />', "there is no text 'heading'"],
  ])('do not exist: %s', (code, message) => {
    const found = check(texts, texts, `f('title', 'error.gone', 'error.full'); ${code};`);
    expect(found).toEqual([`renderer/a.tsx: ${message}`]);
  });

  it('leave a text unused', () => {
    expect(check(texts, texts, "t('title'); t('error.gone');")).toEqual([
      `${VI}: nobody asks for error.full`,
    ]);
  });

  it('may be put together out of sight, if the prefix is listed', () => {
    expect(check(texts, texts, "t('title'); t(keyOf(error));", ['error.'])).toEqual([]);
  });

  it('are not looked for in tests and tools', () => {
    const files = project({ [VI]: '{"a":"Một"}', [EN]: '{"a":"One"}', 'test/a.ts': "t('a'); t('b');" });
    expect(localeKeys(files)).toEqual([{ path: VI, line: 1, message: 'nobody asks for a' }]);
  });
});
