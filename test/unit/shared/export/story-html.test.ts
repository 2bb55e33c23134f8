import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STORY_CLASS } from '#shared/export/class-names.ts';
import { renderStoryFragment } from '#shared/export/story-html.ts';
import { everyKindStory } from '../../../fixtures/export/every-kind-story.ts';
import { haiPhongStory } from '../../../fixtures/export/hai-phong-story.ts';
import { bareStory, emptyStory, hostileStory } from '../../../fixtures/export/hostile-stories.ts';
import { fixtureId } from '../../../fixtures/export/identifiers.ts';
import { attribute, byClass, elementsOf, parsed, textIn, textOf } from './parsed-html.ts';
import { options } from './render-options.ts';

const goldenFile = new URL('../../../fixtures/export/hai-phong-story.html', import.meta.url);
const stories = { haiPhongStory, everyKindStory, hostileStory, bareStory, emptyStory };

describe('renderStoryFragment', () => {
  it('gives the article of 23-4-2019 as it was read by a person', () => {
    expect(renderStoryFragment(haiPhongStory, options).html).toBe(readFileSync(goldenFile, 'utf8'));
  });

  it('has every text of the story in it', () => {
    const text = textIn(renderStoryFragment(haiPhongStory, options).html);
    const { kicker, headline, standfirst, section, dateline, tags, sources, related, byline, body } =
      haiPhongStory;
    const photos = body.flatMap((block) =>
      block.type === 'photo' ? [block.caption, `Ảnh: ${block.credit}`] : [],
    );
    const paragraphs = body.flatMap((block) =>
      block.type === 'paragraph' ? block.content.map((run) => run.text) : [],
    );
    for (const one of [
      ...[kicker, headline, standfirst, section, dateline, ...tags, 'Tin khác', 'Nguồn: ANHP'],
      ...sources.map(({ name }) => name),
      ...related.flatMap(({ title, excerpt }) => [title, excerpt, '23/02/2026']),
      ...byline.map(({ penName }) => penName),
      ...photos,
      ...paragraphs,
    ]) {
      expect(text).toContain(one);
    }
  });

  it('is one article with its kicker above its only headline', () => {
    const { html } = renderStoryFragment(haiPhongStory, options);
    expect(elementsOf(html, 'article').map((one) => attribute(one, 'lang'))).toEqual(['vi']);
    expect(elementsOf(html, 'h1').map(textOf)).toEqual([haiPhongStory.headline]);
    expect(html.indexOf('toasoan-kicker')).toBeLessThan(html.indexOf('<h1>'));
    expect(elementsOf(html, 'time').map((one) => attribute(one, 'datetime'))).toEqual([
      '2019-04-23T17:05:00+07:00',
      ...Array(5).fill('2026-02-23'),
    ]);
  });

  it('links a source and a related story only where there is a safe address', () => {
    const { html } = renderStoryFragment(hostileStory, options);
    expect(elementsOf(html, 'a').map((one) => attribute(one, 'href'))).toEqual([
      'https://anhp.vn/?a=%22onclick=alert(1)',
      'https://anhp.vn/a%7Cb%5Bc%5D%7Bd%7D%5E%60%22%3C%3E/%25#e%23f',
      'https://xn--bo-mia.vn/tint%E1%BB%A9c?q=%E1%BA%A3nh',
    ]);
  });

  it('prints more than one source and more than one writer', () => {
    const { html } = renderStoryFragment(everyKindStory, options);
    expect(byClass(html, 'toasoan-sources').map(textOf)).toEqual(['Nguồn: ANHP; TTXVN; Báo cáo quý I']);
    expect(byClass(html, 'toasoan-byline').map(textOf)).toEqual(['Hương Giang – Phóng viên\nQ.M']);
  });

  it.each(Object.entries(stories))(
    'has no parse error, script, style, id or handler, and only our classes: %s',
    (_, story) => {
      const { html } = renderStoryFragment(story, options);
      const { elements, errors } = parsed(`<!doctype html><title>x</title>${html}`);
      expect(errors).toEqual([]);
      const known: readonly string[] = Object.values(STORY_CLASS);
      for (const { tagName, attrs } of elements) {
        expect(['script', 'style', 'iframe', 'link']).not.toContain(tagName);
        for (const { name, value } of attrs) {
          expect(name).toMatch(/^(class|lang|href|rel|src|width|height|alt|datetime|scope|colspan|rowspan)$/);
          if (name === 'class') expect(known).toContain(value);
        }
      }
    },
  );

  it('prints nothing that is empty', () => {
    const bare = renderStoryFragment(bareStory, options).html;
    expect(elementsOf(bare, 'p')).toEqual([]);
    expect(elementsOf(bare, 'footer')).toEqual([]);
    expect(renderStoryFragment(emptyStory, options).html).toBe(
      '<article class="toasoan-story" lang="vi">\n</article>\n',
    );
  });

  it('names what it could not show', () => {
    const raw = { type: 'poll', id: fixtureId(7) };
    const story = { ...haiPhongStory, body: [{ type: 'unknown' as const, id: fixtureId(7), raw }] };
    expect(renderStoryFragment(story, options).omitted).toEqual([
      { kind: 'unknown-block', block: fixtureId(7), type: 'poll' },
    ]);
  });

  it('is the same text every time', () => {
    expect(renderStoryFragment(everyKindStory, options)).toEqual(
      renderStoryFragment(everyKindStory, options),
    );
  });
});
