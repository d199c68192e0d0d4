import type { ImportRow } from '@gridgov/domain/city/standards/rows.ts';
import type { Db } from '../../../platform/db/database.ts';
import { type ImportOptions, type ImportResult, keepOnlyIf, Tally } from '../../../platform/imports/tally.ts';
import { type UnitContext, UnitPlan } from './plan.ts';
import { insertUnits, listAllUnits, touchUnits, updateUnits } from './queries.ts';

export type Rows = AsyncIterable<ImportRow> | Iterable<ImportRow>;

/**
 * Imports a unit table whose columns are already mapped to the fields of `UNIT_COLUMNS`. The same file a second
 * time changes nothing. Units that the file does not name stay as they are.
 * @throws what `rows` or the signal throws; then nothing was written
 */
export async function importUnits(
  db: Db,
  rows: Rows,
  context: UnitContext,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const tally = new Tally(options);
  await keepOnlyIf(db, async (tx) => {
    await touchUnits(tx);
    const plan = new UnitPlan(await listAllUnits(tx), context, tally);
    for await (const row of rows) plan.take(row);
    await plan.endMissing();
    const { added, changed } = plan.finish();
    const { applied } = tally.finish();
    if (!applied) return false;
    await insertUnits(tx, parentsFirst(added));
    await updateUnits(tx, changed);
    return added.length + changed.length > 0;
  });
  return tally.result;
}

/** A batch is one statement, checked at its end, but a parent must not lie in a later batch than its child. */
function parentsFirst<U extends { readonly id: string; readonly parentId: string | null }>(
  units: readonly U[],
): U[] {
  const waiting = new Map(units.map((unit) => [unit.id, unit]));
  const ordered: U[] = [];
  const place = (unit: U) => {
    if (!waiting.delete(unit.id)) return;
    const parent = unit.parentId === null ? undefined : waiting.get(unit.parentId);
    if (parent !== undefined) place(parent);
    ordered.push(unit);
  };
  for (const unit of units) place(unit);
  return ordered;
}
