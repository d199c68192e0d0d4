/** One limit, or one day of the calendar, changed on a page instead of by a file. */

import type { Calendar } from '@gridgov/domain/calendar/calendar.ts';
import { LIMIT_UNITS } from '@gridgov/domain/calendar/limits.ts';
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import type { Queryable } from '../../../platform/db/database.ts';
import { type AccessNote, defineRoute, type Route } from '../../../platform/http/route.ts';
import { Day } from '../../../platform/http/shapes.ts';
import { authorOf } from './author.ts';
import { changeRulesIn } from './change.ts';
import type { RulesDeps } from './deps.ts';
import { currentVersions, lockRules } from './queries.ts';
import { ChangeReply, changeFrame } from './schema.ts';
import type { RulesRows } from './tables.ts';
import { holdsOn } from './timeline.ts';

const change = { tag: 'rules', right: 'rules.edit', audit: { access: 'change' } } as const;
const Word = Type.String({ minLength: 1, maxLength: 120 });

export function oneRoutes(deps: RulesDeps): Route[] {
  return [limitRoute(deps), dayRoute(deps)];
}

type Changed<T extends 'standard' | 'calendar'> = {
  readonly table: T;
  /** Which of the table's rows; the only one there is where it is left out. */
  readonly key?: string;
  readonly from: string;
  readonly note: string;
  readonly subject: string;
  readonly what: '@word.class' | '@word.nothing';
};
type Asked = Parameters<typeof authorOf>[0];

/** Reads what holds on the day and writes what becomes of it, both under the lock of the rules. */
async function changeOne<T extends 'standard' | 'calendar'>(
  { db, cache }: RulesDeps,
  ask: {
    readonly actor: Asked;
    readonly now: number;
    record(note: AccessNote, tx?: Queryable): Promise<void>;
  },
  { table, key, from, note, subject, what }: Changed<T>,
  become: (before: RulesRows[T]) => RulesRows[T],
) {
  const made = await db.transaction(async (tx) => {
    await lockRules(tx);
    const versions = await currentVersions(tx, table);
    const mine = key === undefined ? versions : versions.filter((version) => version.key === key);
    const held = mine.find((version) => holdsOn(version, from)) ?? mine[0];
    if (held === undefined) throw new Refusal('not-found', { what });
    const author = authorOf(ask.actor, ask.now, note);
    const also = (inner: Queryable) => ask.record({ subject, reason: note, details: { from } }, inner);
    return changeRulesIn(tx, table, [{ key: held.key, from, data: become(held.data) }], { ...author, also });
  });
  await cache.refresh();
  return { version: cache.factsAt(ask.now).version, ...made };
}

function limitRoute(deps: RulesDeps): Route {
  return defineRoute({
    ...change,
    method: 'PUT',
    path: '/standards/:classCode/:condition/limit',
    operationId: 'setStandardLimit',
    summary: 'Change the limit of one opening condition from a day on',
    description: 'Matters filed before keep the limit they were filed under.',
    examples: { classCode: 'E-01-02', condition: '1' },
    schema: {
      params: Type.Object({ classCode: Word, condition: Word }),
      body: Type.Object({
        ...changeFrame,
        n: Type.Number({ exclusiveMinimum: 0, maximum: 100_000 }),
        unit: Type.Enum([...LIMIT_UNITS]),
      }),
      reply: { 200: ChangeReply },
    },
    async run(ask) {
      const { classCode, condition } = ask.params;
      const { from = dayTextAt(ask.now, deps.offset), note, n, unit } = ask.body;
      const key = `${classCode}/${condition}`;
      return changeOne(
        deps,
        ask,
        { table: 'standard', key, from, note, subject: `rules:standard/${key}`, what: '@word.class' },
        (before) => ({ ...before, limitN: n, limitUnit: unit }),
      );
    },
  });
}

function dayRoute(deps: RulesDeps): Route {
  return defineRoute({
    ...change,
    method: 'PUT',
    path: '/rules/calendar/:day',
    operationId: 'setCalendarDay',
    summary: 'Say whether one day is worked, other than its weekday says',
    description: 'Matters filed before `from` keep the calendar they were filed under.',
    examples: { day: '2027-02-05' },
    schema: {
      params: Type.Object({ day: Day }),
      body: Type.Object({
        ...changeFrame,
        workday: Type.Union([Type.Boolean(), Type.Null()], {
          description: 'Null: as its weekday says',
        }),
      }),
      reply: { 200: ChangeReply },
    },
    async run(ask) {
      const { day } = ask.params;
      const { from = dayTextAt(ask.now, deps.offset), note, workday } = ask.body;
      return changeOne(
        deps,
        ask,
        { table: 'calendar', from, note, subject: `rules:calendar/${day}`, what: '@word.nothing' },
        (before) => ({ data: withDay(before.data, day, workday) }),
      );
    },
  });
}

/** The same calendar where nothing changes: a version is a day that differs. */
function withDay(calendar: Calendar, day: string, workday: boolean | null): Calendar {
  if ((calendar.exceptions[day] ?? null) === workday) return calendar;
  const { [day]: _, ...others } = calendar.exceptions;
  const days = workday === null ? others : { ...others, [day]: workday };
  const exceptions = Object.fromEntries(Object.entries(days).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...calendar, version: calendar.version + 1, exceptions };
}
