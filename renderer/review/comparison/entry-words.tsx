import { useTranslation } from 'react-i18next';
import type { Confirmation, Contributor, RelatedStory, Source } from '#shared/article/article.ts';
import type { Block, PhotoBlock, TableCell } from '#shared/article/block.ts';
import { PHOTO_TEXT_FIELDS } from '#shared/article/photo.ts';
import { assertNever } from '#shared/assert-never.ts';
import { listEntries } from '#shared/review/compare/list-entries.ts';
import { Picture } from './picture.tsx';
import type { Side } from './pictures.ts';
import { Runs } from './runs.tsx';

/** A block with all its words, as it stands on one side. */
export function BlockWords({ block, side }: { readonly block: Block; readonly side: Side }) {
  const { t } = useTranslation();
  switch (block.type) {
    case 'paragraph':
      return (
        <p className="compared-text">
          <Runs runs={block.content} />
        </p>
      );
    case 'subheading':
      return (
        <p className={`compared-text compared-subheading-${block.level}`}>
          <Runs runs={block.content} />
        </p>
      );
    case 'quote':
      return (
        <div className="compared-quote">
          <p className="compared-text">
            <Runs runs={block.content} />
          </p>
          {block.attribution !== '' && <p className="compared-small">{block.attribution}</p>}
        </div>
      );
    case 'photo':
      return <PhotoWords photo={block} side={side} />;
    case 'list':
      return (
        <ul className="compared-list">
          {listEntries(block).map((entry) => (
            <li key={entry.id} data-depth={Math.min(entry.depth, 4)}>
              <Runs runs={entry.content} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return block.rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a table's rows have nothing but their place
        <TableRowWords key={index} row={row} />
      ));
    case 'box':
      return (
        <div className="compared-box">
          {block.title !== '' && <p className="compared-box-title">{block.title}</p>}
          {block.blocks.map((inner) => (
            <BlockWords key={inner.id} block={inner} side={side} />
          ))}
        </div>
      );
    case 'divider':
      return <hr className="compared-divider" />;
    case 'unknown':
      return <p className="compared-small">{t('review.block.unknown')}</p>;
    default:
      return assertNever(block);
  }
}

function PhotoWords({ photo, side }: { readonly photo: PhotoBlock; readonly side: Side }) {
  const { t } = useTranslation();
  return (
    <div className="compared-photo">
      <Picture asset={photo.asset} side={side} />
      {PHOTO_TEXT_FIELDS.filter((field) => photo[field] !== '').map((field) => (
        <p key={field} className="compared-text compared-small">
          <span className="compared-label">{t(`review.part.${field}`)}</span> {photo[field]}
        </p>
      ))}
    </div>
  );
}

export function TableRowWords({ row }: { readonly row: readonly TableCell[] }) {
  return (
    <p className="compared-table-row">
      {row.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row's cells have nothing but their place
        <span key={index} className="compared-cell">
          <Runs runs={cell.content} />
        </span>
      ))}
    </p>
  );
}

export function ContributorWords({ entry }: { readonly entry: Contributor }) {
  return joined([entry.penName, entry.role]);
}

export function SourceWords({ entry }: { readonly entry: Source }) {
  const { t } = useTranslation();
  return joined([entry.name, t(`sourceKind.${entry.kind}`), t(`sourceUse.${entry.use}`), entry.url]);
}

export function RelatedWords({ entry }: { readonly entry: RelatedStory }) {
  return joined([entry.title, entry.excerpt, entry.date, entry.url]);
}

export function ConfirmationWords({ entry }: { readonly entry: Confirmation }) {
  const { t } = useTranslation();
  return joined([t(`doubt.${entry.doubt}`), entry.text]);
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' – ');
}
