import type { CompiledCalendar } from '../../calendar/calendar.ts';
import type { RoutingNote } from '../../city/routing/kept.ts';
import type { Duty } from '../../work/guard/guard.ts';
import type { LimitValue } from '../../workflow/fields.ts';
import type { AttachmentLimits } from '../../workflow/pages.ts';
import type { LikenessRule } from './likeness.ts';
import type { Channel, ClockKind } from './state.ts';
import type { Cycle } from './steps.ts';

/** Steps that run on the kind of time of the whole. */
export const URGENT_STEPS = ['dispatch', 'acknowledge', 'verify'] as const;
export type UrgentStep = (typeof URGENT_STEPS)[number];

/** The city's settings of what counts as said again, dated with the others of the loop. */
export type RepeatLimits = {
  /** How long after the first. */
  readonly minutes: number;
  /** How alike the words are, 0 to 1. */
  readonly likeness: number;
  /** How near the places are, where both are points. */
  readonly metres: number;
};

/** The city's settings for the loop 流转规则, dated data: the version in force when a matter was filed holds for it. */
export type Policy = {
  version: string;
  /** Limits of the step clocks; `handle` is used where a class has no rule of its own. */
  limits: Readonly<Record<ClockKind, LimitValue>>;
  /** Limits of the steps of a matter whose whole runs round the clock. */
  urgentLimits: Readonly<Record<UrgentStep, LimitValue>>;
  /** Those of a request for help, which run round the clock; the ordinary one holds for what is left out. */
  helpLimits: Readonly<Partial<Record<ClockKind, LimitValue>>>;
  firstCycle: Readonly<Record<Channel, Cycle>>;
  returnLimit: number;
  extensionLimit: number;
  /** An extension may be at most this many times the limit. */
  extensionRatio: number;
  /** Days (natural) after closing in which a matter may be reopened or rated. */
  reopenDays: number;
  objectionDays: number;
  /** One in how many matters settled on the spot is drawn for verification; 1 draws each. */
  sampleOneIn: number;
  reopenLimit: LimitValue;
  /** Natures that have nothing to look at on the spot (consultation, suggestion …). */
  noSiteCheck: readonly string[];
  repeats: RepeatLimits;
  /** After the response send it to verification at once. */
  verifyAtOnce: boolean;
  /** When another report may be of the same thing. */
  likeness: LikenessRule;
  /** When a check-in on a patrol counts without a reason; left out: never. */
  checkIn?: { readonly withinMetres: number; readonly accuracyMetres: number };
  /** Whoever needs a certificate may not walk a patrol without; left out: they may. */
  certifiedPatrols?: boolean;
  /** Systems the city does not use; of the settings of today alone, whatever a matter was filed under. */
  unused?: readonly string[];
  /** How much an attachment may be; left out: as it comes. */
  attachments?: AttachmentLimits;
};

/** An opening condition 立案条件 with its limit, of the rules in force. */
export type Ruling = { classCode: string; condition: string; limit: LimitValue };
export type UnitFact = { id: string; name: string; active: boolean };
export type MasterFact = { id: string; number: string; open: boolean; master: string | null };

/** Everything `decide` needs to know besides the matter itself. Loaded by the server; the domain asks nobody. */
export type Facts = {
  /** The calendar the clocks of the matter run on; for `move_rules` the one now in force. */
  calendar: CompiledCalendar;
  /** For `move_rules`: the calendar the clocks ran on until now, where it is another. */
  previousCalendar?: CompiledCalendar;
  policy: Policy;
  rulesVersion: string;
  /** The ruling for the class and condition of this command, or null where the class has none. */
  ruling: Ruling | null;
  /** Values allowed for a choice, by list name; null where the list is not one of the dated lists. */
  list: (name: string) => ReadonlySet<string> | null;
  unit: (id: string) => UnitFact | null;
  /** Does the person hold a post in the unit; left out where nobody can tell, and then anybody may be named. */
  isHandler?: (person: string, unit: string) => boolean;
  /** Does the person work on the matter, so that a note may mention them; left out where nobody is mentioned. */
  isOfTeam?: (person: string) => boolean;
  master: MasterFact | null;
  routing: RoutingNote | null;
  /** The duty list 准入清单 in force, without which a grid worker is given nothing. */
  duty: Duty;
  /** Whether a matter settled on the spot was drawn for verification. */
  sampled: boolean;
  /** Id for the linked matter of a transfer, made beforehand. */
  linkedId: string;
};
