import { useTranslation } from 'react-i18next';
import { AdminPage, useTab } from '../../../admin/AdminPage.tsx';
import { useMe } from '../../../shell/session.ts';
import { NoticesTab } from './NoticesTab.tsx';
import { OfficesTab } from './OfficesTab.tsx';
import { PhotosTab } from './PhotosTab.tsx';
import { RequestsTab } from './RequestsTab.tsx';
import { TextsTab } from './TextsTab.tsx';
import './publication.css';

const all = [
  { id: 'photos', right: 'publication.check', Tab: PhotosTab },
  { id: 'texts', right: 'publication.check', Tab: TextsTab },
  { id: 'notices', right: 'publication.check', Tab: NoticesTab },
  { id: 'offices', right: 'publication.check', Tab: OfficesTab },
  { id: 'requests', right: 'resident.answer', Tab: RequestsTab },
] as const;

/** What everybody will see is looked at here first; and residents are answered about their data. */
export function PublicationPage() {
  const { t } = useTranslation('publication');
  const rights = useMe().data?.rights ?? [];
  const mine = all.filter(({ right }) => rights.includes(right));
  const tab = useTab(mine);
  const Tab = mine.find(({ id }) => id === tab)?.Tab;
  return (
    <AdminPage
      title={t('title')}
      lead={t('lead')}
      tabs={mine.map(({ id }) => ({ id, label: t(`tabs.${id}`) }))}
    >
      {Tab === undefined ? null : <Tab />}
    </AdminPage>
  );
}
