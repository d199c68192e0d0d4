/**
 * Rights by kind of post. A right `issue.<command>` is needed for the command of that name; which matter it
 * reaches is decided by relation and area. The three administrators share no right (三权分立).
 */
import type { CommandName } from '../../loop/issues/steps.ts';
import type { PostKind } from './post-kinds.ts';
import type { Right } from './right-rows.ts';

export type { IssueRight, Right } from './right-rows.ts';

type Command = CommandName | 'report' | 'read' | 'export' | 'reveal';
const issueRights = (...commands: Command[]): Right[] => commands.map((c) => `issue.${c}` as const);
const set = (...rights: Right[]): ReadonlySet<Right> => new Set(rights);

const SEE: Right[] = ['issue.read', 'area.read', 'unit.read', 'rules.read', 'duty.read'];
const SPEAK = issueRights('report', 'note', 'urge');
const OWN = issueRights('rate', 'object', 'withdraw', 'reopen');
const DESK = issueRights(
  'accept',
  'decline',
  'file',
  'dispatch',
  'redispatch',
  'recall',
  'escalate',
  'send_down',
  'decide_extension',
  'decide_suspension',
  'resume',
  'add_assist',
  'split',
  'assign_part',
  'cancel_part',
  'send_to_verify',
  'verify',
  'rework',
  'close',
  'reopen',
  'evaluate',
  'merge',
  'unmerge',
  'correct_class',
  'correct_place',
  'supervise',
  'answer_supervision',
  'decide_objection',
  'export',
  'reveal',
);
const WORK = issueRights(
  'acknowledge',
  'return',
  'ask_extension',
  'ask_suspension',
  'resume',
  'add_assist',
  'answer_assist',
  'split',
  'respond_part',
  'return_part',
  'respond',
  'answer_supervision',
);
const UNIT: Right[] = [...WORK, ...issueRights('hand_over', 'reveal')];
const COMMAND = issueRights('rule', 'transfer', 'move_rules');

export const RIGHTS_BY_POST: Readonly<Record<PostKind, ReadonlySet<Right>>> = {
  // A matter on the duty list may be dispatched to a grid; its worker then does what a unit does.
  grid_worker: set(
    ...SEE,
    ...SPEAK,
    ...OWN,
    ...WORK,
    ...issueRights('confirm', 'settle', 'verify', 'correct_place'),
  ),
  grid_assistant: set('area.read', 'duty.read', ...SPEAK, ...OWN),
  grid_leader: set(
    ...SEE,
    ...SPEAK,
    ...OWN,
    ...DESK,
    // In place of a grid whose post is vacant.
    ...WORK,
    ...issueRights('confirm', 'settle'),
    'patrol.keep',
    'people.read',
    'view.share',
    'area.agree',
  ),
  grid_guide: set(...SEE, ...SPEAK, ...OWN, 'people.read'),
  street_dispatcher: set(
    ...SEE,
    'duty.keep',
    'patrol.keep',
    ...SPEAK,
    ...OWN,
    ...DESK,
    'figure.read',
    'people.read',
    'view.share',
    'area.draw',
    'area.agree',
    'publication.check',
  ),
  street_head: set(
    ...SEE,
    'duty.keep',
    'patrol.keep',
    ...SPEAK,
    ...OWN,
    ...DESK,
    'figure.read',
    'people.read',
    'people.handover',
    'view.share',
    'area.draw',
    'area.agree',
    'publication.check',
  ),
  district_dispatcher: set(
    ...SEE,
    'duty.keep',
    'patrol.keep',
    ...SPEAK,
    ...OWN,
    ...DESK,
    ...COMMAND,
    'figure.read',
    'people.read',
    'view.share',
    'publication.check',
  ),
  district_head: set(
    ...SEE,
    'duty.keep',
    'patrol.keep',
    ...SPEAK,
    ...OWN,
    ...DESK,
    ...COMMAND,
    'warning.issue',
    'figure.read',
    'figure.release',
    'people.read',
    'people.handover',
    'view.share',
    'area.review',
    'publication.check',
  ),
  district_deputy: set(...SEE, ...SPEAK, ...OWN, 'people.read'),
  city_supervisor: set(
    ...SEE,
    'duty.keep',
    ...SPEAK,
    ...issueRights('supervise', 'decide_objection', 'reopen', 'rule', 'transfer', 'export'),
    'warning.issue',
    'figure.read',
    'figure.release',
    'people.read',
    'view.share',
    'area.file',
    'publication.check',
    'resident.answer',
  ),
  unit_handler: set(...SEE, ...SPEAK, ...OWN, ...UNIT),
  unit_head: set(
    ...SEE,
    'duty.keep',
    ...SPEAK,
    ...OWN,
    ...UNIT,
    'figure.read',
    'people.handover',
    'view.share',
    'issue.export',
    // Of what the unit itself answers for.
    'knowledge.edit',
  ),
  hotline_seat: set(...SEE, ...SPEAK, ...OWN, ...issueRights('reveal'), 'intake.take'),
  rules_keeper: set(
    'issue.read',
    'area.read',
    'unit.read',
    'unit.import',
    'figure.read',
    'rules.read',
    'rules.edit',
    'routing.edit',
    'area.import',
    'area.draw',
    'area.file',
    'people.read',
    'people.import',
    'knowledge.edit',
  ),
  system_admin: set('system.operate', 'area.read'),
  security_admin: set(
    'account.manage',
    'token.manage',
    'people.handover',
    'people.read',
    'unit.read',
    'area.read',
  ),
  // Lets go on what the security administrator began, so that neither acts for anybody alone.
  audit_admin: set('audit.read', 'account.release', 'area.read'),
  resident: set(...issueRights('report', 'note', 'urge'), ...OWN, 'area.read'),
  system: set(...issueRights('resume', 'close', 'evaluate')),
};

/** Every right some post holds, sorted. */
export const ALL_RIGHTS: readonly Right[] = [
  ...new Set(Object.values(RIGHTS_BY_POST).flatMap((rights) => [...rights])),
].sort();
