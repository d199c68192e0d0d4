import { useTranslation } from 'react-i18next';
import { AdminPage, useTab } from '../../../admin/AdminPage.tsx';
import { FactorRules } from './FactorRules.tsx';
import { IdentityRules } from './IdentityRules.tsx';

/** Rules of signing in, kept by the security administrator. */
export function IdentityPage() {
  const { t } = useTranslation('identity');
  const tabs = [
    { id: 'rules', label: t('tabs.rules') },
    { id: 'factor', label: t('tabs.factor') },
  ];
  return (
    <AdminPage title={t('title')} lead={t('lead')} tabs={tabs}>
      {useTab(tabs) === 'factor' ? <FactorRules /> : <IdentityRules />}
    </AdminPage>
  );
}
