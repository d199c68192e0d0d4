/** What is counted of the loop, after GB/T 30428.4 (CJ/T 292): each fact on the day a limit falls or a thing is done. */
import { type FactOf, type Figures, when } from '../../../workflow/figures.ts';
import type { EventOf } from '../../../workflow/form.ts';
import { CHANNELS, type IssueState } from '../state.ts';
import type { Loop } from '../types.ts';
import { COLUMNS, follow, LEFT_OUT, type LoopSheet, sheets } from './sheet.ts';

type Is = (sheet: LoopSheet) => boolean;
const counts: Is = ({ left_out: out }) => out === null;
const both = (one: Is, other: Is) => when<LoopSheet>((sheet) => one(sheet) && other(sheet));
const inTime: Is = (sheet) => counts(sheet) && sheet.in_time === true;
const closed: Is = (sheet) => counts(sheet) && sheet.closed_on !== null;
const urgent: Is = ({ urgent: is }) => is;

/** Of spans whose handling limit falls on the day, by the unit that held them then. */
const DUE = { day: 'due_on', unit: 'due_unit' } as const;

export const FACTS = {
  reported: { reach: 'area', zh: '上报', en: 'Reported', day: 'reported_on' },
  reported_filed: {
    reach: 'area',
    zh: '上报后立案',
    en: 'Reported and filed',
    day: 'reported_on',
    n: when<LoopSheet>(({ filed_on: day }) => day !== null),
  },
  confirm_due: { reach: 'area', zh: '应核实', en: 'Due to be confirmed', day: 'confirm_due_on' },
  confirm_in_time: {
    reach: 'area',
    zh: '按时核实',
    en: 'Confirmed in time',
    day: 'confirm_due_on',
    n: when<LoopSheet>(({ confirmed_in_time: is }) => is === true),
  },
  filed: { reach: 'area', zh: '立案', en: 'Filed', day: 'filed_on' },
  dispatch_due: { reach: 'area', zh: '应派遣', en: 'Due to be dispatched', day: 'dispatch_due_on' },
  dispatch_in_time: {
    reach: 'area',
    zh: '按时派遣',
    en: 'Dispatched in time',
    day: 'dispatch_due_on',
    n: when<LoopSheet>(({ dispatched_in_time: is }) => is === true),
  },
  dispatched: { reach: 'unit', zh: '派遣', en: 'Dispatched', day: 'dispatched_on' },
  returned_wrong: {
    reach: 'unit',
    zh: '不当退回',
    en: 'Returned without ground',
    day: 'dispatched_on',
    unit: 'returned_by',
    n: when<LoopSheet>(({ returns_wrong: n }) => n > 0),
  },
  due: { zh: '应处置', en: 'Due to be handled', ...DUE },
  due_left_out: {
    zh: '应处置而不计',
    en: 'Due, but left out',
    ...DUE,
    n: when<LoopSheet>((sheet) => !counts(sheet)),
  },
  due_handled: {
    reach: 'unit',
    zh: '应处置已处置',
    en: 'Due and handled',
    ...DUE,
    n: both(counts, ({ responded_on: day }) => day !== null),
  },
  in_time: { zh: '按时办结', en: 'Handled in time', ...DUE, n: when(inTime) },
  due_closed: { reach: 'unit', zh: '应结案已结案', en: 'Due and closed', ...DUE, n: when(closed) },
  closed_in_time: {
    reach: 'unit',
    zh: '按期结案',
    en: 'Closed, handled in time',
    ...DUE,
    n: both(closed, inTime),
  },
  due_extended: {
    reach: 'unit',
    zh: '应处置中延期',
    en: 'Due after an extension',
    ...DUE,
    n: both(counts, ({ extensions: n }) => n > 0),
  },
  urgent_due: { reach: 'unit', zh: '紧急应处置', en: 'Urgent and due', ...DUE, n: both(counts, urgent) },
  urgent_closed: {
    reach: 'unit',
    zh: '紧急已结案',
    en: 'Urgent and closed',
    ...DUE,
    n: both(closed, urgent),
  },
  urgent_closed_in_time: {
    reach: 'unit',
    zh: '紧急按期结案',
    en: 'Urgent, handled in time and closed',
    ...DUE,
    n: both((sheet) => closed(sheet) && urgent(sheet), inTime),
  },
  handled: { zh: '处置', en: 'Handled', day: 'responded_on' },
  reworked: {
    zh: '返工',
    en: 'Sent back for rework',
    day: 'responded_on',
    n: when<LoopSheet>(({ reworks: n }) => n > 0),
  },
  verify_due: { reach: 'area', zh: '应核查', en: 'Due to be verified', day: 'verify_due_on' },
  verify_in_time: {
    reach: 'area',
    zh: '按时核查',
    en: 'Verified in time',
    day: 'verify_due_on',
    n: when<LoopSheet>(({ verified_in_time: is }) => is === true),
  },
  rated: {
    reach: 'unit',
    zh: '已评价',
    en: 'Rated',
    day: 'closed_on',
    n: when<LoopSheet>(({ solved }) => solved !== null),
  },
  rated_solved: {
    reach: 'unit',
    zh: '评为已解决',
    en: 'Rated as solved',
    day: 'closed_on',
    n: when<LoopSheet>(({ solved }) => solved === 'yes'),
  },
} as const satisfies Record<string, FactOf<LoopSheet>>;

export const FIGURES: Figures<IssueState, EventOf<Loop>> = {
  table: 'issue_sheet',
  columns: COLUMNS,
  follow,
  sheets,
  facts: FACTS,
  leftOut: LEFT_OUT,
  channel: { zh: '来源', en: 'Channel', named: CHANNELS },
};
