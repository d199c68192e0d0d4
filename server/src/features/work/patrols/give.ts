/** Gives the patrols that plans ask for, each once and in the order of its days, however late. */
import { DAY, dayNumber, dayOf, dayText, SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { isDueOn } from '@gridgov/domain/work/patrol-plans/due.ts';
import { uuidOf } from '../../../platform/ledger/ids.ts';
import { eachOf } from '../../../platform/work/each.ts';
import { beginCase } from '../../../platform/workflow/act.ts';
import type { OpenTrade, TradeDeps } from '../../../platform/workflow/open.ts';
import { systemOf } from '../../../platform/workflow/tasks.ts';
import { isUsed } from '../../../platform/workflow/unused.ts';
import { type PlanPoint, type PlanRow, plansBehind } from '../patrol-plans/public.ts';
import { givenThrough, keeperTold, movePoints, passOver } from './queries.ts';

/** The grids of the city, as they are cut at a moment. */
export type Grids = {
  readonly gridAt: (lon: number, lat: number, at: number) => string | null;
  readonly gridsIn: (area: string) => readonly string[];
};
export type GiveDeps = {
  readonly trades: TradeDeps;
  readonly grids: Grids;
};

/** A server that stood still for longer gives the days before to nobody, and no record of them either. */
const MOST_DAYS_BACK = 31;
const AT_ONCE = 4;

/** Of every plan, through today. Returns how many patrols were given. */
export async function givePatrols(deps: GiveDeps, now: number): Promise<number> {
  const { trades } = deps;
  const open = patrolsIn(trades);
  const today = dayOf(now);
  let given = 0;
  for (const district of trades.districts()) {
    if (!isUsed(trades, open.served, now)) {
      // District by district, as all work in the background.
      await passOver(trades.db, district, dayText(today - 1));
      continue;
    }
    const plans = await plansBehind(trades.db, district, dayText(today));
    await eachOf(plans, async (plan) => {
      given += await givePlan(deps, plan, now);
    });
  }
  return given;
}

/** The patrols of one plan that are due and not given, through today. */
export async function givePlan(deps: GiveDeps, row: PlanRow, now: number): Promise<number> {
  const { trades, grids } = deps;
  const open = patrolsIn(trades);
  const { calendar } = trades.inForce(now);
  const plan = await pointsOf(trades, row, grids, now);
  const today = dayOf(now);
  const last = Math.min(today, plan.to === null ? today : numberOf(plan.to));
  const first = Math.max(numberOf(plan.madeThrough) + 1, numberOf(plan.from), today - MOST_DAYS_BACK);
  let given = 0;
  for (let day = first; day <= last; day += 1) {
    if (!isDueOn(plan, day, calendar)) continue;
    const own = gridsOf(plan, grids);
    // In the order of the days: the next one is given once this one is.
    const [first, ...others] = own;
    // Alone: should the item have ended, whoever keeps the plan is told with this one and no other.
    if (first !== undefined)
      await keeperTold(trades.db, plan, await giveOne(trades, open, plan, { grid: first, day, now }));
    await eachOf(others, (grid) => giveOne(trades, open, plan, { grid, day, now }), AT_ONCE);
    given += own.length;
  }
  await givenThrough(trades.db, plan, dayText(today));
  return given;
}

const numberOf = (day: string) => dayNumber(day) ?? 0;

/** Grids with points of the plan; of a plan without points every grid of its area. */
const gridsOf = ({ area, points }: PlanRow, grids: Grids) =>
  points.length === 0 ? grids.gridsIn(area) : [...new Set(points.map(({ grid }) => grid))].sort();

/** With the grids its points lie in today. */
async function pointsOf({ db }: TradeDeps, plan: PlanRow, grids: Grids, now: number): Promise<PlanRow> {
  const points = plan.points.map((point): PlanPoint => {
    const grid = grids.gridAt(point.lon, point.lat, now) ?? point.grid;
    return { ...point, grid };
  });
  if (points.every(({ grid }, index) => grid === plan.points[index]?.grid)) return plan;
  await movePoints(db, plan, points);
  return { ...plan, points };
}

/** Grids that plans ask for on a day to come. */
export async function gridsDue(
  { trades, grids }: GiveDeps,
  district: string,
  day: number,
): Promise<string[]> {
  const { calendar } = trades.inForce(day * DAY - SHANGHAI_OFFSET);
  const plans = await plansBehind(trades.db, district, dayText(day));
  const due = plans.filter((plan) => isDueOn(plan, day, calendar));
  return [...new Set(due.flatMap((plan) => gridsOf(plan, grids)))].sort();
}

async function giveOne(
  trades: TradeDeps,
  open: OpenTrade,
  { district, id }: PlanRow,
  { grid, day, now }: { readonly grid: string; readonly day: number; readonly now: number },
): Promise<string> {
  const body = { plan: id, grid, day: day * DAY - SHANGHAI_OFFSET };
  // Made from plan, grid and day: given once, however often it is tried.
  const commandId = uuidOf(`patrol ${id} ${grid} ${day}`);
  const origin = { commandId, requestId: 'patrol-plan', address: 'system', now };
  await beginCase(trades, open, systemOf(open.served), { district, command: 'give_patrol', body }, origin);
  return commandId;
}

function patrolsIn({ trades }: TradeDeps): OpenTrade {
  const found = trades.find(({ served }) => served.trade.name === 'patrol');
  if (found === undefined) throw new Error('patrols are not served here');
  return found;
}
