/** The largest picture taken in, in pixels: more than any press camera makes, less than what fills the memory. */
export const PHOTO_PIXELS_LIMIT = 150_000_000;
