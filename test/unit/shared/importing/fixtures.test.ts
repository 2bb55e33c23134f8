import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import { blockLines } from '#shared/article/text.ts';
import {
  articleFromFile,
  captionsOf,
  everyWordOf,
  FIXTURES,
  typesOf,
} from '../../../fixtures/imported-story.ts';

/** What a fixture's `.expected.json` may say; what it does not name is not looked at. */
interface Expected {
  readonly kicker?: string;
  readonly headline?: string;
  readonly standfirst?: string;
  readonly section?: string;
  readonly dateline?: string;
  readonly publishedAt?: string;
  readonly byline?: readonly string[];
  readonly tags?: readonly string[];
  readonly sources?: readonly string[];
  readonly body?: readonly string[];
  readonly captions?: readonly (readonly [string, string])[];
  /** Title, date, and where they matter excerpt and address. */
  readonly related?: readonly (readonly string[])[];
  readonly doubts?: readonly string[];
  /** Words that must be nowhere in the article. */
  readonly absent?: readonly string[];
  /** Lines that must be in the body. */
  readonly text?: readonly string[];
  /** Texts of `content-left-out`. */
  readonly leftOut?: readonly string[];
  readonly links?: readonly string[];
}

const files = readdirSync(FIXTURES).filter((name) => /\.(txt|html)$/.test(name));

describe('stories in the manner of many papers', () => {
  it('has a corpus to speak of', () => {
    expect(files.length).toBeGreaterThanOrEqual(15);
  });

  it.each(files)('%s', (name) => {
    const article = articleFromFile(path.join(FIXTURES, name));
    const expected = JSON.parse(
      readFileSync(path.join(FIXTURES, name.replace(/\.\w+$/, '.expected.json')), 'utf8'),
    ) as Expected;
    expect(seen(article, expected)).toEqual(expected);
    for (const words of expected.absent ?? [])
      expect(everyWordOf(withoutLeftOut(article))).not.toContain(words);
  });
});

function seen(article: Article, expected: Expected): Expected {
  const facts: Expected = {
    kicker: article.kicker,
    headline: article.headline,
    standfirst: article.standfirst,
    section: article.section,
    dateline: article.dateline,
    publishedAt: article.publishedAt ?? '',
    byline: article.byline.map(({ penName, role }) => penName || role),
    tags: article.tags,
    sources: article.sources.map(({ name }) => name),
    body: typesOf(article.body),
    captions: captionsOf(article),
    related: article.related.map(({ title, date, excerpt, url }, index) =>
      [title, date, excerpt, url].slice(0, expected.related?.[index]?.length ?? 4),
    ),
    doubts: [...new Set(article.toConfirm.map(({ doubt }) => doubt))].filter(
      (doubt) => !doubt.startsWith('photo'),
    ),
    absent: expected.absent ?? [],
    text: article.body.flatMap(blockLines),
    leftOut: article.toConfirm.filter(({ doubt }) => doubt === 'content-left-out').map(({ text }) => text),
    links: article.body.flatMap((block) =>
      'content' in block ? block.content.flatMap(({ link }) => link ?? []) : [],
    ),
  };
  return Object.fromEntries(Object.entries(facts).filter(([key]) => key in expected));
}

function withoutLeftOut(article: Article): Article {
  return { ...article, toConfirm: article.toConfirm.filter(({ doubt }) => doubt !== 'content-left-out') };
}
