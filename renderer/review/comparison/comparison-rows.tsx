import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '#shared/article/block.ts';
import type { FieldPart } from '#shared/review/compare/part.ts';
import type { Row } from '#shared/review/compare/row.ts';
import { classNames } from '../../ui/class-names.ts';
import { BlockWords } from './entry-words.tsx';
import { Parts, PartWords } from './part-view.tsx';
import type { Side } from './pictures.ts';

export type Layout = 'sides' | 'inline';

/** Fields that show where they did not change too: what a reader meets before the text. */
const SHOWN_FIELDS: ReadonlySet<string> = new Set(['kicker', 'headline', 'standfirst', 'byline', 'dateline']);

/** Whether a field has a line: changed, or one of those a story begins with and not empty. */
export function isFieldShown(field: FieldPart, onlyDifferent: boolean): boolean {
  if (!field.isSame) return true;
  if (onlyDifferent || !SHOWN_FIELDS.has(field.name)) return false;
  return field.kind === 'text' ? field.changes.length > 0 : field.kind === 'list' && field.rows.length > 0;
}

export function FieldRow({ field, layout }: { readonly field: FieldPart; readonly layout: Layout }) {
  const { t } = useTranslation();
  const label = t(`review.part.${field.name}`);
  return (
    <Line
      layout={layout}
      isDifferent={!field.isSame}
      kind={field.isSame ? 'same' : 'changed'}
      name={label}
      cell={(side) => (
        <div className={`compared-field compared-field--${field.name}`}>
          <PartWords part={field} side={side} />
        </div>
      )}
    />
  );
}

export function BodyRow({ row, layout }: { readonly row: Row<Block>; readonly layout: Layout }) {
  const { t } = useTranslation();
  const block = row.kind === 'removed' || row.kind === 'moved-from' ? row.before : row.after;
  return (
    <Line
      layout={layout}
      // A moved block counts once: where it stands now.
      isDifferent={row.kind !== 'same' && row.kind !== 'moved-from'}
      kind={row.kind}
      name={row.kind === 'same' ? '' : t(`review.block.${block.type}`)}
      move={row.kind === 'moved-from' || row.kind === 'moved-to' ? row.move : null}
      cell={(side) => blockCell(row, side)}
    />
  );
}

function blockCell(row: Row<Block>, side: Side): ReactNode {
  switch (row.kind) {
    case 'same':
      return <BlockWords block={side === 'before' ? row.before : row.after} side={side} />;
    case 'changed':
      return <Parts parts={row.parts} side={side} />;
    case 'added':
      return side === 'before' ? null : <Whole kind="new" block={row.after} side="after" />;
    case 'removed':
      return side === 'after' ? null : <Whole kind="gone" block={row.before} side="before" />;
    case 'moved-from':
      return side === 'after' ? null : <BlockWords block={row.before} side="before" />;
    case 'moved-to':
      if (side === 'before') return null;
      return row.isEdited ? (
        <Parts parts={row.parts} side="both" />
      ) : (
        <BlockWords block={row.after} side="after" />
      );
  }
}

function Whole({
  kind,
  block,
  side,
}: {
  readonly kind: 'new' | 'gone';
  readonly block: Block;
  readonly side: Side;
}) {
  const words = <BlockWords block={block} side={side} />;
  return kind === 'new' ? (
    <ins className="compared-new compared-whole">{words}</ins>
  ) : (
    <del className="compared-gone compared-whole">{words}</del>
  );
}

interface LineProps {
  readonly layout: Layout;
  readonly isDifferent: boolean;
  readonly kind: Row<unknown>['kind'];
  readonly name: string;
  readonly move?: number | null;
  readonly cell: (side: Side) => ReactNode;
}

/** One line of the comparison: what it is and what became of it, then one cell or two. */
function Line({ layout, isDifferent, kind, name, move = null, cell }: LineProps) {
  const { t } = useTranslation();
  const became = kind === 'same' ? '' : t(`compare.row.${kind}`);
  return (
    <li
      className={classNames('compared-line', `compared-line--${kind}`)}
      data-kind={kind}
      {...(isDifferent && { 'data-difference': true, tabIndex: -1 })}
    >
      {(name !== '' || became !== '') && (
        <p className="compared-line-head">
          {name}
          {became !== '' && <span className="compared-tag">{became}</span>}
          {move !== null && <span className="compared-tag">{move}</span>}
        </p>
      )}
      {layout === 'sides' ? (
        <div className="compared-sides">
          <div className="compared-side" data-side="before">
            {cell('before')}
          </div>
          <div className="compared-side" data-side="after">
            {cell('after')}
          </div>
        </div>
      ) : (
        <div className="compared-one">{cell('both')}</div>
      )}
    </li>
  );
}
