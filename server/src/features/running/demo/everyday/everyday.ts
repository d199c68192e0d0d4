/** The everyday life of the demo city beside its matters, so that no page of it is empty. */
import type { Db } from '../../../../platform/db/database.ts';
import type { FileStore } from '../../../../platform/files/store.ts';
import { listAllUnits } from '../../../city/units/public.ts';
import { monthBefore } from '../../../work/statements/public.ts';
import { CAST, HOME } from '../cast.ts';
import { listOpenAt, listPostsIn } from '../queries.ts';
import { admissions } from './admissions.ts';
import { playCourses, playTrainings } from './courses.ts';
import { Calendar, type Desk } from './desk.ts';
import { helps } from './helps.ts';
import { deputies, notes } from './notes.ts';
import { ownSettings, requests, tokens, webhook } from './outside.ts';
import { patrols } from './patrols.ts';
import { gridPlans } from './plans.ts';
import { offices, publicNotices, warnings } from './public.ts';
import { attendance, FROM_ELSEWHERE, leaves, vacancy, withoutStandIn } from './staff.ts';
import { tariffs } from './tariffs.ts';
import { whistles } from './whistles.ts';
import { withoutFile, workers, workforceRules } from './workers.ts';

export type EverydayOptions = {
  readonly db: Db;
  readonly desk: Desk;
  /** Where files are kept; without one there are none. */
  readonly store?: FileStore | undefined;
  /** When the load was begun; nothing happens after it. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
};

/** The first grids of the home community. */
const GRIDS = ['001', '002', '003', '004', '005'].map((grid) => `${HOME.community}${grid}`);
const SEATS = [`desk:street:${HOME.street}`, `desk:district:${HOME.district}`, `grid:${HOME.grid}`];

/** Does all of it; what is done already stays as it is. */
export async function playEveryday(
  { db, desk, store, now, signal }: EverydayOptions,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const calendar = new Calendar(now);
  const open = new Map<string, readonly string[]>();
  // Three statements, one after the other.
  for (const seat of SEATS) open.set(seat, await listOpenAt(db, HOME.district, seat));
  const units = await unitsCalled(db);
  const named = await colleagues(db);
  const elsewhere = await listPostsIn(db, [FROM_ELSEWHERE], []);
  const inGrids = withoutStandIn(await listPostsIn(db, GRIDS, []), elsewhere);
  const asked = [
    ...offices(calendar),
    ...workforceRules(calendar),
    ...publicNotices(calendar),
    ...warnings(calendar),
    ...deputies(calendar, named),
    ...notes(calendar, (seat) => open.get(seat) ?? []),
    ...requests(calendar),
    ...tokens(calendar),
    ...ownSettings(calendar),
    ...whistles(calendar, units, open.get(SEATS[0] ?? '') ?? []),
    ...admissions(calendar, units),
    ...workers(calendar, named.get('worker') ?? '', inGrids),
    ...leaves(calendar, named),
    ...vacancy(calendar, withoutFile(inGrids, named.get('worker') ?? ''), elsewhere),
    ...tariffs(calendar),
    ...helps(calendar),
  ].sort((a, b) => a.at - b.at);
  for (const [n, one] of asked.entries()) {
    signal?.throwIfAborted();
    // In the order of time: a deputy acts after the naming.
    await desk.ask(one);
    progress(n + 1, asked.length + 2);
  }
  const people = await colleagues(db);
  const [worker, teacher] = [people.get('worker'), people.get('leader')];
  if (worker !== undefined) await playCourses({ db, desk, store }, calendar, worker);
  if (worker !== undefined && teacher !== undefined) await playTrainings(desk, calendar, { worker, teacher });
  const at = calendar.now;
  await desk.drawUp({ street: HOME.street, month: monthBefore(at), at });
  await gridPlans(desk, calendar);
  await patrols(desk, calendar);
  await attendance(desk, calendar);
  await webhook(desk, calendar);
  progress(asked.length + 1, asked.length + 2);
  // Round after round, as by day: what is noticed at night waits for the morning.
  for (const at of rounds(calendar)) await desk.sendMessages(at);
  progress(asked.length + 2, asked.length + 2);
}

/** The last mornings and evenings; whoever begins to be told does not begin with what was before. */
function rounds(calendar: Calendar): number[] {
  const times = ['08:30', '12:00', '15:30', '19:30'];
  const moments = [2, 1, 0].flatMap((days) => times.map((time) => calendar.ago(days, time)));
  return [...new Set(moments)].sort((a, b) => a - b).slice(-7);
}

/** The units of the accounts that answer whistles and opinions. */
export async function unitsCalled(db: Db): Promise<Parameters<typeof admissions>[1]> {
  const all = await listAllUnits(db);
  const of = (account: string) => {
    const code = CAST.find((one) => one.account === account)?.posts[0]?.unit;
    const found = all.find((one) => one.code === code);
    if (found === undefined) throw new Error(`the demo city has no unit of ${account}`);
    return found.id;
  };
  const justice = all.find(({ name }) => name.includes('司法局'))?.id ?? of('unit');
  return { unit: of('unit'), water: of('water'), justice };
}

/** People by the account they sign in with, and a colleague of each unit's. */
async function colleagues(db: Db): Promise<ReadonlyMap<string, string>> {
  const { district, street, community, grid } = HOME;
  const handlers = CAST.flatMap(({ account, posts }) => posts.map((post) => ({ ...post, account })));
  const codes = new Map(
    handlers.flatMap(({ kind, unit, account }) => (kind === 'unit_handler' ? [[unit, account]] : [])),
  );
  const units = (await listAllUnits(db)).filter(({ code }) => codes.has(code));
  const accountOf = new Map(units.map(({ id, code }) => [id, codes.get(code)]));
  const held = await listPostsIn(db, [district, street, community, grid], [...accountOf.keys()]);
  const found = new Map<string, string>();
  for (const { name, personId, unitId } of held) {
    const own = CAST.find((one) => one.name === name)?.account;
    const unit = unitId === null ? undefined : accountOf.get(unitId);
    if (own !== undefined) found.set(own, personId);
    else if (unit !== undefined && !found.has(`a colleague of ${unit}`))
      found.set(`a colleague of ${unit}`, personId);
  }
  return found;
}
