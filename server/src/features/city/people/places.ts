import type { Unit } from '../units/public.ts';
import type { Places } from './roster-row.ts';

/** Places of a roster from the areas and units there are. An area may be named by its path, 滨海区/望潮街道. */
export function placesOf(
  areas: Iterable<{ readonly code: string; readonly name: string }>,
  units: Iterable<Unit>,
): Places {
  const names = new Map<string, string>();
  const codesOf = new Map<string, string[]>();
  for (const { code, name } of areas) {
    names.set(code, name);
    add(codesOf, name, code);
  }
  const unitsOf = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const word of new Set([unit.code, unit.name, ...unit.aliases])) add(unitsOf, word, unit);
  }
  return {
    hasArea: (code) => names.has(code),
    areasNamed: (text) => {
      const path = text.split(/[/／>\\-]/).map((part) => part.trim());
      const last = path.at(-1) ?? '';
      return (codesOf.get(last) ?? []).filter((code) => liesIn(code, path, names));
    },
    unitsNamed: (text) => {
      const found = unitsOf.get(text) ?? [];
      const byCode = found.filter((unit) => unit.code === text);
      return byCode.length > 0 ? byCode : found;
    },
  };
}

/** Every name of the path is that of some area around the code, in this order. */
function liesIn(code: string, path: readonly string[], names: ReadonlyMap<string, string>): boolean {
  const around = [6, 9, 12, 15]
    .filter((digits) => digits <= code.length)
    .map((digits) => names.get(code.slice(0, digits)));
  let at = -1;
  return path.every((name) => {
    at = around.indexOf(name, at + 1);
    return at >= 0;
  });
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, [value]);
  else found.push(value);
}
