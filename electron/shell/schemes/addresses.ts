/** Scheme and host of the page itself: the only origin that may call the main process. */
export const DESK_ORIGIN = 'app://desk';
export const DESK_PAGE = `${DESK_ORIGIN}/index.html`;
export const DESK_SCHEME = 'app';
export const PHOTO_SCHEME = 'photo';
