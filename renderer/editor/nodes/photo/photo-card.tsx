import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { $getNodeByKey, type NodeKey } from 'lexical';
import { ImageOff } from 'lucide-react';
import { type MouseEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PhotoTextField, photoFileName } from '#shared/article/photo.ts';
import { useOpenStory } from '../../../story/use-session.ts';
import { useEditorHandle } from '../../editor-handle.ts';
import { FIELD } from '../../fields/field-names.ts';
import { focusField } from '../../fields/focus-field.ts';
import { StoryField } from '../../fields/story-field.tsx';
import { focusText } from '../../focus-text.ts';
import { startBlockDrag } from '../../moving/block-drag.ts';
import { $writeAfter } from '../../moving/write-after.ts';
import { $isPhotoNode, $setPhotoWords, type PhotoWithWords } from './photo-node.tsx';
import { PhotoTools } from './photo-tools.tsx';
import './photo-card.css';

interface PhotoCardProps {
  readonly nodeKey: NodeKey;
  readonly blockId: string;
  readonly photo: PhotoWithWords;
}

/** A photo as the reader will see it, with its caption and credit to be written in place. */
export function PhotoCard({ nodeKey, blockId, photo }: PhotoCardProps) {
  const { t } = useTranslation();
  const story = useOpenStory();
  const handle = useEditorHandle();
  const [selected, setSelected, clearSelection] = useLexicalNodeSelection(nodeKey);
  const [broken, setBroken] = useState(false);
  if (story === null) return null;
  const readOnly = story.readOnly !== null;
  const { asset } = photo;
  const missing = broken || story.missingPhotos.includes(asset.sha256);

  const select = (event: MouseEvent): void => {
    event.preventDefault();
    clearSelection();
    setSelected(true);
  };
  const words = (field: PhotoTextField) => ({
    field: FIELD.photo(blockId, field),
    value: photo[field],
    readOnly,
    $write: (text: string): void => {
      const node = $getNodeByKey(nodeKey);
      if ($isPhotoNode(node)) $setPhotoWords(node, field, text);
    },
  });

  return (
    <figure className={selected ? 'photo-card photo-card-selected' : 'photo-card'} data-photo={asset.sha256}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard selects the photo with the arrow keys, as any block */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: selecting is the editor's affair, the words below are reached by Tab */}
      <div
        className="photo-card-picture"
        draggable={!readOnly}
        onClick={select}
        onDragStart={(event) => startBlockDrag(event.nativeEvent, nodeKey)}
      >
        {missing ? (
          <div className="photo-card-missing" role="alert">
            <ImageOff aria-hidden size={28} />
            <p>{t('error.photo-missing', { name: asset.name || photoFileName(asset) })}</p>
          </div>
        ) : (
          <img
            src={`photo://a/${story.storyId}/${photoFileName(asset)}`}
            alt={photo.alt}
            width={asset.width}
            height={asset.height}
            draggable={false}
            loading="lazy"
            decoding="async"
            onError={() => setBroken(true)}
          />
        )}
        {readOnly ? null : <PhotoTools nodeKey={nodeKey} />}
      </div>
      <figcaption className="photo-card-words">
        <StoryField
          {...words('caption')}
          label={t('editor.caption')}
          className="photo-card-caption"
          onLeave={(way) => way === 'next' && focusField(FIELD.photo(blockId, 'credit'))}
        />
        <div className="photo-card-credit">
          <span aria-hidden>{t('editor.creditPrefix')}</span>
          <StoryField
            {...words('credit')}
            label={t('editor.credit')}
            onLeave={(way) => {
              if (way === 'previous') return focusField(FIELD.photo(blockId, 'caption'));
              if (handle !== null) focusText(handle.editor, () => $writeAfter(nodeKey));
              return true;
            }}
          />
        </div>
      </figcaption>
    </figure>
  );
}
