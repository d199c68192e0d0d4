/** What statements have beside the routes every trade has: a month, the export, and lines by item for the audit. */
import { Readable } from 'node:stream';
import { type NameReader, readerOf } from '@gridgov/domain/city/people/naming.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { statements } from '@gridgov/domain/work/statements/decisions.ts';
import type { State } from '@gridgov/domain/work/statements/events.ts';
import { cutIn, sumIn, totalsOf, unlooked } from '@gridgov/domain/workflow/statement.ts';
import Type from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { keyIn, pageFrom, pageQuery, Uuid } from '../../../platform/http/shapes.ts';
import { writeCsv } from '../../../platform/tables/write-table.ts';
import { itemsOf, linesBehind } from './items-queries.ts';
import { monthBefore } from './month.ts';
import { monthsOf, stagesIn, statementsIn } from './queries.ts';
import { Item, ItemsView, LinesView, Month, MonthView, Reason, Stage, Standing } from './schema.ts';

export type StatementDeps = {
  readonly db: Db;
  readonly districts: () => readonly string[];
  readonly people: (ids: readonly string[], reader: NameReader) => Promise<ReadonlyMap<string, string>>;
};

const tag = 'statements';
const READ = tradeRight(statements, 'read');
const query = Type.Object({ month: Type.Optional(Month) });
const pageQueryOf = Type.Object({
  month: Type.Optional(Month),
  stage: Type.Optional(Stage),
  worker: Type.Optional(Uuid),
  ...pageQuery,
});

export function statementRoutes(deps: StatementDeps): Route[] {
  return [monthRoute(deps), exportRoute(deps), itemsRoute(deps), linesRoute(deps)];
}

/** The streets whose statements somebody has a hand in; of all others their own alone. */
function reachOf(actor: Actor) {
  const streets = actor.seats.filter((seat) => seat.startsWith('desk:street:')).map((seat) => seat.slice(12));
  return { streets, worker: actor.personId };
}

function monthRoute({ db, people }: StatementDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/statements/month',
    operationId: 'statementsOfMonth',
    summary: 'Statements of a month page by page: a street its own people, a worker their own',
    tag,
    right: READ,
    audit: { access: 'personal' },
    schema: { query: pageQueryOf, reply: { 200: MonthView } },
    async run({ actor, query: asked, now, record }) {
      const { stage = null, worker: of = null, cursor, limit = 50 } = asked;
      const reach = reachOf(actor);
      const district = actor.area.slice(0, 6);
      const months = await monthsOf(db, district, reach);
      const month = asked.month ?? months[0] ?? monthBefore(now);
      await record({ subject: `statements:${month}`, details: { streets: reach.streets.join(' ') } });
      const after = (keyIn(cursor, ['string'])?.[0] as string | undefined) ?? null;
      // One more than the page tells whether there is a next one.
      const page = { month, stage, of, after, limit: limit + 1 };
      const rows = await statementsIn(db, district, { ...reach, ...page });
      const names = await people(
        rows.map(({ state }) => state.worker),
        readerOf(actor),
      );
      return {
        ...{ month, months, stages: await stagesIn(db, district, { ...reach, month }) },
        ...pageFrom(
          rows,
          limit,
          ({ state }) => [state.number],
          ({ state }) => lineOf(state, names.get(state.worker) ?? ''),
        ),
      };
    },
  });
}

function lineOf(state: State, name: string) {
  const totals = totalsOf(state);
  const sum = (which: 'counted' | 'over' | 'out') => totals.reduce((all, total) => all + total[which], 0);
  return {
    ...{
      id: `${state.district}.${state.id}`,
      number: state.number,
      street: state.street,
      stage: state.stage,
    },
    worker: { id: state.worker, name },
    ...{ counted: sum('counted'), over: sum('over'), out: sum('out') },
    ...{ yuan: sumIn(state, 'yuan'), points: sumIn(state, 'points') },
    ...{ cutYuan: cutIn(state, 'yuan'), cutPoints: cutIn(state, 'points') },
    objections: state.lanes.objection.filter(({ stage }) => stage === 'raised').length,
    unlooked: unlooked(state).length,
  };
}

const HEADERS = [
  ...['结算单', '月份', '账号引用', '金额（元）', '积分'],
  ...['当月合计上限少计（元）', '当月合计上限少计（积分）', '状态'],
];
const inWhole = (hundredths: number) => (hundredths / 100).toFixed(2);

/** Without names: the paymaster knows whose account a reference is. */
function exportRoute({ db }: StatementDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/statements/export',
    operationId: 'exportStatements',
    summary:
      'Approved statements of a month for the paymaster: reference of the account and sums, without names',
    tag,
    right: tradeRight(statements, 'pay_out'),
    audit: { access: 'export' },
    rate: 'heavy',
    schema: {
      query: Type.Object({ month: Month, reason: Type.String({ minLength: 2, maxLength: 500 }) }),
      reply: { 200: { binary: ['text/csv'] } },
    },
    async run({ actor, query: { month, reason }, record, reply }) {
      const { streets } = reachOf(actor);
      const whole = { worker: '', stage: null, of: null, after: null, limit: null };
      const rows = await statementsIn(db, actor.area.slice(0, 6), { month, streets, ...whole });
      const ready = rows.filter(({ state }) => state.second !== null);
      await record({
        subject: `statements:${month}`,
        reason,
        details: { streets: streets.join(' '), rows: ready.length },
      });
      const cells = ready.map(({ state }) => [
        ...[state.number, state.month, state.worker],
        ...[inWhole(sumIn(state, 'yuan')), inWhole(sumIn(state, 'points'))],
        ...[inWhole(cutIn(state, 'yuan')), inWhole(cutIn(state, 'points'))],
        statements.stages[state.stage]?.zh,
      ]);
      const download = `奖补结算-${month}.csv`;
      return reply.stream(Readable.from(writeCsv(HEADERS, cells)), {
        type: 'text/csv; charset=utf-8',
        download,
      });
    },
  });
}

function itemsRoute({ db, districts }: StatementDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/statement-items',
    operationId: 'statementItems',
    summary: 'Lines of all statements of a month by item: counted, over the cap, left out and why; no people',
    tag,
    right: 'audit.read',
    audit: { none: 'counts without people' },
    schema: { query, reply: { 200: ItemsView } },
    async run({ query: { month: asked }, now }) {
      const month = asked ?? monthBefore(now);
      return { month, items: await itemsOf(db, districts(), month) };
    },
  });
}

function linesRoute({ db, districts }: StatementDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/statement-items/lines',
    operationId: 'statementItemLines',
    summary: 'The matters behind a bar, without whose lines they are; at most 500, the newest first',
    tag,
    right: 'audit.read',
    audit: { none: 'numbers and classes of matters, without people' },
    schema: {
      query: Type.Object({ month: Month, item: Item, standing: Standing, reason: Type.Optional(Reason) }),
      reply: { 200: LinesView },
    },
    run: async ({ query: asked }) => ({ items: await linesBehind(db, districts(), asked) }),
  });
}
