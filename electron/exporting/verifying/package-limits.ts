/** Bounds on a package to be checked: far above any story's, low enough that none can stop the machine. Bytes. */
export const PACKAGE_LIMITS = {
  files: 10_000,
  fileBytes: 512 * 1024 * 1024,
  totalBytes: 2 * 1024 * 1024 * 1024,
  /** Files outside the payload are lists of names and hashes; they are read as a whole. */
  tagFileBytes: 8 * 1024 * 1024,
  /** How many times its packed size a file may unpack to, once it is past the allowance. */
  ratio: 200,
  ratioAllowance: 1024 * 1024,
} as const;

export type PackageLimits = { readonly [Key in keyof typeof PACKAGE_LIMITS]: number };
