import { columns } from './columns.ts';

/** How somebody likes the list on this machine: row height and the columns left out. */
export interface TableLook {
  readonly tall: boolean;
  readonly hiddenColumns: ReadonlySet<string>;
}

const key = 'gridgov.table';

interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export function loadLook(store: Store): TableLook {
  const free = new Set<string>(columns.filter(({ fixed }) => !fixed).map(({ id }) => id));
  try {
    const saved = JSON.parse(store.getItem(key) ?? '{}') as { tall?: unknown; hidden?: unknown };
    const hidden = Array.isArray(saved.hidden) ? saved.hidden : [];
    return { tall: saved.tall === true, hiddenColumns: new Set(hidden.filter((one) => free.has(one))) };
  } catch {
    // A damaged setting must not keep anybody from the list.
    return { tall: false, hiddenColumns: new Set() };
  }
}

export function saveLook(store: Store, look: TableLook): void {
  try {
    store.setItem(key, JSON.stringify({ tall: look.tall, hidden: [...look.hiddenColumns] }));
  } catch {
    // Storage full or forbidden: it holds for this page.
  }
}
