import type { Clock } from '../../calendar/clock.ts';
import type { RoutingNote } from '../../city/routing/kept.ts';
import type { UnderItem } from '../../work/guard/guard.ts';
import type { LimitValue, PartValue, PlaceValue } from '../../workflow/fields.ts';
import type { Channel, ClockKind, Reporter } from './state.ts';
import type { Cycle, Stage } from './steps.ts';

type Noted = { note?: string | undefined };
type Filed = { files?: readonly string[] | undefined };
/** What the routing says after a correction; `released`: it named another unit, so the matter is dispatched anew. */
type Rerouted = { routing: RoutingNote | null; released: boolean };
/** What is asked along with what was granted. `asked` stands beside it where less was granted than asked. */
type Conditions = { conditions?: string | undefined };
/** The unit the routing named, where a person chose another. */
type Chosen = { insteadOf?: string | undefined };
/** Said by a hotline seat on the wish of whoever called. */
type OnBehalf = { onBehalf?: true };
/** Done by the community's grid leader in place of a grid. */
type InPlace = { standIn?: true };
export type PartClock = { no: number; clock: Clock };
type Ruled = {
  classCode: string | null;
  condition: string | null;
  limit: LimitValue | null;
  rulesVersion: string;
};

/** What each event says besides the stage it leads to and the clocks it changes. */
export type Bodies = {
  reported: {
    id: string;
    district: string;
    number: string;
    cycle: Cycle;
    channel: Channel;
    nature: string;
    title: string;
    /** SHA-256 of the description, which lives beside the row and not in the ledger. */
    textHash: string;
    classCode: string | null;
    place: PlaceValue;
    reporter: Reporter;
    rulesVersion: string;
    linked: readonly string[];
    files: readonly string[];
    /** When it was seen on the spot, as the reporter's phone says; left out where that is when it was received. */
    seenAt?: number;
  };
  accepted: Noted;
  declined: { reason: string; note: string };
  objected: OnBehalf & { reason: string };
  objection_decided: { uphold: boolean; note: string };
  confirmed: Noted & Filed & { found: boolean };
  filed: Noted & Ruled;
  settled: Ruled & InPlace & { result: string; files: readonly string[]; sampled: boolean };
  dispatched: Noted &
    Chosen &
    UnderItem & { unit: string; assists: readonly string[]; routing: RoutingNote | null };
  acknowledged: Noted;
  handed_over: Noted & { person: string; from: string | null };
  returned: { unit: string; reason: string; note: string };
  redispatched: Chosen &
    UnderItem & { unit: string; from: string; reason: string; routing: RoutingNote | null };
  /** Taken back before it was signed for, with the assists that were asked along with it. */
  recalled: { unit: string; assists: readonly string[]; reason?: string | undefined };
  ruled: UnderItem & { unit: string; note: string };
  escalated: { reason: string; from: Cycle; to: Cycle };
  sent_down: { reason: string; from: Cycle; to: Cycle };
  transferred: { place: PlaceValue; reason: string; linked: string };
  extension_asked: { more: LimitValue; reason: string };
  extension_decided: Noted &
    Conditions & { grant: boolean; more: LimitValue; asked?: LimitValue | undefined };
  suspension_asked: { reason: string; reviewAt: number; note: string };
  suspension_decided: Noted & Conditions & { grant: boolean; until: number; asked?: number | undefined };
  resumed: Noted;
  assist_added: UnderItem & { unit: string; note: string; limit?: LimitValue | undefined };
  assist_answered: Filed & { unit: string; note: string };
  split: UnderItem & { parts: readonly (PartValue & { no: number; clock: Clock })[] };
  part_responded: Filed & { no: number; result: string; clock: Clock };
  part_returned: { no: number; unit: string; reason: string; note: string };
  part_assigned: Noted & UnderItem & { no: number; unit: string; from: string | null };
  part_cancelled: { no: number; unit: string | null; reason: string; clock: Clock };
  responded: Filed & InPlace & { result: string; inTime: boolean };
  sent_to_verify: Noted;
  verified: Noted & Filed & { agree: boolean; cause?: string | undefined };
  /** Kept without a cause before there was a list of them. */
  reworked: { cause?: string | undefined; note: string };
  /** `unanswered`: assisting units whose answer had not come. */
  closed: Noted & { result: string; inTime: boolean; unanswered?: readonly string[] };
  rated: Noted & OnBehalf & { solved: string; satisfaction: string };
  reopened: OnBehalf & UnderItem & { reason: string; unit: string | null; person: string | null };
  evaluated: Noted & { grade?: string | undefined };
  withdrawn: OnBehalf & { reason?: string | undefined };
  urged: Noted & OnBehalf & { whom: string | null };
  supervised: { level: string; note: string };
  supervision_answered: { note: string };
  /** `repeat`: the same source said the same again, and it was merged as it came. */
  merged: Noted & { master: string; repeat?: true };
  unmerged: { reason: string };
  class_corrected: Ruled & Rerouted & { reason: string };
  place_corrected: Rerouted & { place: PlaceValue; reason: string };
  rules_moved: Ruled & { reason: string; parts?: readonly PartClock[] | undefined };
  /** The grid was split, merged or cut anew: an open matter goes over to the grid that answers now. */
  grid_succeeded: { from: string; to: string };
  noted: Noted & Filed & OnBehalf & { mentions?: readonly string[] | undefined };
  duplicate_joined: { issue: string; repeat?: true };
  duplicate_left: { issue: string };
  /** Somebody met the same thing 我也遇到: a further reporter of this matter. */
  joined: { fellow: string };
};
export type EventName = keyof Bodies;

/** One thing that happened. `clocks`, `parts` and `assists` hold each clock the event changed, as it is afterwards. */
export type IssueEvent = {
  [N in EventName]: {
    name: N;
    body: Bodies[N];
    stage?: Stage;
    clocks?: Partial<Record<ClockKind, Clock>>;
    parts?: readonly PartClock[];
    /** Assisting units by their order. */
    assists?: readonly PartClock[];
  };
}[EventName];

/** What the trade calls each event, for the timeline. */
export const EVENT_WORDS: Readonly<Record<EventName, { zh: string; en: string }>> = {
  reported: { zh: '上报', en: 'Reported' },
  accepted: { zh: '受理', en: 'Accepted' },
  declined: { zh: '不予立案', en: 'Declined' },
  objected: { zh: '提出异议', en: 'Objected' },
  objection_decided: { zh: '复核异议', en: 'Objection decided' },
  confirmed: { zh: '现场核实', en: 'Confirmed on site' },
  filed: { zh: '立案', en: 'Filed' },
  settled: { zh: '自处置', en: 'Settled on the spot' },
  dispatched: { zh: '派遣', en: 'Dispatched' },
  acknowledged: { zh: '签收', en: 'Acknowledged' },
  handed_over: { zh: '转交', en: 'Handed over' },
  returned: { zh: '退回', en: 'Returned' },
  redispatched: { zh: '改派', en: 'Redispatched' },
  recalled: { zh: '收回派遣', en: 'Recalled' },
  ruled: { zh: '裁定', en: 'Ruled for good' },
  escalated: { zh: '升级', en: 'Escalated' },
  sent_down: { zh: '下派', en: 'Sent down' },
  transferred: { zh: '移交外区', en: 'Transferred' },
  extension_asked: { zh: '申请延期', en: 'Extension asked' },
  extension_decided: { zh: '审批延期', en: 'Extension decided' },
  suspension_asked: { zh: '申请挂账', en: 'Suspension asked' },
  suspension_decided: { zh: '审批挂账', en: 'Suspension decided' },
  resumed: { zh: '恢复计时', en: 'Resumed' },
  assist_added: { zh: '增加协办', en: 'Assisting unit added' },
  assist_answered: { zh: '协办答复', en: 'Assisting unit answered' },
  split: { zh: '拆分', en: 'Split' },
  part_responded: { zh: '部分反馈', en: 'Part responded' },
  part_returned: { zh: '退回部分', en: 'Part returned' },
  part_assigned: { zh: '改派部分', en: 'Part assigned' },
  part_cancelled: { zh: '取消部分', en: 'Part cancelled' },
  responded: { zh: '反馈', en: 'Responded' },
  sent_to_verify: { zh: '发起核查', en: 'Sent to verify' },
  verified: { zh: '核查', en: 'Verified' },
  reworked: { zh: '返工', en: 'Sent back for rework' },
  closed: { zh: '结案', en: 'Closed' },
  rated: { zh: '上报人评价', en: 'Rated' },
  reopened: { zh: '重办', en: 'Reopened' },
  evaluated: { zh: '综合评价', en: 'Evaluated' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
  urged: { zh: '催办', en: 'Urged' },
  supervised: { zh: '督办', en: 'Supervised' },
  supervision_answered: { zh: '答复督办', en: 'Supervision answered' },
  merged: { zh: '并入主案', en: 'Merged into a master' },
  unmerged: { zh: '取消合并', en: 'Unmerged' },
  class_corrected: { zh: '更正类别', en: 'Class corrected' },
  place_corrected: { zh: '更正地点', en: 'Place corrected' },
  rules_moved: { zh: '换用规则版本', en: 'Moved to other rules' },
  grid_succeeded: { zh: '网格调整，转入新网格', en: 'Passed to the grid that succeeds' },
  noted: { zh: '备注', en: 'Note' },
  duplicate_joined: { zh: '并入同案', en: 'Duplicate joined' },
  duplicate_left: { zh: '同案分出', en: 'Duplicate left' },
  joined: { zh: '同样遇到', en: 'Met by somebody else too' },
};
