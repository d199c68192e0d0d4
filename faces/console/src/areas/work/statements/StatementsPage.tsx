import { STAGES } from '@gridgov/domain/work/statements/tables.ts';
import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { useLanguage } from '@gridgov/ui/language.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { Chips } from '../../../admin/Chips.tsx';
import { Filter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { paths } from '../../../paths.ts';
import { useRight } from '../../../shell/session.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { statementPath } from './paths.ts';
import { inWhole, type Month, useMonth } from './queries.ts';
import './statement.css';

type Stage = keyof typeof STAGES;
type More = { readonly load: () => void; readonly loading: boolean };
/** Approved by two people. */
const READY: ReadonlySet<string> = new Set<Stage>(['to_pay', 'paid_out']);

/** Statements of a month: a street its own people's, a worker their own. */
export function StatementsPage() {
  const { t } = useTranslation('statement');
  const [{ month, stage }, change] = useFilters();
  const query = useMonth(month, stage);
  const first = query.data?.pages[0];
  const more = { load: () => void query.fetchNextPage(), loading: query.isFetchingNextPage };
  return (
    <AdminPage title={t('title')} lead={t('lead')}>
      <div className="adm-filters">
        <Filter label={t('month')}>
          {(id) => (
            <select
              id={id}
              className="in"
              value={first?.month ?? ''}
              onChange={(event) => change({ month: event.target.value, stage: '' })}
            >
              {monthsIn(first).map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          )}
        </Filter>
        <Link className="btn" to={paths.trade} params={{ trade: 'statements' }}>
          {t('everyMonth')}
        </Link>
        <Link className="btn" to={paths.trade} params={{ trade: 'tariffs' }}>
          {t('tariffs')}
        </Link>
        {first === undefined ? null : <Export month={first} />}
      </div>
      <Loaded query={query}>
        {({ pages }) => <Content pages={pages} more={query.hasNextPage ? more : null} />}
      </Loaded>
    </AdminPage>
  );
}

const monthsIn = (found: Month | undefined) =>
  found === undefined ? [] : [...new Set([found.month, ...found.months])].sort().reverse();

const sum = (counts: Month['stages']) => counts.reduce((all, { n }) => all + n, 0);

function Export(props: { readonly month: Month }) {
  const { t } = useTranslation('statement');
  const may = useRight('statement.pay_out');
  const [open, setOpen] = useState(false);
  const { month, stages } = props.month;
  const ready = sum(stages.filter(({ stage }) => READY.has(stage)));
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

function Content({ pages, more }: { readonly pages: readonly Month[]; readonly more: More | null }) {
  const { t } = useTranslation('statement');
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const [{ stage: chosen }] = useFilters();
  const counts = pages[0]?.stages ?? [];
  if (counts.length === 0) return <p className="cap">{t('noneOfMonth')}</p>;
  return (
    <section className="sheet" aria-label={t('title')}>
      <Stages counts={counts} />
      <DataTable
        caption={t('title')}
        rows={pages.flatMap(({ items }) => items)}
        total={sum(counts.filter(({ stage }) => chosen === undefined || stage === chosen))}
        {...(more === null ? {} : { more })}
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

/** How many stand in each stage; a stage that is pressed is shown alone. */
function Stages({ counts }: { readonly counts: Month['stages'] }) {
  const { t } = useTranslation('statement');
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const [{ stage: chosen = '' }, change] = useFilters();
  const chip = (stage: string, label: string, n: number) => ({ id: stage, label, n, on: stage === chosen });
  const chips = (Object.keys(STAGES) as Stage[]).flatMap((stage) => {
    const n = counts.find((one) => one.stage === stage)?.n ?? 0;
    return n === 0 && stage !== chosen ? [] : [chip(stage, STAGES[stage][language], n)];
  });
  const all = chip('', t('all'), sum(counts));
  return <Chips label={t('stage')} chips={[all, ...chips]} onPick={({ id }) => change({ stage: id })} />;
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
