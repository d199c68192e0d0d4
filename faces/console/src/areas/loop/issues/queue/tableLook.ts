import { columns } from './columns.ts';

/** How somebody likes lists: row height and the columns left out. */
export interface TableLook {
  readonly tall: boolean;
  readonly hiddenColumns: ReadonlySet<string>;
}

const key = 'gridgov.table';

interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** What was saved, without what is no column, or none that may be left out. */
export function lookOf(saved: { readonly tall?: unknown; readonly hidden?: unknown }): TableLook {
  const free = new Set<string>(columns.filter(({ fixed }) => !fixed).map(({ id }) => id));
  const hidden: readonly unknown[] = Array.isArray(saved.hidden) ? saved.hidden : [];
  const fits = hidden.filter((one): one is string => typeof one === 'string' && free.has(one));
  return { tall: saved.tall === true, hiddenColumns: new Set(fits) };
}

/** The columns shown, fixed ones too, so that a list of them is never empty. */
export function shownIn(look: TableLook): string[] {
  return columns.filter(({ id }) => !look.hiddenColumns.has(id)).map(({ id }) => id);
}

/** The same look with exactly these columns, as a view or an address names them. */
export function withColumns(look: TableLook, shown: readonly string[]): TableLook {
  const hidden = columns.filter(({ id, fixed }) => !fixed && !shown.includes(id));
  return { tall: look.tall, hiddenColumns: new Set(hidden.map(({ id }) => id)) };
}

export function loadLook(store: Store): TableLook {
  try {
    return lookOf((JSON.parse(store.getItem(key) ?? '{}') ?? {}) as { tall?: unknown; hidden?: unknown });
  } catch {
    // A damaged setting must not keep anybody from the list.
    return lookOf({});
  }
}

export function saveLook(store: Store, look: TableLook): void {
  try {
    store.setItem(key, JSON.stringify({ tall: look.tall, hidden: [...look.hiddenColumns] }));
  } catch {
    // Storage full or forbidden: it holds for this page.
  }
}
