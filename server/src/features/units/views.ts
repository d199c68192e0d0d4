import type { Unit } from './unit.ts';

export function unitView(unit: Unit) {
  return { ...unit, aliases: [...unit.aliases], roles: [...unit.roles] };
}
