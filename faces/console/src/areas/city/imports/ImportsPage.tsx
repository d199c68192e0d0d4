import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { useMe } from '../../../shell/session.ts';
import { ImportForm } from './ImportForm.tsx';
import { subjects } from './subjects.ts';
import './imports.css';

/** One page for every file a city brings along; what may be imported follows from the rights of the post. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const [filters, change] = useFilters();
  const rights = useMe().data?.rights ?? [];
  const mine = subjects.filter(({ right }) => (rights as readonly string[]).includes(right));
  const chosen = mine.find(({ name }) => name === filters.kind) ?? mine[0];
  if (chosen === undefined) return null;
  return (
    <AdminPage title={t('title')} lead={t('lead')}>
      <nav className="im-kinds" aria-label={t('kind')}>
        {mine.map(({ name }) => (
          <button
            key={name}
            type="button"
            className="btn"
            aria-pressed={name === chosen.name}
            onClick={() => change({ kind: name })}
          >
            {t(`kinds.${name}`)}
          </button>
        ))}
      </nav>
      <ImportForm key={chosen.name} subject={chosen} />
    </AdminPage>
  );
}
