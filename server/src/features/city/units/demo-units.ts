import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ImportRow } from '@gridgov/domain/city/standards/rows.ts';

/** Begins as no area code does, so that nobody's telephone rings. */
const demoPhone = (n: number) => `0000-${String(8_000_000 + n)}`;

export type DemoArea = { readonly code: string; readonly name: string };

type Template = readonly [suffix: string, name: string, kind: string, roles: readonly string[]];
type Templates = { readonly [level in 'district' | 'street' | 'community']: readonly Template[] };

/**
 * The units of a demo city, as rows for `importUnits`: what `templates.json` lists, once for each district, street
 * and community. A unit's parent is the grid centre of the area above it.
 * @param seedsDir `database/seeds`
 */
export async function demoUnits(
  seedsDir: string,
  areas: {
    readonly districts: readonly DemoArea[];
    readonly streets: readonly DemoArea[];
    readonly communities: readonly DemoArea[];
  },
): Promise<ImportRow[]> {
  const file = path.join(seedsDir, 'units', 'templates.json');
  const templates = JSON.parse(await readFile(file, 'utf8')) as Templates;
  const rows: ImportRow[] = [];
  const add = (area: DemoArea, list: readonly Template[], parent: string) => {
    for (const [suffix, name, kind, roles] of list) {
      const code = `${area.code}-${suffix}`;
      const fields = {
        code,
        name: `${area.name}${name}`,
        kind,
        area: area.code,
        roles: roles.join('、'),
        phone: demoPhone(rows.length),
      };
      rows.push({ row: rows.length + 2, fields: code === parent ? fields : { ...fields, parent } });
    }
  };
  for (const area of areas.districts) add(area, templates.district, `${area.code}-WG`);
  for (const area of areas.streets) add(area, templates.street, `${area.code.slice(0, 6)}-WG`);
  for (const area of areas.communities) add(area, templates.community, `${area.code.slice(0, 9)}-WG`);
  return rows;
}
