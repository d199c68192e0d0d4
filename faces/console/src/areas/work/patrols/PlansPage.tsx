import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRight } from '../../../shell/session.ts';
import { PlanDialog } from './PlanDialog.tsx';
import { PointMap } from './PointMap.tsx';
import { patrolBoardPath } from './paths.ts';
import { type Plan, usePlans } from './queries.ts';
import { useRhythm } from './rhythm.ts';
import './patrols.css';

/** The plans patrols are given by: where, how often, what is looked for, and the check points on the map. */
export function PlansPage() {
  const { t } = useTranslation('patrols');
  const [open, setOpen] = useState<Plan | 'new' | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const mayKeep = useRight('patrol.keep');
  const plans = usePlans();
  const tools = (
    <>
      <Link className="btn" to={patrolBoardPath}>
        {t('board')}
      </Link>
      {mayKeep ? (
        <button type="button" className="btn pri" onClick={() => setOpen('new')}>
          {t('planMake')}
        </button>
      ) : null}
    </>
  );
  return (
    <AdminPage title={t('plans')} lead={t('plansLead')} tools={tools}>
      <Loaded query={plans}>
        {({ items }) => (
          <>
            <section className="sheet">
              <Table rows={items} onShow={setShown} onChange={setOpen} />
            </section>
            <PlanMap
              plan={items.find(({ id }) => id === shown) ?? items.find(({ points }) => points.length > 0)}
            />
          </>
        )}
      </Loaded>
      {open === null ? null : (
        <PlanDialog plan={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </AdminPage>
  );
}

function PlanMap({ plan }: { readonly plan: Plan | undefined }) {
  const { t } = useTranslation('patrols');
  if (plan === undefined || plan.points.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="plan-map">
      <header>
        <h2 id="plan-map">
          <Said text={plan.title} />
        </h2>
        <span className="t2">{t('pointsOf', { n: plan.points.length })}</span>
      </header>
      <PointMap points={plan.points} />
      <ol className="patrol-points">
        {plan.points.map(({ name, gridName, lon, lat }) => (
          <li key={`${name} ${lon} ${lat}`}>
            <b>
              <Said text={name} />
            </b>{' '}
            <span className="t2">
              <Said text={gridName} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

type TableProps = {
  readonly rows: readonly Plan[];
  readonly onShow: (id: string) => void;
  readonly onChange: (plan: Plan) => void;
};

function Table({ rows, onShow, onChange }: TableProps) {
  const { t } = useTranslation('patrols');
  const rhythm = useRhythm();
  if (rows.length === 0)
    return <StateBlock state={{ kind: 'empty', title: t('plansNone'), next: t('plansNoneNext') }} />;
  return (
    <DataTable
      caption={t('plans')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        { id: 'title', title: t('planTitle'), cell: ({ title }) => <Said text={title} /> },
        { id: 'area', title: t('area'), cell: ({ areaName }) => <Said text={areaName} /> },
        { id: 'rhythm', title: t('frequency'), cell: (plan) => rhythm(plan) },
        {
          id: 'looks',
          title: t('looks'),
          cell: ({ itemTitle, classes }) => (
            <Said text={[itemTitle, ...classes.map(({ name }) => name)].join(' ')} />
          ),
        },
        {
          id: 'points',
          title: t('points'),
          cell: ({ id, title, points }) =>
            points.length === 0 ? (
              t('wholeGrids')
            ) : (
              <button
                type="button"
                className="btn s"
                aria-label={t('showPoints', { title, n: points.length })}
                onClick={() => onShow(id)}
              >
                {t('pointsOf', { n: points.length })}
              </button>
            ),
        },
        {
          id: 'days',
          title: t('term'),
          cell: ({ from, to, ended }) =>
            `${to === null ? t('fromOn', { from }) : t('fromTo', { from, to })}${ended ? ` ${t('ended')}` : ''}`,
        },
        {
          id: 'act',
          title: t('change'),
          cell: (plan) =>
            plan.mayChange ? (
              <button
                type="button"
                className="btn s"
                aria-label={`${t('change')} ${plan.title}`}
                onClick={() => onChange(plan)}
              >
                {t('change')}
              </button>
            ) : null,
        },
      ]}
    />
  );
}
