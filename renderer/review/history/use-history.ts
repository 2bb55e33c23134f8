import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure, Result } from '#shared/api/result.ts';
import type { StoryHistory } from '#shared/api/story-version.ts';
import { useBridge } from '../../app/bridge.ts';
import { useSession } from '../../story/use-session.ts';

/** A save may bring a version; all of them are read for that, so not oftener than this. Milliseconds. */
const REREAD_GAP = 20_000;

export interface ShownHistory {
  /** Null until it was read for the first time. */
  readonly history: StoryHistory | null;
  readonly failed: Failure | null;
  readonly reread: () => void;
}

/** The versions of a story, read again as it is saved. */
export function useHistory(storyId: string): ShownHistory {
  const bridge = useBridge();
  const session = useSession();
  const [read, setRead] = useState<Result<StoryHistory> | null>(null);
  const asked = useRef({ serial: 0, at: 0 });

  const reread = useCallback((): void => {
    const serial = asked.current.serial + 1;
    asked.current = { serial, at: performance.now() };
    void bridge.listVersions(storyId).then((answer) => {
      if (asked.current.serial === serial) setRead(answer);
    });
  }, [bridge, storyId]);

  useEffect(() => {
    reread();
    let timer: ReturnType<typeof setTimeout> | null = null;
    let savedAt = savedAtOf(session.snapshot().save);
    const end = session.subscribe(() => {
      const now = savedAtOf(session.snapshot().save);
      if (now === null || now === savedAt) return;
      savedAt = now;
      timer ??= setTimeout(
        () => {
          timer = null;
          reread();
        },
        Math.max(0, asked.current.at + REREAD_GAP - performance.now()),
      );
    });
    return () => {
      end();
      if (timer !== null) clearTimeout(timer);
      asked.current = { ...asked.current, serial: asked.current.serial + 1 };
    };
  }, [reread, session]);

  return {
    history: read?.ok === true ? read.value : null,
    failed: read?.ok === false ? read.error : null,
    reread,
  };
}

function savedAtOf(save: ReturnType<ReturnType<typeof useSession>['snapshot']>['save']): string | null {
  return save.kind === 'saved' ? save.at : null;
}
