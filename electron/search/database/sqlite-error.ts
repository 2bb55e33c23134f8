import type { ErrorCode } from '#shared/api/error-code.ts';
import { failure, type Refusal } from '#shared/api/result.ts';
import { storageRefusal, systemCode } from '../../library/storage-error.ts';
import { EngineMissing } from './connection.ts';

/** What says nothing against the database itself: it is full, busy, or the disk is not to be had. */
const OF_THE_DISK: ReadonlyMap<string, ErrorCode> = new Map<string, ErrorCode>([
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'no-permission'],
  ['SQLITE_PERM', 'no-permission'],
  ['SQLITE_AUTH', 'no-permission'],
  ['SQLITE_CANTOPEN', 'index-unavailable'],
  ['SQLITE_BUSY', 'index-unavailable'],
  ['SQLITE_LOCKED', 'index-unavailable'],
  ['SQLITE_NOMEM', 'index-unavailable'],
  ['SQLITE_IOERR', 'storage-gone'],
]);

/** Reading past the end of a file that was cut short is no fault of the disk. */
const SHORT_READ = 'SQLITE_IOERR_SHORT_READ';

function sqliteCode(error: unknown): string | null {
  const code = systemCode(error);
  return code?.startsWith('SQLITE_') === true ? code : null;
}

function diskCode(code: string): ErrorCode | undefined {
  const [kind] = [...OF_THE_DISK.keys()].filter((known) => code === known || code.startsWith(`${known}_`));
  return kind === undefined || code === SHORT_READ ? undefined : OF_THE_DISK.get(kind);
}

/** What SQLite says of a file whose content makes no sense. */
const DAMAGE = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_FORMAT', 'SQLITE_CONSTRAINT', SHORT_READ];

/** Whether an error means that the index is not worth keeping. */
export function isDamagedDatabase(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== null && DAMAGE.some((damage) => code === damage || code.startsWith(`${damage}_`));
}

/**
 * As {@link isDamagedDatabase}, of an error met while an index was being opened: there anything that SQLite cannot do
 * with our tables is damage, for want of other causes.
 */
export function isUnusableDatabase(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== null && diskCode(code) === undefined;
}

/** An error thrown while an index was used, as an answer. */
export function indexRefusal(error: unknown): Refusal {
  if (error instanceof EngineMissing) return failure('index-unavailable');
  const code = sqliteCode(error);
  return code === null ? storageRefusal(error) : failure(diskCode(code) ?? 'index-unavailable');
}
