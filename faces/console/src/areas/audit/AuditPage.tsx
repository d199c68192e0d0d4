import { useTranslation } from 'react-i18next';
import { AdminPage, useTab } from '../../admin/AdminPage.tsx';
import { AccessLog } from './AccessLog.tsx';
import { EventLog } from './EventLog.tsx';

/** Who looked at or changed what, and what was done with matters. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const tabs = [
    { id: 'access', label: t('tabs.access') },
    { id: 'events', label: t('tabs.events') },
  ];
  const tab = useTab(tabs);
  return (
    <AdminPage title={t('title')} lead={t('lead')} tabs={tabs}>
      {tab === 'access' ? <AccessLog /> : <EventLog />}
    </AdminPage>
  );
}
