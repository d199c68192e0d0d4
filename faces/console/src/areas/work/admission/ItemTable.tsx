import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { admissionPath } from './paths.ts';
import type { DutyItem } from './queries.ts';

/** Items of the list, each with its ground, who put it there, and its days; it opens to its application. */
export function ItemTable(props: { readonly items: readonly DutyItem[]; readonly caption: string }) {
  const { t } = useTranslation('admission');
  return (
    <DataTable
      caption={props.caption}
      rows={props.items}
      rowId={({ id }) => id}
      rowLink={({ id }, children) => (
        <Link className="go" to={admissionPath} params={{ id }}>
          {children}
        </Link>
      )}
      columns={[
        { id: 'title', title: t('matter'), cell: ({ title }) => <Said text={title} /> },
        { id: 'work', title: t('work'), cell: ({ work }) => <Said text={work} /> },
        { id: 'ground', title: t('ground'), cell: ({ ground }) => <Said text={ground} /> },
        { id: 'unit', title: t('unit'), cell: ({ unit }) => unit },
        { id: 'hours', title: t('hours'), align: 'end', cell: ({ hours }) => hours },
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
