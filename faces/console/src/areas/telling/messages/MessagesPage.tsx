import { useTranslation } from 'react-i18next';
import { AdminPage, useTab } from '../../../admin/AdminPage.tsx';
import { HoursList } from './HoursList.tsx';
import { MessageList } from './MessageList.tsx';

/** What became of messages to people outside, and the hours of the city. */
export function MessagesPage() {
  const { t } = useTranslation('messages');
  const tabs = [
    { id: 'list', label: t('tabs.list') },
    { id: 'hours', label: t('tabs.hours') },
  ];
  return (
    <AdminPage title={t('title')} lead={t('lead')} tabs={tabs}>
      {useTab(tabs) === 'hours' ? <HoursList /> : <MessageList />}
    </AdminPage>
  );
}
