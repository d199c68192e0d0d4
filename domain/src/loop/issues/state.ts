import type { Clock } from '../../calendar/clock.ts';
import type { RoutingNote } from '../../city/routing/kept.ts';
import type { LimitValue, PartValue, PlaceValue } from '../../workflow/fields.ts';
import type { Span } from '../../workflow/figures.ts';
import type { Cycle, Stage, Step } from './steps.ts';
import { CYCLES, STAGES } from './steps.ts';

/** Where a report came from 来源. Patrol finds and superior orders may be filed at once, others are confirmed first. */
export const CHANNELS = {
  patrol: { zh: '巡查上报', en: 'Patrol', public: false },
  public: { zh: '群众上报', en: 'Public report', public: true },
  hotline: { zh: '热线转来', en: 'Hotline', public: true },
  superior: { zh: '上级交办', en: 'Superior order', public: false },
  media: { zh: '媒体反映', en: 'Media', public: true },
  device: { zh: '监测设备', en: 'Device', public: true },
  transfer: { zh: '外区移交', en: 'From another district', public: false },
  /** Read by everybody as it was sent: decision 0060. */
  open311: { zh: '开放接口', en: 'Open311', public: true },
} as const;
export type Channel = keyof typeof CHANNELS;

/** The clocks a matter can carry 时钟. `handle` runs from filing to the response that is verified. */
export const CLOCK_KINDS = {
  accept: { zh: '受理时限', en: 'Accept by' },
  confirm: { zh: '核实时限', en: 'Confirm by' },
  dispatch: { zh: '派遣时限', en: 'Dispatch by' },
  acknowledge: { zh: '签收时限', en: 'Acknowledge by' },
  handle: { zh: '处置时限', en: 'Handle by' },
  verify: { zh: '核查时限', en: 'Verify by' },
  answer: { zh: '答复时限', en: 'Answer by' },
  extension: { zh: '延期审批时限', en: 'Decide on the extension by' },
  suspension: { zh: '挂账审批时限', en: 'Decide on the suspension by' },
} as const;
export type ClockKind = keyof typeof CLOCK_KINDS;

export type Assist = {
  unit: string;
  askedAt: number;
  note: string;
  answer: string | null;
  answeredAt: number | null;
  /** Named by whoever asked; left out where the lead unit's limit holds. */
  limit?: LimitValue;
  /** Runs until the answer; left out where it was asked before assisting units had a limit. */
  clock?: Clock;
};
/** A part without a unit was returned and waits for the desk to give it to another. */
export type Part = Omit<PartValue, 'unit'> & {
  unit: string | null;
  no: number;
  clock: Clock;
  result: string | null;
  respondedAt: number | null;
  cancelledAt: number | null;
};
export type Reporter = { personId: string | null; kind: 'resident' | 'staff' | 'system' };
export type Supervision = { level: string; by: string; at: number; answeredAt: number | null };

/** The whole of a matter, as the events made it. Ids are uuids, codes area codes, times epoch milliseconds. */
export type IssueState = {
  id: string;
  district: string;
  number: string;
  stage: Stage;
  cycle: Cycle;
  channel: Channel;
  /** Nature of the report 诉求性质: complaint, consult, help … from the code list `nature`. */
  nature: string;
  title: string;
  classCode: string | null;
  condition: string | null;
  limit: LimitValue | null;
  rulesVersion: string;
  place: PlaceValue;
  /** Grid in which it arose, as the grids were cut then; a later cut changes `place.grid` only. */
  arose: string;
  reporter: Reporter;
  /** Ids of those who met the same thing and joined; left out while there are none. */
  fellows?: readonly string[];
  /** When it was received. */
  reportedAt: number;
  /** When it was seen on the spot, where that was before; left out where it was not. */
  seenAt?: number;
  filedAt: number | null;
  closedAt: number | null;
  /** When it was declined; the time to object counts from here. */
  declinedAt: number | null;
  /** What the grid worker found on the spot; null where nobody had to look. */
  found: boolean | null;
  lead: string | null;
  /** The person of the lead unit who acknowledged or was named since; a reopened matter lands on this name. */
  leadPerson: string | null;
  respondedBy: string | null;
  /** The community's grid leader did it in place of a grid: others than the leader look at it. */
  standIn: boolean;
  settled: boolean;
  ruled: boolean;
  assists: readonly Assist[];
  parts: readonly Part[];
  clocks: Partial<Record<ClockKind, Clock>>;
  pendingExtension: { more: LimitValue; reason: string; askedBy: string } | null;
  extensions: number;
  pendingSuspension: { reason: string; reviewAt: number; note: string; askedBy: string } | null;
  suspendedUntil: number | null;
  returns: number;
  reworks: number;
  reopens: number;
  urges: number;
  supervision: Supervision | null;
  routing: RoutingNote | null;
  master: string | null;
  /** Stage before merging, to which an unmerged matter goes back. */
  stageBeforeMerge: Stage | null;
  duplicates: readonly string[];
  /** Those of the duplicates that the same source sent; left out while there are none. */
  repeats?: readonly string[];
  linked: readonly string[];
  result: string | null;
  inTime: boolean | null;
  rating: { solved: string; satisfaction: string } | null;
  /** See domain/src/loop/issues/figures/sheet.ts. */
  spans?: readonly Span[];
};

export function stepOf(state: Pick<IssueState, 'stage'>): Step {
  return STAGES[state.stage].step;
}

export function isOpen(state: Pick<IssueState, 'stage'>): boolean {
  return STAGES[state.stage].open;
}

export const CITY_DESK = 'desk:city';

type Placed = Pick<IssueState, 'place'>;

/** The queue of the grid centre of a cycle; of the next higher one where the place is not known so finely. */
export function deskOf({ place }: Placed, cycle: Cycle): string {
  const levels = ['community', 'street', 'district'] as const;
  const known = levels.slice(levels.indexOf(CYCLES[cycle].level)).find((level) => place[level] !== '');
  const level = known ?? 'district';
  return `desk:${level}:${place[level]}`;
}

/** The desks above a cycle, nearest first; the city's desk is the last. */
export function desksAbove(state: Placed, cycle: Cycle): string[] {
  const above: Cycle[] = cycle === 'micro' ? ['small', 'big'] : cycle === 'small' ? ['big'] : [];
  const own = deskOf(state, cycle);
  return [...above.map((c) => deskOf(state, c)).filter((desk) => desk !== own), CITY_DESK];
}

/** The queue of a unit; a grid is its own queue, so that a matter can be given to a grid worker. */
export function unitSeat(unit: string): string {
  return unit.startsWith('grid:') ? unit : `unit:${unit}`;
}

/**
 * The queue of the origin grid; the community's desk where the grid is unknown, or where the grid itself did the
 * work, which others then look at; the desk above where the community's leader did it in place of the grid.
 */
export function originSeat(state: Placed & Pick<IssueState, 'settled' | 'lead' | 'standIn'>): string {
  const seat = `grid:${state.place.grid}`;
  const others = state.place.grid === '' || state.settled || state.lead === seat;
  if (!others) return seat;
  return state.standIn ? deskAbove(state, 'micro') : deskOf(state, 'micro');
}

/** The nearest desk above a cycle; the city's at last. */
export function deskAbove(state: Placed, cycle: Cycle): string {
  return desksAbove(state, cycle)[0] ?? CITY_DESK;
}

/** The community's grid leader, who stands in for a grid whose post is vacant; null for other units. */
export function standInSeat(unit: string): string | null {
  return unit.startsWith('grid:')
    ? `desk:community:${unit.slice('grid:'.length, 'grid:'.length + 12)}`
    : null;
}

/** The queue that has to move next, or null where nobody has to. */
export function holderOf(state: IssueState): string | null {
  const turn = STAGES[state.stage].turn;
  switch (turn) {
    case 'desk':
      return deskOf(state, state.cycle);
    case 'upper':
      return desksAbove(state, state.cycle)[0] ?? null;
    case 'command':
      return deskOf(state, 'big');
    case 'lead':
      return state.lead === null ? deskOf(state, state.cycle) : unitSeat(state.lead);
    case 'origin':
      return originSeat(state);
    case 'reporter':
    case 'master':
    case 'nobody':
      return null;
  }
}
