import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../../admin/read.ts';
import { ProblemBlock } from '../../../ProblemBlock.tsx';
import { paths } from '../../../paths.ts';
import type { Item, Row } from './queries.ts';

const sides = ['above', 'below', 'left'] as const;
type Side = (typeof sides)[number];

interface Props {
  readonly item: Item;
  readonly query: Readonly<Record<string, string>>;
  readonly onClose: () => void;
}

/** The very matters behind an item: what counted, what was due, and what is left out with the reason. */
export function ItemRows({ item, query, onClose }: Props) {
  const { t } = useTranslation('scores');
  const [side, setSide] = useState<Side>(item.form === 'times' ? 'above' : 'below');
  return (
    <Dialog wide title={t('rowsOf', { title: item.title })} onClose={onClose}>
      <fieldset className="seg" aria-label={item.title}>
        {sides.map((one) => (
          <button key={one} type="button" aria-pressed={one === side} onClick={() => setSide(one)}>
            {t(one)}
          </button>
        ))}
      </fieldset>
      <Rows query={{ ...query, item: item.name, side }} />
    </Dialog>
  );
}

function Rows({ query }: Pick<Props, 'query'>) {
  const { t } = useTranslation('scores');
  const pages = usePages<Row>('/score-results/rows', query);
  if (pages.isError) return <ProblemBlock error={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.data === undefined) return <StateBlock state={{ kind: 'loading', rows: 5 }} />;
  const rows = pages.data.pages.flatMap(({ items }, page) =>
    items.map((row, n) => ({ ...row, at: `${page} ${n}` })),
  );
  if (rows.length === 0) return <p className="cap">{t('noRows')}</p>;
  return (
    <>
      <DataTable
        caption={t('number')}
        rows={rows}
        rowId={({ at }) => at}
        columns={[
          { id: 'number', title: t('number'), cell: (row) => <Numbered row={row} /> },
          { id: 'what', title: t('what'), cell: ({ title, label }) => title ?? label },
          { id: 'street', title: t('street'), cell: ({ street }) => street },
          { id: 'day', title: t('day'), cell: ({ day }) => day },
          { id: 'counted', title: t('counted'), cell: ({ above }) => (above ? '✓' : '—') },
          { id: 'reason', title: t('reason'), cell: ({ reason }) => reason ?? '' },
        ]}
      />
      {pages.hasNextPage ? (
        <button type="button" className="btn" onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </button>
      ) : null}
    </>
  );
}

function Numbered({ row }: { readonly row: Row }) {
  const { t } = useTranslation('scores');
  if (row.id === null) return <span className="t3">{t('hidden')}</span>;
  const to = row.path === 'issues' ? paths.oneCase : paths.tradeCase;
  return (
    <Link className="lk" to={to} params={{ trade: row.path ?? '', id: row.id }}>
      {row.number}
    </Link>
  );
}
