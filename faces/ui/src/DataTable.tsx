import type { KeyboardEvent, ReactNode } from 'react';
import { useUiWords } from './language.tsx';
import { Said } from './Said.tsx';
import { TableBox } from './TableBox.tsx';
import { fill } from './words.ts';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'end';
  /** CSS width. */
  readonly width?: string;
}

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /**
   * Draws the first cell's content as the row's one link; the whole row answers to it. The face gives its own
   * router's link, which must carry the class `go`.
   */
  readonly rowLink?: (row: Row, children: ReactNode) => ReactNode;
  /** Rows can be chosen: the box of a row, and the one over all of them. */
  readonly choose?: { readonly all: ReactNode; readonly row: (row: Row) => ReactNode };
  /** It always comes whole, which need not be said. */
  readonly whole?: true;
  readonly total?: number;
  readonly more?: { readonly load: () => void; readonly loading: boolean };
}

/** An ordinary list: sticky header, rows that are links, key-set paging by 'load more'; on a phone each row is a card. */
export function DataTable<Row>(props: Props<Row>) {
  return (
    <TableBox label={props.caption}>
      <table className="tb rows">
        <caption className="vh">
          <Said text={props.caption} />
        </caption>
        <thead>
          <tr>
            {props.choose === undefined ? null : (
              <th scope="col" className="c">
                {props.choose.all}
              </th>
            )}
            {props.columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={column.align === 'end' ? 'num' : ''}
                style={{ width: column.width }}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveByKey}>
          {props.rows.map((row) => (
            <tr key={props.rowId(row)}>
              {props.choose === undefined ? null : <td className="c">{props.choose.row(row)}</td>}
              {props.columns.map((column, at) => (
                <td
                  key={column.id}
                  className={column.align === 'end' ? 'num' : ''}
                  // Told before the value where a row is a card.
                  data-title={at === 0 ? undefined : column.title}
                >
                  {at === 0 && props.rowLink ? props.rowLink(row, column.cell(row)) : column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {props.whole === true ? null : (
        <MoreRow shown={props.rows.length} total={props.total} more={props.more} />
      )}
    </TableBox>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys go from row to row, where rows are links. */
function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.go')];
  const at = links.indexOf(event.target as HTMLElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  links[at + step]?.focus();
}

/** How much of a list is loaded, and the way to the rest. */
export function MoreRow(props: {
  readonly shown: number;
  readonly total: number | undefined;
  readonly more: { readonly load: () => void; readonly loading: boolean } | undefined;
}) {
  const words = useUiWords();
  const { shown, total, more } = props;
  return (
    <div className="more">
      <span role="status">{countWords(shown, total, more !== undefined, words)}</span>
      {more === undefined ? null : (
        <button type="button" className="btn s q" onClick={more.load} disabled={more.loading}>
          {more.loading ? words.loading : words.loadMore}
        </button>
      )}
    </div>
  );
}

function countWords(
  shown: number,
  total: number | undefined,
  hasMore: boolean,
  words: ReturnType<typeof useUiWords>,
): string {
  if (!hasMore) return fill(words.loadedAll, { total: shown.toLocaleString('en-US') });
  if (total === undefined) return fill(words.loaded, { n: shown.toLocaleString('en-US') });
  return fill(words.loadedOf, { n: shown.toLocaleString('en-US'), total: total.toLocaleString('en-US') });
}
