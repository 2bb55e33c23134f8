/** TIFF 6.0 §8 NewSubfileType; bit 0: "a reduced-resolution version of another image in this file". */
const NEW_SUBFILE_TYPE = 254;
const MOST_ENTRIES = 512;

/**
 * Whether the first image of a TIFF file is only a thumbnail of another one: so are camera raw files built, and
 * taken as a photo the desk would keep the stamp and think it has the picture.
 *
 * @param bytes a file with a TIFF signature, possibly truncated
 */
export function firstImageIsThumbnail(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  if (view.byteLength < 8) return false;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return false;
  const entries = Math.min(view.getUint16(directory, little), MOST_ENTRIES);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > view.byteLength) return false;
    if (view.getUint16(entry, little) === NEW_SUBFILE_TYPE) {
      return (view.getUint32(entry + 8, little) & 1) === 1;
    }
  }
  return false;
}
