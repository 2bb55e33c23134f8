import { describe, expect, it } from 'vitest';
import { creditLine, exportLabels, labelled, withoutLabel } from '#shared/export/export-labels.ts';
import { createTranslator } from '#shared/locales/translator.ts';
import { labels } from './render-options.ts';

describe('labels', () => {
  it('are the words of a Vietnamese paper', () => {
    expect(labels).toMatchObject({ photo: 'Ảnh', source: 'Nguồn', related: 'Tin khác' });
    expect(exportLabels(createTranslator('en').t).source).toBe('Source');
  });

  it.each([
    ['Nguyễn An', 'Ảnh: Nguyễn An'],
    ['Ảnh: Nguyễn An', 'Ảnh: Nguyễn An'],
    ['ảnh: Nguyễn An', 'ảnh: Nguyễn An'],
    ['Ảnh tư liệu', 'Ảnh tư liệu'],
    ['Ảnh', 'Ảnh'],
    ['Ánh Dương', 'Ảnh: Ánh Dương'],
    ['Ảnhviet.vn', 'Ảnh: Ảnhviet.vn'],
    [' KC ', 'Ảnh: KC'],
  ])('prints the credit %j as %j', (credit, printed) => {
    expect(creditLine('Ảnh', credit)).toBe(printed);
  });

  it.each([
    ['ANHP', 'ANHP'],
    ['Nguồn: ANHP', 'ANHP'],
    ['Nguồn. ANHP', 'ANHP'],
    ['Nguồn Việt', 'Nguồn Việt'],
    ['Nguồn:', 'Nguồn:'],
  ])('takes the label off %j once', (text, rest) => {
    expect(withoutLabel('Nguồn', text)).toBe(rest);
    expect(labelled('Nguồn', text)).toBe(`Nguồn: ${rest}`);
  });
});
