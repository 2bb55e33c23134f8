/** A file to be exported: its path inside the package, "/" between names, ASCII; and its bytes. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A text as a file of UTF-8. */
export function textFile(path: string, text: string): PackageFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** In the one order in which files are listed and packed: by path, code unit by code unit. */
export function inOrder(files: readonly PackageFile[]): PackageFile[] {
  return [...files].sort((left, right) => (left.path < right.path ? -1 : 1));
}
