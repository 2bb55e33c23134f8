import { photoLacking } from '../photo-lacking.ts';

/** Every photo can be heard (WCAG 2.2, 1.1.1; IPTC Photo Metadata, Alt Text). A caption helps too, so it only warns. */
export const photoWithoutAlt = photoLacking('alt', 'warns');
