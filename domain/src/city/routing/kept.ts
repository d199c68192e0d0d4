/** What a dispatch keeps about why it went where it went: codes and names, put into words when somebody reads it. */
import type { RoutingDecision } from './route.ts';
import type { Reason, Standing } from './rule.ts';

/** A rule without any condition: what takes whatever no other rule names. */
export interface NoCondition {
  readonly condition: 'none';
}

export interface KeptRunnerUp {
  readonly rule: string;
  readonly unit: string;
  readonly why: Standing;
}

/** Sentences are what was kept before: they stay as they were written. */
export type KeptReason = Reason | NoCondition | string;

/** Why this unit: the rule, the unit it named, and the runners-up, as the routing gave them at that time. */
export interface RoutingNote {
  readonly rule: string | null;
  readonly suggested: string | null;
  readonly reasons: readonly KeptReason[];
  readonly runnersUp: readonly (KeptRunnerUp | string)[];
}

/** A decision as it is kept with the dispatch. */
export function noteOf({ chosen, reasons, runnersUp }: RoutingDecision): RoutingNote {
  return {
    rule: chosen?.rule.id ?? null,
    suggested: chosen?.unitId ?? null,
    reasons: reasons.length === 0 && chosen !== null ? [{ condition: 'none' }] : reasons,
    runnersUp: runnersUp.map((one) => ({ rule: one.rule.id, unit: one.unitId, why: one.why })),
  };
}

/** What the routing named, where a person chose another unit. */
export function insteadOf(unit: string, routing: RoutingNote | null): string | undefined {
  const suggested = routing?.suggested ?? null;
  return suggested === null || suggested === unit ? undefined : suggested;
}
