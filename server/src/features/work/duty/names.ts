import type { Language } from '@gridgov/domain/refusal.ts';
import { dutySeat } from '@gridgov/domain/work/duty/seats.ts';

export type PlaceNames = {
  /** '' is the whole city. */
  readonly area: (code: string, language: Language) => string;
  readonly unit: (id: string, language: Language) => string;
};

/** What a duty seat is called; null where the text is none. */
export function dutySeatName(seat: string, names: PlaceNames, language: Language): string | null {
  const place = dutySeat(seat);
  if (place === null) return null;
  const { area, unitId } = place;
  const name = unitId === null ? names.area(area, language) : names.unit(unitId, language);
  return language === 'zh' ? `${name}值班岗` : `Duty desk of ${name}`;
}
