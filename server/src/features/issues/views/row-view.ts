import type { IssueState } from '@gridgov/domain/issues/state.ts';
import { CHANNELS, holderOf, stepOf } from '@gridgov/domain/issues/state.ts';
import type { CommandName, Stage } from '@gridgov/domain/issues/steps.ts';
import { COMMANDS, STAGES } from '@gridgov/domain/issues/steps.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import { type Names, seatName } from '../names.ts';
import { shortNumber } from '../numbers.ts';
import type { RuleSet } from '../rules-source.ts';
import type { IssueRow } from '../schema.ts';
import { leadingView } from './clock-view.ts';

/** The command each stage waits for first. */
export const NEXT_COMMAND: Readonly<Record<Stage, CommandName | null>> = {
  reported: 'accept',
  confirming: 'confirm',
  objected: 'decide_objection',
  to_file: 'file',
  to_dispatch: 'dispatch',
  to_rule: 'rule',
  dispatched: 'acknowledge',
  handling: 'respond',
  suspended: 'resume',
  responded: 'send_to_verify',
  verifying: 'verify',
  verified: 'close',
  closed: 'rate',
  evaluated: null,
  declined: null,
  withdrawn: null,
  merged: null,
  transferred: null,
};

/** The command that is due next: a patrol find is filed without being accepted first. */
export function nextCommand(state: IssueState): CommandName | null {
  if (state.stage === 'reported' && !CHANNELS[state.channel].public) return 'file';
  return NEXT_COMMAND[state.stage];
}

export type RowInput = { state: IssueState; version: number; placeText: string };
export type Viewing = { names: Names; rules: RuleSet; language: Language; now: number };

/** One line of a list. */
export function rowView({ state, version, placeText }: RowInput, viewing: Viewing): Static<typeof IssueRow> {
  const { names, rules, language, now } = viewing;
  const holder = holderOf(state);
  const next = nextCommand(state);
  const { lon, lat } = state.place;
  return {
    id: `${state.district}.${state.id}`,
    number: state.number,
    shortNumber: shortNumber(state.number),
    title: state.title,
    className: state.classCode === null ? '' : names.classOf(state.classCode),
    place: placeText || state.place.text,
    gridName: names.area(state.place.grid || state.place.community),
    step: stepOf(state),
    stage: state.stage,
    stageName: STAGES[state.stage][language],
    cycle: state.cycle,
    clock: leadingView(rules.calendar, state, now),
    holder: { name: ownerName(state, viewing) },
    next: {
      command: next ?? '',
      label: next === null ? '' : COMMANDS[next][language],
      who: holder === null ? '' : seatName(holder, names, language),
    },
    changes: changesOf(state, language),
    ...(lon === null || lat === null ? {} : { point: { longitude: lon, latitude: lat } }),
    version,
  };
}

/** Who answers for it: the lead unit, else whoever has to move; nobody while it waits to be dispatched. */
function ownerName(state: IssueState, { names, language }: Viewing): string | null {
  if (state.stage === 'to_dispatch' || state.stage === 'to_rule') return null;
  const holder = holderOf(state);
  if (state.stage === 'verifying' && holder !== null) return seatName(holder, names, language);
  if (state.lead !== null) {
    return state.lead.startsWith('grid:') ? names.area(state.lead.slice(5)) : names.unit(state.lead);
  }
  return holder === null ? null : seatName(holder, names, language);
}

function changesOf(state: IssueState, language: Language): string[] {
  const counts: [number, string, string][] = [
    [state.returns, '退回', 'returned '],
    [state.reworks, '返工', 'rework '],
    [state.reopens, '重办', 'reopened '],
    [state.urges, '催办', 'urged '],
    [state.duplicates.length, '同案', 'duplicates '],
  ];
  const supervised = state.supervision !== null && state.supervision.answeredAt === null;
  const words = counts.filter(([n]) => n > 0).map(([n, zh, en]) => `${language === 'zh' ? zh : en}${n}`);
  if (supervised) words.unshift(language === 'zh' ? '督办' : 'supervised');
  if (state.pendingExtension !== null) words.push(language === 'zh' ? '延期待批' : 'extension asked');
  if (state.pendingSuspension !== null) words.push(language === 'zh' ? '挂账待批' : 'suspension asked');
  return words;
}
