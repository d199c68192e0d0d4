/** A plan of patrols as somebody gives it, and as it is kept: in one's area, of an item in force, with points inside. */
import { dayNumber, dayText, dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { type Actor, coversArea } from '@gridgov/domain/city/people/posts.ts';
import { asIs, Refusal, say, sayField, type Words } from '@gridgov/domain/refusal.ts';
import { isRhythm } from '@gridgov/domain/work/patrol-plans/due.ts';
import type { Static } from 'typebox';
import type { Db, Queryable } from '../../../platform/db/database.ts';
import type { RunningImports } from '../../../platform/imports/upload.ts';
import { type PlanPoint, type PlanRow, planById } from './queries.ts';
import type { PlanBody } from './schema.ts';

export type PlanDeps = {
  readonly db: Db;
  readonly running: RunningImports;
  readonly districts: () => readonly string[];
  readonly gridAt: (lon: number, lat: number, at: number) => string | null;
  readonly areaName: (code: string, language: 'zh' | 'en') => string;
  readonly className: (code: string, language: 'zh' | 'en') => string;
  readonly hasClass: (code: string, now: number) => boolean;
  /** The title of an item of the duty list under which grid workers may look for these. @throws Refusal where none is in force */
  readonly itemTitle: (
    db: Queryable,
    given: PlanGiven & { readonly id: string; readonly post: string },
    now: number,
  ) => Promise<string>;
  /** Items under which grid workers may be given work, of a district. */
  readonly items: (
    db: Queryable,
    district: string,
    now: number,
  ) => Promise<readonly { readonly id: string; readonly title: string }[]>;
  readonly words: Words;
  /** Gives what a plan asks for today. */
  readonly give: (plan: PlanRow, now: number) => Promise<unknown>;
};

export type PlanGiven = Static<typeof PlanBody>;

const AREAS = new Set([9, 12, 15]);
const field = {
  area: sayField('area', '范围', 'Area'),
  days: sayField('days', '频次', 'Frequency'),
  to: sayField('to', '到哪天', 'Until'),
  classes: sayField('classes', '类别', 'Classes'),
  points: sayField('points', '巡查点', 'Check points'),
};

/**
 * The plan to be kept. @throws Refusal where it reaches beyond one's area, names what there is not, or no item in force
 * covers it
 */
export async function planOf(
  deps: PlanDeps,
  tx: Queryable,
  given: PlanGiven & { readonly id: string },
  { actor, now }: { readonly actor: Actor; readonly now: number },
): Promise<PlanRow> {
  const { area, from, to, classes } = given;
  if (!AREAS.has(area.length))
    throw new Refusal('field-wrong', { field: field.area, problem: asIs(area), right: asIs('9 / 12 / 15') });
  if (!coversArea(actor, area)) throw new Refusal('outside-area');
  if (!isRhythm(given))
    throw new Refusal('field-wrong', {
      field: field.days,
      problem: asIs(given.days.join(', ') || '—'),
      right: say('每周 1–7，每月 1–31，其他不写', '1–7 by the week, 1–31 by the month, none otherwise'),
    });
  if (to !== null && to < from)
    throw new Refusal('field-wrong', { field: field.to, problem: asIs(to), right: asIs(`≥ ${from}`) });
  const unknown = classes.find((code) => !deps.hasClass(code, now));
  if (unknown !== undefined)
    throw new Refusal('field-wrong', {
      field: field.classes,
      problem: asIs(unknown),
      right: '@word.knownClass',
    });
  const district = area.slice(0, 6);
  const before = await planById(tx, district, given.id);
  if (before !== null && !coversArea(actor, before.area)) throw new Refusal('outside-area');
  const { points, item, ...plain } = given;
  return {
    ...plain,
    ...{ district, item },
    points: points.map((point) => located(deps, point, area, now)),
    // What was kept under an item stays under it when it is only ended.
    itemTitle:
      before?.item === item && ended(to, now)
        ? before.itemTitle
        : await deps.itemTitle(tx, { ...given, post: actor.post }, now),
    madeThrough: before?.madeThrough ?? dayText((dayNumber(dayTextAt(now)) ?? 0) - 1),
  };
}

export const ended = (to: string | null, now: number): boolean => to !== null && to < dayTextAt(now);

function located(
  { gridAt }: PlanDeps,
  { name, lon, lat }: PlanGiven['points'][number],
  area: string,
  now: number,
): PlanPoint {
  const grid = gridAt(lon, lat, now);
  if (grid?.startsWith(area)) return { name, lon, lat, grid };
  throw new Refusal('field-wrong', {
    field: field.points,
    problem: asIs(name),
    right: say('落在本计划范围的网格里', 'inside a grid of the plan'),
  });
}
