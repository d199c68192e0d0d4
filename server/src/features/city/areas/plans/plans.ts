import { createHash } from 'node:crypto';
import { kindOfChange } from '@gridgov/domain/city/areas/changes.ts';
import { parentOf } from '@gridgov/domain/city/areas/codes.ts';
import type { GridPlan, PlanCommand } from '@gridgov/domain/city/areas/plan.ts';
import { decidePlan } from '@gridgov/domain/city/areas/plan.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { Db, Queryable } from '../../../../platform/db/database.ts';
import { CommandReused } from '../../../../platform/ledger/ledger.ts';
import { cityDay } from '../located/snapshot.ts';
import { findingMessage } from '../messages.ts';
import type { BoundaryRow } from '../queries.ts';
import { lastBoundaries, listBoundaryVersions, nextRevision } from '../queries.ts';
import { union } from '../shapes/clipping.ts';
import type { Piece } from '../shapes/coverage.ts';
import { deriveBoundaries } from '../shapes/derive.ts';
import { readBoundary } from '../shapes/geometry.ts';
import { VersionPlan } from '../version-plan.ts';
import { digestOfGrids, linkFor } from './chain.ts';
import type { DrawnGrid } from './draw.ts';
import { drawnRows } from './draw.ts';
import type { PlanOutcome } from './outcome.ts';
import { outcomeOf } from './outcome.ts';
import type { PlanCommandRow, PlanGridRow, PlanRow, PlanStep } from './queries.ts';
import {
  findCommand,
  findPlan,
  insertChange,
  insertPlan,
  insertStep,
  listPlanGrids,
  lockPlan,
  replacePlanGrids,
  updatePlan,
} from './queries.ts';
import { badBoundaries, CHANGED, PLAN } from './words.ts';

/** Who acts, for which area's office, when, and the id made for what is written. */
export interface PlanActing {
  readonly account: string;
  readonly area: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The client's id of the command (uuid v7): the same id again gives the same answer. */
  readonly commandId?: string;
}

export interface NewPlan {
  /** Made by the client (uuid v7): the same draft sent twice is one plan. */
  readonly id: string;
  readonly street: string;
  readonly title: string;
  readonly grids: readonly DrawnGrid[];
}

/**
 * The street draws: a plan with every grid that shall hold in the communities it touches.
 *
 * @throws Refusal where a grid's boundary, code or community is not possible
 */
export async function draftPlan(db: Db, draft: NewPlan, acting: PlanActing): Promise<PlanRow> {
  return db.transaction(async (tx) => {
    const known = await findPlan(tx, draft.id);
    if (known) return known;
    const { id, street, title } = draft;
    const plan: PlanRow = {
      id,
      street,
      title,
      state: 'draft',
      version: 1,
      inForceFrom: null,
      needs: [],
      agreed: [],
      createdAt: acting.now,
    };
    decidePlan(plan, { do: 'submit' }, acting, cityDay(acting.now));
    await insertPlan(tx, plan);
    const rows = await drawnRows(tx, street, draft.grids);
    await replacePlanGrids(tx, id, rows);
    await log(tx, id, { ...stepOf(plan, 'draw', acting, title), drawn: digestOfGrids(rows) }, null);
    return plan;
  });
}

/** Draws a draft anew; a plan that has been handed in is returned first. */
export async function redrawPlan(
  db: Db,
  id: string,
  grids: readonly DrawnGrid[],
  acting: PlanActing,
): Promise<PlanRow> {
  return once(db, id, acting, { do: 'redraw', grids }, async (tx) => {
    const plan = await getPlan(tx, id);
    // Whoever may hand it in now may also draw it anew.
    decidePlan(plan, { do: 'submit' }, acting, cityDay(acting.now));
    const next = { ...plan, version: plan.version + 1 };
    await save(tx, next);
    const rows = await drawnRows(tx, plan.street, grids);
    await replacePlanGrids(tx, id, rows);
    return { plan: next, step: { ...stepOf(next, 'redraw', acting, ''), drawn: digestOfGrids(rows) } };
  });
}

/**
 * Submit, agree, withdraw, review, return or file. Handing in, review and filing need a plan without findings;
 * filing puts the grids in force from the given day and records who follows whom.
 *
 * @param changeId id (uuid v7) for the change that filing records
 */
export async function stepPlan(
  db: Db,
  id: string,
  command: PlanCommand,
  acting: PlanActing,
  changeId: string,
): Promise<PlanRow> {
  return once(db, id, acting, command, async (tx) => {
    const plan = await getPlan(tx, id);
    const handsIn = command.do === 'submit' || command.do === 'review';
    const outcome = handsIn ? await outcomeNow(tx, id) : null;
    const asked = command.do === 'submit' ? { ...command, needs: askedBy(outcome?.moves ?? []) } : command;
    const decided = decidePlan(plan, asked, acting, cityDay(acting.now));
    const next = { ...plan, ...decided };
    await save(tx, decided);
    if (outcome !== null) refuseFindings(outcome);
    if (command.do === 'file') await putInForce(tx, next, command.inForceFrom, acting, changeId);
    const note = noteOf(command);
    return { plan: next, step: stepOf(next, command.do, acting, note) };
  });
}

/** Whoever gives or gets ground is asked. */
function askedBy(moves: PlanOutcome['moves']): string[] {
  return [...new Set(moves.flatMap(({ from, to }) => [from, to]))];
}

function noteOf(command: PlanCommand): string {
  switch (command.do) {
    case 'return':
      return command.reason;
    case 'file':
      return command.inForceFrom;
    case 'agree':
      return `${command.community} ${command.note}`.trim();
    case 'submit':
    case 'withdraw':
    case 'review':
      return '';
  }
}

type LoggedStep = PlanStep & { readonly drawn?: Buffer };
type Done = { readonly plan: PlanRow; readonly step: LoggedStep };

/**
 * Carries a step out, once for each id of the client: sent again, because the answer was lost or the button pressed
 * twice, it is answered as the first time. @throws CommandReused where the id was used for something else
 */
async function once(
  db: Db,
  id: string,
  acting: PlanActing,
  command: object,
  work: (tx: Queryable) => Promise<Done>,
): Promise<PlanRow> {
  const { account, area, commandId } = acting;
  const asked = createHash('sha256')
    .update(JSON.stringify([id, account, area, command]))
    .digest('hex');
  return db.transaction(async (tx) => {
    await lockPlan(tx, id);
    const known = commandId === undefined ? undefined : await findCommand(tx, commandId);
    if (known !== undefined) {
      if (known.asked !== asked)
        throw new CommandReused(`command id ${commandId} was used for something else`);
      return known.answer;
    }
    const { plan, step } = await work(tx);
    await log(tx, id, step, commandId === undefined ? null : { commandId, asked, answer: plan });
    return plan;
  });
}

/** Writes a step behind those before it, with the hash that holds it to them. */
async function log(
  tx: Queryable,
  id: string,
  { drawn, ...step }: LoggedStep,
  command: PlanCommandRow | null,
): Promise<void> {
  const row = {
    ...step,
    commandId: command?.commandId ?? null,
    asked: command?.asked ?? null,
    answer: command === null ? null : JSON.stringify(command.answer),
    drawn: drawn ?? null,
  };
  await insertStep(tx, id, { ...row, hash: await linkFor(tx, id, row) });
}

/** @throws Refusal not-found */
export async function getPlan(db: Queryable, id: string): Promise<PlanRow> {
  const plan = await findPlan(db, id);
  if (!plan) throw new Refusal('not-found', { what: PLAN });
  return plan;
}

type Boundaries = (digits: number) => Promise<BoundaryRow[]>;

/** What the plan would change, measured against the grids in force now; of a filed one, what it changed then. */
export async function planOutcome(db: Queryable, id: string): Promise<PlanOutcome> {
  const { state, inForceFrom: day } = await getPlan(db, id);
  if (state !== 'filed' || day === null) return outcomeNow(db, id);
  return outcomeAgainst(db, id, async (digits) =>
    (await listBoundaryVersions(db, digits)).filter(
      (row) => row.from < day && (row.to === null || row.to >= day),
    ),
  );
}

async function outcomeNow(db: Queryable, id: string): Promise<PlanOutcome> {
  return outcomeAgainst(db, id, async (digits) =>
    [...(await lastBoundaries(db, digits)).values()].filter((row) => row.to === null),
  );
}

async function outcomeAgainst(db: Queryable, id: string, before: Boundaries): Promise<PlanOutcome> {
  const grids = (await listPlanGrids(db, id)).map(pieceOf);
  const touched = new Set(grids.map((grid) => parentOf(grid.code)));
  const now = (await before(15)).filter((row) => touched.has(parentOf(row.code))).map(pieceOf);
  const communities = (await before(12)).filter((row) => touched.has(row.code)).map(pieceOf);
  return outcomeOf(grids, now, communities);
}

function pieceOf(row: { readonly code: string; readonly coordinates: string }): Piece {
  return { code: row.code, boundary: readBoundary(row.coordinates) };
}

function refuseFindings(outcome: PlanOutcome): void {
  const [first] = outcome.findings;
  if (first) throw new Refusal('field-wrong', badBoundaries(outcome.findings.length, findingMessage(first)));
}

async function save(tx: Queryable, plan: GridPlan): Promise<void> {
  if (await updatePlan(tx, plan)) return;
  throw new Refusal('unchanged', { what: CHANGED });
}

function stepOf(plan: GridPlan, step: string, acting: PlanActing, note: string) {
  return { version: plan.version, step, account: acting.account, area: acting.area, note, at: acting.now };
}

async function putInForce(
  tx: Queryable,
  plan: PlanRow,
  day: string,
  acting: PlanActing,
  changeId: string,
): Promise<void> {
  await nextRevision(tx);
  // Measured again: other grids may have come into force since the street handed it in.
  const outcome = await outcomeNow(tx, plan.id);
  refuseFindings(outcome);
  const versions = await VersionPlan.load(tx, day);
  await versions.loadBoundaries(tx, 15);
  await moveOutlines(tx, versions, plan, outcome);
  for (const grid of await listPlanGrids(tx, plan.id)) setGrid(versions, grid, plan);
  for (const code of outcome.ended) versions.end(code);
  await versions.write(tx);
  await deriveBoundaries(tx, versions, {});
  if (outcome.lines.length === 0) return;
  await insertChange(tx, {
    id: changeId,
    kind: kindOfChange(outcome.lines),
    day,
    planId: plan.id,
    note: plan.title,
    recordedAt: acting.now,
    lines: outcome.lines,
  });
}

/** A community that gave or got ground has the outline of its new grids, also where its line was imported. */
async function moveOutlines(
  tx: Queryable,
  versions: VersionPlan,
  plan: PlanRow,
  { moves }: PlanOutcome,
): Promise<void> {
  if (moves.length === 0) return;
  const known = await versions.loadBoundaries(tx, 12);
  const grids = (await listPlanGrids(tx, plan.id)).map(pieceOf);
  for (const code of askedBy(moves)) {
    // Those made of the grids are made anew with all others.
    const row = known.get(code);
    if (row === undefined || row.derived) continue;
    const boundary = union(grids.filter((grid) => parentOf(grid.code) === code).map((grid) => grid.boundary));
    const { crs, synthetic } = row;
    versions.setBoundary({ code, boundary, source: plan.title, crs, synthetic, derived: false });
  }
}

function setGrid(versions: VersionPlan, grid: PlanGridRow, plan: PlanRow): void {
  const { code, name, kind } = grid;
  versions.setArea({ code, level: 'grid', parent: parentOf(code), name, kind });
  versions.setBoundary({
    code,
    boundary: readBoundary(grid.coordinates),
    source: plan.title,
    crs: 'WGS-84',
    synthetic: false,
    derived: false,
  });
}
