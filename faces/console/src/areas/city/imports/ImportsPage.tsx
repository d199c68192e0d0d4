import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { NotFound } from '../../../shell/NotFound.tsx';
import { useMe } from '../../../shell/session.ts';
import { ImportForm } from './ImportForm.tsx';
import { subjects } from './subjects.ts';
import { useTradeSubjects } from './tradeSubjects.ts';
import { useSubjectWords } from './useSubjectWords.ts';
import './imports.css';

/** One page for every file a city brings along; what may be imported follows from the rights of the post. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const [filters, change] = useFilters();
  const rights = useMe().data?.rights ?? [];
  const words = useSubjectWords();
  const ofTrades = useTradeSubjects();
  const own = subjects.filter(({ right }) => (rights as readonly string[]).includes(right));
  const mine = [...own, ...(ofTrades ?? [])];
  // Old cases of a trade are known once the server has told of them.
  if (ofTrades === undefined && !own.some(({ name }) => name === filters.kind))
    return <StateBlock state={{ kind: 'loading', rows: 6 }} />;
  const chosen = mine.find(({ name }) => name === filters.kind) ?? mine[0];
  if (chosen === undefined) return <NotFound />;
  return (
    <AdminPage title={t('title')} lead={t('lead')}>
      <nav className="im-kinds" aria-label={t('kind')}>
        {mine.map((one) => (
          <button
            key={one.name}
            type="button"
            className="btn"
            aria-pressed={one.name === chosen.name}
            onClick={() => change({ kind: one.name })}
          >
            {words(one).kind}
          </button>
        ))}
      </nav>
      <ImportForm key={chosen.name} subject={chosen} />
    </AdminPage>
  );
}
