import { dayOf, dayText, SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import type { RoutingDecision, RunnerUp } from '@gridgov/domain/city/routing/route.ts';
import { type RoutingInput, reasonsOf } from '@gridgov/domain/city/routing/rule.ts';
import type { Unit } from '../units/public.ts';
import { holdsOn } from './timeline.ts';

/**
 * A rule may send to `role:环卫管理单位` instead of one unit: then it goes to whoever has that role for the place, the
 * narrowest area first. So one rule serves a whole city. `role:网格` is the grid of the place itself.
 */
const ROLE = 'role:';
const GRID_ROLE = 'role:网格';

/** `<role>|<area>` → the units that have it there. */
export type RoleIndex = ReadonlyMap<string, readonly Unit[]>;

export function indexRoles(units: Iterable<Unit>): RoleIndex {
  const index = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const role of unit.roles) {
      const key = `${role}|${unit.area}`;
      const found = index.get(key);
      if (found === undefined) index.set(key, [unit]);
      else found.push(unit);
    }
  }
  return index;
}

/** The unit id a rule's target means for a place; null where nobody has the role there. */
export function resolveTarget(index: RoleIndex, unitId: string, area: string, day: string): string | null {
  if (!unitId.startsWith(ROLE)) return unitId;
  if (unitId === GRID_ROLE) return area.length === 15 ? `grid:${area}` : null;
  const role = unitId.slice(ROLE.length);
  for (const digits of [12, 9, 6, 0]) {
    if (digits > area.length) continue;
    const unit = index.get(`${role}|${area.slice(0, digits)}`)?.find((one) => holdsOn(one, day));
    if (unit !== undefined) return unit.id;
  }
  return null;
}

/** The decision with units in the place of roles; a rule whose role nobody has gives way to the next. */
export function resolveDecision(
  index: RoleIndex,
  decision: RoutingDecision,
  input: RoutingInput,
  at: number,
): RoutingDecision {
  const day = dayText(dayOf(at, SHANGHAI_OFFSET));
  const resolve = <T extends { readonly unitId: string }>(target: T): T | null => {
    const unitId = resolveTarget(index, target.unitId, input.area, day);
    return unitId === null ? null : { ...target, unitId };
  };
  const runnersUp = decision.runnersUp.map(resolve).filter((one): one is RunnerUp => one !== null);
  const chosen = decision.chosen === null ? null : resolve(decision.chosen);
  if (chosen !== null || decision.chosen === null) return { ...decision, chosen, runnersUp };
  const [next, ...others] = runnersUp;
  if (next === undefined) return { chosen: null, reasons: [], runnersUp: [] };
  const { rule, unitId, cycle } = next;
  return { chosen: { rule, unitId, cycle }, reasons: reasonsOf(rule.when, input, at), runnersUp: others };
}
