/** How far the street's year is, and stopping it, for whoever operates the demo city. */
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import type { Db } from '../../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { findYear, stopYear, type YearRow } from './queries.ts';

const STATES = ['none', 'loading', 'stopped', 'done'] as const;
const Count = Type.Integer({ minimum: 0, maximum: 1_000_000 });
const YearView = Type.Object({
  state: Type.Enum([...STATES], { description: 'none: this city has no such year' }),
  done: Count,
  total: Type.Union([Count, Type.Null()], { description: 'Null until the first of it is loaded' }),
});

export function yearRoutes({ db }: { readonly db: Db }): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/demo/year',
      operationId: 'findDemoYear',
      summary: 'How much of the street’s year is loaded, in a demo city',
      tag: 'operate',
      right: 'system.operate',
      audit: { none: 'no personal data' },
      schema: { reply: { 200: YearView } },
      async run() {
        const year = await findYear(db);
        return { state: stateOf(year), done: year?.done ?? 0, total: year?.total ?? null };
      },
    }),
    changeRoute(db, 'stop', 'Stop loading the street’s year; what is loaded stays', (now) => now),
    changeRoute(db, 'go-on', 'Go on loading the street’s year', () => null),
  ];
}

function changeRoute(
  db: Db,
  name: 'stop' | 'go-on',
  summary: string,
  stoppedAt: (now: number) => number | null,
): Route {
  return defineRoute({
    method: 'POST',
    path: `/demo/year/${name}`,
    operationId: name === 'stop' ? 'stopDemoYear' : 'goOnWithDemoYear',
    summary,
    tag: 'operate',
    right: 'system.operate',
    audit: { access: 'change' },
    schema: { reply: { 204: null } },
    async run(ask) {
      await db.transaction(async (tx) => {
        if (!(await stopYear(tx, stoppedAt(ask.now)))) {
          throw new Refusal('not-found', { what: say('正在装入的一年案件', 'A year that is being loaded') });
        }
        await ask.record({ subject: `demo:year:${name}` }, tx);
      });
      return ask.reply.empty();
    },
  });
}

function stateOf(year: YearRow | undefined): (typeof STATES)[number] {
  if (year === undefined) return 'none';
  if (year.doneAt !== null) return 'done';
  return year.stoppedAt === null ? 'loading' : 'stopped';
}
