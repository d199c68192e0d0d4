import { STAGES } from '@gridgov/domain/work/statements/tables.ts';
import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { useLanguage } from '@gridgov/ui/language.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { Filter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { useFirstRows } from '../../../admin/firstRows.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { paths } from '../../../paths.ts';
import { useRight } from '../../../shell/session.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { statementPath } from './paths.ts';
import { inWhole, type Month, useMonth } from './queries.ts';
import './statement.css';

type Stage = keyof typeof STAGES;
/** Approved by two people. */
const READY: ReadonlySet<string> = new Set<Stage>(['to_pay', 'paid_out']);

/** Statements of a month: a street its own people's, a worker their own. */
export function StatementsPage() {
  const { t } = useTranslation('statement');
  const [{ month }, change] = useFilters();
  const query = useMonth(month);
  return (
    <AdminPage title={t('title')} lead={t('lead')}>
      <div className="adm-filters">
        <Filter label={t('month')}>
          {(id) => (
            <select
              id={id}
              className="in"
              value={query.data?.month ?? ''}
              onChange={(event) => change({ month: event.target.value })}
            >
              {monthsIn(query.data).map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          )}
        </Filter>
        <Link className="btn" to={paths.trade} params={{ trade: 'tariffs' }}>
          {t('tariffs')}
        </Link>
        {query.data === undefined ? null : <Export month={query.data} />}
      </div>
      <Loaded query={query}>{(found) => <Content key={found.month} found={found} />}</Loaded>
    </AdminPage>
  );
}

const monthsIn = (found: Month | undefined) =>
  found === undefined ? [] : [...new Set([found.month, ...found.months])].sort().reverse();

function Export(props: { readonly month: Month }) {
  const { t } = useTranslation('statement');
  const may = useRight('statement.pay_out');
  const [open, setOpen] = useState(false);
  const { month, items } = props.month;
  const ready = items.filter(({ stage }) => READY.has(stage)).length;
  if (!may || ready === 0) return null;
  return (
    <>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {t('export', { n: ready })}
      </button>
      {open ? <ExportDialog month={month} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Content({ found: { items } }: { readonly found: Month }) {
  const { t } = useTranslation('statement');
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const first = useFirstRows(items);
  if (items.length === 0) return <p className="cap">{t('noneOfMonth')}</p>;
  const count = (stage: string) => items.filter((one) => one.stage === stage).length;
  const stages = (Object.keys(STAGES) as Stage[]).filter((stage) => count(stage) > 0);
  return (
    <section className="sheet" aria-label={t('title')}>
      <p className="pay-stages">
        {stages.map((stage) => (
          <span key={stage}>
            {STAGES[stage][language]} <b>{count(stage)}</b>
          </span>
        ))}
      </p>
      <DataTable
        caption={t('title')}
        {...first}
        rowId={({ id }) => id}
        rowLink={({ id }, children) => (
          <Link className="go" to={statementPath} params={{ id }}>
            {children}
          </Link>
        )}
        columns={[
          { id: 'worker', title: t('worker'), cell: ({ worker }) => <Said text={worker.name} /> },
          {
            id: 'stage',
            title: t('stage'),
            cell: ({ stage }) => <span className="tag">{STAGES[stage as Stage][language]}</span>,
          },
          { id: 'counted', title: t('counted'), align: 'end', cell: ({ counted }) => counted },
          { id: 'out', title: t('out'), align: 'end', cell: ({ out }) => out },
          { id: 'over', title: t('over'), align: 'end', cell: ({ over }) => over },
          { id: 'open', title: t('openWork'), cell: (row) => <OpenWork {...row} /> },
          {
            ...{ id: 'points', title: t('points'), align: 'end' },
            cell: ({ points, cutPoints }) => <Sum paid={points} cut={cutPoints} />,
          },
          {
            ...{ id: 'yuan', title: t('yuan'), align: 'end' },
            cell: ({ yuan, cutYuan }) => <Sum paid={yuan} cut={cutYuan} />,
          },
        ]}
      />
    </section>
  );
}

function OpenWork({ objections, unlooked }: Pick<Month['items'][number], 'objections' | 'unlooked'>) {
  const { t } = useTranslation('statement');
  if (objections + unlooked === 0) return <>—</>;
  return (
    <>
      {objections === 0 ? null : <span className="tag">{t('openObjections', { n: objections })}</span>}{' '}
      {unlooked === 0 ? null : <span className="tag">{t('openSamples', { n: unlooked })}</span>}
    </>
  );
}

/** What is paid, and what the cap of the month took of it. */
function Sum({ paid, cut }: { readonly paid: number; readonly cut: number }) {
  const { t } = useTranslation('statement');
  return (
    <>
      <b>{inWhole(paid)}</b>
      {cut === 0 ? null : <span className="pay-cut t2 sm">{t('cut', { n: inWhole(cut) })}</span>}
    </>
  );
}
