import type { Column } from '@gridgov/ui/DataTable.tsx';
import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { momentWords } from '../../../admin/days.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { paths } from '../../../paths.ts';
import { GridTabs } from './GridTabs.tsx';
import type { Plan } from './queries.ts';
import { usePlans } from './queries.ts';

/** Plans of one's area, newest first. */
export function PlansPage() {
  const { t } = useTranslation('grids');
  const columns = useColumns();
  return (
    <AdminPage title={t('plan.title')} lead={t('plan.lead')}>
      <GridTabs here="plans" list />
      <section className="sheet">
        <Loaded query={usePlans()}>
          {(plans) =>
            plans.length === 0 ? (
              <StateBlock state={{ kind: 'empty', title: t('plan.none'), next: t('plan.noneNext') }} />
            ) : (
              <DataTable<Plan>
                caption={t('plan.title')}
                columns={columns}
                rows={plans}
                rowId={({ id }) => id}
                rowLink={(row, children) => (
                  <Link className="go" to={paths.gridPlan} params={{ id: row.id }}>
                    {children}
                  </Link>
                )}
              />
            )
          }
        </Loaded>
      </section>
    </AdminPage>
  );
}

function useColumns(): readonly Column<Plan>[] {
  const { t } = useTranslation('grids');
  return [
    { id: 'name', title: t('plan.name'), cell: (row) => <Said text={row.title} /> },
    { id: 'street', title: t('plan.street'), cell: (row) => row.streetName },
    {
      id: 'state',
      title: t('plan.state'),
      cell: (row) => <span className="tag">{t(`plan.states.${row.state}`)}</span>,
    },
    { id: 'version', title: t('plan.version'), cell: (row) => t('plan.versionN', { n: row.version }) },
    { id: 'created', title: t('plan.created'), cell: (row) => momentWords(row.createdAt) },
    { id: 'from', title: t('plan.inForceFrom'), cell: (row) => row.inForceFrom ?? '—' },
  ];
}
