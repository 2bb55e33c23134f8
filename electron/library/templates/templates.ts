import { join } from 'node:path';
import { z } from 'zod';
import type { OpenedStory } from '#shared/api/desk-api.ts';
import { failure, type Result, success } from '#shared/api/result.ts';
import type { StoryTemplate } from '#shared/api/story-template.ts';
import { ARTICLE_FORMAT, type Article, type Contributor } from '#shared/article/article.ts';
import { BUILT_IN_TEMPLATES, builtInStory, isBuiltInTemplate } from '#shared/templates/built-in.ts';
import { placeholderPhoto } from '../../importing/placeholder-photo.ts';
import { moveToBin } from '../bin/bin-folder.ts';
import { articlePath, TEMPLATE_NAME, TEMPLATES_NAME } from '../bundle-layout.ts';
import { createBundle, type PhotoToPlace } from '../create-bundle.ts';
import { ensureFolder } from '../ensure-folder.ts';
import { storyFolders } from '../find-bundle.ts';
import type { LibraryCore } from '../library-core.ts';
import { photosAtHand, photosIn } from '../photo-files.ts';
import { decodeUtf8, readStory } from '../read-story.ts';
import { isMissing } from '../storage-error.ts';
import type { StoryContext } from '../story-context.ts';

const nameSchema = z.object({ name: z.string() });

/** What new stories can begin with. Each call can answer `library-missing` and storage codes. */
export interface Templates {
  /** The built-in ones, then the library's own by name. One that can't be read is passed over. */
  list(): Promise<Result<readonly StoryTemplate[]>>;
  /** A new story from a template, with the byline given. `template-not-found`, `photo-truncated`. */
  begin(templateId: string, byline: readonly Contributor[]): Promise<Result<OpenedStory>>;
  /** Makes a template of a story as it is saved. `story-not-found`, `story-damaged` and the like. */
  keep(storyId: string, name: string): Promise<Result<StoryTemplate>>;
  /** Puts one of the library's own into the bin. `template-not-found`. */
  remove(templateId: string): Promise<Result<null>>;
}

interface OwnTemplate {
  readonly bundle: string;
  readonly article: Article;
  readonly line: StoryTemplate;
}

/** A person's own templates are stories in `<library>/.templates`, each with its name beside it. */
export function createTemplates(core: LibraryCore): Templates {
  const { context } = core;
  const folder = join(context.root, TEMPLATES_NAME);

  const beginning = async (templateId: string): Promise<Result<[Article, PhotoToPlace[]]>> => {
    const now = context.now().toISOString();
    if (isBuiltInTemplate(templateId)) {
      const { asset, bytes } = placeholderPhoto();
      const article = builtInStory(templateId, now, asset, context.newId);
      const photos = photosIn(article).map((photo) => ({ asset: photo, source: bytes }));
      return success([article, photos]);
    }
    const own = (await ownTemplates(context, folder)).find(({ line }) => line.templateId === templateId);
    if (own === undefined) return failure('template-not-found');
    const article = { ...own.article, id: context.newId(), createdAt: now };
    return success([article, await photosAtHand(context.fileSystem, own.bundle, article)]);
  };

  return {
    list: () =>
      core.answerFromLibrary(async () => {
        const own = await ownTemplates(context, folder);
        const lines = own.map(({ line }) => line);
        lines.sort((left, right) => left.name.localeCompare(right.name, 'vi'));
        const ours = BUILT_IN_TEMPLATES.map(
          (id): StoryTemplate => ({ templateId: id, builtIn: id, name: '' }),
        );
        return success([...ours, ...lines]);
      }),

    begin: (templateId, byline) =>
      core.answerFromLibrary(async () => {
        const begun = await beginning(templateId);
        if (!begun.ok) return begun;
        const [article, photos] = begun.value;
        const signed = byline.length === 0 ? article : { ...article, byline: [...byline] };
        const created = await createBundle(context, signed, photos);
        if (!created.ok) return created;
        context.finder.remember(signed.id, created.value.folder);
        return core.onStory(signed.id, () => core.open(signed.id));
      }),

    keep: (storyId, name) =>
      core.onStory(storyId, async (bundle) => {
        const { fileSystem } = context;
        const story = await readStory(fileSystem, articlePath(bundle));
        if (story.kind === 'missing') return failure('story-damaged', { setAside: '' });
        if (story.kind === 'unreadable') return { ok: false, error: story.error };
        const { format, article } = story.file;
        if (format > ARTICLE_FORMAT) return failure('story-newer-format', { format });
        await ensureFolder(fileSystem, folder);
        const id = context.newId();
        const template = { ...article, id, status: 'draft' as const, publishedAt: null, embargoUntil: null };
        const photos = await photosAtHand(fileSystem, bundle, article);
        const beside = [{ name: TEMPLATE_NAME, text: `${JSON.stringify({ name }, null, 2)}\n` }];
        const created = await createBundle({ ...context, root: folder }, template, photos, beside);
        return created.ok ? success({ templateId: id, builtIn: null, name }) : created;
      }),

    remove: (templateId) =>
      core.answerFromLibrary(async () => {
        const own = (await ownTemplates(context, folder)).find(({ line }) => line.templateId === templateId);
        if (own === undefined) return failure('template-not-found');
        await moveToBin(context, own.bundle, 'template');
        return success(null);
      }),
  };
}

async function ownTemplates({ fileSystem }: StoryContext, folder: string): Promise<OwnTemplate[]> {
  const names = await storyFolders(fileSystem, folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const found: OwnTemplate[] = [];
  for (const folderName of names) {
    const bundle = join(folder, folderName);
    const story = await readStory(fileSystem, articlePath(bundle));
    if (story.kind !== 'whole' || story.file.format > ARTICLE_FORMAT) continue;
    const { article } = story.file;
    const name = (await nameOf(fileSystem, bundle)) ?? article.headline;
    found.push({ bundle, article, line: { templateId: article.id, builtIn: null, name } });
  }
  return found;
}

async function nameOf(fileSystem: StoryContext['fileSystem'], bundle: string): Promise<string | null> {
  try {
    const text = decodeUtf8(await fileSystem.readFile(join(bundle, TEMPLATE_NAME)));
    const parsed = nameSchema.safeParse(JSON.parse(text ?? 'null'));
    return parsed.success ? parsed.data.name : null;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}
