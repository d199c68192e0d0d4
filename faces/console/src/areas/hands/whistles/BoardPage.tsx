import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { ChoiceFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { Departments } from './Departments.tsx';
import { monthsBefore } from './months.ts';
import { type Board, useBoard } from './queries.ts';
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
        <ChoiceFilter
          label={t('month')}
          value={month ?? board.data?.month ?? ''}
          options={monthsBefore(Date.now(), 12).map((one) => [
            one,
            t('month_', { year: one.slice(0, 4), month: Number(one.slice(4)) }),
          ])}
          onChange={(to) => change({ month: to })}
        />
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
