import { describe, expect, it } from 'vitest';
import { failure, success } from '#shared/api/result.ts';
import { type ExportRun, runExport } from '../../../../renderer/exporting/export-run.ts';
import type { SessionSnapshot } from '../../../../renderer/story/story-session.ts';
import { createFakeBridge, fakeStory } from '../fake-bridge.ts';

function snapshot(storyId: string): SessionSnapshot {
  const { article } = fakeStory();
  return {
    story: {
      storyId,
      readOnly: null,
      recovered: null,
      notice: null,
      missingPhotos: [],
      opened: article,
      openSerial: 1,
    },
    save: { kind: 'none' },
  };
}

async function kinds(
  ...run: Parameters<typeof runExport> extends [infer W, infer F, unknown] ? [W, F] : never
) {
  const steps: ExportRun[] = [];
  const last = await runExport(run[0], run[1], (step) => steps.push(step));
  expect(steps.at(-1)).toEqual(last);
  return { steps: steps.map(({ kind }) => kind), last };
}

describe('runExport', () => {
  it('saves first, then exports', async () => {
    const bridge = createFakeBridge();
    const saveNow = () => Promise.resolve(success(null));
    const session = { saveNow, snapshot: () => snapshot('A') };
    const { steps, last } = await kinds({ session, bridge }, 'zip');
    expect(steps).toEqual(['saving', 'exporting', 'done']);
    expect(last).toMatchObject({ receipt: { name: bridge.exportName } });
    expect(bridge.calls).toEqual([{ name: 'exportStory', args: ['A', 'zip'] }]);
  });

  it('exports nothing that could not be saved', async () => {
    const bridge = createFakeBridge();
    const saveNow = () => Promise.resolve(failure('disk-full'));
    const session = { saveNow, snapshot: () => snapshot('A') };
    const { steps, last } = await kinds({ session, bridge }, 'zip');
    expect(steps).toEqual(['saving', 'failed']);
    expect(last).toMatchObject({ error: { code: 'disk-full' } });
    expect(bridge.times('exportStory')).toBe(0);
  });

  it('exports under the id the save left the text with', async () => {
    const bridge = createFakeBridge();
    let id = 'A';
    const saveNow = () => {
      id = 'B';
      return Promise.resolve(success(null));
    };
    await kinds({ session: { saveNow, snapshot: () => snapshot(id) }, bridge }, 'page');
    expect(bridge.calls[0]?.args).toEqual(['B', 'page']);
  });

  it('goes back to choosing where no place was named, and says what failed', async () => {
    const bridge = createFakeBridge();
    const session = { saveNow: () => Promise.resolve(success(null)), snapshot: () => snapshot('A') };
    bridge.exportName = null;
    expect((await kinds({ session, bridge }, 'folder')).last).toEqual({ kind: 'choosing' });
    bridge.failing.set('exportStory', { code: 'target-not-empty', detail: { name: 'x' } });
    expect((await kinds({ session, bridge }, 'folder')).last).toMatchObject({
      kind: 'failed',
      error: { code: 'target-not-empty' },
    });
  });
});
