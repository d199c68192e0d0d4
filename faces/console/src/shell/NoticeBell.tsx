import { Icon } from '@gridgov/ui/Icon.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import { useNotices } from './notices.ts';

/** The server tells no more than so many. */
const most = 100;

/** How many notices wait; leads to their list. */
export function NoticeBell() {
  const { t } = useTranslation();
  const unread = useNotices().data?.unread ?? 0;
  return (
    <Link className="icb bell" to={paths.notices} aria-label={t('top.messages', { n: unread })}>
      <Icon name="bell" />
      {unread === 0 ? null : <span className="sm">{unread < most ? unread : `${most - 1}+`}</span>}
    </Link>
  );
}
