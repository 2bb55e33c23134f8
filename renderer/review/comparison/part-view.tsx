import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#shared/assert-never.ts';
import type { Part, PartName } from '#shared/review/compare/part.ts';
import type { Row } from '#shared/review/compare/row.ts';
import { afterRuns, beforeRuns } from '#shared/review/compare/text-change.ts';
import { useLanguage } from '../../language/use-language.ts';
import {
  BlockWords,
  ConfirmationWords,
  ContributorWords,
  RelatedWords,
  SourceWords,
  TableRowWords,
} from './entry-words.tsx';
import { Picture } from './picture.tsx';
import type { Side } from './pictures.ts';
import { Runs } from './runs.tsx';
import { shownValue } from './shown-value.ts';
import { TextChanges } from './text-changes.tsx';

/** Parts whose words need no name beside them: they are what the block is. */
const NAMELESS: ReadonlySet<PartName> = new Set([
  'content',
  'cells',
  'items',
  'rows',
  'blocks',
  'picture',
  'tag',
]);
/** Parts that are shown for the reader's bearings where they did not change. */
const BEARINGS: ReadonlySet<PartName> = new Set([
  ...(['content', 'caption', 'credit', 'attribution', 'title', 'picture', 'items', 'rows'] as const),
  ...(['blocks', 'cells', 'penName', 'name', 'tag'] as const),
]);

/** The parts of a changed thing, as one side has them, or both in one column. */
export function Parts({ parts, side }: { readonly parts: readonly Part[]; readonly side: Side }) {
  return parts
    .filter((part) => !part.isSame || BEARINGS.has(part.name))
    .map((part) => <PartView key={part.name} part={part} side={side} />);
}

export function PartView({ part, side }: { readonly part: Part; readonly side: Side }) {
  const { t } = useTranslation();
  const words = <PartWords part={part} side={side} />;
  if (NAMELESS.has(part.name)) return words;
  if (part.kind === 'text' && isEmptyOn(part, side) && part.isSame) return null;
  return (
    <div className="compared-part">
      <span className="compared-label">{t(`review.part.${part.name}`)}</span>
      {words}
    </div>
  );
}

function isEmptyOn(part: Extract<Part, { readonly kind: 'text' }>, side: Side): boolean {
  const runs = side === 'before' ? beforeRuns(part.changes) : afterRuns(part.changes);
  return side === 'both' ? part.changes.length === 0 : runs.length === 0;
}

export function PartWords({ part, side }: { readonly part: Part; readonly side: Side }) {
  switch (part.kind) {
    case 'text':
      return isEmptyOn(part, side) ? (
        <Nothing isSame={part.isSame} />
      ) : (
        <p className="compared-text">
          <TextChanges changes={part.changes} side={side} />
        </p>
      );
    case 'value':
      return <ValueWords part={part} side={side} />;
    case 'picture':
      return (
        <span className={part.isSame ? 'compared-pictures' : 'compared-pictures compared-pictures--changed'}>
          {side !== 'after' && (!part.isSame || side === 'before') && (
            <Picture asset={part.before} side="before" />
          )}
          {side !== 'before' && <Picture asset={part.after} side="after" />}
        </span>
      );
    case 'list':
      return <ListWords part={part} side={side} />;
    default:
      return assertNever(part);
  }
}

function Nothing({ isSame }: { readonly isSame: boolean }) {
  const { t } = useTranslation();
  return isSame ? null : <p className="compared-nothing">{t('compare.empty')}</p>;
}

function ValueWords({
  part,
  side,
}: {
  readonly part: Extract<Part, { readonly kind: 'value' }>;
  readonly side: Side;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [before, after] = [part.before, part.after].map(
    (value) => shownValue(part.name, value, t, language) || t('compare.empty'),
  );
  if (part.isSame) return <p className="compared-text">{after}</p>;
  return (
    <p className="compared-text">
      {side !== 'after' && <del className="compared-gone">{before}</del>}
      {side === 'both' && ' '}
      {side !== 'before' && <ins className="compared-new">{after}</ins>}
    </p>
  );
}

function ListWords({
  part,
  side,
}: {
  readonly part: Extract<Part, { readonly kind: 'list' }>;
  readonly side: Side;
}) {
  switch (part.name) {
    case 'blocks':
      return (
        <Rows rows={part.rows} side={side} words={(block) => <BlockWords block={block} side={side} />} />
      );
    case 'items':
      return <Rows rows={part.rows} side={side} words={({ content }) => <Runs runs={content} />} />;
    case 'cells':
      return (
        <Rows rows={part.rows} side={side} words={({ content }) => <Runs runs={content} />} look="cells" />
      );
    case 'rows':
      return <Rows rows={part.rows} side={side} words={(row) => <TableRowWords row={row} />} />;
    case 'byline':
      return <Rows rows={part.rows} side={side} words={(entry) => <ContributorWords entry={entry} />} />;
    case 'tags':
      return <Rows rows={part.rows} side={side} words={(tag) => tag} look="cells" />;
    case 'sources':
      return <Rows rows={part.rows} side={side} words={(entry) => <SourceWords entry={entry} />} />;
    case 'related':
      return <Rows rows={part.rows} side={side} words={(entry) => <RelatedWords entry={entry} />} />;
    case 'toConfirm':
      return <Rows rows={part.rows} side={side} words={(entry) => <ConfirmationWords entry={entry} />} />;
    default:
      return assertNever(part);
  }
}

interface RowsProps<Entry> {
  readonly rows: readonly Row<Entry>[];
  readonly side: Side;
  readonly words: (entry: Entry) => ReactNode;
  /** One below the other, or one after the other. */
  readonly look?: 'lines' | 'cells';
}

/** The rows of a list inside a thing, as one side has them. */
function Rows<Entry>({ rows, side, words, look = 'lines' }: RowsProps<Entry>) {
  return (
    <ul className={`compared-rows compared-rows--${look}`}>
      {rows.map((row, index) => {
        const drawn = rowWords(row, side, words);
        return drawn === null ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a comparison that never changes have nothing but their place
          <li key={index} className={`compared-row compared-row--${row.kind}`}>
            {drawn}
          </li>
        );
      })}
    </ul>
  );
}

function rowWords<Entry>(row: Row<Entry>, side: Side, words: (entry: Entry) => ReactNode): ReactNode {
  switch (row.kind) {
    case 'same':
      return words(side === 'before' ? row.before : row.after);
    case 'changed':
      return <Parts parts={row.parts} side={side} />;
    case 'added':
      return side === 'before' ? null : <ins className="compared-new">{words(row.after)}</ins>;
    case 'removed':
      return side === 'after' ? null : <del className="compared-gone">{words(row.before)}</del>;
    case 'moved-from':
      return side === 'after' ? null : <MovedMark kind={row.kind}>{words(row.before)}</MovedMark>;
    case 'moved-to':
      if (side === 'before') return null;
      return (
        <MovedMark kind={row.kind}>
          {row.isEdited ? <Parts parts={row.parts} side={side} /> : words(row.after)}
        </MovedMark>
      );
    default:
      return assertNever(row);
  }
}

function MovedMark({
  kind,
  children,
}: {
  readonly kind: 'moved-from' | 'moved-to';
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className="compared-moved">
      <small className="compared-tag">{t(`compare.row.${kind}`)}</small> {children}
    </div>
  );
}
