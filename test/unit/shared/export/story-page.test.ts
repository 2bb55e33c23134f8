import { describe, expect, it } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import { renderStoryPage } from '#shared/export/story-page.ts';
import { STORY_STYLE } from '#shared/export/story-style.ts';
import { everyKindStory } from '../../../fixtures/export/every-kind-story.ts';
import { haiPhongStory } from '../../../fixtures/export/hai-phong-story.ts';
import {
  bareStory,
  emptyStory,
  HOSTILE_TEXT,
  hostileStory,
} from '../../../fixtures/export/hostile-stories.ts';
import { attribute, elementsOf, parsed, textOf } from './parsed-html.ts';
import { options } from './render-options.ts';

const facts = { style: { text: STORY_STYLE }, savedAt: '2019-04-23T10:06:00Z' };
const pageOf = (story: Article) => renderStoryPage(story, options, facts).html;

/** Names of schema.org that may stand in a story's data (release 30.0), by type. */
const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: [
    ...[
      'identifier',
      'inLanguage',
      'headline',
      'alternativeHeadline',
      'description',
      'dateline',
      'articleSection',
    ],
    ...[
      'keywords',
      'wordCount',
      'dateCreated',
      'datePublished',
      'dateModified',
      'author',
      'sourceOrganization',
    ],
    ...['citation', 'image', 'mentions', 'url'],
  ],
  Person: ['name', 'jobTitle'],
  Organization: ['name', 'url'],
  CreativeWork: ['name', 'url'],
  ImageObject: ['contentUrl', 'caption', 'creditText', 'copyrightNotice'],
};

function dataOf(html: string): Record<string, unknown> {
  const [script] = elementsOf(html, 'script');
  expect(attribute(script, 'type')).toBe('application/ld+json');
  return JSON.parse(script === undefined ? '' : textOf(script)) as Record<string, unknown>;
}

function metaOf(html: string, key: string): string[] {
  return elementsOf(html, 'meta')
    .filter((one) => (attribute(one, 'name') ?? attribute(one, 'property')) === key)
    .map((one) => attribute(one, 'content') ?? '');
}

function checkTypes(value: unknown): void {
  if (Array.isArray(value)) value.forEach(checkTypes);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
  const { '@type': type, '@context': _, ...rest } = value as Record<string, unknown>;
  expect(VOCABULARY).toHaveProperty([String(type)]);
  for (const [name, inner] of Object.entries(rest)) {
    expect(VOCABULARY[String(type)], `${String(type)}.${name}`).toContain(name);
    expect(inner).not.toBe('');
    checkTypes(inner);
  }
}

describe('renderStoryPage', () => {
  it('is a Vietnamese document with title, description and Open Graph', () => {
    const html = pageOf(haiPhongStory);
    expect(elementsOf(html, 'title').map(textOf)).toEqual([haiPhongStory.headline]);
    expect(metaOf(html, 'description')).toEqual([haiPhongStory.standfirst]);
    expect(metaOf(html, 'author')).toEqual(['KC']);
    expect(metaOf(html, 'og:type')).toEqual(['article']);
    expect(metaOf(html, 'og:locale')).toEqual(['vi_VN']);
    expect(metaOf(html, 'og:title')).toEqual([haiPhongStory.headline]);
    expect(metaOf(html, 'og:image')).toEqual(['images/a1a1.jpg']);
    expect(metaOf(html, 'article:published_time')).toEqual(['2019-04-23T17:05:00+07:00']);
    expect(metaOf(html, 'article:tag')).toEqual(['an sinh xã hội', 'Hội Nông dân']);
    expect(parsed(html).errors).toEqual([]);
  });

  it('has the story as schema.org NewsArticle', () => {
    expect(dataOf(pageOf(haiPhongStory))).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Ký chương trình phối hợp công tác giai đoạn 2019-2023',
      alternativeHeadline: 'Hội Nông dân và Sở LĐTB&XH',
      description: haiPhongStory.standfirst,
      inLanguage: 'vi',
      articleSection: 'Xã hội',
      datePublished: '2019-04-23T17:05:00+07:00',
      dateModified: '2019-04-23T17:06:00+07:00',
      author: [{ '@type': 'Person', name: 'KC' }],
      sourceOrganization: [{ '@type': 'Organization', name: 'ANHP', url: 'https://anhp.vn/' }],
      image: [
        {
          '@type': 'ImageObject',
          contentUrl: 'images/a1a1.jpg',
          caption: 'Các đại biểu tham dự lễ ký kết',
          creditText: 'KC',
        },
        { '@type': 'ImageObject', contentUrl: 'images/b2b2.jpg', creditText: 'KC' },
      ],
    });
    expect(dataOf(pageOf(haiPhongStory))['mentions']).toHaveLength(5);
  });

  it.each(Object.entries({ haiPhongStory, everyKindStory, hostileStory, bareStory, emptyStory }))(
    'uses only names of the vocabulary, and leaves out what is empty: %s',
    (_, story) => {
      checkTypes(dataOf(pageOf(story)));
    },
  );

  it('gives no text a way out of its place', () => {
    const html = pageOf(hostileStory);
    const { elements, errors } = parsed(html);
    expect(errors).toEqual([]);
    expect(elements.filter(({ tagName }) => tagName === 'script')).toHaveLength(1);
    expect(elements.filter(({ tagName }) => tagName === 'style')).toHaveLength(1);
    expect(elements.flatMap(({ attrs }) => attrs).filter(({ name }) => name.startsWith('on'))).toEqual([]);
    expect(elementsOf(html, 'title').map(textOf)).toEqual([HOSTILE_TEXT]);
    expect(dataOf(html)['headline']).toBe(HOSTILE_TEXT);
  });

  it('puts no picture that stands in the page itself into its data', () => {
    const src = 'data:image/png;base64,AA==';
    const inPage = { ...options, photoAddress: () => ({ src, width: 1, height: 1 }) };
    const { html } = renderStoryPage(haiPhongStory, inPage, facts);
    expect(metaOf(html, 'og:image')).toEqual([]);
    expect(dataOf(html)).not.toHaveProperty('image');
    expect(html.split(src)).toHaveLength(3);
  });

  it('takes a style sheet from a file where one is named', () => {
    const { html } = renderStoryPage(haiPhongStory, options, { ...facts, style: { href: 'story.css' } });
    expect(elementsOf(html, 'link').map((one) => attribute(one, 'href'))).toEqual(['story.css']);
    expect(elementsOf(html, 'style')).toEqual([]);
  });

  it('has a title where the story has none yet', () => {
    expect(elementsOf(pageOf(emptyStory), 'title').map(textOf)).toEqual(['Bài chưa có tít']);
  });

  it('asks nothing of the network', () => {
    expect(STORY_STYLE).not.toMatch(/url\(|@import|@font-face/);
  });
});
