/** What is known of a request for help, and what a command on it needs to know besides. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import type { PlaceValue, Sealed } from '../../workflow/fields.ts';
import type { Case, Lane, Limit } from '../../workflow/form.ts';
import type { LimitName } from './limits.ts';
import type { RingStage, Stage } from './tables.ts';

export const LEVELS = ['community', 'street', 'district', 'city'] as const;
export type Level = (typeof LEVELS)[number];

/** The duty seat of a level for a place; null where it is not known to which it belongs. */
export function dutySeatOf(level: Level, place: PlaceValue): string | null {
  if (level === 'city') return 'duty:city';
  return place[level] === '' ? null : `duty:${level}:${place[level]}`;
}
/** Each has limits of its own; a list of the city may say them in other words, and cannot add to them. */
export const URGENCY_WORDS = {
  now: { zh: '马上', en: 'At once' },
  hour: { zh: '一小时内', en: 'Within the hour' },
  day: { zh: '今天', en: 'Today' },
} as const;
export type Urgency = keyof typeof URGENCY_WORDS;
export const URGENCIES = Object.keys(URGENCY_WORDS) as Urgency[];
export const urgencyNamed = (text: string): Urgency | undefined => URGENCIES.find((one) => one === text);

export type Ring = Lane<RingStage> & { readonly level: Level; readonly at: number };

/** A request for help. What the caller said stands here as digests; the words lie beside the ledger. */
export type State = Case & {
  readonly stage: Stage;
  readonly lanes: { readonly ring: readonly Ring[] };
  readonly urgency: Urgency;
  readonly kind: string | null;
  readonly channel: string;
  readonly place: PlaceValue;
  readonly door: Sealed | null;
  readonly caller: { readonly ticket: string; readonly name: Sealed | null; readonly phone: Sealed | null };
  readonly said: Sealed | null;
  readonly family: { readonly contact: Sealed; readonly consent: boolean } | null;
  /** The highest level called so far. */
  readonly level: Level;
  /** Seat of the post that took it. */
  readonly taker: string | null;
  readonly takenAt: number | null;
  readonly inTime: boolean | null;
  readonly goers: readonly string[];
  readonly arrivedAt: number | null;
  readonly emergency: readonly string[];
  readonly receiver: string | null;
  readonly links: readonly string[];
  readonly wantsLook: boolean;
  /** Whoever wrote it down: the caller, or staff for them. */
  readonly beganBy: string;
  readonly outcome: string | null;
  readonly forgottenAt: number | null;
};

export type Facts = {
  readonly calendar: CompiledCalendar;
  /** The city's dated data. */
  readonly limit: (name: LimitName) => Limit;
  /** Seats of a level on duty for a place now; a level without anybody on duty is empty. */
  readonly roster: (level: Level, place: PlaceValue, at: number) => readonly string[];
  readonly master: { readonly id: string; readonly open: boolean; readonly number: string } | null;
  /** Of a request that begins: made beforehand. */
  readonly fresh: {
    readonly id: string;
    readonly number: string;
    readonly district: string;
    readonly ticket: string;
    readonly channel: string;
  };
};
