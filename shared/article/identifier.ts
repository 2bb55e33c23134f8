import { ulid } from 'ulid';
import { z } from 'zod';

/** Ids are ULIDs: sortable by time, safe in a file name, made without a server. */
export const identifierSchema = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/, 'not a ULID');

/** SHA-256 as 64 lower-case hexadecimal digits: how a photo is known everywhere. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256');

export type NewId = () => string;

/** A fresh ULID. */
export const newIdentifier: NewId = () => ulid();

export function isIdentifier(value: unknown): value is string {
  return identifierSchema.safeParse(value).success;
}
