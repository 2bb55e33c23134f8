import type { DeskBridge, OpenedStory, Revision, SaveRequest } from '#shared/api/desk-api.ts';
import type { ErrorCode } from '#shared/api/error-code.ts';
import { type Failure, failure, type Result, success } from '#shared/api/result.ts';
import type { Article, Place } from '#shared/article/article.ts';
import { parseArticle, storedArticleText } from '#shared/article/parse-article.ts';
import { createAutosave } from './autosave.ts';
import { createBetweenKeys } from './between-keys.ts';
import type { EditorPort } from './editor-port.ts';
import type { SaveState } from './save-state.ts';

/** The story on the page, as its surroundings need it. */
export interface OpenStory {
  readonly storyId: string;
  readonly readOnly: ErrorCode | null;
  readonly recovered: { readonly typedAt: string } | null;
  readonly notice: Failure | null;
  readonly missingPhotos: readonly string[];
  /** The text as it was opened; what stands on the page now is `session.article()`. */
  readonly opened: Article;
  /** Another number for every opening, so that the editor starts afresh. */
  readonly openSerial: number;
}

export interface SessionSnapshot {
  readonly story: OpenStory | null;
  readonly save: SaveState;
}

export interface StorySession {
  subscribe(listener: () => void): () => void;
  snapshot(): SessionSnapshot;
  /** Saves what is open, then opens another story. Stays where it is when the save fails. */
  open(storyId: string): Promise<Result<null>>;
  create(): Promise<Result<null>>;
  /** Saves what is open, then shows the story that a call answers with. Stays where it is when either fails. */
  turnTo(fetch: () => Promise<Result<OpenedStory>>): Promise<Result<null>>;
  /** What the text on the page is based on. */
  base(): Revision;
  /** Somebody else has the story: it is only read here until they have not. A story that can't be written stays so. */
  restrict(isHeld: boolean): void;
  /** Drops a recovered text (it is kept as a version) and shows what the file holds. */
  discardRecovered(): Promise<Result<null>>;
  /** Answers when the text on the page is on disk. */
  saveNow(): Promise<Result<null>>;
  dismissNotice(): void;
  /** The text as it stands now; null with no story open. */
  article(): Article | null;
  /** The text as it stood when {@link onArticle} last called; the same object until it calls again. */
  shownArticle(): Article | null;
  /** Calls back, at most every fifth of a second, after the text has changed. */
  onArticle(listener: () => void): () => void;
  reveal(place: Place): void;
  /** The editor of the open story gives itself in; the answer takes it out again. */
  attach(port: EditorPort): () => void;
  /** The editor says that the text has changed. */
  changed(): void;
}

/**
 * The story that is open: what it is based on, whether it is saved, and the saving itself. One for the window's
 * life. Ends flush requests of the main process by itself.
 */
export function createStorySession(bridge: DeskBridge): StorySession {
  const listeners = new Set<() => void>();
  const articleListeners = new Set<() => void>();
  let state: SessionSnapshot = { story: null, save: { kind: 'none' } };
  let base: Revision = { revision: 0, contentSha256: '' };
  let port: EditorPort | null = null;
  let serial = 0;
  let shown: Article | null = null;
  let savedAtLast = '';

  const show = (change: Partial<SessionSnapshot>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const article = (): Article | null => port?.read() ?? state.story?.opened ?? null;
  const showArticle = (): void => {
    shown = article();
    for (const listener of articleListeners) listener();
  };
  const showingArticle = createBetweenKeys(showArticle);

  const request = (): SaveRequest | null => {
    const text = port?.read();
    if (text === undefined || state.story === null) return null;
    return { storyId: state.story.storyId, ...base, article: storedArticleText(text) };
  };

  const autosave = createAutosave({
    isComposing: () => port?.isComposing() ?? false,
    backUp: async () => {
      const wanted = request();
      return wanted === null ? success(null) : bridge.backUpStory(wanted);
    },
    save: async () => {
      const wanted = request();
      if (wanted === null) return success(null);
      const receipt = await bridge.saveStory(wanted);
      if (!receipt.ok) return receipt;
      const { keptAs, savedAt, revision, contentSha256 } = receipt.value;
      base = { revision, contentSha256 };
      if (state.story !== null) {
        if (keptAs !== null) {
          port?.adoptIdentity(keptAs);
          const notice = { code: 'story-conflict', detail: { revision, keptAs } } as const;
          show({ story: { ...state.story, storyId: keptAs, notice } });
        }
        if (state.story.recovered !== null) show({ story: { ...state.story, recovered: null } });
      }
      savedAtLast = savedAt;
      return success(null);
    },
    onState: (kind, error) => {
      if (kind === 'saved') show({ save: { kind, at: savedAtLast } });
      else if (kind === 'failed') show({ save: { kind, error: error ?? { code: 'unexpected' } } });
      else show({ save: { kind } });
    },
  });

  const place = (opened: OpenedStory): Result<null> => {
    const parsed = parseArticle(opened.article);
    if (!parsed.ok) return parsed;
    autosave.reset();
    base = { revision: opened.revision, contentSha256: opened.contentSha256 };
    savedAtLast = opened.savedAt;
    serial += 1;
    show({
      story: {
        storyId: opened.storyId,
        readOnly: opened.readOnly,
        recovered: opened.recovered,
        notice: opened.notice,
        missingPhotos: opened.missingPhotos,
        opened: parsed.value,
        openSerial: serial,
      },
      save: { kind: 'saved', at: opened.savedAt },
    });
    // A recovered text is safe in its backup: it is saved with the next key, or when the person goes on or leaves.
    if (opened.recovered !== null) autosave.owe();
    showArticle();
    return success(null);
  };

  /** Every way to another text goes through here: first what is on the page is made safe. */
  const turnTo = async (fetch: () => Promise<Result<OpenedStory>>): Promise<Result<null>> => {
    const saved = await saveNow();
    if (!saved.ok) return saved;
    const opened = await fetch();
    return opened.ok ? place(opened.value) : opened;
  };

  const saveNow = async (): Promise<Result<null>> =>
    state.story === null || isFixed(state.story) ? success(null) : autosave.flush();

  bridge.onFlush((flushId) => {
    void saveNow().then((saved) => bridge.finishFlush(flushId, saved.ok ? null : saved.error.code));
  });

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => state,
    open: (storyId) => turnTo(() => bridge.openStory(storyId)),
    create: () => turnTo(() => bridge.createStory()),
    turnTo,
    base: () => base,
    restrict(isHeld) {
      if (state.story === null || isFixed(state.story)) return;
      const readOnly = isHeld ? 'story-in-use' : null;
      if (state.story.readOnly !== readOnly) show({ story: { ...state.story, readOnly } });
    },
    async discardRecovered() {
      if (state.story === null) return failure('story-not-found');
      autosave.reset();
      const opened = await bridge.discardRecovered(state.story.storyId);
      return opened.ok ? place(opened.value) : opened;
    },
    saveNow,
    dismissNotice() {
      if (state.story !== null) show({ story: { ...state.story, notice: null } });
    },
    article,
    shownArticle: () => shown,
    onArticle(listener) {
      articleListeners.add(listener);
      return () => articleListeners.delete(listener);
    },
    reveal: (target) => port?.reveal(target),
    attach(next) {
      port = next;
      showArticle();
      return () => {
        if (port === next) port = null;
      };
    },
    changed() {
      if (state.story === null || isFixed(state.story)) return;
      autosave.changed();
      showingArticle.ask();
    },
  };
}

/** Whether nothing can be written at all. A story in use by another can: what was typed last is still owed. */
function isFixed({ readOnly }: OpenStory): boolean {
  return readOnly !== null && readOnly !== 'story-in-use';
}
