import { Icon } from '@gridgov/ui/Icon.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../admin/filters.ts';
import { read } from '../../../api.ts';
import { ProblemBlock } from '../../../ProblemBlock.tsx';
import { paths } from '../../../paths.ts';
import type { Board } from './BoardSheet.tsx';
import { BoardSheet } from './BoardSheet.tsx';
import './boards.css';

/** The boards of a grid, or of all grids of a community, as they come out of the printer. */
export function BoardsPage() {
  const { t } = useTranslation('boards');
  const shell = useTranslation().t;
  const [{ area = '' }] = useFilters();
  const boards = useQuery({
    queryKey: ['boards', area],
    queryFn: ({ signal }) => read<readonly Board[]>('/publication/boards', { query: { area }, signal }),
    enabled: area !== '',
  });
  const title = t('title');
  useEffect(() => {
    document.title = shell('app.title', { page: title });
  }, [shell, title]);
  const rows = boards.data ?? [];
  return (
    <div className="boards">
      <header className="boards-bar">
        <Link className="btn q" to={paths.grids} search={area === '' ? {} : { code: area }}>
          <Icon name="left" />
          {t('back')}
        </Link>
        <h1>{title}</h1>
        <span className="t2 grow">{rows.length === 0 ? '' : t('count', { n: rows.length })}</span>
        <button type="button" className="btn pri" disabled={rows.length === 0} onClick={() => print()}>
          <Icon name="print" />
          {t('print')}
        </button>
      </header>
      <main>
        {area === '' ? <StateBlock state={{ kind: 'empty', title: t('chooseArea') }} /> : null}
        {boards.isError ? <ProblemBlock error={boards.error} onRetry={() => void boards.refetch()} /> : null}
        {boards.isLoading ? <StateBlock state={{ kind: 'loading', rows: 10 }} /> : null}
        {boards.data?.length === 0 ? (
          <StateBlock state={{ kind: 'empty', title: t('none'), next: t('noneNext') }} />
        ) : null}
        {rows.map((board) => (
          <BoardSheet key={board.grid.code} board={board} />
        ))}
      </main>
    </div>
  );
}
