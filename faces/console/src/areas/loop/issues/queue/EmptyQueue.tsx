import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../../paths.ts';
import type { QueueAsk } from '../queries.ts';

/** Why a list is empty, and what may be done about it. */
export function EmptyQueue(props: {
  readonly ask: QueueAsk;
  readonly hidden: number;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation();
  const { ask, hidden } = props;
  const clear = (
    <button type="button" className="btn" onClick={props.onClear}>
      {t('queue.clear')}
    </button>
  );
  if (ask.q !== '') {
    const title = t('queue.emptyFound', { text: ask.q });
    const everywhere = ask.view === 'all' && ask.f.length === 0;
    const next = (
      <>
        <p>{t('queue.emptyFoundNext')}</p>
        <p className="block-acts">
          {everywhere ? null : (
            <Link className="btn" to={paths.cases} search={{ view: 'all', q: ask.q }}>
              {t('queue.findInAll')}
            </Link>
          )}
          {clear}
        </p>
      </>
    );
    return <StateBlock state={{ kind: 'empty', title, next }} />;
  }
  if (hidden > 0 || ask.f.length > 0) {
    const title = hidden > 0 ? t('queue.emptyFiltered', { hidden }) : t('queue.emptyFilteredAll');
    return <StateBlock state={{ kind: 'empty', title, next: clear }} />;
  }
  return <StateBlock state={{ kind: 'empty', title: t('queue.empty'), next: t('queue.emptyNext') }} />;
}
