import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoAsset } from '#shared/article/photo.ts';
import { type Side, usePictureAddress } from './pictures.ts';

/** A photo, small; or that its file is gone. */
export function Picture({ asset, side }: { readonly asset: PhotoAsset; readonly side: Side }) {
  const { t } = useTranslation();
  const address = usePictureAddress();
  const [gone, setGone] = useState(false);
  if (gone) {
    return (
      <span className="compared-picture compared-picture--gone">
        <ImageOff aria-hidden size={20} /> {t('compare.photoGone')}
      </span>
    );
  }
  return (
    <img
      className="compared-picture"
      src={address(asset, side)}
      alt={asset.name}
      loading="lazy"
      onError={() => setGone(true)}
    />
  );
}
