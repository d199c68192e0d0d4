/** The duty list 职责清单 of a district: what is in force, what comes, what ended, and what it asks of a grid. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { State } from '@gridgov/domain/work/admission/events.ts';
import type { Static } from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { itemsOf, streetsWith } from './queries.ts';
import type { DutyList } from './schema.ts';

export type DutyListDeps = {
  readonly db: Db;
  readonly districts: () => readonly string[];
  readonly areaName: (code: string, language: Language) => string;
  readonly unitName: (id: string, now: number, language: Language) => string;
  readonly className: (code: string, language: Language) => string;
  /** Hours that a grid has in a month, dated data. */
  readonly available: (now: number) => number;
};

const YEAR = 365 * 86_400_000;
const MOST = 500;

const standingOf = ({ from, until }: NonNullable<State['force']>, now: number) =>
  until <= now ? 'ended' : from > now ? 'coming' : 'inForce';

export async function dutyListOf(
  { db, districts, areaName, unitName, className, available }: DutyListDeps,
  {
    district,
    now,
    language,
  }: { readonly district: string; readonly now: number; readonly language: Language },
): Promise<Static<typeof DutyList>> {
  const [streets, rows] = await Promise.all([
    streetsWith(db, district, dayTextAt(now), now),
    itemsOf(db, district, { since: now - YEAR, limit: MOST }),
  ]);
  return {
    district,
    districts: districts().map((code) => ({ code, title: areaName(code, language) })),
    available: available(now),
    streets: streets.map((street) => ({ ...street, name: areaName(street.code, language) })),
    items: rows.flatMap(({ id, state }) => {
      const { force, number, title, list, stage, temporary, ground, work, needs, hours } = state;
      if (force === null) return [];
      return {
        ...{ id: `${district}.${id}`, number, title, list, temporary, ground, work, hours, ...force },
        data: [...needs],
        standing: standingOf(force, now),
        reviewed: stage === 'under_review',
        unit: unitName(state.unit, now, language),
        class: state.classCode === null ? null : className(state.classCode, language),
      };
    }),
  };
}
