/** What is counted of the loop, after GB/T 30428.4 (CJ/T 292): each fact on the day a limit falls or a thing is done. */
import {
  allOf,
  type FactOf,
  type Figures,
  factsOn,
  known,
  lasting,
  says,
} from '../../../workflow/figures.ts';
import type { EventOf } from '../../../workflow/form.ts';
import { CHANNELS, type IssueState } from '../state.ts';
import type { Loop } from '../types.ts';
import { LISTS } from './lists.ts';
import { COLUMNS, follow, LEFT_OUT, type LoopSheet, sheets } from './sheet.ts';

const every = allOf<LoopSheet>;
const counts = says('left_out', null);
const inTime = every(counts, says('in_time', true));
const closed = every(counts, known('closed_on'));
const urgent = says('urgent', true);
const effective = says('effective', true);
const extended = ({ extensions }: LoopSheet) => extensions > 0;
const nobody = ({ owner }: LoopSheet) => owner === 'nobody' || owner === 'ruled';
const solved = says('solved', 'yes');
const satisfied = says('satisfied', true);
const byPatrol = says('channel', 'patrol');
const byHotline = every(says('channel', 'hotline'), known('satisfied'));

const on = factsOn<LoopSheet>;
const report = on('reported_on', 'area');
const dispatch = on('dispatched_on', 'unit_post', { post: 'dispatch_post' });
/** Of spans whose handling limit falls on the day, by the unit that held them then. */
const due = on('due_on', 'unit', { unit: 'due_unit' });
const dueByAll = on('due_on', 'everything', { unit: 'due_unit' });
const handled = on('responded_on');
const heldBy = on('responded_on', 'unit');
const confirmDue = on('confirm_due_on', 'post', { post: 'confirm_post' });
const dispatchDue = on('dispatch_due_on', 'post', { post: 'dispatch_post' });
const dispatcher = on('dispatched_on', 'post', { post: 'dispatch_post' });
const returned = on('dispatched_on', 'unit', { unit: 'returned_by' });
const verifyDue = on('verify_due_on', 'area');
const closing = on('closed_on', 'area');
const rated = on('closed_on', 'unit');

export const FACTS = {
  reported: report('上报', 'Reported'),
  reported_filed: report('上报后立案', 'Reported and filed', known('filed_on')),
  judged: report('上报已有定论', 'Reported and decided on', known('effective')),
  effective: report('有效上报', 'Effective reports', effective),
  patrol_judged: report('巡查上报已有定论', 'Patrol reports decided on', every(byPatrol, known('effective'))),
  patrol_effective: report('巡查有效上报', 'Effective patrol reports', every(byPatrol, effective)),
  to_be_seen: report('巡查应发现', 'For a patrol to find', known('told_first')),
  told_first: report('漏报', 'Missed by patrols', says('told_first', true)),
  confirm_due: confirmDue('应核实', 'Due to be confirmed'),
  confirm_in_time: confirmDue('按时核实', 'Confirmed in time', says('confirmed_in_time', true)),
  filed: on('filed_on', 'area')('立案', 'Filed'),
  dispatch_due: dispatchDue('应派遣', 'Due to be dispatched'),
  dispatch_in_time: dispatchDue('按时派遣', 'Dispatched in time', says('dispatched_in_time', true)),
  dispatched: dispatch('派遣', 'Dispatched'),
  dispatched_right: dispatcher('一次派对单位', 'Right at once', says('dispatched_right', true)),
  fallback: dispatch('兜底派遣', 'By the fallback rule', says('owner', 'fallback')),
  no_owner: dispatch('无责任主体', 'No responsible unit', nobody),
  returned_wrong: returned('不当退回', 'Returned without ground', ({ returns_wrong: n }) => n > 0),
  due: dueByAll('应处置', 'Due to be handled'),
  due_left_out: dueByAll('应处置而不计', 'Due, but left out', known('left_out')),
  due_handled: due('应处置已处置', 'Due and handled', every(counts, known('responded_on'))),
  in_time: dueByAll('按时办结', 'Handled in time', inTime),
  due_closed: due('应结案已结案', 'Due and closed', closed),
  closed_in_time: due('按期结案', 'Closed, handled in time', every(closed, inTime)),
  due_extended: due('应处置中延期', 'Due after an extension', every(counts, extended)),
  urgent_due: due('紧急应处置', 'Urgent and due', every(counts, urgent)),
  urgent_closed: due('紧急已结案', 'Urgent and closed', every(closed, urgent)),
  urgent_closed_in_time: due('紧急按期结案', 'Urgent, closed in time', every(closed, urgent, inTime)),
  handled: handled('处置', 'Handled'),
  reworked: handled('返工', 'Sent back for rework', ({ reworks: n }) => n > 0),
  // How often, and not whether: rules of scores take more for the third time of one matter.
  rework_first: heldBy('返工次数（前两次）', 'Reworks, the first two', ({ reworks: n }) => Math.min(n, 2)),
  rework_again: heldBy('返工次数（第三次起）', 'From the third on', ({ reworks: n }) => Math.max(n - 2, 0)),
  verify_due: verifyDue('应核查', 'Due to be verified'),
  verify_in_time: verifyDue('按时核查', 'Verified in time', says('verified_in_time', true)),
  verified_closed: closing('核查后结案', 'Closed after a verification', known('verified_right')),
  verified_right: closing('核查准确', 'Verified rightly', says('verified_right', true)),
  rated: rated('已评价', 'Rated', known('solved')),
  rated_solved: rated('评为已解决', 'Rated as solved', solved),
  hotline_rated: rated('热线件已回访', 'Hotline matters rated', byHotline),
  hotline_solved: rated('热线件评为已解决', 'Hotline matters solved', every(byHotline, solved)),
  hotline_satisfied: rated('热线件评为满意', 'Hotline callers satisfied', every(byHotline, satisfied)),
} as const satisfies Record<string, FactOf<LoopSheet>>;

/** Of a matter that was reopened the report belongs to its first span, so that the whole of it is counted once. */
const lasts = lasting<LoopSheet>;
const DURATIONS = {
  handling: lasts('dispatched_on', 'responded_on', 'in_time')('派遣到反馈', 'Dispatched to responded'),
  dispatching: lasts('filed_on', 'dispatched_on', 'dispatched_in_time')('立案到派遣', 'Filed to dispatched'),
  verifying: lasts('responded_on', 'verified_on', 'verified_in_time')('反馈到核查', 'Responded to verified'),
  whole: lasts('reported_on', 'closed_on', 'in_time')('上报到结案', 'Reported to closed'),
};

export const FIGURES: Figures<IssueState, EventOf<Loop>> = {
  table: 'issue_sheet',
  columns: COLUMNS,
  follow,
  sheets,
  facts: FACTS,
  durations: DURATIONS,
  lists: LISTS,
  leftOut: LEFT_OUT,
  channel: { zh: '来源', en: 'Channel', named: CHANNELS },
};
