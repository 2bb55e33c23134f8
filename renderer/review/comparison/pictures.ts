import { createContext, useContext } from 'react';
import { type PhotoAsset, photoFileName } from '#shared/article/photo.ts';

/** The stories in whose folders the photos of either side lie. */
export interface PictureHomes {
  readonly before: string;
  readonly after: string;
}

export const PictureHomesContext = createContext<PictureHomes | null>(null);

/** Where the page finds a photo of one side. */
export function usePictureAddress(): (asset: PhotoAsset, side: Side) => string {
  const homes = useContext(PictureHomesContext);
  if (homes === null) throw new Error('No stories to take pictures from around this component');
  return (asset, side) =>
    `photo://a/${side === 'before' ? homes.before : homes.after}/${photoFileName(asset)}`;
}

/** What is drawn: the left text, the right one, or both in one column. */
export type Side = 'before' | 'after' | 'both';
