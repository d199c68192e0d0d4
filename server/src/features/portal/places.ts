import type { Area } from '@gridgov/domain/areas/tree.ts';
import type { Static } from 'typebox';
import type { AreaSnapshot } from '../areas/public.ts';
import type { AreaBrief } from './schema.ts';

export function areaBrief(areas: AreaSnapshot, area: Area, now: number): Static<typeof AreaBrief> {
  const label = areas.labelOf(area.code, now);
  return {
    code: area.code,
    name: area.name,
    level: area.level,
    point: label === undefined ? null : { longitude: label.lon, latitude: label.lat },
  };
}
