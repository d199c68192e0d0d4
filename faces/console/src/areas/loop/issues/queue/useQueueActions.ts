import type { Layout, QueueSearch } from '../filters/search.ts';
import type { KeyAction } from '../matter/keys.ts';
import type { ShownRow } from './queueRows.ts';
import { moveTo } from './queueRows.ts';

interface Hands {
  readonly rows: readonly ShownRow[];
  readonly at: string | undefined;
  readonly layout: Layout;
  readonly go: (part: Partial<QueueSearch>) => void;
  readonly toggle: (id: string) => void;
  readonly open: (id: string) => void;
  readonly command: (id: string, command: string) => void;
  /** How many rows are selected: a command may be meant for them while no row is at hand. */
  readonly selected: number;
}

/** Carries out what a key asks of the queue, on the row at hand. */
export function useQueueActions(hands: Hands): (action: KeyAction) => void {
  const { rows, at, layout, go } = hands;
  const move = (step: 1 | -1) => {
    const to = rows[moveTo(rows, at, step)];
    if (to) go({ at: to.row.id });
  };
  const onRow = (action: KeyAction, id: string) => {
    if (action === 'select') hands.toggle(id);
    else if (action === 'peek') go({ layout: layout === 'split' ? 'list' : 'split', at: id });
    else if (action === 'open') hands.open(id);
    else if (action.startsWith('command:')) hands.command(id, action.slice('command:'.length));
  };
  return (action) => {
    if (action === 'next') move(1);
    else if (action === 'previous') move(-1);
    else if (action === 'find') document.getElementById('queue-find')?.focus();
    else if (action === 'filter') document.getElementById('queue-filter')?.focus();
    else if (at !== undefined || (hands.selected > 0 && action.startsWith('command:')))
      onRow(action, at ?? '');
  };
}
