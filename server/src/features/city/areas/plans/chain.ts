/** The log of a grid plan as a chain: each step holds the hash of what came before it, and of the grids it drew. */
import type { Queryable } from '../../../../platform/db/database.ts';
import { canonical, NOTHING, sha256 } from '../../../../platform/ledger/canonical.ts';
import { findPlan, listLog, listPlanGrids, listPlanIds, type PlanGridRow, type StepRow } from './queries.ts';

export type PlanProblem = 'hash' | 'gap' | 'row';
export interface BrokenPlan {
  readonly plan: string;
  readonly version: number | null;
  readonly problem: PlanProblem;
}

type Hashed = Omit<StepRow, 'hash'>;

function hashOfStep(plan: string, { drawn, ...step }: Hashed, before: Buffer): Buffer {
  const ids = { plan: plan.toLowerCase(), commandId: step.commandId?.toLowerCase() ?? null };
  return sha256(before, canonical({ ...step, ...ids, drawn: drawn?.toString('hex') ?? null }));
}

/** Steps from before there were hashes are hashed all the same: what follows them holds them too. */
export function headOf(plan: string, steps: readonly StepRow[]): Buffer {
  return steps.reduce((before, { hash: _, ...step }) => hashOfStep(plan, step, before), NOTHING);
}

/** What a new step carries. */
export async function linkFor(tx: Queryable, plan: string, step: Hashed): Promise<Buffer> {
  return hashOfStep(plan, step, headOf(plan, await listLog(tx, plan)));
}

export function digestOfGrids(grids: readonly PlanGridRow[]): Buffer {
  const sorted = grids.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return sha256(
    canonical(sorted.map(({ code, name, kind, coordinates }) => [code, name, kind, coordinates])),
  );
}

/** Every plan against its log: hashes chain, versions follow one another, the plan and its grids are those of its last steps. */
export async function provePlans(
  db: Queryable,
  progress: (plans: number) => void = () => undefined,
): Promise<{ plans: number; steps: number; broken: BrokenPlan[] }> {
  const broken: BrokenPlan[] = [];
  const ids = await listPlanIds(db);
  let steps = 0;
  for (const [n, id] of ids.entries()) {
    // One after the other: a city has some hundred plans.
    const log = await listLog(db, id);
    steps += log.length;
    const fault = faultIn(id, log) ?? (await rowFault(db, id, log));
    if (fault !== null) broken.push(fault);
    progress(n + 1);
  }
  return { plans: ids.length, steps, broken };
}

function faultIn(plan: string, log: readonly StepRow[]): BrokenPlan | null {
  let before: Buffer = NOTHING;
  let hashed = false;
  for (const [n, { hash, ...step }] of log.entries()) {
    if (step.version !== n + 1) return { plan, version: n + 1, problem: 'gap' };
    before = hashOfStep(plan, step, before);
    // A hash that was taken away again is no step from before.
    if (hash === null ? hashed : !hash.equals(before))
      return { plan, version: step.version, problem: 'hash' };
    hashed ||= hash !== null;
  }
  return null;
}

async function rowFault(db: Queryable, id: string, log: readonly StepRow[]): Promise<BrokenPlan | null> {
  const plan = await findPlan(db, id);
  const last = log.at(-1);
  const drawn = log.findLast((step) => step.drawn !== null)?.drawn ?? null;
  if (plan === undefined || last === undefined || plan.version !== last.version)
    return { plan: id, version: last?.version ?? null, problem: 'row' };
  const answered = last.answer === null ? null : (JSON.parse(last.answer) as Record<string, unknown>);
  const { state, inForceFrom } = plan;
  const says = answered === null || (answered.state === state && answered.inForceFrom === inForceFrom);
  const holds = drawn === null || drawn.equals(digestOfGrids(await listPlanGrids(db, id)));
  return says && holds ? null : { plan: id, version: last.version, problem: 'row' };
}
