import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../paths.ts';

type Here = 'map' | 'plans' | 'units';
const tabs = [
  ['map', paths.grids, 'inForce'],
  ['plans', paths.gridPlans, 'plans'],
  ['units', paths.unitGrids, 'units.title'],
] as const;

/** The pages of grids, one beside the other. */
export function GridTabs(props: { readonly here: Here; readonly list?: boolean }) {
  const { t } = useTranslation('grids');
  return (
    <nav className={props.list === true ? 'tabs adm-tabs' : 'tabs'} aria-label={t('title')}>
      {tabs.map(([id, to, words]) => (
        <Link
          key={id}
          to={to}
          activeOptions={{ exact: true }}
          {...(id === props.here ? { 'aria-current': 'page' as const } : {})}
        >
          {t(words)}
        </Link>
      ))}
    </nav>
  );
}
