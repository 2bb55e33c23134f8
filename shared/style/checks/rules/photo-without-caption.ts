import { photoLacking } from '../photo-lacking.ts';

/** Every photo says what it shows (IPTC Photo Metadata, Description). */
export const photoWithoutCaption = photoLacking('caption', 'blocks');
