/** What was to be given to grid workers and is on no list, for whoever wants to apply for it. */
import { coversArea } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { type Language, Refusal } from '@gridgov/domain/refusal.ts';
import { TRADES } from '@gridgov/domain/trades.ts';
import { admissions } from '@gridgov/domain/work/admission/decisions.ts';
import Type from 'typebox';
import type { Queryable } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { AreaCode, KnownArea, Moment, nullable } from '../../../platform/http/shapes.ts';
import { SAVE_PLAN, TRIED_FOR, TRIED_MONTHS, type TriedRow, triedSince } from './tried-queries.ts';

export type TriedDeps = {
  readonly db: Queryable;
  readonly districts: () => readonly string[];
  readonly areaName: (code: string, language: Language) => string;
  readonly className: (code: string, language: Language) => string;
  /** How many grids there are in an area. */
  readonly gridsIn: (area: string) => number;
  /** Hours that a matter takes, as applications reckon: dated data. */
  readonly perMatter: (now: number) => number;
};

const MOST = 200;
const Word = Type.String({ maxLength: 200 });
const TriedList = Type.Object({
  district: Word,
  since: Moment,
  items: Type.Array(
    Type.Object({
      code: { ...nullable(Word), description: 'Class of the matters; null: the matter had none yet' },
      class: nullable(Word),
      count: Type.Integer({ minimum: 1 }),
      last: Moment,
      streets: Type.Array(Type.Object({ code: AreaCode, name: Word }), { maxItems: 500 }),
      what: Type.Array(Word, { maxItems: 100, description: 'What was tried, with how often' }),
      hours: {
        ...Type.Number({ minimum: 0 }),
        description:
          'Estimated hours per grid and month, were all of them given to the grids of these streets',
      },
    }),
    { maxItems: MOST, description: 'What was tried most often first' },
  ),
});

/** What a command is called, with how often it was tried. */
function whatOf({ trade: name, command, count }: TriedRow['what'][number], language: Language): string {
  const rows: Readonly<Record<string, Record<Language, string>>> =
    TRADES.find((trade) => trade.name === name)?.commands ?? {};
  return `${(command === SAVE_PLAN ? PLAN : rows[command])?.[language] ?? command} ×${count}`;
}
const PLAN = { zh: '巡查计划', en: 'patrol plan' };

/** Rounded up to a tenth, so that something tried is never nothing. */
function hoursOf(
  { count, streets }: TriedRow,
  district: string,
  { gridsIn, perMatter }: TriedDeps,
  now: number,
) {
  const areas = streets.length === 0 ? [district] : streets;
  const grids = Math.max(
    1,
    areas.reduce((sum, area) => sum + gridsIn(area), 0),
  );
  return Math.ceil((10 * count * perMatter(now)) / (TRIED_MONTHS * grids)) / 10;
}

export function triedRoutes(deps: TriedDeps): Route[] {
  const { db, districts, areaName, className } = deps;
  const route = defineRoute({
    method: 'GET',
    path: '/duty-refusals',
    operationId: 'listDutyRefusals',
    summary: 'What was to be given to grid workers in the last 90 days and is on no list in force, by class',
    tag: 'admissions',
    right: tradeRight(admissions, 'read'),
    audit: { none: 'counts by class and street, without people' },
    schema: {
      query: Type.Object({ district: Type.Optional(KnownArea) }),
      reply: { 200: TriedList },
    },
    async run({ actor, query, now, language }) {
      const own = districts().find((code) => actor.area.startsWith(code)) ?? districts()[0] ?? '';
      const district = query.district ?? own;
      const isWithin = coversArea(actor, district) || actor.area.startsWith(district);
      if (!districts().includes(district) || !isWithin) throw new Refusal('outside-area');
      const since = now - TRIED_FOR;
      const rows = await triedSince(db, district, { since, limit: MOST });
      return {
        district,
        since,
        items: rows.map((row) => ({
          code: row.classCode,
          class: row.classCode === null ? null : className(row.classCode, language),
          count: row.count,
          last: row.last,
          streets: row.streets.map((code) => ({ code, name: areaName(code, language) })),
          what: row.what.map((one) => whatOf(one, language)),
          hours: hoursOf(row, district, deps, now),
        })),
      };
    },
  });
  return [{ ...route, system: 'admission' }];
}
