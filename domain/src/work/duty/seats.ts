/** Duty seats 值班岗: where a roster is kept, who keeps it, and who sees it. */
import { type Actor, coversArea } from '../../city/people/posts.ts';

export const DUTY_LEVELS = ['community', 'street', 'district', 'city', 'unit'] as const;
export type DutyLevel = (typeof DUTY_LEVELS)[number];

const DIGITS = { city: 0, district: 6, street: 9, community: 12 } as const;

/** `duty:city`, `duty:street:370602001`, `duty:unit:<id>`, and posts of a unit: `duty:unit:<id>:deputy`. */
const SEAT = /^duty:(?:(city)|(district|street|community):(\d+)|unit:([0-9a-f-]{36})(?::[a-z_]+)?)$/;

export type DutySeat = {
  readonly level: DutyLevel;
  /** '' for the city, and for units, whose area the roster does not know. */
  readonly area: string;
  readonly unitId: string | null;
};

/** Null where the text is no duty seat. */
export function dutySeat(seat: string): DutySeat | null {
  const [, city, level, area = '', unitId = null] = SEAT.exec(seat) ?? [];
  if (city !== undefined) return { level: 'city', area: '', unitId: null };
  if (unitId !== null) return { level: 'unit', area: '', unitId };
  if (level === undefined || area.length !== DIGITS[level as keyof typeof DIGITS]) return null;
  return { level: level as DutyLevel, area, unitId: null };
}

/** The duty seat of an area by its code; null for a grid, which has no roster. */
export function seatOfArea(code: string): string | null {
  if (code === '') return 'duty:city';
  const level = (['district', 'street', 'community'] as const).find((one) => DIGITS[one] === code.length);
  return level === undefined ? null : `duty:${level}:${code}`;
}

/** The duty seats of a place, lowest level first; what is asked when somebody there needs help. */
export function seatsOfPlace(code: string): string[] {
  const digits = [12, 9, 6, 0].filter((one) => one <= code.length);
  return digits.flatMap((one) => seatOfArea(code.slice(0, one)) ?? []);
}

/** A street keeps the rosters of its communities with its own; every other level keeps its own alone. */
const keptIn = ({ level, area }: DutySeat) => (level === 'community' ? area.slice(0, DIGITS.street) : area);

export function keepsRoster(actor: Actor, seat: DutySeat): boolean {
  if (!actor.rights.has('duty.keep')) return false;
  if (seat.level === 'unit') return seat.unitId === actor.unitId;
  return actor.unitId === null && actor.area === keptIn(seat);
}

/** The head of the level, who may take back what two people agreed on. */
export function leadsRoster(actor: Actor, seat: DutySeat): boolean {
  const isHead = actor.rights.has('people.handover') || actor.post === 'city_supervisor';
  return isHead && keepsRoster(actor, seat);
}

/** Everybody sees the rosters above and below their own place; those of a unit, the unit and the areas around it. */
export function seesRoster(actor: Actor, seat: DutySeat, areaOfUnit: string | null = null): boolean {
  if (!actor.rights.has('duty.read')) return false;
  if (seat.level !== 'unit')
    return coversArea(actor, seat.area) || seat.area === actor.area.slice(0, seat.area.length);
  if (actor.unitId !== null) return actor.unitId === seat.unitId;
  return areaOfUnit !== null && coversArea(actor, areaOfUnit);
}

/** The desk that is told of gaps and keeps the roster. */
export function keeperDesk(seat: DutySeat): string {
  if (seat.level === 'unit') return `unit:${seat.unitId}`;
  if (seat.level === 'city') return 'desk:city';
  return seat.level === 'district' ? `desk:district:${seat.area}` : `desk:street:${keptIn(seat)}`;
}
