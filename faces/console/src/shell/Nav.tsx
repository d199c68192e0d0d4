import { Icon } from '@gridgov/ui/Icon.tsx';
import type { IconName } from '@gridgov/ui/icons.ts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Path } from '../paths.ts';
import { paths } from '../paths.ts';
import type { Me } from './session.ts';

type NavName = 'todo' | 'cases' | 'map';

/** Pages that exist. Each appears only when the server lists its area for the post. */
export const navEntries: readonly { readonly area: NavName; readonly icon: IconName; readonly to: Path }[] = [
  { area: 'todo', icon: 'todo', to: paths.todo },
  { area: 'cases', icon: 'case', to: paths.cases },
  { area: 'map', icon: 'map', to: paths.map },
];

export function Nav(props: { readonly me: Me }) {
  const { t } = useTranslation();
  const { me } = props;
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      {navEntries
        .filter(({ area }) => me.areas.includes(area))
        .map(({ area, icon, to }) => (
          <Link key={area} to={to} activeProps={{ 'aria-current': 'page' }}>
            <Icon name={icon} />
            <span>{t(`nav.${area}`)}</span>
            {area === 'todo' && me.overdue > 0 ? (
              <span className="bdg">
                <span className="vh">{t('nav.myOverdue')} </span>
                {me.overdue}
              </span>
            ) : null}
          </Link>
        ))}
      {me.mayReport ? (
        <Link className="end" to={paths.report} activeProps={{ 'aria-current': 'page' }}>
          <Icon name="plus" />
          <span>{t('report.title')}</span>
        </Link>
      ) : null}
    </nav>
  );
}
