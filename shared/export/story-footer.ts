import type { Article, RelatedStory } from '../article/article.ts';
import { STORY_CLASS } from './class-names.ts';
import { escapeHtml } from './escape-html.ts';
import { type ExportLabels, withoutLabel } from './export-labels.ts';
import { linkAddress } from './link-address.ts';
import { printedDate, renderTime } from './vietnam-time.ts';
import { isVisible } from './visible-text.ts';

/** What stands under the running text: who wrote it, where it comes from, its tags. */
export function renderFooter(article: Article, labels: ExportLabels): string {
  const parts = [renderByline(article), renderSources(article, labels), renderTags(article, labels)].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? '' : `<footer>\n${parts.join('\n')}\n</footer>`;
}

/** Each writer a line: pen name, then role. */
function renderByline({ byline }: Article): string {
  const writers = byline
    .map(({ penName, role }) => {
      const name = isVisible(penName) ? `<b>${escapeHtml(penName)}</b>` : '';
      const part = isVisible(role) ? `<span class="${STORY_CLASS.role}">${escapeHtml(role)}</span>` : '';
      return [name, part].filter((text) => text !== '').join(' – ');
    })
    .filter((writer) => writer !== '');
  return writers.length === 0
    ? ''
    : `<address class="${STORY_CLASS.byline}">${writers.join('<br>')}</address>`;
}

function renderSources({ sources }: Article, labels: ExportLabels): string {
  const names = sources
    .map(({ name, url }) => linked(isVisible(name) ? withoutLabel(labels.source, name) : url, url))
    .filter((text) => text !== '');
  return names.length === 0
    ? ''
    : `<p class="${STORY_CLASS.sources}">${escapeHtml(labels.source)}: ${names.join('; ')}</p>`;
}

function renderTags({ tags }: Article, labels: ExportLabels): string {
  const visible = tags.filter(isVisible).map(escapeHtml);
  return visible.length === 0
    ? ''
    : `<p class="${STORY_CLASS.tags}">${escapeHtml(labels.tags)}: ${visible.join(', ')}</p>`;
}

/** "Tin khác": title, date and first words of each story. */
export function renderRelated({ related }: Article, labels: ExportLabels): string {
  const stories = related.map(renderRelatedStory).filter((story) => story !== '');
  if (stories.length === 0) return '';
  const list = `<ul>\n${stories.join('\n')}\n</ul>`;
  return `<aside class="${STORY_CLASS.related}">\n<h2>${escapeHtml(labels.related)}</h2>\n${list}\n</aside>`;
}

function renderRelatedStory({ title, excerpt, date, url }: RelatedStory): string {
  const name = linked(isVisible(title) ? title : url, url);
  const day = printedDate(date);
  const parts = [
    name === '' ? '' : `<b>${name}</b>`,
    isVisible(excerpt) ? `<p>${escapeHtml(excerpt)}</p>` : '',
    day === null ? '' : `<small>${renderTime(day)}</small>`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `<li>${parts.join('\n')}</li>`;
}

function linked(text: string, url: string): string {
  if (!isVisible(text)) return '';
  const address = linkAddress(url);
  return address === null
    ? escapeHtml(text)
    : `<a href="${escapeHtml(address)}" rel="noopener">${escapeHtml(text)}</a>`;
}
