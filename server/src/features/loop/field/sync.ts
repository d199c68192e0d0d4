/** What a phone is given: the tasks that moved since last time, and rules and outline where they are others. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { choosable } from '@gridgov/domain/city/standards/choosable.ts';
import type { Static } from 'typebox';
import { cityDay, findBoundary, pathText } from '../../city/areas/public.ts';
import { soundsOfClasses } from '../../city/rules/public.ts';
import { listUnitPhones } from '../../city/units/public.ts';
import { listOfficesAt } from '../../telling/portal/public.ts';
import { namesOnCase } from '../issues/public.ts';
import { gridsAround } from './around.ts';
import { markOf, readCursor, writeCursor } from './cursor.ts';
import type { FieldDeps, SyncAsk } from './deps.ts';
import {
  countOwn,
  countPatrols,
  listFrequent,
  listSaid,
  listTaskFiles,
  listTaskKeys,
  listTasks,
  type TaskKey,
} from './queries.ts';
import { reportedSince } from './reported.ts';
import type { FieldArea, FieldRules, FieldStats, FieldSync } from './schema.ts';
import { taskView } from './views.ts';

/** A phone holds no more; a unit's longer queue is for the console. */
const MOST = 200;
const HOUR = 3_600_000;
/** Without a look at the server a phone forgets what it was given. */
const KEPT = 72 * HOUR;
/** Clocks of servers differ, and a write takes a while: what moved shortly before is given twice rather than never. */
const OVERLAP = 10_000;
const STATS_DAYS = 30;
/** Community, street and district: whom a worker rings up. */
const OFFICE_DIGITS = [12, 9, 6] as const;
const MOST_UNITS = 60;

export async function syncFor(deps: FieldDeps, ask: SyncAsk): Promise<Static<typeof FieldSync>> {
  const { actor, now } = ask;
  const before = readCursor(ask.since, actor.postId + ask.language);
  const rules = deps.rules.current(now);
  const keys = await taskKeys(deps, actor);
  const kept = keys.slice(0, MOST);
  const ids = kept.map(({ district, id }) => `${district}.${id}`);
  // While the list of an older city is being filled in, a phone gets what is there and lets go of nothing.
  const whole = await deps.ready();
  const tasks = whole ? markOf(ids) : before.tasks;
  const area = await areaSince(deps, ask, before.areas);
  const moved = kept.filter((key) => before.at === 0 || key.moved_at >= before.at - OVERLAP);
  // What came here by a new cut of the grids or a new seat moved before this phone looked last.
  const given = whole && before.tasks === tasks ? moved : kept;
  return {
    cursor: writeCursor({
      at: now,
      post: actor.postId + ask.language,
      rules: rules.version,
      areas: area.mark,
      tasks,
    }),
    at: now,
    keepUntil: now + KEPT,
    tasks: await tasksOf(deps, ask, given),
    ...(before.tasks === tasks ? {} : { present: ids }),
    more: keys.length > MOST,
    reported: await reportedSince(deps, ask, {
      districts: districtsOf(deps, actor),
      reportedFrom: now - STATS_DAYS * 24 * HOUR,
      movedFrom: before.at - OVERLAP,
    }),
    ...(area.changed === null ? {} : { area: area.changed }),
    ...(before.rules === rules.version ? {} : { rules: await rulesOf(deps, ask) }),
    stats: await statsOf(deps, actor, now),
  };
}

async function taskKeys(deps: FieldDeps, actor: Actor): Promise<TaskKey[]> {
  const { seats } = actor;
  if (seats.length === 0) return [];
  const lists: TaskKey[][] = [];
  for (const district of districtsOf(deps, actor)) {
    // One district after another: a unit's phones must not take all connections at once.
    lists.push(await listTaskKeys(deps.db, district, seats, MOST + 1));
  }
  return lists.flat();
}

/** A unit works wherever something is dispatched to it, a post with an area in its district. */
function districtsOf({ districts }: FieldDeps, { area, unitId }: Actor): readonly string[] {
  return unitId === null && area.length >= 6 ? [area.slice(0, 6)] : districts();
}

async function tasksOf(deps: FieldDeps, { actor, language, now }: SyncAsk, keys: readonly TaskKey[]) {
  const views: ReturnType<typeof taskView>[] = [];
  for (const district of new Set(keys.map((key) => key.district))) {
    const ids = keys.filter((key) => key.district === district).map(({ id }) => id);
    // One district after another, as above.
    const rows = await listTasks(deps.db, district, ids);
    const [said, files] = await Promise.all([
      listSaid(deps.db, district, ids),
      listTaskFiles(deps.db, district, ids),
    ]);
    const people = await namesOnCase(deps.people, [...new Set(said.map(({ person_id }) => person_id))], {
      actor,
      reporters: rows.map(({ state }) => state.reporter),
    });
    const view = {
      actor,
      language,
      names: deps.names.in(language),
      people,
      said,
      files,
      rulesOf: (state: { rulesVersion: string }) =>
        deps.rules.version(state.rulesVersion) ?? deps.rules.current(now),
    };
    views.push(...rows.map((row) => taskView(row, view)));
  }
  return views;
}

/** The outlines are looked at once a day and after each change, and given only where they are others than before. */
async function areaSince(deps: FieldDeps, ask: SyncAsk, before: string) {
  const { revision } = await deps.places.snapshot();
  const look = `${revision}.${cityDay(ask.now)}`;
  const [known = '', had = ''] = before.split('/');
  if (known === look) return { mark: before, changed: null };
  const area = await areaOf(deps, ask);
  const mark = markOf([JSON.stringify(area)]);
  return { mark: `${look}/${mark}`, changed: mark === had ? null : area };
}

async function areaOf(deps: FieldDeps, { actor, now, language }: SyncAsk): Promise<Static<typeof FieldArea>> {
  const code = actor.area;
  const areas = await deps.places.snapshot();
  const point = (of: string) => {
    const label = areas.labelOf(of, now);
    return label === undefined ? null : { lon: label.lon, lat: label.lat };
  };
  const boundary = code.length >= 12 ? await findBoundary(deps.db, code, cityDay(now)) : undefined;
  const outline = boundary === undefined ? [] : (JSON.parse(boundary.coordinates) as number[][][][]);
  const grids = code.length >= 12 ? areas.childrenAt(code.slice(0, 12), now) : [];
  const above = OFFICE_DIGITS.map((digits) => code.slice(0, digits));
  const offices = await listOfficesAt(deps.db, above);
  const units = await listUnitPhones(deps.db, { areas: above, day: cityDay(now), limit: MOST_UNITS });
  const called = deps.names.in(language);
  return {
    code,
    name: code === '' ? '' : areas.nameOf(code, now, language),
    inside: code === '' ? '' : pathText(areas.pathOf(code, now, language).slice(0, -1), language),
    center: point(code),
    outline,
    offices: offices.map((office) => ({
      name: areas.nameOf(office.code, now, language),
      phone: office.phone,
      hours: office.hours,
    })),
    units: units.map(({ id, phone }) => ({ name: called.unit(id), phone })),
    around: await gridsAround(deps, areas, outline, { actor, now, language }),
    grids: grids.slice(0, 500).map((grid) => {
      const at = point(grid.code);
      const name = areas.nameOf(grid.code, now, language);
      return { code: grid.code, name, lon: at?.lon ?? null, lat: at?.lat ?? null };
    }),
  };
}

async function rulesOf(
  { db, rules, names }: FieldDeps,
  { actor: { area }, now, language }: SyncAsk,
): Promise<Static<typeof FieldRules>> {
  const called = names.in(language);
  const current = rules.current(now);
  const since = now - STATS_DAYS * 24 * HOUR;
  const sounds = await soundsOfClasses(current.classes);
  return {
    policy: { ...current.policy },
    calendar: { ...current.calendar.data },
    classes: choosable(
      current.classes.map((one) => ({ ...one, conditions: current.conditionsOf(one.code).length })),
    ).map(({ code, name, aliases }) => {
      const own = called.classOf(code);
      // Who reads English may all the same type what a class is called in Chinese.
      const others = own === name ? aliases : [name, ...aliases];
      return { code, name: own, aliases: [...others].slice(0, 50), sounds: [...(sounds.get(code) ?? [])] };
    }),
    frequent: area.length < 12 ? [] : await listFrequent(db, area.slice(0, 6), area.slice(0, 12), since),
    returnReasons: current.codes('return_reason').map(({ code, zh, en }) => ({ code, zh, en })),
  };
}

async function statsOf(deps: FieldDeps, actor: Actor, now: number): Promise<Static<typeof FieldStats>> {
  const since = now - STATS_DAYS * 24 * HOUR;
  const sum = { reported: 0, settled: 0, closed: 0, inTime: 0, declined: 0, reworked: 0 };
  const walked = { patrols: 0, patrolMinutes: 0, stops: 0 };
  for (const district of districtsOf(deps, actor)) {
    // One district after another, as above.
    const own = await countOwn(deps.db, district, actor.personId, since);
    const patrol = await countPatrols(deps.db, district, actor.personId, since);
    sum.reported += own.reported;
    sum.settled += own.settled;
    sum.closed += own.closed;
    sum.inTime += own.in_time;
    sum.declined += own.declined;
    sum.reworked += own.reworked;
    walked.patrols += patrol.patrols;
    walked.patrolMinutes += patrol.minutes;
    walked.stops += patrol.stops;
  }
  return { days: STATS_DAYS, ...sum, ...walked };
}
