import type { Article } from './article.ts';
import { type NewId, newIdentifier } from './identifier.ts';

/**
 * An empty story: every field blank, one empty paragraph to write in.
 *
 * @param now the moment of creation, ISO 8601 with zone
 */
export function newArticle(now: string, newId: NewId = newIdentifier): Article {
  return {
    id: newId(),
    language: 'vi',
    kicker: '',
    headline: '',
    standfirst: '',
    byline: [],
    dateline: '',
    section: '',
    tags: [],
    sources: [],
    related: [],
    status: 'draft',
    createdAt: now,
    publishedAt: null,
    embargoUntil: null,
    toConfirm: [],
    body: [{ type: 'paragraph', id: newId(), content: [] }],
  };
}
