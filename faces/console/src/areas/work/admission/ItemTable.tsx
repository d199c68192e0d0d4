import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { admissionPath } from './paths.ts';
import type { DutyItem, PostedItem } from './queries.ts';

type Shown = Omit<DutyItem, 'standing' | 'reviewed'>;

/** What an item says, whether it is on the list or posted. */
const columnsOf = (t: TFunction<'admission'>) => [
  { id: 'title', title: t('matter'), cell: ({ title }: Shown) => <Said text={title} /> },
  { id: 'work', title: t('work'), cell: ({ work }: Shown) => <Said text={work} /> },
  { id: 'ground', title: t('ground'), cell: ({ ground }: Shown) => <Said text={ground} /> },
  { id: 'unit', title: t('unit'), cell: ({ unit }: Shown) => unit },
  {
    ...{ id: 'where', title: t('where') },
    cell: ({ streets }: Shown) =>
      streets.length === 0 ? t('everywhere') : streets.map((street) => <Said key={street} text={street} />),
  },
  { id: 'hours', title: t('hours'), align: 'end' as const, cell: ({ hours }: Shown) => hours },
];
const linkOf = ({ id }: { readonly id: string }, children: ReactNode) => (
  <Link className="go" to={admissionPath} params={{ id }}>
    {children}
  </Link>
);

/** What is being posted, with the last day on which objections are taken. */
export function PostedTable(props: { readonly items: readonly PostedItem[]; readonly caption: string }) {
  const { t } = useTranslation('admission');
  return (
    <DataTable
      caption={props.caption}
      rows={props.items}
      rowId={({ id }) => id}
      rowLink={linkOf}
      columns={[
        ...columnsOf(t),
        {
          ...{ id: 'postedUntil', title: t('postedUntil') },
          cell: ({ postedUntil }) => <span className="nw">{dayAndTime(postedUntil - 1).day}</span>,
        },
        {
          ...{ id: 'objections', title: t('objections') },
          cell: ({ objections, answered }) => t('objectionsCount', { n: objections, answered }),
        },
      ]}
    />
  );
}

/** Items of the list, each with its ground, who put it there, and its days; it opens to its application. */
export function ItemTable(props: { readonly items: readonly DutyItem[]; readonly caption: string }) {
  const { t } = useTranslation('admission');
  return (
    <DataTable
      caption={props.caption}
      rows={props.items}
      rowId={({ id }) => id}
      rowLink={linkOf}
      columns={[
        ...columnsOf(t),
        { id: 'term', title: t('term'), cell: (item) => <Term item={item} t={t} /> },
      ]}
    />
  );
}

function Term({ item, t }: { readonly item: DutyItem; readonly t: TFunction<'admission'> }) {
  const { from, until, standing, temporary, reviewed } = item;
  return (
    <>
      <span className="nw">
        {t('days', { from: dayAndTime(from).day, until: dayAndTime(until - 1).day })}
      </span>{' '}
      {standing === 'inForce' ? null : <span className="tag">{t(`standing_${standing}`)}</span>}{' '}
      {temporary ? <span className="tag">{t('temporary')}</span> : null}{' '}
      {reviewed ? <span className="tag">{t('reviewed')}</span> : null}
    </>
  );
}
