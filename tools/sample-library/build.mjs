import { createHash } from 'node:crypto';
import { encode } from './encode.mjs';
import { identifiers } from './identifiers.mjs';
import { HEIGHT, WIDTH } from './pictures/frame.mjs';

/**
 * @typedef {import('./blocks.mjs').Block} Block
 * @typedef {{key: string, savedAt: string, savedBy: string, article: {[field: string]: unknown, createdAt: string}, body: readonly Block[]}} Story
 * @typedef {{asset: {sha256: string}, source: Buffer}} Photo
 */

/**
 * Writes stories as a library of bundles, by the product's own code.
 *
 * @param {readonly Story[]} stories
 * @param {string} root an empty folder
 * @param {Awaited<ReturnType<typeof import('./product.mjs').loadProduct>>} product
 * @returns {Promise<string[]>} the bundles' names
 */
export async function buildLibrary(stories, root, product) {
  const names = [];
  for (const story of stories) {
    const newId = identifiers(story.key, story.article.createdAt);
    /** @type {Photo[]} */
    const photos = [];
    const id = newId();
    const body = await withIdentifiers(story.body, newId, photos);
    const numbered = (/** @type {unknown} */ list) =>
      /** @type {object[]} */ (list ?? []).map((entry) => ({ id: newId(), ...entry }));
    const stored = {
      id,
      ...story.article,
      sources: numbered(story.article['sources']),
      related: numbered(story.article['related']),
      body,
    };
    const article = valueIn(product.parseArticle(stored), story);
    const context = {
      fileSystem: product.nodeFileSystem,
      root,
      now: () => new Date(story.savedAt),
      savedBy: story.savedBy,
      newId,
    };
    names.push(valueIn(await product.createBundle(context, article, photos), story).folder);
  }
  return names;
}

/**
 * @param {{ok: boolean, value?: any, error?: unknown}} result
 * @param {Story} story
 */
function valueIn(result, story) {
  if (!result.ok) throw new Error(`${story.key}: ${JSON.stringify(result.error)}`);
  return result.value;
}

/**
 * @param {readonly Block[]} blocks
 * @param {() => string} newId
 * @param {Photo[]} photos gathers what is drawn
 * @returns {Promise<object[]>}
 */
async function withIdentifiers(blocks, newId, photos) {
  const out = [];
  for (const block of blocks) {
    const id = newId();
    if (block.type === 'photo') {
      const { draw, name, ...words } = block;
      const bytes = await encode(/** @type {() => string} */ (draw)());
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const asset = { sha256, format: 'jpeg', width: WIDTH, height: HEIGHT, bytes: bytes.length, name };
      photos.push({ asset, source: bytes });
      out.push({ id, ...words, asset });
    } else if (block.type === 'list') {
      const items = /** @type {object[]} */ (block['items']).map((item) => ({ id: newId(), ...item }));
      out.push({ id, ...block, items });
    } else if (block.type === 'box') {
      const inner = /** @type {Block[]} */ (block['blocks']);
      out.push({ id, ...block, blocks: await withIdentifiers(inner, newId, photos) });
    } else out.push({ id, ...block });
  }
  return out;
}
