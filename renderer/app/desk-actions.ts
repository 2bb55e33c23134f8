import type { Failure } from '#shared/api/result.ts';
import type { SettingsChange } from '#shared/api/settings.ts';
import { failureSentence } from '#shared/locales/translator.ts';
import { clockTime } from '../language/formats.ts';
import type { OpenStory } from '../story/story-session.ts';
import type { Desk } from './desk.ts';

/** The story that shows on the page: the session's, unless its library was left for another. */
export function shownStory(desk: Pick<Desk, 'session' | 'putAway'>): OpenStory | null {
  const { story } = desk.session.snapshot();
  return story !== null && story.openSerial > desk.putAway.get() ? story : null;
}

export function sayFailure(desk: Pick<Desk, 'toasts' | 'translator'>, error: Failure): void {
  desk.toasts.show('bad', failureSentence(desk.translator.t, error));
}

/** A story that can't be left is a save that failed: the save's own banner says that, and stays. */
function sayUnlessSaveFailed(desk: Desk, error: Failure): void {
  const { save } = desk.session.snapshot();
  if (save.kind !== 'failed' || save.error.code !== error.code) sayFailure(desk, error);
}

export async function openStory(desk: Desk, storyId: string): Promise<void> {
  if (shownStory(desk)?.storyId === storyId) return;
  const opened = await desk.opener.open(storyId);
  if (opened !== null && !opened.ok) sayUnlessSaveFailed(desk, opened.error);
}

/** Answers once the editor of the open story stands on the page. */
async function editorOnPage({ session, mounted }: Pick<Desk, 'session' | 'mounted'>): Promise<void> {
  const serial = session.snapshot().story?.openSerial ?? 0;
  if (mounted.get() >= serial) return;
  await new Promise<void>((resolve) => {
    const end = mounted.subscribe(() => {
      if (mounted.get() < serial) return;
      end();
      resolve();
    });
  });
}

/** A new, empty story, with the caret in its headline. */
export async function newStory(desk: Desk): Promise<void> {
  const created = await desk.session.create();
  if (!created.ok) {
    sayUnlessSaveFailed(desk, created.error);
    return;
  }
  await editorOnPage(desk);
  desk.session.reveal({ kind: 'field', field: 'headline' });
}

/** A save the person asked for: answered aloud, even where there was nothing left to save. */
export async function saveStory(desk: Desk): Promise<void> {
  const saved = await desk.session.saveNow();
  const { save } = desk.session.snapshot();
  if (!saved.ok || save.kind !== 'saved') return;
  const language = desk.settings.get().language;
  const text = desk.translator.t('save.saved', { time: clockTime(save.at, language) });
  desk.spoken.set({ text, serial: desk.spoken.get().serial + 1 });
}

/**
 * Takes another folder as the library, and opens its newest story. What could not be saved before, because its
 * library was gone, is tried again: perhaps the folder chosen is the same library in another place. Where it still
 * can't be saved the text stays on the page.
 */
export async function chooseLibrary(desk: Desk): Promise<void> {
  const saved = await desk.session.saveNow();
  const chosen = await desk.library.choose();
  if (!chosen.ok) {
    sayFailure(desk, chosen.error);
    return;
  }
  if (chosen.value === null) return;
  if (!saved.ok && !(await desk.session.saveNow()).ok) return;
  const shown = shownStory(desk);
  if (shown !== null && chosen.value.stories.some((story) => story.storyId === shown.storyId)) return;
  desk.putAway.set(shown?.openSerial ?? desk.putAway.get());
  desk.center.changed();
  const newest = desk.library.get().listing?.stories[0];
  if (newest !== undefined) await openStory(desk, newest.storyId);
}

/** Changes a setting, and says so where it could not be kept. */
export async function changeSettings(
  desk: Pick<Desk, 'settings' | 'toasts' | 'translator'>,
  change: SettingsChange,
) {
  const failed = await desk.settings.change(change);
  if (failed !== null) sayFailure(desk, failed);
}
