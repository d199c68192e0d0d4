/** What patrols have beside the routes every trade has: the board of an area. */
import { DAY, dayStartAt } from '@gridgov/domain/calendar/zone.ts';
import { coversArea } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { patrols } from '@gridgov/domain/work/patrols/decisions.ts';
import Type from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { AreaCode, KnownArea, nullable } from '../../../platform/http/shapes.ts';
import { CaseId } from '../../../platform/workflow/body-schema.ts';
import { type Line, linesIn, missedIn } from './board-queries.ts';

export type BoardDeps = {
  readonly db: Db;
  readonly districts: () => readonly string[];
  readonly areaName: (code: string, language: 'zh' | 'en') => string;
};

const DAYS = 7;
const MOST_MISSED = 200;
const n = Type.Integer({ minimum: 0 });
const Label = Type.String({ maxLength: 400 });
const Moment = Type.Integer({ minimum: 0, description: 'Milliseconds since 1970' });
const Count = Type.Object({ patrols: n, points: n, checked: n, marked: n, unreached: n, missed: n });
const NONE = { patrols: 0, points: 0, checked: 0, marked: 0, unreached: 0, missed: 0 };

const Board = Type.Object({
  area: Type.String({ maxLength: 15 }),
  areaName: Label,
  lines: Type.Array(Type.Object({ code: AreaCode, name: Label, today: Count, before: Count }), {
    maxItems: 10_000,
  }),
  missed: Type.Array(
    Type.Object({
      id: CaseId,
      title: Label,
      grid: AreaCode,
      gridName: Label,
      day: Moment,
      name: Label,
      reason: nullable(Type.String({ maxLength: 4000 })),
    }),
    { maxItems: MOST_MISSED },
  ),
});

export function boardRoute({ db, districts, areaName }: BoardDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/patrols/board',
    operationId: 'patrolBoard',
    summary:
      'Points of patrols done and missed in an area, today and in the seven days before: places, no people',
    tag: 'patrols',
    right: tradeRight(patrols, 'read'),
    audit: { none: 'counts of places, without people' },
    schema: { query: Type.Object({ area: Type.Optional(KnownArea) }), reply: { 200: Board } },
    async run({ actor, query, now, language }) {
      const area = query.area ?? actor.area;
      if (!coversArea(actor, area)) throw new Refusal('outside-area');
      const own = districts().filter((one) => one.startsWith(area.slice(0, 6)));
      const today = dayStartAt(now);
      const asked = { districts: own, area, since: today - DAYS * DAY };
      const [lines, missed] = await Promise.all([
        linesIn(db, { ...asked, today }),
        missedIn(db, { ...asked, limit: MOST_MISSED }),
      ]);
      return {
        area,
        areaName: areaName(area, language),
        lines: [...Map.groupBy(lines, ({ code }) => code)].map(([code, some]) => ({
          ...{ code, name: areaName(code, language) },
          today: countOf(some.find((one) => one.today)),
          before: countOf(some.find((one) => !one.today)),
        })),
        missed: missed.map((one) => ({ ...one, gridName: areaName(one.grid, language) })),
      };
    },
  });
}

function countOf(line: Line | undefined) {
  if (line === undefined) return NONE;
  const { code: _, today: __, ...count } = line;
  return count;
}
