import { useTranslation } from 'react-i18next';
import { AdminPage, useTab } from '../../../admin/AdminPage.tsx';
import { Proposals } from './Proposals.tsx';
import { useProposals } from './queries.ts';
import { RuleTable } from './RuleTable.tsx';
import { TryForm } from './TryForm.tsx';

/** The dispatch table, a trial of one matter, and what rulings propose. */
export function RoutingPage() {
  const { t } = useTranslation('routing');
  const proposed = useProposals().data?.items.length;
  const tabs = [
    { id: 'table', label: t('tabs.table') },
    { id: 'try', label: t('tabs.try') },
    {
      id: 'proposals',
      label: t('tabs.proposals'),
      ...(proposed === undefined ? {} : { count: proposed }),
    },
  ];
  const tab = useTab(tabs);
  return (
    <AdminPage title={t('title')} lead={t('lead')} tabs={tabs}>
      {tab === 'table' ? <RuleTable /> : null}
      {tab === 'try' ? <TryForm /> : null}
      {tab === 'proposals' ? <Proposals /> : null}
    </AdminPage>
  );
}
