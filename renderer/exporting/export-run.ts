import type { DeskApi, ExportForm, ExportReceipt } from '#shared/api/desk-api.ts';
import type { Failure } from '#shared/api/result.ts';
import type { StorySession } from '../story/story-session.ts';

/** Where an export stands. */
export type ExportRun =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'exporting' }
  | { readonly kind: 'done'; readonly receipt: ExportReceipt }
  | { readonly kind: 'failed'; readonly error: Failure };

export interface ExportWork {
  readonly session: Pick<StorySession, 'saveNow' | 'snapshot'>;
  readonly bridge: Pick<DeskApi, 'exportStory'>;
}

/**
 * Saves, then exports what is saved. A text that could not be saved is not exported: what goes out and what the
 * newsroom keeps are the same.
 *
 * @param onStep told of each step as it begins; the last one is also the answer. Back to `choosing` where the person
 *   named no place to export to.
 */
export async function runExport(
  { session, bridge }: ExportWork,
  form: ExportForm,
  onStep: (step: ExportRun) => void,
): Promise<ExportRun> {
  const end = (last: ExportRun): ExportRun => {
    onStep(last);
    return last;
  };
  onStep({ kind: 'saving' });
  const saved = await session.saveNow();
  if (!saved.ok) return end({ kind: 'failed', error: saved.error });
  // Asked only now: a save can put the text under another id.
  const { story } = session.snapshot();
  if (story === null) return end({ kind: 'failed', error: { code: 'story-not-found' } });
  onStep({ kind: 'exporting' });
  const exported = await bridge.exportStory(story.storyId, form);
  if (!exported.ok) return end({ kind: 'failed', error: exported.error });
  return end(exported.value === null ? { kind: 'choosing' } : { kind: 'done', receipt: exported.value });
}
