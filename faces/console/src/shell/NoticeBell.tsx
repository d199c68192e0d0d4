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
  // Said as it is shown: a label that differs from what is seen cannot be spoken to.
  const n = unread < most ? String(unread) : `${most - 1}+`;
  return (
    <Link className="icb bell" to={paths.notices} aria-label={t('top.messages', { n })}>
      <Icon name="bell" />
      {unread === 0 ? null : <span className="sm">{n}</span>}
    </Link>
  );
}
