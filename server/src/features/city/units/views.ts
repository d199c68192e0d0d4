import type { Names } from '../names/public.ts';
import type { Unit } from './unit.ts';

/** In a reader's language, its Chinese name among the others. */
export function unitView(unit: Unit, names: Names) {
  const name = names.unit(unit.id);
  const known = name === unit.name || name === unit.id;
  const aliases = known ? [...unit.aliases] : [unit.name, ...unit.aliases];
  return { ...unit, name: known ? unit.name : name, aliases, roles: [...unit.roles] };
}
