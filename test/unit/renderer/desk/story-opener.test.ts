import { describe, expect, it } from 'vitest';
import { type Result, success } from '#shared/api/result.ts';
import { createStoryOpener } from '../../../../renderer/desk/story-opener.ts';

describe('createStoryOpener', () => {
  it('opens one after another, and of those asked for meanwhile only the last', async () => {
    const opened: string[] = [];
    const finish: (() => void)[] = [];
    let running = 0;
    const opener = createStoryOpener({
      open: (storyId) => {
        running += 1;
        expect(running).toBe(1);
        opened.push(storyId);
        return new Promise<Result<null>>((resolve) => {
          finish.push(() => {
            running -= 1;
            resolve(success(null));
          });
        });
      },
    });
    const turn = () => new Promise((resolve) => setTimeout(resolve));
    const answers = [opener.open('a')];
    await turn();
    answers.push(opener.open('b'), opener.open('c'));
    await turn();
    expect(opened).toEqual(['a']);
    finish.shift()?.();
    await turn();
    finish.shift()?.();
    await turn();
    expect(opened).toEqual(['a', 'c']);
    expect(await Promise.all(answers)).toEqual([success(null), null, success(null)]);
  });

  it('goes on after an opening that broke', async () => {
    let broken = true;
    const opener = createStoryOpener({
      open: () => {
        if (broken) throw new Error('broken');
        return Promise.resolve(success(null));
      },
    });
    await expect(opener.open('a')).rejects.toThrow('broken');
    broken = false;
    expect(await opener.open('b')).toEqual(success(null));
  });
});
