import { z } from 'zod';

/** An answer that a test has prepared for a system dialog; null where the person closes it without choosing. */
export const dialogAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('library'), path: z.string().nullable() }),
  z.strictObject({ kind: z.literal('folder'), path: z.string().nullable() }),
  z.strictObject({ kind: z.literal('photos'), paths: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('export'), path: z.string().nullable() }),
  z.strictObject({ kind: z.literal('macros-in'), path: z.string().nullable() }),
  z.strictObject({ kind: z.literal('macros-out'), path: z.string().nullable() }),
  z.strictObject({ kind: z.literal('unsaved'), answer: z.enum(['retry', 'keep-open', 'close']) }),
]);
export type DialogAnswer = z.output<typeof dialogAnswerSchema>;
