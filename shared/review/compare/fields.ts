import type { Article, Confirmation, Contributor, RelatedStory, Source } from '#shared/article/article.ts';
import { toStored } from '#shared/article/record.ts';
import { compareEntries, type EntryKind } from './compare-entries.ts';
import { featuresOf } from './likeness.ts';
import { extraParts, linePart, listPart, valuePart } from './make-part.ts';
import { type FieldPart, TEXT_FIELDS, VALUE_FIELDS } from './part.ts';

const contributorKind: EntryKind<Contributor> = {
  id: () => null,
  features: ({ penName }) => featuresOf('contributor', penName),
  parts: (before, after) => [
    linePart('penName', before.penName, after.penName),
    linePart('role', before.role, after.role),
    ...extraParts(before, after),
  ],
};

export const tagKind: EntryKind<string> = {
  id: (tag) => tag,
  features: (tag) => featuresOf('tag', tag),
  parts: (before, after) => [linePart('tag', before, after)],
};

export const sourceKind: EntryKind<Source> = {
  id: (source) => source.id,
  features: ({ name, url }) => featuresOf('source', `${name}\n${url}`),
  parts: (before, after) => [
    linePart('name', before.name, after.name),
    linePart('url', before.url, after.url),
    valuePart('kind', before.kind, after.kind),
    valuePart('use', before.use, after.use),
    ...extraParts(before, after),
  ],
};

export const relatedKind: EntryKind<RelatedStory> = {
  id: (story) => story.id,
  features: ({ title, excerpt }) => featuresOf('related', `${title}\n${excerpt}`),
  parts: (before, after) => [
    linePart('title', before.title, after.title),
    linePart('excerpt', before.excerpt, after.excerpt),
    valuePart('date', before.date, after.date),
    linePart('url', before.url, after.url),
    ...extraParts(before, after),
  ],
};

export const confirmationKind: EntryKind<Confirmation> = {
  id: (entry) => entry.id,
  features: ({ doubt, text }) => featuresOf('confirmation', `${doubt}\n${text}`),
  parts: (before, after) => [
    valuePart('doubt', before.doubt, after.doubt),
    valuePart('place', toStored(before.place), toStored(after.place)),
    linePart('text', before.text, after.text),
    ...extraParts(before, after),
  ],
};

/** Every field of a story on both sides, alike ones too. Words first, then lists, then the rest. */
export function compareFields(before: Article, after: Article): FieldPart[] {
  return [
    ...TEXT_FIELDS.map((field) => linePart(field, before[field], after[field])),
    listPart('byline', compareEntries(before.byline, after.byline, contributorKind)),
    listPart('tags', compareEntries(before.tags, after.tags, tagKind)),
    listPart('sources', compareEntries(before.sources, after.sources, sourceKind)),
    listPart('related', compareEntries(before.related, after.related, relatedKind)),
    ...VALUE_FIELDS.map((field) => valuePart(field, before[field], after[field])),
    listPart('toConfirm', compareEntries(before.toConfirm, after.toConfirm, confirmationKind)),
    ...extraParts(before, after),
  ];
}
