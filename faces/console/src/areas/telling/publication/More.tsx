import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBlock } from '../../../ProblemBlock.tsx';
import type { Pages } from './queries.ts';

/** The rows of all pages read so far; `children` draws them with the button that reads on. */
export function Paged<Row>(props: {
  readonly list: Pages<Row>;
  readonly children: (rows: readonly Row[], more: ReactNode) => ReactNode;
}) {
  const { t } = useTranslation('publication');
  const { list, children } = props;
  if (list.data === undefined) {
    if (list.isError) return <ProblemBlock error={list.error} onRetry={() => void list.refetch()} />;
    return <StateBlock state={{ kind: 'loading', rows: 6 }} />;
  }
  const rows = list.data.pages.flatMap(({ items }) => items);
  const more = list.hasNextPage ? (
    <p className="pub-more">
      <button
        type="button"
        className="btn"
        disabled={list.isFetchingNextPage}
        onClick={() => void list.fetchNextPage()}
      >
        {t('more', { n: rows.length })}
      </button>
    </p>
  ) : (
    <p className="pub-more t2 sm">{t('all', { n: rows.length })}</p>
  );
  return children(rows, more);
}
