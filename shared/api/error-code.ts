/**
 * Every failure a person can meet. Each has its sentence in both languages (`error.<code>` in shared/locales);
 * the braces name the details the sentence uses.
 */
export const ERROR_CODES = [
  // The program itself
  'invalid-request',
  'unexpected',
  'wrong-use', // {reason}
  // Storage
  'disk-full',
  'no-permission',
  'storage-gone',
  'short-write',
  'library-missing',
  'library-inside',
  'library-open',
  'library-not-known',
  'copy-unfinished',
  'mirror-missing',
  'index-unavailable',
  // Stories
  'story-not-found',
  'story-damaged', // {setAside}
  'story-invalid', // {where}
  'story-newer-format', // {format}
  'story-too-large', // {limit}
  'story-read-only',
  'story-conflict', // {revision}
  // Versions
  'version-unknown', // {name}
  'version-ambiguous', // {name} {count}
  'version-damaged',
  'story-changed',
  'story-in-use', // {name}
  'version-not-found',
  'version-damaged',
  'conflict-not-found',
  'bin-entry-not-found',
  'bin-story-present',
  'template-not-found',
  // Photos
  'photo-not-a-picture', // {name}
  'photo-unsupported', // {name} {format}
  'photo-truncated', // {name}
  'photo-too-many-pixels', // {name} {megapixels} {limit}
  'photo-too-many-bytes', // {name} {megabytes} {limit}
  'photo-missing', // {name}
  // Import
  'file-not-found', // {name}
  'file-unsupported', // {name}
  'file-not-text', // {name}
  'file-too-large', // {name} {limit}
  'file-empty', // {name}
  'folder-without-stories',
  // Export and packages
  'target-not-empty', // {name}
  'export-incomplete', // {count} {types}
  'package-not-found', // {name}
  'package-damaged', // {file} {reason}
  // Links
  'link-refused', // {link}
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export function isErrorCode(value: unknown): value is ErrorCode {
  return (ERROR_CODES as readonly unknown[]).includes(value);
}
