/**
 * Figures are increments by cut, fact, day and key. A command leaves what its sheets count among its counters, once for each
 * fact; the relay cuts it and sums it up.
 */
import { type Counted, cutsFor, keyOfCut, type Reach } from '@gridgov/domain/workflow/figures.ts';
import type { Queryable } from '../db/database.ts';

const MARK = 'figure';
/** Stands in no code. */
const TAB = '\t';

export type Cell = {
  readonly cut: string;
  readonly fact: string;
  readonly day: string;
  readonly key: string;
};

const plain = (text: string) => text.replaceAll(TAB, ' ');

export function figureKey(stream: string, counted: Counted): string {
  const { fact, day, n, reach, street, unit, class: code, channel, post } = counted;
  return [MARK, stream, fact, day, n, reach, street, plain(unit), plain(code), channel, post].join(TAB);
}

export const isFigure = (key: string) => key.startsWith(MARK + TAB);

/** What a counter of a figure holds, once. */
export function countedOf(key: string): { readonly stream: string; readonly counted: Counted } {
  const [, stream = '', fact = '', day = '', n = '', reach = '', ...by] = key.split(TAB);
  // A server of the version before says no post.
  const [street = '', unit = '', code = '', channel = '', post = ''] = by;
  const counted = {
    fact,
    day,
    n: Number(n),
    reach: reach as Reach,
    street,
    unit,
    class: code,
    channel,
    post,
  };
  return { stream, counted };
}

/** Sums by cell, for one stream. */
export class Cells {
  readonly #sums = new Map<string, number>();

  add(counted: Counted, times: number): void {
    const { fact, day, n } = counted;
    for (const cut of cutsFor(counted)) {
      const name = [cut, fact, day, keyOfCut(cut, counted)].join(TAB);
      this.#sums.set(name, (this.#sums.get(name) ?? 0) + n * times);
    }
  }

  put({ cut, fact, day, key }: Cell, n: number): void {
    const name = [cut, fact, day, key].join(TAB);
    this.#sums.set(name, (this.#sums.get(name) ?? 0) + n);
  }

  /** The same with one day for all of them. */
  summedTo(day: string): Cells {
    const sums = new Cells();
    for (const { n, ...cell } of this.list()) sums.put({ ...cell, day }, n);
    return sums;
  }

  /** In one order, so that two relays take row locks in it; cells that hold nothing are left out. */
  list(): readonly (Cell & { readonly n: number })[] {
    const all = [...this.#sums].filter(([, n]) => n !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
    return all.map(([name, n]) => {
      const [cut = '', fact = '', day = '', key = ''] = name.split(TAB);
      return { cut, fact, day, key, n };
    });
  }
}

/** Adds to the figures what counters of commands gained and lost. Waits while a month of the district is made anew. */
export async function moveFigures(
  tx: Queryable,
  district: string,
  moves: readonly (readonly [key: string, n: number])[],
): Promise<void> {
  const streams = new Map<string, Cells>();
  for (const [key, n] of moves) {
    const { stream, counted } = countedOf(key);
    const cells = streams.get(stream) ?? new Cells();
    cells.add(counted, n);
    streams.set(stream, cells);
  }
  if (streams.size > 0) await passGate(tx, district);
  for (const [stream, cells] of [...streams].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // One stream after the other, in the order in which every relay takes them.
    await writeCells(tx, { district, stream }, cells);
  }
}

/** Nobody makes a month of the district anew until the transaction ends; waits where somebody does. */
async function passGate(tx: Queryable, district: string): Promise<void> {
  const pass = () =>
    tx.query({
      name: 'figure_gate_pass',
      text: 'select district from figure_gate where district = $1 for share',
      values: [district],
    });
  if ((await pass()).rowCount === 1) return;
  await openGate(tx, district);
  await pass();
}

async function openGate(tx: Queryable, district: string): Promise<void> {
  await tx.query('insert into figure_gate (district) values ($1) on conflict do nothing', [district]);
}

/** No figure of the district moves until the transaction ends. */
export async function closeGate(tx: Queryable, district: string): Promise<void> {
  await openGate(tx, district);
  await tx.query('select district from figure_gate where district = $1 for update', [district]);
}

type Place = { readonly district: string; readonly stream: string };

/** By day and, in the same statement, by month. */
export async function writeCells(tx: Queryable, { district, stream }: Place, cells: Cells): Promise<void> {
  const list = cells.list();
  if (list.length === 0) return;
  const of = (name: keyof Cell) => list.map((cell) => cell[name]);
  await tx.query({
    name: 'figure_move',
    text: `with m as (
        select * from unnest($3::text[], $4::text[], $5::date[], $6::text[], $7::bigint[]) as m(cut, fact, day, key, n)
      ), months as (
        insert into figure_month (district, stream, cut, fact, month, key, n)
        select $1, $2, m.cut, m.fact, date_trunc('month', m.day)::date as month, m.key, sum(m.n)::bigint
        from m group by m.cut, m.fact, month, m.key having sum(m.n) <> 0 order by m.cut, m.fact, month, m.key
        on conflict (district, stream, cut, fact, month, key) do update set n = figure_month.n + excluded.n
      )
      insert into figure (district, stream, cut, fact, day, key, n)
      select $1, $2, m.cut, m.fact, m.day, m.key, m.n from m
      on conflict (district, stream, cut, fact, day, key) do update set n = figure.n + excluded.n`,
    values: [district, stream, of('cut'), of('fact'), of('day'), of('key'), list.map(({ n }) => n)],
  });
}
