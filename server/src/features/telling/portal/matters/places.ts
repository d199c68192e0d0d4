import type { Area } from '@gridgov/domain/city/areas/tree.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import type { AreaSnapshot } from '../../../city/areas/public.ts';
import type { AreaBrief } from '../schema.ts';

export function areaBrief(
  areas: AreaSnapshot,
  area: Area,
  now: number,
  language: Language,
): Static<typeof AreaBrief> {
  const label = areas.labelOf(area.code, now);
  return {
    code: area.code,
    name: areas.nameOf(area.code, now, language),
    level: area.level,
    point: label === undefined ? null : { longitude: label.lon, latitude: label.lat },
  };
}
