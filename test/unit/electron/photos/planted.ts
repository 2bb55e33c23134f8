import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import sharp from 'sharp';

/** Found nowhere but in what {@link plant} writes. */
export const marker = 'NGUON-TIN-MAT';

/** What any picture file says of itself; everything else is somebody's. */
const OWN_GROUPS = ['System', 'File', 'ExifTool', 'Composite', 'JFIF', 'PNG', 'PNG-pHYs'];
const OWN_EXCEPT = ['File:Comment', 'PNG:Comment', 'PNG:Author', 'PNG:Title'];

/** Writes into a file what a camera, a phone and a picture desk leave behind, the thumbnail of the whole included. */
export async function plant(file: string): Promise<void> {
  const thumbnail = `${file}.thumbnail.jpg`;
  await sharp(file).resize(120).jpeg().toFile(thumbnail);
  const jpegOnly = file.endsWith('.jpg')
    ? [`-ThumbnailImage<=${thumbnail}`, `-Comment=${marker}`, `-IPTC:By-line=${marker}`]
    : [];
  execFileSync('exiftool', [
    '-q',
    '-m',
    '-overwrite_original',
    '-GPSLatitude=20.8449',
    '-GPSLatitudeRef=N',
    '-GPSLongitude=106.6881',
    '-GPSLongitudeRef=E',
    `-EXIF:SerialNumber=${marker}`,
    `-EXIF:OwnerName=${marker}`,
    `-EXIF:Artist=${marker}`,
    `-EXIF:UserComment=${marker}`,
    `-XMP-photoshop:History=${marker}`,
    `-XMP-iptcCore:CreatorWorkEmail=${marker}`,
    `-XMP-dc:Description=${marker}`,
    ...jpegOnly,
    file,
  ]);
  rmSync(thumbnail);
}

/** Every tag ExifTool finds that is not a picture file's own, as `Group:Tag`. */
export function foreignTags(file: string): string[] {
  const output = execFileSync('exiftool', ['-j', '-a', '-G1', '-s', '-ee', '-u', file]).toString();
  const [tags] = JSON.parse(output) as Record<string, unknown>[];
  return Object.keys(tags ?? {}).filter((tag) => {
    const group = tag.includes(':') ? tag.slice(0, tag.indexOf(':')) : '';
    return tag !== 'SourceFile' && (!OWN_GROUPS.includes(group) || OWN_EXCEPT.includes(tag));
  });
}
