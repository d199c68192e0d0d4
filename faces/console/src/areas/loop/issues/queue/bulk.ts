import { type BulkPlan, planOne } from '../../../../bulk/plan.ts';
import type { BulkCheck } from '../types.ts';

/** Commands that may be given to many at once. Closing is not among them: each closing is looked at. */
export const bulkCommands = ['dispatch', 'acknowledge', 'merge', 'urge', 'send_down', 'escalate'] as const;

export function isBulk(command: string): boolean {
  return bulkCommands.some((one) => one === command);
}

/** The commands that at least one of the selection takes, best filled first in the order of `bulkCommands`. */
export function planBulk(checks: readonly BulkCheck[]): BulkPlan[] {
  return bulkCommands.flatMap((command) => {
    const plan = planOne(command, checks);
    return plan.can.length === 0 ? [] : [plan];
  });
}

/** One matter and the unit the routing suggests for it. */
export interface Suggested {
  readonly id: string;
  readonly shortNumber: string;
  readonly unit: { readonly id: string; readonly name: string; readonly reasons: readonly string[] };
}

/** Those of a plan to dispatch that have a suggestion; of no use for one alone or for another command. */
export function suggestedOf(plan: BulkPlan, checks: readonly BulkCheck[]): Suggested[] {
  if (plan.command !== 'dispatch') return [];
  return checks.flatMap(({ id, shortNumber, suggestedUnit: unit }) =>
    plan.can.includes(id) && unit !== null ? [{ id, shortNumber, unit }] : [],
  );
}
