/** Statements of the month that ended, drawn up by themselves on a dated day after it. */
import { startClock } from '@gridgov/domain/calendar/clock.ts';
import { DAY } from '@gridgov/domain/calendar/zone.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { statements } from '@gridgov/domain/work/statements/decisions.ts';
import { uuidOf } from '../../../platform/ledger/ids.ts';
import { beginCase } from '../../../platform/workflow/act.ts';
import type { OpenTrade, TradeDeps } from '../../../platform/workflow/open.ts';
import { systemOf } from '../../../platform/workflow/tasks.ts';
import { isUsed } from '../../../platform/workflow/unused.ts';
import { doneBy } from '../paid-work/public.ts';
import { tariffStreets } from '../tariffs/public.ts';
import { monthBefore, termOf } from './month.ts';
import { hasStatements, workersWithout } from './queries.ts';

/** So long after its day what failed is tried again; later only where a street has none. */
const TRIED = 2 * DAY;

/** Safe to run again and again: a statement has one id for its worker, street and month. Returns how many were begun. */
export async function drawUpStatements(deps: TradeDeps, now: number, ending?: AbortSignal): Promise<number> {
  const open = openIn(deps);
  if (open === null || !isUsed(deps, open.served, now)) return 0;
  const month = monthBefore(now);
  const { until } = termOf(month);
  const { calendar, tradeLimit } = deps.inForce(now);
  const { n, unit } = tradeLimit(statements.name, 'made_after');
  const { dueAt: due } = startClock(calendar, { kind: 'made_after', limit: n, unit, at: until });
  if (due === null || now < due) return 0;
  let begun = 0;
  // District after district, street after street: this is work beside the city's own.
  for (const district of deps.districts()) {
    // One after the other, as above.
    for (const street of await tariffStreets(deps.db, district, termOf(month).first)) {
      if (now >= due + TRIED && (await hasStatements(deps.db, district, { street, month }))) continue;
      begun += await drawUpStreet(deps, { district, street, month, now }, ending);
    }
  }
  return begun;
}

/** A month of one street, whatever its day is. */
export async function drawUpStreet(
  deps: TradeDeps,
  {
    district,
    street,
    month,
    now,
  }: Record<'district' | 'street' | 'month', string> & { readonly now: number },
  ending?: AbortSignal,
): Promise<number> {
  const open = openIn(deps);
  if (open === null) return 0;
  const { first: from, next: to } = termOf(month);
  let begun = 0;
  for (const worker of await workersWithout(deps.db, { district, street, month, from, to })) {
    if (ending?.aborted === true) break;
    // One after the other: this is work beside the city's own.
    begun += await drawUp(deps, open, { district, worker, street, month, now });
  }
  return begun;
}

const openIn = ({ trades }: TradeDeps) =>
  trades.find(({ served }) => served.trade.name === statements.name) ?? null;

async function drawUp(
  deps: TradeDeps,
  open: OpenTrade,
  {
    district,
    now,
    ...body
  }: { district: string; now: number; worker: string; street: string; month: string },
): Promise<number> {
  // Asked before, so that whoever did nothing takes no number.
  const { from, until } = termOf(body.month);
  const whose = { district, street: body.street, worker: body.worker, from, until };
  if ((await doneBy(deps.db, whose)).length === 0) return 0;
  const commandId = uuidOf(`statement ${body.worker} ${body.street} ${body.month}`);
  const origin = { commandId, requestId: 'statements', address: 'system', now };
  try {
    await beginCase(deps, open, systemOf(open.served), { district, command: 'draw_up', body }, origin);
    return 1;
  } catch (error) {
    // All of it is held by earlier statements, or no tariff pays it.
    if (error instanceof Refusal && error.code === 'nothing-asked') return 0;
    throw error;
  }
}
