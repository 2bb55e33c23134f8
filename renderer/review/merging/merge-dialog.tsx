import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Result, success } from '#shared/api/result.ts';
import type { StoryConflict } from '#shared/api/story-conflict.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import { storedArticleText } from '#shared/article/parse-article.ts';
import { failureSentence } from '#shared/locales/translator.ts';
import type { Choice, Conflict } from '#shared/review/merge/conflict.ts';
import { everyConflict, openConflicts } from '#shared/review/merge/conflicts.ts';
import type { Merge } from '#shared/review/merge/merge.ts';
import { mergedArticle } from '#shared/review/merge/merged-article.ts';
import { sayFailure } from '../../app/desk-actions.ts';
import { useDesk } from '../../app/desk-context.ts';
import { fullMoment } from '../../language/formats.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { PictureHomesContext } from '../comparison/pictures.ts';
import { writerName } from '../history/writer-name.ts';
import { type Choices, createKeptChoices, sidesOf } from './kept-choices.ts';
import { MergeLines } from './merge-lines.tsx';
import { mergeOf, withChoices } from './merge-work.ts';
import '../comparison/comparison.css';
import './merging.css';

interface Begun {
  readonly conflict: StoryConflict;
  readonly merge: Merge;
}

export interface MergeDialogProps {
  /** The story, or the copy that its second text was kept as. */
  readonly storyId: string;
  readonly onClose: () => void;
}

/** Two texts of a story, block by block, into one. Closing loses nothing: both texts and the choices stay. */
export function MergeDialog({ storyId, onClose }: MergeDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const desk = useDesk();
  const kept = useMemo(() => createKeptChoices(window.localStorage), []);
  const [begun, setBegun] = useState<Result<Begun | null> | null>(null);
  const [choices, setChoices] = useState<Choices>(new Map());
  const [onlyConflicts, setOnlyConflicts] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const scroller = useRef<HTMLElement>(null);

  const begin = useCallback(async (): Promise<void> => {
    const saved = await desk.session.saveNow();
    const found = saved.ok ? await desk.bridge.conflictOf(storyId) : saved;
    if (!found.ok || found.value === null) return setBegun(found.ok ? success(null) : found);
    const conflict = found.value;
    const merge = mergeOf(conflict);
    setChoices(kept.read(conflict.copyId));
    setBegun(merge.ok ? success({ conflict, merge: merge.value }) : merge);
  }, [desk, kept, storyId]);
  useEffect(() => void begin(), [begin]);

  const isBegun = begun?.ok === true && begun.value !== null;
  // The texts come after the dialog, which had nothing to give the focus to.
  useEffect(() => {
    if (isBegun) scroller.current?.focus({ preventScroll: true });
  }, [isBegun]);

  const work = begun?.ok === true ? begun.value : null;
  const merge = useMemo(
    () => (work === null ? null : withChoices(work.merge, choices, newIdentifier)),
    [work, choices],
  );
  const count = merge === null ? 0 : everyConflict(merge).length;
  const open = merge === null ? 0 : openConflicts(merge).length;

  const choose = (conflict: Conflict, choice: Choice): void => {
    if (work === null) return;
    const next = new Map(choices).set(conflict.id, { choice, sides: sidesOf(conflict) });
    kept.write(work.conflict.copyId, next);
    setChoices(next);
  };
  const goToOpen = (): void => {
    const next = scroller.current?.querySelector<HTMLInputElement>('[data-slot="open"] input');
    next?.closest('li')?.scrollIntoView({ block: 'center' });
    next?.focus({ preventScroll: true });
  };
  const finish = async (): Promise<void> => {
    if (work === null || merge === null) return;
    const { copyId, mine, theirs } = work.conflict;
    setSaving(true);
    const done = await desk.session.turnTo(() =>
      desk.bridge.resolveConflict({
        copyId,
        mine: { revision: mine.revision, contentSha256: mine.contentSha256 },
        theirs: { revision: theirs.revision, contentSha256: theirs.contentSha256 },
        article: storedArticleText(mergedArticle(merge, newIdentifier)),
      }),
    );
    setSaving(false);
    if (done.ok) {
      kept.forget(copyId);
      onClose();
      desk.toasts.show('good', t('merge.done'));
      void desk.library.refresh();
    } else if (done.error.code === 'story-changed') {
      desk.toasts.show('info', t('merge.changed'));
      await begin();
    } else sayFailure(desk, done.error);
  };

  return (
    <Dialog
      open
      width="full"
      testId="merge-dialog"
      title={t('merge.title')}
      description={t(merge?.hasBase === false ? 'merge.noBase' : 'merge.lead')}
      onClose={onClose}
      footer={
        work !== null && (
          <>
            <span className="merge-progress" role="status" data-testid="merge-progress">
              {count === 0 ? t('merge.nothing') : t('merge.progress', { done: count - open, count })}
            </span>
            <Button disabled={open === 0} onClick={goToOpen}>
              {t('merge.next')}
            </Button>
            <Button look="primary" disabled={open > 0 || isSaving} onClick={() => void finish()}>
              {t('merge.finish')}
            </Button>
          </>
        )
      }
    >
      {begun?.ok === false && <p className="comparison-failed">{failureSentence(t, begun.error)}</p>}
      {begun?.ok === true && begun.value === null && <p className="comparison-failed">{t('merge.gone')}</p>}
      {work !== null && merge !== null && (
        <PictureHomesContext value={{ before: work.conflict.copyId, after: work.conflict.storyId }}>
          <div className="comparison">
            <div className="comparison__bar">
              <p className="comparison__summary">
                <MergeNotices merge={merge} />
              </p>
              <label className="comparison__check">
                <input
                  type="checkbox"
                  checked={onlyConflicts}
                  onChange={(event) => setOnlyConflicts(event.target.checked)}
                />
                {t('merge.onlyConflicts')}
              </label>
            </div>
            <div className="comparison__titles">
              <p>
                {t('merge.sideMine', { time: fullMoment(work.conflict.mine.savedAt, new Date(), language) })}
              </p>
              <p>
                {t('merge.sideTheirs', {
                  name: writerName(work.conflict.theirs.savedBy),
                  time: fullMoment(work.conflict.theirs.savedAt, new Date(), language),
                })}
              </p>
            </div>
            <section
              ref={scroller}
              className="comparison__scroll"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be within reach of the keys
              tabIndex={0}
              data-first-focus
              aria-label={t('merge.title')}
            >
              <MergeLines merge={merge} onlyConflicts={onlyConflicts} onChoose={choose} />
            </section>
          </div>
        </PictureHomesContext>
      )}
    </Dialog>
  );
}

/** What a person should know of though there is nothing to choose. */
function MergeNotices({ merge }: { readonly merge: Merge }) {
  const { t } = useTranslation();
  const samePlace = merge.notices.filter(({ kind }) => kind === 'same-place').length;
  const bothMoved = merge.notices.filter(({ kind }) => kind === 'both-moved').length;
  return [
    ...(samePlace > 0 ? [t('merge.samePlace', { count: samePlace })] : []),
    ...(bothMoved > 0 ? [t('merge.bothMoved', { count: bothMoved })] : []),
  ].join(' ');
}
