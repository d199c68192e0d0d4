/** Every stream that counts, once: rebuild, recount, the page and the command read this list. */
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { holderOf, type IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { STAGES } from '@gridgov/domain/loop/issues/steps.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { TRADES as ALL } from '@gridgov/domain/trades.ts';
import type { CaseList, Duration, Fact, Part } from '@gridgov/domain/workflow/figures.ts';
import type { Types, Words } from '@gridgov/domain/workflow/form.ts';
import type { Names } from '../features/city/names/public.ts';
import type { CountingTrade, FigureDeps } from '../features/data/figures/public.ts';
import { mattersInSight, seatName, shortNumber } from '../features/loop/issues/public.ts';
import type { Queryable } from '../platform/db/database.ts';
import type { Counting } from '../platform/figures/months.ts';
import type { AnyStream } from '../platform/ledger/chain.ts';
import { statesOf } from '../platform/ledger/shape.ts';
import { splitId } from '../platform/workflow/body-schema.ts';
import { streamOf } from '../platform/workflow/stream.ts';
import { streamsOf, TRADES } from './trades.ts';

export type CountingStream = { readonly stream: AnyStream; readonly counting: Counting };
type Trade = Words & {
  readonly name: string;
  readonly figures?: {
    readonly table: string;
    readonly facts: Readonly<Record<string, Fact>>;
    readonly durations?: Readonly<Record<string, Duration>>;
    readonly lists?: Readonly<Record<string, CaseList>>;
    readonly leftOut: Readonly<Record<string, Words>>;
    readonly class?: Part;
    readonly channel: Part;
  };
};

export function countingTrades(trades: readonly Trade[] = ALL): CountingTrade[] {
  const streams = streamsOf();
  return trades.flatMap(({ name, zh, en, figures }) => {
    if (figures === undefined) return [];
    const cases = streams.find((one) => one.name === name)?.table ?? name;
    return [{ name, zh, en, cases, ...figures }];
  });
}

/** Of trades beside the loop its readers learn code and stage here, and no more, whatever they see on its own page. */
export function rowBriefs(db: Queryable, names: Names): FigureDeps['briefs'] {
  return async (name, ids, { actor, language }) => {
    if (name === 'issue') {
      const found = await mattersInSight(db, actor, ids);
      const called = names.in(language);
      return new Map(
        [...found].map(([id, { title, state }]) => [
          id,
          { number: shortNumber(state.number), title, path: 'issues', ...waitsOf(state, called, language) },
        ]),
      );
    }
    const served = TRADES.find(({ trade }) => trade.name === name);
    if (served === undefined || !actor.rights.has(tradeRight(served.trade, 'read'))) return new Map();
    const { trade, path } = served;
    const byDistrict = Map.groupBy(ids, (id) => splitId(id)[0]);
    const found = await Promise.all(
      [...byDistrict].map(([district, some]) =>
        statesOf(db, streamOf(served), district, [...new Set(some.map((id) => splitId(id)[1]))]),
      ),
    );
    const states = found.flatMap((some) => [...some.values()] as Types['State'][]);
    const seen = states.filter((state) => trade.sight(state, actor) !== 'nothing');
    return new Map(
      seen.map(({ district, id, number, stage }) => [
        `${district}.${id}`,
        { number, title: trade.stages[stage]?.[language] ?? stage, path },
      ]),
    );
  };
}

/** Of an open matter, where it stands and who has to move. */
function waitsOf(state: IssueState, names: Names, language: Language): { waits?: string } {
  const { open, [language]: stage } = STAGES[state.stage];
  if (!open) return {};
  const holder = holderOf(state);
  return { waits: holder === null ? stage : `${stage} · ${seatName(holder, names, language)}` };
}

export function countingOf(): CountingStream[] {
  const streams = streamsOf();
  return countingTrades().flatMap(({ name, table, facts }) => {
    const stream = streams.find((one) => one.name === name);
    return stream === undefined ? [] : [{ stream, counting: { stream: name, table, facts } }];
  });
}
