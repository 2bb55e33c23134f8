import { photoLacking } from '../photo-lacking.ts';

/** Every photo says whose it is (IPTC Photo Metadata, Credit Line). */
export const photoWithoutCredit = photoLacking('credit', 'blocks');
