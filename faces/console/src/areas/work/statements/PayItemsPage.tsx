import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { Filter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { StackBar } from '../../../charts/StackBar.tsx';
import { paths } from '../../../paths.ts';
import { Legend } from './Legend.tsx';
import {
  type Bar,
  inWhole,
  type Line,
  type PayItem,
  type PayItems,
  shortNumber,
  useBehind,
  usePayItems,
} from './queries.ts';
import './statement.css';

/** What is paid for in a month, item by item and without people: each bar opens to the matters and patrols behind it. */
export function PayItemsPage() {
  const { t } = useTranslation('statement');
  const [{ month, item, standing, reason }, change] = useFilters();
  const query = usePayItems(month);
  return (
    <AdminPage title={t('itemsTitle')} lead={t('itemsLead')}>
      <div className="adm-filters">
        <Filter label={t('month')}>
          {(id) => (
            <input
              id={id}
              className="in"
              type="month"
              value={query.data?.month ?? month ?? ''}
              onChange={(event) => change({ month: event.target.value, item: '', standing: '', reason: '' })}
            />
          )}
        </Filter>
      </div>
      <Loaded query={query}>
        {(found) => (
          <>
            <Items
              found={found}
              onOpen={(bar) => change({ ...bar, reason: bar.reason ?? '', month: found.month })}
            />
            {item === undefined || standing === undefined ? null : (
              <Behind month={found.month} bar={{ item, standing, reason }} />
            )}
          </>
        )}
      </Loaded>
    </AdminPage>
  );
}

interface ItemsProps {
  readonly found: PayItems;
  readonly onOpen: (bar: Bar) => void;
}

function Items({ found: { items }, onOpen }: ItemsProps) {
  const { t } = useTranslation('statement');
  if (items.length === 0) return <p className="cap">{t('noneOfMonth')}</p>;
  const most = Math.max(...items.map((one) => one.counted + one.over + one.out));
  return (
    <section className="sheet" aria-labelledby="pay-items">
      <header>
        <h2 id="pay-items">{t('itemsOf')}</h2>
        <Legend />
      </header>
      <DataTable
        caption={t('itemsTitle')}
        rows={items}
        rowId={({ item }) => item}
        columns={[
          { id: 'item', title: t('item'), cell: ({ item }) => <b>{t(`item_${item as Line['item']}`)}</b> },
          { id: 'bar', title: t('bar'), width: '30%', cell: (one) => <StackBar {...one} most={most} /> },
          {
            id: 'counted',
            title: t('counted'),
            cell: (one) => <Open one={one} standing="counted" onOpen={onOpen} />,
          },
          { id: 'over', title: t('over'), cell: (one) => <Open one={one} standing="over" onOpen={onOpen} /> },
          { id: 'out', title: t('why'), cell: (one) => <Reasons one={one} onOpen={onOpen} /> },
          { id: 'sum', title: t('amount'), align: 'end', cell: ({ hundredths }) => inWhole(hundredths) },
        ]}
      />
    </section>
  );
}

interface OpenProps {
  readonly one: PayItem;
  readonly onOpen: ItemsProps['onOpen'];
}

function Open({ one, standing, onOpen }: OpenProps & { readonly standing: 'counted' | 'over' }) {
  if (one[standing] === 0) return <>—</>;
  return (
    <button
      type="button"
      className="lk"
      onClick={() => onOpen({ item: one.item, standing, reason: undefined })}
    >
      {one[standing]}
    </button>
  );
}

function Reasons({ one, onOpen }: OpenProps) {
  const { t } = useTranslation('statement');
  return (
    <span className="pay-stages">
      {one.reasons.map(({ reason, n }) => (
        <button
          key={reason}
          type="button"
          className="lk"
          onClick={() => onOpen({ item: one.item, standing: 'out', reason })}
        >
          {t(`reason_${reason as NonNullable<Line['out']>}`)} {n}
        </button>
      ))}
    </span>
  );
}

function Behind({ month, bar }: { readonly month: string; readonly bar: Bar }) {
  const { t } = useTranslation('statement');
  const query = useBehind(month, bar);
  return (
    <section className="sheet" aria-labelledby="pay-behind">
      <header>
        <h2 id="pay-behind">{t('behind', { item: t(`item_${bar.item as Line['item']}`) })}</h2>
        <span className="t2">{t('behindLead')}</span>
      </header>
      <Loaded query={query}>
        {({ items }) => (
          <DataTable
            caption={t('behindLead')}
            rows={items}
            rowId={({ issue, at }) => `${issue} ${at}`}
            rowLink={({ issue }, children) => {
              // The audit reads what was done with a matter, not the matter.
              const [district, streamId] = issue.split('.');
              const search = { tab: 'events', district, streamId } as never;
              return (
                <Link className="go" to={paths.audit} search={search}>
                  {children}
                </Link>
              );
            }}
            columns={[
              { id: 'number', title: t('number'), cell: ({ number }) => shortNumber(number) },
              { id: 'what', title: t('what'), cell: ({ what }) => <Said text={what} /> },
              { id: 'day', title: t('day'), cell: ({ at }) => dayAndTime(at).day },
              {
                id: 'amount',
                title: t('amount'),
                align: 'end',
                cell: ({ hundredths }) => inWhole(hundredths),
              },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}
