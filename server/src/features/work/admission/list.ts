/** The duty list 职责清单 of a district: what is in force, what comes, what ended, and what it asks of a grid. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { State } from '@gridgov/domain/work/admission/events.ts';
import { endOf } from '@gridgov/domain/workflow/terms.ts';
import type { Static } from 'typebox';
import type { Queryable } from '../../../platform/db/database.ts';
import { begunAt, districtsInForce, existingIn, itemsOf, postedIn, streetsWith } from './queries.ts';
import type { DutyList } from './schema.ts';

export type DutyListDeps = {
  readonly db: Queryable;
  readonly districts: () => readonly string[];
  readonly areaName: (code: string, language: Language) => string;
  readonly unitName: (id: string, now: number, language: Language) => string;
  readonly className: (code: string, language: Language) => string;
  /** Hours that a grid has in a month, dated data. */
  readonly available: (now: number) => number;
  /** By when existing classes are applied for or leave, where the list began then; dated data. */
  readonly settledBy: (begun: number) => number;
};

const YEAR = 365 * 86_400_000;
const MOST = 500;

const standingOf = ({ from, until }: NonNullable<State['force']>, now: number) =>
  until <= now ? 'ended' : from > now ? 'coming' : 'inForce';

type Asked = { readonly district: string; readonly now: number; readonly language: Language };

export async function dutyListOf(deps: DutyListDeps, asked: Asked): Promise<Static<typeof DutyList>> {
  const { db, districts, areaName, className, available } = deps;
  const { district, now, language } = asked;
  const [streets, rows, posted, existing, begun] = await Promise.all([
    streetsWith(db, district, dayTextAt(now), now),
    itemsOf(db, district, { since: now - YEAR, limit: MOST }),
    postedIn(db, district, MOST),
    existingIn(db, { district, day: dayTextAt(now), at: now }),
    begunAt(db, district, now),
  ]);
  return {
    district,
    districts: districts().map((code) => ({ code, title: areaName(code, language) })),
    available: available(now),
    streets: streets.map((street) => ({ ...street, name: areaName(street.code, language) })),
    items: rows.flatMap(({ state }) => {
      const { force, stage } = state;
      if (force === null) return [];
      const standing = standingOf(force, now);
      return [{ ...saidOf(deps, state, asked), ...force, standing, reviewed: stage === 'under_review' }];
    }),
    existing: {
      until: begun === null ? null : deps.settledBy(begun),
      classes: existing.map((one) => ({ ...one, name: className(one.code, language) })),
    },
    posted: posted.map(({ state }) => postedOf(deps, state, asked)),
  };
}

/** The district that a reader who named none sees: the first with an item in force, else the first; undefined: there is none. */
export async function openingDistrict({ db, districts }: DutyListDeps, now: number) {
  const known = districts();
  const filled = new Set(await districtsInForce(db, known, now));
  return known.find((code) => filled.has(code)) ?? known[0];
}

/** One item while it is posted; null once it is not any more, or never was. */
export async function postedItem(deps: DutyListDeps, id: string, asked: Asked) {
  const rows = await postedIn(deps.db, asked.district, MOST);
  const found = rows.find((row) => row.id === id);
  return found === undefined ? null : postedOf(deps, found.state, asked);
}

function postedOf(deps: DutyListDeps, state: State, asked: Asked) {
  const { clocks, lanes } = state;
  const answered = lanes.objection.filter(({ stage }) => stage === 'answered').length;
  return {
    ...saidOf(deps, state, asked),
    postedUntil: clocks.posting?.dueAt ?? asked.now,
    objections: lanes.objection.length,
    answered,
  };
}

function saidOf(
  { unitName, className, areaName }: DutyListDeps,
  state: State,
  { district, now, language }: Asked,
) {
  const { id, number, title, list, temporary, ground, work, needs, hours, from, until } = state;
  return {
    ...{ id: `${district}.${id}`, number, title, list, temporary, ground, work, hours },
    from,
    until: endOf(until),
    data: [...needs],
    streets: state.streets.map((code) => areaName(code, language)),
    unit: unitName(state.unit, now, language),
    class: state.classCode === null ? null : className(state.classCode, language),
  };
}
