import { describe, expect, it } from 'vitest';
import { parseArticle, storedArticle } from '#shared/article/parse-article.ts';
import { publicArticle } from '#shared/export/public-article.ts';
import type { Json } from '#shared/json.ts';
import { everyKindStory } from '../../../fixtures/export/every-kind-story.ts';
import { fixtureId } from '../../../fixtures/export/identifiers.ts';

const SECRET = 'BÍ-MẬT';

/** Every object of a stored story with a key of a later version, and every private text filled. */
function withSecrets(value: Json): Json {
  if (Array.isArray(value)) return value.map(withSecrets);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, entry]): [string, Json] => [key, withSecrets(entry)]);
  return {
    ...Object.fromEntries(entries),
    laterKey: SECRET,
    ...('sha256' in value ? { name: `${SECRET}.jpg` } : {}),
  };
}

const picture = { file: 'images/x-1.jpg', mediaType: 'image/jpeg', width: 1600, height: 1067, bytes: 4 };

describe('publicArticle', () => {
  it('is read back as the same story', () => {
    const read = parseArticle(publicArticle(everyKindStory, () => null));
    const body = everyKindStory.body.map((block) =>
      block.type === 'photo' ? { ...block, asset: { ...block.asset, name: '' } } : block,
    );
    expect(read).toEqual({ ok: true, value: { ...everyKindStory, body } });
  });

  it('lets nothing out that it does not know, nor a name a photo came with', () => {
    const stored = withSecrets(storedArticle(everyKindStory)) as Record<string, Json>;
    const doubt = {
      id: fixtureId(1),
      doubt: 'date-guessed',
      place: { kind: 'field', field: 'kicker' },
      text: SECRET,
    };
    const unknown = { type: 'evidence', id: fixtureId(2), text: SECRET };
    const secret = parseArticle({
      ...stored,
      toConfirm: [doubt],
      body: [...(stored['body'] as Json[]), unknown],
    });
    expect(secret.ok && JSON.stringify(storedArticle(secret.value)).split(SECRET).length).toBeGreaterThan(20);
    if (secret.ok) expect(JSON.stringify(publicArticle(secret.value, () => picture))).not.toContain(SECRET);
  });

  it('says which file of the package is a photo’s picture', () => {
    const stored = publicArticle(everyKindStory, () => picture);
    const photo = (stored['body'] as Json[]).find((block) => (block as { type: string }).type === 'photo');
    expect(photo).toMatchObject({ caption: 'Tàu container cập cảng Lạch Huyện sáng 7-1', picture });
  });
});
