import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { paths } from '../../../paths.ts';
import { branchesOf } from './branches.ts';
import type { ClassRow } from './queries.ts';
import { useClasses } from './queries.ts';
import './rules.css';

/** The trees of classes, group by group; each class opens its conditions. */
export function Classes() {
  const { t } = useTranslation('rules');
  const shared = useTranslation('organisation').t;
  const [{ text = '' }, change] = useFilters();
  return (
    <>
      <search className="adm-filters" aria-label={shared('list.filters')}>
        <TextFilter label={t('find')} value={text} onChange={(value) => change({ text: value })} />
      </search>
      <Loaded query={useClasses()}>
        {({ items }) =>
          branchesOf(items, text).map(({ top, leaves }) => (
            <details className="sheet ru-branch" key={top.code} open={text !== '' || leaves.length <= 12}>
              <summary>
                <h2>{top.name}</h2>
                <span className="t2 sm">{top.code}</span>
                <span className="t2 sm">{leaves.length}</span>
              </summary>
              <ul className="ru-classes">
                {leaves.map((leaf) => (
                  <Leaf key={leaf.code} leaf={leaf} />
                ))}
              </ul>
            </details>
          ))
        }
      </Loaded>
    </>
  );
}

function Leaf(props: { readonly leaf: ClassRow }) {
  const { t } = useTranslation('rules');
  const { code, name, conditions, onDutyList } = props.leaf;
  return (
    <li>
      <Link to={paths.oneClass} params={{ code }}>
        {name}
      </Link>
      <span className="t2 sm">{code}</span>
      {onDutyList ? <span className="tag">{t('onDuty')}</span> : null}
      <span className="t2 sm">
        {conditions === 0 ? t('noConditions') : t('conditions', { n: conditions })}
      </span>
    </li>
  );
}
