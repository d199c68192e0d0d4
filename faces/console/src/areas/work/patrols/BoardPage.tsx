import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { AreaField } from '../../../admin/AreaField.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { paths } from '../../../paths.ts';
import { patrolPath, patrolPlansPath } from './paths.ts';
import { type Board, type Count, useBoard } from './queries.ts';
import './patrols.css';

/** What became of the check points of an area, today and in the seven days before: places, no people. */
export function BoardPage() {
  const { t } = useTranslation('patrols');
  const [{ area }, change] = useFilters();
  const board = useBoard(area);
  const tools = (
    <>
      <Link className="btn" to={paths.trade} params={{ trade: 'patrols' }}>
        {t('all')}
      </Link>
      <Link className="btn" to={patrolPlansPath}>
        {t('plans')}
      </Link>
    </>
  );
  return (
    <AdminPage title={t('title')} lead={t('lead')} tools={tools}>
      <div className="adm-filters">
        <AreaField value={area ?? ''} to="community" onChange={(code) => change({ area: code })} />
      </div>
      <Loaded query={board}>{(found) => <Content board={found} />}</Loaded>
    </AdminPage>
  );
}

function Content({ board }: { readonly board: Board }) {
  const { t } = useTranslation('patrols');
  const { lines, missed, areaName } = board;
  if (lines.length === 0)
    return (
      <section className="sheet">
        <StateBlock state={{ kind: 'empty', title: t('none'), next: t('noneNext') }} />
      </section>
    );
  return (
    <>
      <section className="sheet" aria-labelledby="patrol-lines">
        <header>
          <h2 id="patrol-lines">
            <Said text={areaName} />
          </h2>
        </header>
        <DataTable
          caption={t('lines')}
          rows={lines}
          rowId={({ code }) => code}
          columns={[
            { id: 'name', title: t('area'), cell: ({ name }) => <Said text={name} /> },
            { id: 'today', title: t('today'), cell: ({ today }) => <CountWords of={today} open /> },
            { id: 'before', title: t('before'), cell: ({ before }) => <CountWords of={before} /> },
          ]}
        />
      </section>
      <Missed rows={missed} />
    </>
  );
}

/** Both numbers, never a share alone; what is still to come counts to nothing yet. */
function CountWords({ of, open = false }: { readonly of: Count; readonly open?: boolean }) {
  const { t } = useTranslation('patrols');
  const { patrols, points, checked, marked, unreached, missed } = of;
  if (patrols === 0) return <span className="t2">{t('noneGiven')}</span>;
  const left = points - checked - marked - unreached - missed;
  const says = [
    t('reached', { n: checked + marked, of: points }),
    ...(marked > 0 ? [t('marked', { n: marked })] : []),
    ...(open && left > 0 ? [t('left', { n: left })] : []),
  ];
  return (
    <>
      <span className="t2">{t('patrols', { n: patrols })}</span> {says.join(' ')}{' '}
      {unreached + missed === 0 ? null : (
        <b className="patrol-missed">{t('missed', { n: unreached + missed })}</b>
      )}
    </>
  );
}

function Missed({ rows }: { readonly rows: Board['missed'] }) {
  const { t } = useTranslation('patrols');
  return (
    <section className="sheet" aria-labelledby="patrol-missed">
      <header>
        <h2 id="patrol-missed">{t('missedTitle')}</h2>
        <span className="t2">{t('missedLead')}</span>
      </header>
      {rows.length === 0 ? (
        <p className="cap">{t('missedNone')}</p>
      ) : (
        <DataTable
          caption={t('missedTitle')}
          rows={rows.map((row, index) => ({ ...row, key: `${row.id} ${index}` }))}
          rowId={({ key }) => key}
          rowLink={({ id }, children) => (
            <Link className="go" to={patrolPath} params={{ id }}>
              {children}
            </Link>
          )}
          columns={[
            { id: 'name', title: t('point'), cell: ({ name }) => <Said text={name} /> },
            { id: 'title', title: t('patrol'), cell: ({ title }) => <Said text={title} /> },
            { id: 'grid', title: t('grid'), cell: ({ gridName }) => <Said text={gridName} /> },
            { id: 'day', title: t('day'), cell: ({ day }) => dayAndTime(day).day },
            {
              id: 'reason',
              title: t('reason'),
              cell: ({ reason }) => (reason === null ? t('noReason') : <Said text={reason} />),
            },
          ]}
        />
      )}
    </section>
  );
}
