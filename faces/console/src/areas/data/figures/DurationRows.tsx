import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useTranslation } from 'react-i18next';
import { Numbered } from '../../../admin/FigureRows.tsx';
import { usePages } from '../../../admin/read.ts';
import { ProblemBlock } from '../../../ProblemBlock.tsx';
import type { Took } from './queries.ts';

/** Those of a row, or of all, that took so many days. */
export interface OpenDays {
  readonly key: string | null;
  readonly title: string;
  readonly least: number;
  readonly most: number | null;
}

export function DurationRows(props: {
  readonly title: string;
  readonly query: Readonly<Record<string, string>>;
  readonly open: OpenDays;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('figures');
  const { title, query, open, onClose } = props;
  const { key, least, most } = open;
  const list = usePages<Took>('/figures/durations/rows', {
    ...query,
    least,
    ...(most === null ? {} : { most }),
    ...(key === null ? {} : { key }),
  });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const more = { load: () => void list.fetchNextPage(), loading: list.isFetchingNextPage };
  const columns = [
    { id: 'number', title: t('number'), cell: (row: Took) => <Numbered row={row} /> },
    { id: 'matter', title: t('matter'), cell: (row: Took) => row.title ?? row.label },
    { id: 'street', title: t('street'), cell: (row: Took) => row.street },
    { id: 'unit', title: t('unit'), cell: (row: Took) => row.unit ?? t('nobody') },
    { id: 'days', title: t('days'), numeric: true, cell: (row: Took) => String(row.days) },
    { id: 'ended', title: t('ended'), cell: (row: Took) => row.day },
    { id: 'late', title: t('late'), cell: (row: Took) => (row.late ? '✓' : '') },
  ];
  return (
    <Dialog wide title={`${title} · ${open.title}`} onClose={onClose}>
      {list.isError ? <ProblemBlock error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isPending ? <StateBlock state={{ kind: 'loading', rows: 5 }} /> : null}
      {list.isSuccess && rows.length === 0 ? (
        <StateBlock state={{ kind: 'empty', title: t('noRows') }} />
      ) : null}
      {rows.length === 0 ? null : (
        <DataTable<Took>
          caption={title}
          rows={rows}
          rowId={(row) => `${row.id ?? row.label}${row.day}${rows.indexOf(row)}`}
          columns={columns}
          {...(list.hasNextPage ? { more } : {})}
        />
      )}
    </Dialog>
  );
}
