import { contains } from '@gridgov/domain/city/areas/codes.ts';

/** Whether a warning for these areas concerns one: it lies in one of them, or one of them in it. '' is the city. */
export function warningReaches(areas: readonly string[], area: string): boolean {
  return area === '' || areas.some((code) => contains(code, area) || contains(area, code));
}
