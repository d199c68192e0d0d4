import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../apiTypes.ts';
import { ProblemBlock } from '../ProblemBlock.tsx';
import { paths } from '../paths.ts';
import { momentWords } from './days.ts';
import { usePages } from './read.ts';
import './figure-rows.css';

/** A row behind a figure; of a released one also what changed of it. */
export type Opened = Reply<'/figures/rows', 'get'>['items'][number] &
  Partial<Pick<Reply<'/figures/released/rows', 'get'>['items'][number], 'change'>>;
export type Columns = Reply<'/measures', 'get'>['items'][number]['columns'];

/** A figure somebody opens: a row of the table, or all of it; one month, or all. */
export interface Open {
  readonly key: string | null;
  readonly title: string;
  readonly month: string | null;
}

const sides = ['above', 'below', 'left', 'changed'] as const;
type Side = (typeof sides)[number];
const SIDE_WORDS = {
  above: 'rows.above',
  below: 'rows.below',
  left: 'rows.left',
  changed: 'rows.changed',
} as const;
const CHANGED_WORDS = {
  above: 'rows.side_above',
  below: 'rows.side_below',
  left: 'rows.side_left',
  none: 'rows.side_none',
} as const;

interface Props {
  readonly address: '/figures/rows' | '/figures/released/rows' | '/score-results/rows';
  readonly measure: { readonly title: string; readonly columns: Columns };
  readonly query: Readonly<Record<string, string | number>>;
  readonly open: Open;
  readonly onClose: () => void;
  /** Where it opens; below the line unless said. */
  readonly first?: Side;
}

/** The rows behind a figure: above the line, below it, what is left out with the reason, and what changed since a release. */
export function FigureRows({ address, measure, query, open, onClose, first = 'below' }: Props) {
  const { t } = useTranslation();
  const [side, setSide] = useState<Side>(first);
  const { month, key } = open;
  const asked = {
    ...query,
    ...(month === null ? {} : { from: month, to: month }),
    ...(key === null ? {} : { key }),
  };
  const shown = sides.filter(
    (one) =>
      (one !== 'left' || measure.columns.left) && (one !== 'changed' || address === '/figures/released/rows'),
  );
  return (
    <Dialog
      wide
      title={`${measure.title} · ${open.title}${month === null ? '' : ` · ${month}`}`}
      onClose={onClose}
    >
      <fieldset className="seg fig-sides" aria-label={t('rows.sides')}>
        {shown.map((one) => (
          <button key={one} type="button" aria-pressed={one === side} onClick={() => setSide(one)}>
            {t(SIDE_WORDS[one])}
          </button>
        ))}
      </fieldset>
      <Rows address={address} asked={asked} side={side} measure={measure} />
    </Dialog>
  );
}

function Rows(
  props: Pick<Props, 'address' | 'measure'> & { readonly asked: Props['query']; readonly side: Side },
) {
  const { t } = useTranslation();
  const { address, asked, side, measure } = props;
  const columns = useColumns(measure.columns, side);
  const list = usePages<Opened>(address, { ...asked, side });
  if (list.data === undefined) {
    if (list.isError) return <ProblemBlock error={list.error} onRetry={() => void list.refetch()} />;
    return <StateBlock state={{ kind: 'loading', rows: 5 }} />;
  }
  const rows = list.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0)
    return (
      <StateBlock
        state={{ kind: 'empty', title: t(side === 'changed' ? 'rows.noChanges' : 'rows.noRows') }}
      />
    );
  const more = { load: () => void list.fetchNextPage(), loading: list.isFetchingNextPage };
  return (
    <DataTable<Opened>
      caption={measure.title}
      rows={rows}
      rowId={(row) => `${row.id ?? row.label}${row.day}${rows.indexOf(row)}`}
      columns={columns}
      {...(list.hasNextPage ? { more } : {})}
    />
  );
}

/** A matter of the loop is called by its title; of other trades code, class and stage are shown. */
function useColumns({ trade, class: classTitle, units }: Columns, side: Side) {
  const { t } = useTranslation();
  const isMatter = trade === 'issue';
  const text = (id: string, title: string, cell: (row: Opened) => string) => ({ id, title, cell });
  return [
    {
      id: 'number',
      title: t(isMatter ? 'rows.number' : 'rows.caseNumber'),
      cell: (row: Opened) => <Numbered row={row} />,
    },
    ...(isMatter
      ? [text('matter', t('rows.matter'), (row) => row.title ?? row.label)]
      : [
          text('class', classTitle, (row) => row.label),
          text('stage', t('rows.stage'), (row) => row.title ?? ''),
        ]),
    text('street', t('rows.street'), (row) => row.street),
    ...(units ? [text('unit', t('rows.unit'), (row) => row.unit ?? t('rows.nobody'))] : []),
    text('day', t('rows.day'), (row) => row.day),
    ...(side === 'left' ? [text('reason', t('rows.reason'), (row) => row.reason ?? '')] : []),
    ...(side === 'above' || side === 'below'
      ? [text('above', t('rows.counted'), (row) => (row.above ? '✓' : ''))]
      : []),
    ...(side === 'changed'
      ? [
          {
            id: 'change',
            title: t('rows.change'),
            cell: (row: Opened) => <Changed change={row.change ?? null} />,
          },
        ]
      : []),
  ];
}

function Changed({ change }: { readonly change: NonNullable<Opened['change']> | null }) {
  const { t } = useTranslation();
  if (change === null) return null;
  const said = ({ side, n }: typeof change.was) => `${t(CHANGED_WORDS[side])}${n > 1 ? ` ×${n}` : ''}`;
  return (
    <>
      {said(change.was)} → <b>{said(change.is)}</b>
      <small className="t2 fig-at">{momentWords(change.at)}</small>
    </>
  );
}

/** The number of a case, which leads to it; who may not know of it is told so. */
export function Numbered({ row }: { readonly row: Pick<Opened, 'id' | 'path' | 'number'> }) {
  const { t } = useTranslation();
  if (row.id === null) return <span className="t3">{t('rows.hidden')}</span>;
  const to = row.path === 'issues' ? paths.oneCase : paths.tradeCase;
  return (
    <Link className="lk fig-number" to={to} params={{ trade: row.path ?? '', id: row.id }}>
      {row.number}
    </Link>
  );
}
