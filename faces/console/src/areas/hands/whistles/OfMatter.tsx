import { Said } from '@gridgov/ui/Said.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BesideMatter } from '../../../matter/types.ts';
import { paths } from '../../../paths.ts';
import { useTrades } from '../../../shell/trades.ts';
import { whistlePath } from './paths.ts';
import { useOfMatter } from './queries.ts';
import '../../../admin/admin.css';

/** The whistles blown from a matter, and the way to blow one. */
export function OfMatter({ id, version, closed }: BesideMatter) {
  const { t } = useTranslation('whistles');
  const begins = useTrades().data?.find(({ path }) => path === 'whistles')?.begins ?? [];
  const items = useOfMatter(id, version).data?.items ?? [];
  const mayBlow = !closed && begins.some(({ allowed }) => allowed);
  if (items.length === 0 && !mayBlow) return null;
  return (
    <section className="sheet" aria-labelledby="case-whistles">
      <header>
        <h2 id="case-whistles">{t('ofMatter')}</h2>
        <span className="grow" />
        {mayBlow ? (
          <Link
            className="btn s"
            to={paths.trade}
            params={{ trade: 'whistles' }}
            search={{ begin: 'blow', issue: id }}
          >
            {t('blow')}
          </Link>
        ) : null}
      </header>
      {items.length === 0 ? <p className="cap">{t('notBlown')}</p> : null}
      <ul className="adm-rows">
        {items.map((one) => (
          <li key={one.id}>
            <Link className="lk" to={whistlePath} params={{ id: one.id }}>
              {one.number}
            </Link>
            <span className="tag">{one.stage}</span>
            <span className="t2">
              <Said text={one.units.join(t('comma'))} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
