import type { Column } from '@gridgov/ui/DataTable.tsx';
import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueryValue } from '../api.ts';
import { ProblemBlock } from '../ProblemBlock.tsx';
import { usePages } from './read.ts';

interface Props<Row> {
  readonly caption: string;
  /** Address of a list that comes page by page. */
  readonly path: string;
  readonly query: Readonly<Record<string, QueryValue>>;
  readonly columns: readonly Column<Row>[];
  readonly rowId: (row: Row) => string;
  readonly rowLink?: (row: Row, children: ReactNode) => ReactNode;
  /** What an empty list says instead of the usual. */
  readonly empty?: string;
}

/** A list of the server, page by page, with its loading, empty, refused and failed states. */
export function Listing<Row>(props: Props<Row>) {
  const { t } = useTranslation('organisation');
  const { path, query } = props;
  const list = usePages<Row>(path, { ...query, limit: 50 });
  if (list.isError) return <ProblemBlock error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <StateBlock state={{ kind: 'loading', rows: 8 }} />;
  const rows = list.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) {
    return (
      <StateBlock
        state={
          props.empty === undefined
            ? { kind: 'empty', title: t('list.nothing'), next: t('list.nothingNext') }
            : { kind: 'empty', title: props.empty }
        }
      />
    );
  }
  const more = { load: () => void list.fetchNextPage(), loading: list.isFetchingNextPage };
  return (
    <DataTable
      caption={props.caption}
      columns={props.columns}
      rows={rows}
      rowId={props.rowId}
      {...(props.rowLink === undefined ? {} : { rowLink: props.rowLink })}
      {...(list.hasNextPage ? { more } : {})}
    />
  );
}
