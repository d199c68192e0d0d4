import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../../admin/read.ts';
import { ProblemBlock } from '../../../ProblemBlock.tsx';
import { paths } from '../../../paths.ts';
import type { Measure, Open, Opened } from './queries.ts';

const sides = ['above', 'below', 'left'] as const;

interface Props {
  readonly measure: Measure;
  readonly query: Readonly<Record<string, string>>;
  readonly open: Open;
  readonly onClose: () => void;
}

/** The rows behind a figure: above the line, below it, and what is left out with the reason. */
export function FigureRows({ measure, query, open, onClose }: Props) {
  const { t } = useTranslation('figures');
  const [side, setSide] = useState<(typeof sides)[number]>('below');
  const { month, key } = open;
  const asked = {
    ...query,
    ...(month === null ? {} : { from: month, to: month }),
    ...(key === null ? {} : { key }),
  };
  const shown = measure.exclusions.length === 0 ? sides.slice(0, 2) : sides;
  return (
    <Dialog
      wide
      title={`${measure.title} · ${open.title}${month === null ? '' : ` · ${month}`}`}
      onClose={onClose}
    >
      <fieldset className="seg fig-sides" aria-label={t('sides')}>
        {shown.map((one) => (
          <button key={one} type="button" aria-pressed={one === side} onClick={() => setSide(one)}>
            {t(one, { n: '' })}
          </button>
        ))}
      </fieldset>
      <Rows asked={asked} side={side} label={measure.title} />
    </Dialog>
  );
}

function Rows(props: {
  readonly asked: Readonly<Record<string, string>>;
  readonly side: (typeof sides)[number];
  readonly label: string;
}) {
  const { t } = useTranslation('figures');
  const { asked, side } = props;
  const list = usePages<Opened>('/figures/rows', { ...asked, side });
  if (list.data === undefined) {
    if (list.isError) return <ProblemBlock error={list.error} onRetry={() => void list.refetch()} />;
    return <StateBlock state={{ kind: 'loading', rows: 5 }} />;
  }
  const rows = list.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <StateBlock state={{ kind: 'empty', title: t('noRows') }} />;
  const more = { load: () => void list.fetchNextPage(), loading: list.isFetchingNextPage };
  const last = side === 'left' ? reasonColumn(t('reason')) : countedColumn(t('counted'));
  return (
    <DataTable<Opened>
      caption={props.label}
      rows={rows}
      rowId={(row) => `${row.id ?? row.label}${row.day}${rows.indexOf(row)}`}
      columns={[
        { id: 'number', title: t('number'), cell: (row) => <Numbered row={row} /> },
        { id: 'matter', title: t('matter'), cell: (row) => row.title ?? row.label },
        { id: 'street', title: t('street'), cell: (row) => row.street },
        { id: 'unit', title: t('unit'), cell: (row) => row.unit ?? t('nobody') },
        { id: 'day', title: t('day'), cell: (row) => row.day },
        last,
      ]}
      {...(list.hasNextPage ? { more } : {})}
    />
  );
}

const reasonColumn = (title: string) => ({ id: 'reason', title, cell: (row: Opened) => row.reason ?? '' });
const countedColumn = (title: string) => ({
  id: 'above',
  title,
  cell: (row: Opened) => (row.above ? '✓' : ''),
});

function Numbered({ row }: { readonly row: Opened }) {
  const { t } = useTranslation('figures');
  if (row.id === null) return <span className="t3">{t('hidden')}</span>;
  const to = row.path === 'issues' ? paths.oneCase : paths.tradeCase;
  return (
    <Link className="lk" to={to} params={{ trade: row.path ?? '', id: row.id }}>
      {row.number}
    </Link>
  );
}
