import { useTranslation } from 'react-i18next';
import { toast } from '../shell/toasts.tsx';
import type { ListName } from './lists.ts';
import { inputOf, type SavedView, useRemoveView, useSaveView } from './useViews.ts';

/** Removes a view of one's own; it can be brought back at once. */
export function RemoveView(props: {
  readonly list: ListName;
  readonly view: SavedView;
  readonly className: string;
  readonly onRemoved: () => void;
}) {
  const { t } = useTranslation();
  const { list, view } = props;
  const remove = useRemoveView(list);
  const save = useSaveView(list);
  const removed = () => {
    const again = () => save.mutate(inputOf(view));
    toast(t('queue.viewRemoved', { name: view.name }), { label: t('command.undo'), run: again });
    props.onRemoved();
  };
  return (
    <button
      type="button"
      className={props.className}
      disabled={remove.isPending}
      onClick={() => remove.mutate(view.id, { onSuccess: removed })}
    >
      {t('queue.removeView')}
    </button>
  );
}
