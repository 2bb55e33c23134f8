import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findPassage } from '#shared/searching/find-passage.ts';
import {
  type SearchStage,
  searchQuery,
  searchStages,
  withoutLastLetter,
} from '#shared/searching/search-query.ts';
import { type SearchedText, searchedTexts } from '#shared/searching/searched-texts.ts';
import { sentenceAround } from '#shared/searching/sentence.ts';
import { stageFinds, storyWords } from '#shared/searching/story-words.ts';
import { articleArbitrary } from '../../../arbitraries/article.ts';

const head = (text: string, field: SearchedText['field'] = 'body'): SearchedText => ({
  field,
  block: null,
  text,
});

/** The first stage that finds a story of these texts, and the passage it shows; null where none does. */
function find(texts: readonly SearchedText[], typed: string) {
  const query = searchQuery(typed);
  const stage = searchStages(query).find((one) => stageFinds(one, query, storyWords(texts)));
  return stage === undefined ? null : { stage, passage: findPassage(texts, query, stage) };
}

describe('what finds what', () => {
  test.each([
    ['hoi nong dan', 'Hội Nông dân thành phố', true],
    ['Hội Nông dân', 'hội nông dân', true],
    ['hội nông', 'hoi nong dan', true],
    ['duong', 'Đường ven biển', true],
    ['đường', 'duong ven bien', true],
    ['hòa', 'hoà bình', true],
    ['hoà', 'hòa bình', true],
    ['hòa'.normalize('NFD'), 'hoà', true],
    ['nong d', 'Nông dân', false],
    ['nong da', 'Nông dân', true],
    ['dan nong', 'nông dân', true],
    ['dan ngheo', 'nông dân', false],
    ['a', 'a dua', false],
    ['" OR *', 'hoặc', false],
    ['LĐTB&XH', 'Sở LĐTB&XH', true],
  ])('%s in %s: %s', (query, text, found) => {
    expect(find([head(text)], query) !== null).toBe(found);
  });

  it('looks for a single letter in titles only', () => {
    expect(find([head('Vitamin C và A', 'headline')], 'c')?.passage?.ranges).toEqual([{ start: 8, end: 9 }]);
    expect(find([head('Vitamin C')], 'c')).toBeNull();
  });

  it('never finds a phrase across two texts, but their words apart', () => {
    expect(find([head('nông', 'headline'), head('dân')], 'nong dan')?.stage.order).toBe('anywhere');
  });

  it('gives up a last letter only where there are words before it', () => {
    expect(withoutLastLetter(searchQuery('hội nông d'))?.folded).toEqual(['hoi', 'nong']);
    expect(withoutLastLetter(searchQuery('d'))).toBeNull();
    expect(withoutLastLetter(searchQuery('hội nông dâ'))).toBeNull();
  });
});

describe('the stages', () => {
  const named = ({ scope, form, order, begun }: SearchStage): string =>
    [scope, form, order, begun ? 'begun' : 'whole'].join(' ');

  it('take the title before the text, the spelling before others, neighbours before scattered words', () => {
    expect(searchStages(searchQuery('nông dân')).map(named)).toEqual([
      'title spelled phrase whole',
      'title spelled phrase begun',
      'title folded phrase whole',
      'title folded phrase begun',
      'story spelled phrase whole',
      'story spelled phrase begun',
      'story folded phrase whole',
      'story folded phrase begun',
      'story folded anywhere whole',
      'story folded anywhere begun',
    ]);
    expect(searchStages(searchQuery('nong dan')).some(({ form }) => form === 'spelled')).toBe(false);
    expect(searchStages(searchQuery('“… –”'))).toEqual([]);
  });

  it('of an order end with the widest: it finds what any of them finds', () => {
    const word = fc.constantFrom('nông', 'nong', 'dân', 'dan', 'da', 'hoà', 'hòa', 'ho', 'đ', 'Dân');
    const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, fc.array(word, { minLength: 1, maxLength: 3 }), (title, body, words) => {
        const query = searchQuery(words.join(' '));
        const stages = searchStages(query);
        const story = storyWords([head(title, 'headline'), head(body)]);
        for (const order of ['phrase', 'anywhere'] as const) {
          const found = stages
            .filter((stage) => stage.order === order)
            .map((stage) => stageFinds(stage, query, story));
          if (found.includes(true)) expect(found.at(-1)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the passage', () => {
  it('is the sentence, with what was looked for marked in it', () => {
    const text = 'Sáng 7-1, mưa to. Theo TP. Hải Phòng, Hội Nông dân họp. Chiều, hội nông dân nghỉ.';
    const passage = find([head(text)], 'hoi nong dan')?.passage;
    expect(passage?.sentence).toBe('Theo TP. Hải Phòng, Hội Nông dân họp.');
    expect(passage?.ranges.map(({ start, end }) => passage.sentence.slice(start, end))).toEqual([
      'Hội Nông dân',
    ]);
    expect(passage).toMatchObject({ offset: 18, cutBefore: true, cutAfter: true, field: 'body' });
  });

  it('of scattered words is where most of them stand', () => {
    const passage = find([head('Nông nghiệp.'), head('Dân ở nông thôn.')], 'dan nong')?.passage;
    expect(passage?.sentence).toBe('Dân ở nông thôn.');
    expect(passage?.ranges).toHaveLength(2);
  });

  it('of a long sentence is what stands around the hit, cut between words', () => {
    const long = `${'xa xôi '.repeat(80)}nông dân ${'gần gũi '.repeat(80)}`.trim();
    const passage = find([head(long)], 'nông dân')?.passage;
    expect(passage?.sentence.length).toBeLessThanOrEqual(240);
    expect(passage?.sentence).toMatch(/^(xa|xôi) .*nông dân.* (gần|gũi)$/);
    expect(passage).toMatchObject({ cutBefore: true, cutAfter: true });
  });

  it('always lies in its text, and its marks in it', () => {
    fc.assert(
      fc.property(articleArbitrary, fc.nat(), fc.nat(), (article, from, length) => {
        const texts = searchedTexts(article);
        const words = texts.flatMap(({ text }) => text.split(/\s+/));
        const at = words.length === 0 ? 0 : from % words.length;
        const query = words.slice(at, at + 1 + (length % 3)).join(' ');
        const found = find(texts, query);
        if (found === null) return;
        const { passage } = found;
        if (passage === null) throw new Error('Found, and not to be shown');
        const own = texts.find(
          ({ field, block, text }) =>
            field === passage.field &&
            block === passage.block &&
            text.startsWith(passage.sentence, passage.offset),
        );
        expect(own).toBeDefined();
        expect(passage.ranges.length).toBeGreaterThan(0);
        let last = 0;
        for (const { start, end } of passage.ranges) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(passage.sentence.length);
      }),
      { numRuns: 300 },
    );
  });
});

test('a sentence holds what it is asked to hold, whatever the text', () => {
  const text = fc
    .array(fc.constantFrom('a', 'Tp.', ' ', '. ', '! ', '\n', '…', '” ', 'nghiêng '.repeat(9)), {
      maxLength: 40,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(), fc.nat({ max: 30 }), (whole, from, length) => {
      const words = [...whole.matchAll(/\p{L}+/gu)];
      const [first] = words.slice(from % Math.max(1, words.length));
      if (first === undefined) return;
      const start = first.index;
      const end = Math.min(whole.length, start + first[0].length + length);
      const around = { start, end: start + whole.slice(start, end).trimEnd().length };
      const sentence = sentenceAround(whole, around);
      expect(sentence.start).toBeLessThanOrEqual(around.start);
      expect(sentence.end).toBeGreaterThanOrEqual(around.end);
    }),
    { numRuns: 2000 },
  );
});
