/** A segment of a JPEG's head: its marker's second byte and what it holds (ITU T.81, B.1.1.4). */
export interface JpegSegment {
  readonly marker: number;
  readonly data: Buffer;
}

/** The segments before the first scan. Throws where the bytes are no JPEG. */
export function jpegSegments(bytes: Buffer): JpegSegment[] {
  if (bytes.readUInt16BE(0) !== 0xffd8) throw new Error('no start of image');
  const segments: JpegSegment[] = [];
  let at = 2;
  while (bytes[at + 1] !== 0xda) {
    if (bytes[at] !== 0xff) throw new Error(`no marker at ${at}`);
    const length = bytes.readUInt16BE(at + 2);
    segments.push({ marker: bytes.readUInt8(at + 1), data: bytes.subarray(at + 4, at + 2 + length) });
    at += 2 + length;
  }
  return segments;
}

/** Width and height in pixels, from the frame header (SOF0 to SOF2). */
export function jpegSize(segments: readonly JpegSegment[]): {
  readonly width: number;
  readonly height: number;
} {
  const frame = segments.find(({ marker }) => marker >= 0xc0 && marker <= 0xc2);
  if (frame === undefined) throw new Error('no frame header');
  return { width: frame.data.readUInt16BE(3), height: frame.data.readUInt16BE(1) };
}
