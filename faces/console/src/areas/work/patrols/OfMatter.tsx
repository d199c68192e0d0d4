import { Said } from '@gridgov/ui/Said.tsx';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import type { BesideMatter } from '../../../matter/types.ts';
import { useRight } from '../../../shell/session.ts';
import { patrolPath } from './paths.ts';
import '../../../admin/admin.css';

/** The patrol on which a matter was found; nothing where it was found otherwise. */
export function OfMatter({ id, version }: BesideMatter) {
  const { t } = useTranslation('patrols');
  const mayRead = useRight('patrol.read');
  const found = useQuery({
    queryKey: ['patrols-of', id, version],
    queryFn: ({ signal }) => read<Reply<'/issues/{id}/patrols', 'get'>>(`/issues/${id}/patrols`, { signal }),
    placeholderData: keepPreviousData,
    enabled: mayRead,
  });
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="case-patrols">
      <header>
        <h2 id="case-patrols">{t('ofMatter')}</h2>
      </header>
      <ul className="adm-rows">
        {items.map((one) => (
          <li key={one.id}>
            <Link className="lk" to={patrolPath} params={{ id: one.id }}>
              <Said text={`${one.title} ${one.day}`} />
            </Link>
            <span className="tag">{one.stage}</span>
            <span className="t2">
              <Said text={one.point} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
