/** The sessions of a month, and the last days of exams in it, as far as their reader may see each. */
import { DAY, dayNumber, dayText, dayTextAt, SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { exams } from '@gridgov/domain/work/exams/decisions.ts';
import { seatsLeft, trainings } from '@gridgov/domain/work/trainings/decisions.ts';
import { STAGES } from '@gridgov/domain/work/trainings/tables.ts';
import Type from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Day, Moment } from '../../../platform/http/shapes.ts';
import { CaseId } from '../../../platform/workflow/body-schema.ts';
import { examsDue } from '../exams/public.ts';
import { sessionsBegun } from './queries.ts';

export type MonthDeps = { readonly db: Db; readonly districts: () => readonly string[] };

const Name = Type.String({ maxLength: 400 });
const Month = Type.Object({
  sessions: Type.Array(
    Type.Object({
      ...{ id: CaseId, day: Day, begins: Moment, ends: Moment, course: Name, place: Name, stageName: Name },
      seatsLeft: Type.Integer({ minimum: 0 }),
    }),
    { maxItems: 2000 },
  ),
  exams: Type.Array(
    Type.Object({
      day: { ...Day, description: 'The last day on which it can be sat' },
      course: Name,
      open: Type.Integer({ minimum: 1, description: 'How many are still to sit it, of those one may see' }),
    }),
    { maxItems: 2000 },
  ),
});

export function monthRoute({ db, districts }: MonthDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/trainings/month',
    operationId: 'trainingMonth',
    summary: 'Training sessions that begin in a month, and last days of exams in it, without people',
    tag: 'exams',
    right: tradeRight(trainings, 'read'),
    audit: { none: 'what is taught and examined when, without people' },
    schema: {
      query: Type.Object({ month: Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', maxLength: 7 }) }),
      reply: { 200: Month },
    },
    async run({ actor, query: { month }, language }) {
      const span = { districts: districts().filter((one) => inside(actor.area, one)), ...spanOf(month) };
      const [sessions, due] = await Promise.all([sessionsBegun(db, span), examsDue(db, span)]);
      const seen = due.filter((state) => exams.sight(state, actor) !== 'nothing');
      const byDay = Map.groupBy(seen, ({ by, course }) => `${dayTextAt(by)} ${course.name}`);
      return {
        sessions: sessions
          .filter((state) => trainings.sight(state, actor) !== 'nothing')
          .map((state) => ({
            ...{ id: `${state.district}.${state.id}`, day: dayTextAt(state.begins), begins: state.begins },
            ...{ ends: state.ends, course: state.course.name, place: state.place.text },
            ...{ stageName: STAGES[state.stage][language], seatsLeft: seatsLeft(state) },
          })),
        exams: [...byDay.values()].flatMap((some) =>
          some.slice(0, 1).map(({ by, course }) => ({
            ...{ day: dayTextAt(by), course: course.name, open: some.length },
          })),
        ),
      };
    },
  });
}

/** Posts of the whole city see every district; others their own. */
const inside = (area: string, district: string) => area === '' || area.startsWith(district);

/** From the first moment of the month up to the first of the next one. */
function spanOf(month: string): { readonly from: number; readonly to: number } {
  const first = dayNumber(`${month}-01`) ?? 0;
  // 31 days after the first of a month lies in the next one.
  const next = dayNumber(`${dayText(first + 31).slice(0, 7)}-01`) ?? 0;
  return { from: first * DAY - SHANGHAI_OFFSET, to: next * DAY - SHANGHAI_OFFSET };
}
