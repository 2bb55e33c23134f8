import { describe, expect, it } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import { newArticle } from '#shared/article/new-article.ts';
import { parseArticle } from '#shared/article/parse-article.ts';
import { createTranslator } from '#shared/locales/translator.ts';
import { checkArticle } from '#shared/style/checks/check-article.ts';
import { RULES, type RuleName } from '#shared/style/checks/rules.ts';
import { haiPhongStory } from '../../../../fixtures/export/hai-phong-story.ts';
import { hostileStory } from '../../../../fixtures/export/hostile-stories.ts';
import { fixtureId } from '../../../../fixtures/export/identifiers.ts';
import { paragraph, photo, soundStory, storyWith } from './sound-story.ts';

const nothingMissing = { missingPhotos: [] };

/** Breaks every rule at least once. */
const ruinedStory: Article = storyWith({
  headline: ' ',
  standfirst: '\u200B',
  byline: [],
  sources: [{ id: fixtureId(9001), name: '', url: 'anhp.vn', kind: 'website', use: 'information' }],
  related: [{ id: fixtureId(9002), title: '', excerpt: 'xxx', date: '', url: '' }],
  embargoUntil: '2030-01-01T00:00:00Z',
  toConfirm: [
    {
      id: fixtureId(9003),
      doubt: 'headline-guessed',
      place: { kind: 'field', field: 'headline' },
      text: 'Tít',
    },
    {
      id: fixtureId(9005),
      doubt: 'photo-not-supplied',
      place: { kind: 'block', block: fixtureId(9006) },
      text: 'Tàu',
    },
  ],
  body: [
    photo({ caption: '', credit: '', alt: '' }),
    photo({ id: fixtureId(9006), caption: 'Tàu cập cảng', alt: 'Tàu cập cảng' }),
    { type: 'unknown', id: fixtureId(9004), raw: { type: 'poll', id: fixtureId(9004) } },
  ],
});
const ruinFacts = { missingPhotos: [photo().asset.sha256], now: '2026-01-01T00:00:00Z' };

describe('checkArticle', () => {
  it('finds nothing in a sound story', () => {
    expect(checkArticle(soundStory, { missingPhotos: [], now: '2026-01-01T00:00:00Z' })).toEqual([]);
  });

  it('finds in a published story only what it lacks: the words for who cannot see its photos', () => {
    expect(checkArticle(haiPhongStory, nothingMissing).map(({ rule, detail }) => [rule, detail])).toEqual([
      ['photo-without-alt', { number: 1 }],
      ['photo-without-alt', { number: 2 }],
    ]);
  });

  it('says of an empty story what it needs, from top to bottom', () => {
    const findings = checkArticle(newArticle('2026-01-01T00:00:00Z'), nothingMissing);
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'blocks headline-empty',
      'warns standfirst-empty',
      'blocks body-empty',
      'warns byline-empty',
      'warns no-source',
    ]);
  });

  it('knows every rule: two stories break all of them', () => {
    const broken = new Set([
      ...checkArticle(ruinedStory, ruinFacts).map(({ rule }) => rule),
      ...checkArticle(storyWith({ body: [], sources: [] }), nothingMissing).map(({ rule }) => rule),
    ]);
    expect([...broken].sort()).toEqual(Object.keys(RULES).sort());
  });

  it('puts findings in reading order, whatever the order of the rules', () => {
    const findings = checkArticle(ruinedStory, ruinFacts);
    const order = findings.map(({ place }) => ('field' in place ? place.field : place.kind));
    expect([...new Set(order)]).toEqual(['headline', 'standfirst', 'block', 'byline', 'source', 'related']);
    const [first, second, third] = ruinedStory.body.map(({ id }) => id);
    const blocks = findings.flatMap(({ place }) => (place.kind === 'block' ? [place.block] : []));
    expect([...new Set(blocks)]).toEqual([first, second, third]);
    const parts = findings.flatMap(({ place }) =>
      place.kind === 'block' && place.block === first ? [place.part] : [],
    );
    expect(parts).toEqual([undefined, 'caption', 'credit', 'alt']);
  });

  it('puts what an import said of a place no longer there last', () => {
    const gone = { kind: 'block', block: fixtureId(9009) } as const;
    const toConfirm = [{ id: fixtureId(9008), doubt: 'caption-guessed', place: gone, text: '' } as const];
    const findings = checkArticle(
      storyWith({ toConfirm, related: [{ id: fixtureId(9007), title: '', excerpt: '', date: '', url: '' }] }),
      nothingMissing,
    );
    expect(findings.map(({ rule }) => rule)).toEqual([
      'related-without-title',
      'related-without-link',
      'unconfirmed-import',
    ]);
  });

  it('points only at places that the stored format can hold', () => {
    const places = checkArticle(ruinedStory, ruinFacts).map(({ place }) => place);
    const toConfirm = places.map((place, index) => ({
      id: fixtureId(9100 + index),
      doubt: 'field-guessed',
      place,
      text: '',
    }));
    const parsed = parseArticle({ ...newArticle('2026-01-01T00:00:00Z'), format: 1, toConfirm });
    expect(parsed).toMatchObject({ ok: true });
    if (parsed.ok) expect(parsed.value.toConfirm.map(({ place }) => place)).toEqual(places);
  });

  it('names each finding by its rule and place, also in a hostile story', () => {
    for (const article of [ruinedStory, hostileStory]) {
      const names = checkArticle(article, ruinFacts).map(
        ({ rule, place }) => `${rule} ${JSON.stringify(place)}`,
      );
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('changes nothing in the story', () => {
    const before = structuredClone(ruinedStory);
    checkArticle(ruinedStory, ruinFacts);
    expect(ruinedStory).toEqual(before);
  });
});

describe('the sentences', () => {
  it.each(['vi', 'en'] as const)('%s: each finding has its own, with every value put in', (language) => {
    const { t, exists } = createTranslator(language);
    const sentences = checkArticle(ruinedStory, ruinFacts).map(({ rule, detail }) =>
      t(`check.${rule}`, { ...detail }),
    );
    for (const sentence of sentences) expect(sentence).not.toMatch(/\{\{|\}\}|\$t\(|undefined|^check\./);
    for (const rule of Object.keys(RULES)) expect(exists(`check.${rule}`, { fallbackLng: [] })).toBe(true);
  });

  it('says of an unconfirmed guess what was guessed', () => {
    const rule: RuleName = 'unconfirmed-import';
    const { t } = createTranslator('vi');
    expect(t(`check.${rule}`, { doubt: 'headline-guessed', text: 'Tít' })).toBe(
      'Nhập từ tệp, chưa ai xác nhận: Tít bài là do máy đoán.',
    );
  });

  it('takes what a writer typed as it is, also where it looks like a key', () => {
    const link = '$t(doubt.headline-guessed) {{number}}';
    expect(createTranslator('en').t('check.link-unusable', { link })).toContain(`“${link}”`);
  });
});

describe('speed', () => {
  it('checks a story of 5,000 paragraphs and one hostile paragraph of 200,000 signs without a pause', () => {
    const long = paragraph(
      'Nhờ đó, tỷ lệ hộ nghèo của thành phố chỉ còn 1,41%, giảm 0,65% so với năm trước. '.repeat(5),
    );
    const body = [
      ...Array.from({ length: 5000 }, () => long),
      ...['.', 'x', '[?', '[bổ sung ', '0912 xxx ', '… ', 'TK', '( '].map((piece) =>
        // With every sign a placeholder begins with, so that none is passed over.
        paragraph(`${piece.repeat(200_000 / piece.length)} ệ bổ sung xxx XXX TK ? [ (`),
      ),
    ];
    const start = performance.now();
    checkArticle(storyWith({ body }), nothingMissing);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
