/** State of the queue that lives in the URL: view, filter, layout, chosen row. */
export type Layout = 'list' | 'split' | 'map';

export interface QueueFilter {
  readonly field: string;
  readonly not: boolean;
  readonly value: string;
}

export interface QueueSearch {
  readonly view?: string | undefined;
  /** `street:fuhai` is, `channel!device` is not. */
  readonly f?: readonly string[] | undefined;
  readonly q?: string | undefined;
  readonly layout?: Layout | undefined;
  readonly at?: string | undefined;
  /** Columns shown, of a view that has its own: `clock.number.title`. */
  readonly cols?: string | undefined;
}

/** Reads the URL; what does not fit is dropped, so that an old or mistyped link still opens. */
export function readQueueSearch(raw: Readonly<Record<string, unknown>>): QueueSearch {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  const f = (Array.isArray(raw.f) ? raw.f : [raw.f]).filter(
    (one): one is string => typeof one === 'string' && parseFilter(one) !== null,
  );
  const layout =
    raw.layout === 'list' || raw.layout === 'split' || raw.layout === 'map' ? raw.layout : undefined;
  return withoutUndefined({
    view: text(raw.view),
    f: f.length === 0 ? undefined : f,
    q: text(raw.q),
    layout,
    at: text(raw.at),
    cols: text(raw.cols),
  });
}

export function parseFilter(text: string): QueueFilter | null {
  const match = /^([a-zA-Z]+)(:|!)(.+)$/.exec(text);
  const [, field, sign, value] = match ?? [];
  if (field === undefined || value === undefined) return null;
  return { field, not: sign === '!', value };
}

export function filterText(filter: QueueFilter): string {
  return `${filter.field}${filter.not ? '!' : ':'}${filter.value}`;
}

/** The filters of the search, each once. */
export function filtersOf(search: QueueSearch): QueueFilter[] {
  return [...new Set(search.f ?? [])].map(parseFilter).filter((filter) => filter !== null);
}

function withoutUndefined(search: QueueSearch): QueueSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
