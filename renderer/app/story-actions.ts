import type { OpenedStory } from '#shared/api/desk-api.ts';
import type { Result } from '#shared/api/result.ts';
import type { Desk } from './desk.ts';
import { sayFailure } from './desk-actions.ts';

/** Turns to the story that a call answers with; says why where that fails. What is on the page is saved before. */
async function turnTo(desk: Desk, fetch: () => Promise<Result<OpenedStory>>): Promise<void> {
  const turned = await desk.session.turnTo(fetch);
  if (!turned.ok) sayFailure(desk, turned.error);
}

/** Shows what the story's file holds now. */
export function reopenStory(desk: Desk, storyId: string): Promise<void> {
  return turnTo(desk, () => desk.bridge.openStory(storyId));
}

/** A copy of the story to write in, as a draft of its own. */
export function duplicateStory(desk: Desk, storyId: string): Promise<void> {
  return turnTo(desk, () => desk.bridge.duplicateStory(storyId));
}

/** Takes the lock whoever has it, and goes on from what they saved last. */
export function takeOverStory(desk: Desk, storyId: string): Promise<void> {
  return turnTo(desk, async () => {
    const taken = await desk.bridge.takeOverStory(storyId);
    return taken.ok ? desk.bridge.openStory(storyId) : taken;
  });
}
