/**
 * The versions of one thing along the days. Days are 'YYYY-MM-DD' and compare as text; `to` is the first day a
 * version no longer holds, null while it holds on.
 */
export type Dated<D> = {
  readonly key: string;
  readonly from: string;
  readonly to: string | null;
  readonly data: D;
};

/** What shall hold from a day on; without `to`, until the next version already planned. */
export type Wish<D> = {
  readonly key: string;
  readonly from: string;
  readonly to?: string | null | undefined;
  readonly data: D;
};

export type Change<D> = { readonly closed: readonly Dated<D>[]; readonly opened: readonly Dated<D>[] };

export function holdsOn(dated: { readonly from: string; readonly to: string | null }, day: string): boolean {
  return dated.from <= day && (dated.to === null || day < dated.to);
}

/** Same content, whatever the order of its properties. */
export function sameData(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
      : inner,
  );
}

/**
 * Which of a key's versions are replaced and which take their place, so that the wish holds on its days and
 * everything else holds as before; null where it holds already.
 */
export function settle<D>(versions: readonly Dated<D>[], wish: Wish<D>): Change<D> | null {
  const now = versions.find((version) => holdsOn(version, wish.from));
  if (now !== undefined && sameData(now.data, wish.data) && (wish.to === undefined || wish.to === now.to)) {
    return null;
  }
  const to = wish.to === undefined ? nextFrom(versions, wish.from) : wish.to;
  if (to !== null && to <= wish.from) throw new RangeError(`${wish.key}: ends before it begins`);
  return replace(versions, { key: wish.key, from: wish.from, to, data: wish.data });
}

/** The key holds no more from that day on; null where it did not anyway. */
export function end<D>(versions: readonly Dated<D>[], day: string): Change<D> | null {
  const closed = versions.filter((version) => version.to === null || version.to > day);
  if (closed.length === 0) return null;
  const opened = closed.filter((version) => version.from < day).map((version) => ({ ...version, to: day }));
  return { closed, opened };
}

function nextFrom<D>(versions: readonly Dated<D>[], day: string): string | null {
  const later = versions.map((version) => version.from).filter((from) => from > day);
  return later.sort()[0] ?? null;
}

function replace<D>(versions: readonly Dated<D>[], made: Dated<D>): Change<D> {
  const overlaps = (version: Dated<D>) =>
    (made.to === null || version.from < made.to) && (version.to === null || version.to > made.from);
  const closed = versions.filter(overlaps);
  const opened: Dated<D>[] = [made];
  for (const version of closed) {
    if (version.from < made.from) opened.push({ ...version, to: made.from });
    if (made.to !== null && (version.to === null || version.to > made.to)) {
      opened.push({ ...version, from: made.to });
    }
  }
  return { closed, opened };
}
