import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdminPage, useTab } from '../../../admin/AdminPage.tsx';
import { swapsPath } from '../swaps/paths.ts';
import { MonthPlan } from './MonthPlan.tsx';
import { Today } from './Today.tsx';
import './roster.css';

/** Who is on duty here now, and the month plan of the duty seats one sees. */
export function RosterPage() {
  const { t } = useTranslation('roster');
  const tabs = [
    { id: 'today', label: t('today') },
    { id: 'month', label: t('month') },
  ];
  const tab = useTab(tabs);
  return (
    <AdminPage
      title={t('title')}
      lead={t('lead')}
      tabs={tabs}
      tools={
        <Link className="btn" to={swapsPath}>
          {t('swaps')}
        </Link>
      }
    >
      {tab === 'month' ? <MonthPlan /> : <Today />}
    </AdminPage>
  );
}
