/** What was to be given to grid workers and is on no list, for whoever wants to apply for it. */
import { coversArea } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { type Language, Refusal } from '@gridgov/domain/refusal.ts';
import { admissions } from '@gridgov/domain/work/admission/decisions.ts';
import Type from 'typebox';
import type { Queryable } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { KnownArea, Moment, nullable } from '../../../platform/http/shapes.ts';
import { TRIED_FOR, triedSince } from './tried-queries.ts';

export type TriedDeps = {
  readonly db: Queryable;
  readonly districts: () => readonly string[];
  readonly areaName: (code: string, language: Language) => string;
  readonly className: (code: string, language: Language) => string;
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
      streets: Type.Array(Word, { maxItems: 500 }),
    }),
    { maxItems: MOST, description: 'What was tried most often first' },
  ),
});

export function triedRoutes({ db, districts, areaName, className }: TriedDeps): Route[] {
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
        items: rows.map(({ classCode, count, last, streets }) => ({
          code: classCode,
          class: classCode === null ? null : className(classCode, language),
          count,
          last,
          streets: streets.map((street) => areaName(street, language)),
        })),
      };
    },
  });
  return [{ ...route, system: 'admission' }];
}
