import { failure, type Refusal } from '#shared/api/result.ts';

/**
 * What can be wrong with a package: the `reason` of `package-damaged`. Each has its words in both languages
 * (`cli.packageFault.<fault>`).
 */
export const PACKAGE_FAULTS = [
  'not-a-package', // neither a folder with bagit.txt nor a zip of one
  'missing', // listed and not there
  'changed', // not the bytes it was sent with
  'not-listed', // there and in no manifest
  'malformed', // a manifest or bag file that cannot be read
  'wrong-sum', // number and size of the files are not those of Payload-Oxum
  'not-a-file', // a link, a device
  'unsafe-name', // a name some system could not write, or would write elsewhere
  'name-collision', // two names that are one on another system
  'too-large',
  'too-many-files',
  'unreadable', // the archive's own data is broken or encrypted
] as const;
export type PackageFault = (typeof PACKAGE_FAULTS)[number];

/** The refusal that names a file of the package and what is wrong with it. */
export function damaged(file: string, reason: PackageFault): Refusal {
  return failure('package-damaged', { file, reason });
}
