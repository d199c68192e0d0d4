import { Said } from '@gridgov/ui/Said.tsx';
import { useTranslation } from 'react-i18next';
import type { SavedView } from './useViews.ts';

/** One view of a list with how many rows it holds. */
export function ViewTab(props: {
  readonly view: SavedView;
  readonly current: boolean;
  readonly onOpen: (view: SavedView) => void;
}) {
  const { t } = useTranslation();
  const { view } = props;
  const count = view.count?.toLocaleString('en-US');
  return (
    <button
      type="button"
      onClick={() => props.onOpen(view)}
      {...(props.current ? { 'aria-current': 'true' as const } : {})}
    >
      <Said text={view.name} />
      {count === undefined ? null : <span className="n">{view.more ? t('queue.many') : count}</span>}
    </button>
  );
}
