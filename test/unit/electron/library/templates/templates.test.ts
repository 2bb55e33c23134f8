import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '#shared/article/parse-article.ts';
import { checkArticle } from '#shared/style/checks/check-article.ts';
import { BUILT_IN_TEMPLATES } from '#shared/templates/built-in.ts';
import {
  asStored,
  codeOf,
  given,
  namesIn,
  photoOf,
  story,
  temporaryDesk,
  withPhoto,
  wordsOf,
} from '../temporary-library.ts';

const LAN = [{ penName: 'Lan', role: 'Phóng viên' }];

describe('a built-in template', () => {
  it.each(BUILT_IN_TEMPLATES)(
    '%s begins a whole story that can not be exported as it is',
    async (templateId) => {
      const { library } = temporaryDesk();
      const opened = given(await library.templates.begin(templateId, LAN));
      const article = given(parseArticle(opened.article));
      expect(asStored(article)).toEqual(opened.article);
      expect(opened).toMatchObject({ revision: 1, missingPhotos: [], notice: null });
      expect(article).toMatchObject({ status: 'draft', byline: LAN, createdAt: '2026-01-05T08:00:00.000Z' });
      const findings = checkArticle(article, { missingPhotos: [], now: '2026-01-05T08:00:00.000Z' });
      expect(findings.some(({ rule }) => rule === 'placeholder-words')).toBe(true);
      expect(findings.some(({ severity }) => severity === 'blocks')).toBe(true);
      // Nothing of it is left over once every place is filled in.
      const words = JSON.stringify(article).replaceAll(/\[bổ sung[^\]]*\]/g, 'chữ thật');
      const filled = given(parseArticle(JSON.parse(words)));
      const left = checkArticle(filled, { missingPhotos: [], now: '2026-01-05T08:00:00.000Z' });
      expect(left.filter(({ rule }) => rule === 'placeholder-words')).toEqual([]);
    },
  );

  it('another time is another story', async () => {
    const { library } = temporaryDesk();
    const [one, two] = [
      given(await library.templates.begin('interview', [])),
      given(await library.templates.begin('interview', [])),
    ];
    expect(one.storyId).not.toBe(two.storyId);
    expect(given(await library.list()).stories).toHaveLength(2);
  });
});

describe('a person’s own template', () => {
  it('is made of a story with its photos, lies in the library, and begins others', async () => {
    const { library, again } = temporaryDesk();
    const { asset, bytes } = photoOf('a');
    const { storyId } = given(await library.create(withPhoto(story('Điểm tin sáng', 'khung'), asset)));
    given(await library.storePhoto(storyId, asset, bytes));
    const kept = given(await library.templates.keep(storyId, 'Điểm tin'));
    expect(kept).toMatchObject({ builtIn: null, name: 'Điểm tin' });
    given(await library.bin.put(storyId, false));
    given(await library.bin.empty('all'));
    const later = again();
    expect(given(await later.templates.list())).toEqual([
      { templateId: 'brief', builtIn: 'brief', name: '' },
      { templateId: 'interview', builtIn: 'interview', name: '' },
      { templateId: 'photo-story', builtIn: 'photo-story', name: '' },
      kept,
    ]);
    const opened = given(await later.templates.begin(kept.templateId, LAN));
    expect(opened).toMatchObject({ missingPhotos: [], article: { headline: 'Điểm tin sáng', byline: LAN } });
    expect(wordsOf(opened.article)).toBe('khung');
    expect(opened.storyId).not.toBe(kept.templateId);
    expect(given(await later.list()).stories).toHaveLength(1);
  });

  it('is put into the bin and taken back', async () => {
    const { library } = temporaryDesk();
    const { storyId } = given(await library.create(story('Bão')));
    const { templateId } = given(await library.templates.keep(storyId, 'Mẫu'));
    given(await library.templates.remove(templateId));
    expect(given(await library.templates.list())).toHaveLength(3);
    expect(codeOf(await library.templates.begin(templateId, []))).toBe('template-not-found');
    const [entry] = given(await library.bin.list());
    expect(entry).toMatchObject({ kind: 'template', storyId: null, headline: 'Bão' });
    expect(given(await library.bin.restore(entry?.binId ?? ''))).toEqual({ storyId: null });
    expect(given(await library.templates.list())).toHaveLength(4);
  });

  it('that is damaged is passed over; one whose name is lost has its headline', async () => {
    const { library, root } = temporaryDesk();
    for (const name of ['Một', 'Hai']) {
      const { storyId } = given(await library.create(story(`Tít ${name}`)));
      given(await library.templates.keep(storyId, name));
    }
    const folder = join(root, '.templates');
    const [first = '', second = ''] = namesIn(folder);
    writeFileSync(join(folder, first, 'article.json'), 'rác');
    rmSync(join(folder, second, 'template.json'));
    const own = given(await library.templates.list()).slice(3);
    expect(own).toMatchObject([{ name: expect.stringMatching(/^Tít/) }]);
    expect(codeOf(await library.templates.remove('brief'))).toBe('template-not-found');
    expect(codeOf(await library.templates.begin('../x', []))).toBe('template-not-found');
  });
});
