import type { TableLook } from './tableLook.ts';
import { shownIn, withColumns } from './tableLook.ts';
import { useTableLook } from './useTableLook.ts';

/**
 * How the list looks: as the person likes it, or with the columns of the view at hand. Columns changed while a view
 * brings its own change the view as it is seen, and not the person's habit.
 */
export function useViewLook(
  cols: string | undefined,
  onCols: (cols: string) => void,
): readonly [TableLook, (look: TableLook) => void] {
  const [own, change] = useTableLook();
  if (cols === undefined) return [own, change];
  const look = withColumns(own, cols.split('.'));
  return [
    look,
    (after) => {
      if (after.tall !== own.tall) change({ tall: after.tall, hiddenColumns: own.hiddenColumns });
      const shown = shownIn(after).join('.');
      if (shown !== cols) onCols(shown);
    },
  ];
}
