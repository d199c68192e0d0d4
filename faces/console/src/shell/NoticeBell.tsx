import { Icon } from '@gridgov/ui/Icon.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import { useNotices } from './notices.ts';

/** The server tells no more than so many. */
const most = 100;

/** How many notices ask something of this post; what is only for knowing makes no number. */
export function NoticeBell() {
  const { t } = useTranslation();
  const toAct = useNotices().data?.toAct ?? 0;
  // Said as it is shown: a label that differs from what is seen cannot be spoken to.
  const n = toAct < most ? String(toAct) : `${most - 1}+`;
  return (
    <Link className="icb bell" to={paths.notices} aria-label={t('top.messages', { n })}>
      <Icon name="bell" />
      {toAct === 0 ? null : <span className="sm">{n}</span>}
    </Link>
  );
}
