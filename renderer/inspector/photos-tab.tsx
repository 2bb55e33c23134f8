import { $getRoot, $getState } from 'lexical';
import { ImageOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PhotoBlock } from '#shared/article/block.ts';
import { type PhotoTextField, photoFileName } from '#shared/article/photo.ts';
import { FIELD } from '../editor/fields/field-names.ts';
import { StoryField } from '../editor/fields/story-field.tsx';
import { blockIdState } from '../editor/nodes/block-state/block-state.ts';
import { $isPhotoNode, $setPhotoWords } from '../editor/nodes/photo/photo-node.tsx';
import { useCurrentArticle, useSession } from '../story/use-session.ts';
import { Row } from './row.tsx';
import type { TabProps } from './tab-props.ts';

/** The words of a photo that do not stand under it. */
const FIELDS = ['alt', 'source', 'rights'] as const satisfies readonly PhotoTextField[];

/** Every photo of the story: what it still lacks, and its words that readers do not see. */
export function PhotosTab({ story, readOnly }: TabProps) {
  const { t } = useTranslation();
  const session = useSession();
  const article = useCurrentArticle();
  const photos = article?.body.filter((block) => block.type === 'photo') ?? [];
  const gone = ({ asset }: PhotoBlock): boolean => story.missingPhotos.includes(asset.sha256);
  if (photos.length === 0) return <p className="inspector-empty">{t('inspector.noPhotos')}</p>;
  return (
    <ol className="inspector-photos">
      {photos.map((photo, index) => (
        <li key={photo.id} className="inspector-photo">
          <button
            type="button"
            className="inspector-photo-head"
            onClick={() => session.reveal({ kind: 'block', block: photo.id, part: 'caption' })}
          >
            {gone(photo) ? (
              <span className="inspector-photo-gone" aria-hidden>
                <ImageOff size={20} />
              </span>
            ) : (
              <img
                src={`photo://a/${story.storyId}/${photoFileName(photo.asset)}`}
                alt=""
                loading="lazy"
                width={72}
                height={54}
              />
            )}
            <span>
              <strong>{t('inspector.photoNumber', { number: index + 1 })}</strong>
              {gone(photo) ? <em className="inspector-gone">{t('inspector.fileMissing')}</em> : null}
              <Lacking photo={photo} />
            </span>
          </button>
          {FIELDS.map((field) => (
            <Row key={field} label={t(`inspector.${field}`)}>
              <StoryField
                field={FIELD.photo(photo.id, field)}
                value={photo[field]}
                label={t(`inspector.${field}`)}
                placeholder="—"
                className="inspector-field"
                readOnly={readOnly}
                $write={(text) => $writePhotoWords(photo.id, field, text)}
              />
            </Row>
          ))}
        </li>
      ))}
    </ol>
  );
}

function Lacking({ photo }: { readonly photo: PhotoBlock }) {
  const { t } = useTranslation();
  const lacking = [
    ...(photo.caption === '' ? [t('editor.caption')] : []),
    ...(photo.credit === '' ? [t('editor.credit')] : []),
    ...(photo.alt === '' ? [t('inspector.alt')] : []),
  ];
  return lacking.length === 0 ? (
    <em className="inspector-good">{t('inspector.complete')}</em>
  ) : (
    <em className="inspector-lacking">{t('inspector.missing', { what: lacking.join(', ') })}</em>
  );
}

function $writePhotoWords(id: string, field: PhotoTextField, text: string): void {
  const node = $getRoot()
    .getChildren()
    .find((child) => $getState(child, blockIdState) === id);
  if ($isPhotoNode(node)) $setPhotoWords(node, field, text);
}
