import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { Filter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { Departments } from './Departments.tsx';
import { monthsBefore } from './months.ts';
import type { Board } from './queries.ts';
import { useBoard } from './queries.ts';
import { Streets } from './Streets.tsx';
import { Waiting } from './Waiting.tsx';
import './whistles.css';

/** A month of whistles: for the district who was called and who came; for a street its own number beside the median. */
export function BoardPage() {
  const { t } = useTranslation('whistles');
  const [{ month }, change] = useFilters();
  const board = useBoard(month);
  return (
    <AdminPage title={t('title')} lead={t('lead')}>
      <div className="adm-filters">
        <Filter label={t('month')}>
          {(id) => (
            <select
              id={id}
              className="in"
              value={month ?? board.data?.month ?? ''}
              onChange={(event) => change({ month: event.target.value })}
            >
              {monthsBefore(Date.now(), 12).map((one) => (
                <option key={one} value={one}>
                  {t('month_', { year: one.slice(0, 4), month: Number(one.slice(4)) })}
                </option>
              ))}
            </select>
          )}
        </Filter>
      </div>
      <Loaded query={board}>{(found) => <Content board={found} />}</Loaded>
    </AdminPage>
  );
}

function Content(props: { readonly board: Board }) {
  const { t } = useTranslation('whistles');
  const { waiting, departments, left, whole } = props.board;
  return (
    <>
      {whole ? <Waiting rows={waiting} /> : null}
      {whole ? (
        departments.length === 0 ? (
          <section className="sheet">
            <StateBlock state={{ kind: 'empty', title: t('none'), next: t('noneNext') }} />
          </section>
        ) : (
          <Departments lines={departments} left={left} />
        )
      ) : null}
      <Streets board={props.board} />
    </>
  );
}
