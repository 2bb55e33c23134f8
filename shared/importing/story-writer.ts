import type {
  Confirmation,
  Contributor,
  Doubt,
  HeadField,
  Place,
  RelatedStory,
  Source,
} from '#shared/article/article.ts';
import type { NewId } from '#shared/article/identifier.ts';
import type { Run } from '#shared/article/inline.ts';
import {
  confirmation,
  type DraftBlock,
  type DraftPhoto,
  type DraftStory,
  type ImportOptions,
} from './draft.ts';
import type { PhotoWords } from './lines/caption-credit.ts';
import type { ReadByline } from './lines/pen-name-line.ts';
import type { ReadRelated } from './lines/related-stories.ts';
import { type ReadSource, sameSource } from './lines/source-line.ts';

type DoubtField = Extract<Place, { kind: 'field' }>['field'];

/** A story being put together, part by part, as an import reads its file from top to bottom. */
export interface StoryWriter {
  readonly newId: NewId;
  readonly body: DraftBlock[];
  /** Whether a field still has nothing in it. */
  isEmpty(field: HeadField | 'publishedAt' | 'byline'): boolean;
  set(field: HeadField, text: string): void;
  publish(moment: string): void;
  hasSource(): boolean;
  addTags(tags: readonly string[]): void;
  addByline(byline: ReadByline, words: string): void;
  addSource(source: ReadSource, words: string): void;
  addRelated(stories: readonly ReadRelated[], heading: string): void;
  addParagraph(content: Run[]): void;
  addSubheading(level: 2 | 3, content: Run[]): string;
  addPhoto(words: PhotoWords): string;
  /** The photo that the story ends with so far, to be given words; null where it ends otherwise. */
  lastPhoto(): DraftPhoto | null;
  changeLastPhoto(words: Partial<PhotoWords>): void;
  doubt(doubt: Doubt, place: Place | DoubtField, text: string): void;
  finish(): DraftStory;
}

/** An empty story to write into. */
export function storyWriter({ now, newId }: ImportOptions): StoryWriter {
  const head: Record<HeadField, string> = {
    kicker: '',
    headline: '',
    standfirst: '',
    dateline: '',
    section: '',
  };
  const byline: Contributor[] = [];
  const tags: string[] = [];
  const related: RelatedStory[] = [];
  const toConfirm: Confirmation[] = [];
  const body: DraftBlock[] = [];
  let sources: Source[] = [];
  let publishedAt: string | null = null;
  let photographer = '';

  const doubt: StoryWriter['doubt'] = (code, place, text) => {
    const where: Place = typeof place === 'string' ? { kind: 'field', field: place } : place;
    toConfirm.push(confirmation(code, where, text, newId));
  };

  const addSource: StoryWriter['addSource'] = (read, words) => {
    const known = sources.find((source) => sameSource(source, read));
    if (known === undefined) {
      const source: Source = { id: newId(), ...read, use: 'information' };
      sources = [...sources, source];
      return doubt('source-guessed', { kind: 'source', source: source.id }, words);
    }
    sources = sources.map((source) =>
      source === known ? { ...source, url: source.url || read.url } : source,
    );
    const at = toConfirm.findIndex(({ place }) => place.kind === 'source' && place.source === known.id);
    const earlier = toConfirm[at];
    if (earlier !== undefined) toConfirm[at] = { ...earlier, text: `${earlier.text} · ${words}` };
  };

  const addRelated: StoryWriter['addRelated'] = (stories, heading) => {
    if (stories.length > 0 || heading !== '') doubt('related-guessed', 'related', heading);
    for (const { title, excerpt, date, url, lost } of stories) {
      const id = newId();
      related.push({ id, title, excerpt, date, url });
      for (const words of lost) doubt('date-guessed', { kind: 'related', related: id }, words);
    }
  };

  const lastPhoto = (): DraftPhoto | null => {
    const last = body.at(-1);
    return last?.type === 'draft-photo' ? last : null;
  };

  return {
    newId,
    body,
    doubt,
    addSource,
    addRelated,
    lastPhoto,
    isEmpty: (field) => {
      if (field === 'byline') return byline.length === 0;
      return field === 'publishedAt' ? publishedAt === null : head[field] === '';
    },
    set: (field, text) => {
      head[field] = text;
    },
    publish: (moment) => {
      publishedAt = moment;
    },
    hasSource: () => sources.length > 0,
    addTags: (more) => {
      tags.push(...more.filter((tag) => !tags.includes(tag)));
    },
    addByline: (read, words) => {
      byline.push(...read.contributors);
      if (read.photosToo) photographer = read.contributors.map(({ penName }) => penName).join(', ');
      doubt('pen-name-guessed', 'byline', words);
    },
    addParagraph: (content) => {
      body.push({ type: 'paragraph', id: newId(), content });
    },
    addSubheading: (level, content) => {
      const id = newId();
      body.push({ type: 'subheading', id, level, content });
      return id;
    },
    addPhoto: ({ caption, credit, source }) => {
      const id = newId();
      body.push({ type: 'draft-photo', id, picture: null, caption, credit, alt: '', source, rights: '' });
      return id;
    },
    changeLastPhoto: (words) => {
      const last = lastPhoto();
      if (last !== null) body[body.length - 1] = { ...last, ...words };
    },
    finish: () => ({
      meta: {
        id: newId(),
        language: 'vi',
        ...head,
        byline,
        tags,
        sources,
        related,
        status: 'draft',
        createdAt: now,
        publishedAt,
        embargoUntil: null,
        toConfirm,
      },
      body: body.length > 0 ? body.map((block) => withPhotographer(block, photographer)) : [blank(newId)],
    }),
  };
}

/** A story whose byline says "Bài và ảnh" has its photos' credit there. */
function withPhotographer(block: DraftBlock, photographer: string): DraftBlock {
  return block.type === 'draft-photo' && block.credit === '' ? { ...block, credit: photographer } : block;
}

/** Where one writes in a story without a body. */
function blank(newId: NewId): DraftBlock {
  return { type: 'paragraph', id: newId(), content: [] };
}
