import type { Article } from '../article/article.ts';
import { STORY_CLASS, type StoryClass } from './class-names.ts';
import { escapeHtml } from './escape-html.ts';
import { renderTime, vietnamMoment } from './vietnam-time.ts';
import { isVisible } from './visible-text.ts';

/** The story's head in the order it is read: section, kicker, headline, place and time, standfirst. */
export function renderHeader(article: Article): string {
  const parts = [
    paragraph(STORY_CLASS.section, article.section),
    paragraph(STORY_CLASS.kicker, article.kicker),
    isVisible(article.headline) ? `<h1>${escapeHtml(article.headline)}</h1>` : '',
    renderDateline(article),
    paragraph(STORY_CLASS.standfirst, article.standfirst),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `<header>\n${parts.join('\n')}\n</header>`;
}

function renderDateline({ dateline, publishedAt }: Article): string {
  const moment = publishedAt === null ? null : vietnamMoment(publishedAt);
  const parts = [
    isVisible(dateline) ? `<span>${escapeHtml(dateline)}</span>` : '',
    moment === null ? '' : renderTime(moment),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `<p class="${STORY_CLASS.dateline}">${parts.join(' · ')}</p>`;
}

function paragraph(name: StoryClass, text: string): string {
  return isVisible(text) ? `<p class="${name}">${escapeHtml(text)}</p>` : '';
}
