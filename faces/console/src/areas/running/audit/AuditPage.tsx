import { useTranslation } from 'react-i18next';
import { AdminPage, useTab } from '../../../admin/AdminPage.tsx';
import { AccessLog } from './AccessLog.tsx';
import { EventLog } from './EventLog.tsx';
import { ProofState } from './ProofState.tsx';
import { Releases } from './Releases.tsx';

/** Who looked at or changed what, and what was done with matters, and how all of it is proved. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const tabs = [
    { id: 'access', label: t('tabs.access') },
    { id: 'events', label: t('tabs.events') },
    { id: 'proof', label: t('tabs.proof') },
    { id: 'release', label: t('tabs.release') },
  ];
  const tab = useTab(tabs);
  return (
    <AdminPage title={t('title')} lead={t('lead')} tabs={tabs}>
      {tab === 'access' ? <AccessLog /> : null}
      {tab === 'events' ? <EventLog /> : null}
      {tab === 'proof' ? <ProofState /> : null}
      {tab === 'release' ? <Releases /> : null}
    </AdminPage>
  );
}
