import { isHelp } from '@gridgov/domain/loop/issues/help.ts';
import { nextStep } from '@gridgov/domain/loop/issues/next.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { holderOf, stepOf } from '@gridgov/domain/loop/issues/state.ts';
import { COMMANDS, STAGES } from '@gridgov/domain/loop/issues/steps.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import { shortNumber } from '../numbers.ts';
import type { RuleSet } from '../rules-source.ts';
import type { IssueRow } from '../schema.ts';
import { type Names, seatName } from '../show/names.ts';
import { leadingView } from './clock-view.ts';
import { momentText } from './words.ts';

export type RowInput = { state: IssueState; version: number; placeText: string };
export type Viewing = { names: Names; rules: RuleSet; language: Language; now: number };

/** One line of a list. */
export function rowView({ state, version, placeText }: RowInput, viewing: Viewing): Static<typeof IssueRow> {
  const { names, rules, language, now } = viewing;
  const next = nextStep(state);
  const { lon, lat } = state.place;
  return {
    id: `${state.district}.${state.id}`,
    number: state.number,
    shortNumber: shortNumber(state.number),
    title: names.said('class', state.title),
    className: state.classCode === null ? '' : names.classOf(state.classCode),
    // Where it is now; what was said at first stays in the report.
    place: state.place.text || placeText,
    gridName: names.area(state.place.grid || state.place.community),
    help: isHelp(state),
    step: stepOf(state),
    stage: state.stage,
    stageName: STAGES[state.stage][language],
    cycle: state.cycle,
    clock: leadingView(rules.calendar, state, now),
    holder: { name: ownerName(state, viewing) },
    next: {
      command: next?.command ?? '',
      label: next === null ? '' : COMMANDS[next.command][language],
      who: next?.seat == null ? '' : seatName(next.seat, names, language),
    },
    changes: [...seenWords(state, language, now), ...changesOf(state, language)],
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

/** A report that waited for a signal is older than its clock says. */
function seenWords({ seenAt }: IssueState, language: Language, now: number): string[] {
  if (seenAt === undefined) return [];
  const time = momentText(seenAt, now);
  return [language === 'zh' ? `补报 ${time}看到` : `sent late, seen ${time}`];
}

function changesOf(state: IssueState, language: Language): string[] {
  const counts: [number, string, string][] = [
    [state.returns, '退回', 'returned '],
    [state.reworks, '返工', 'rework '],
    [state.reopens, '重办', 'reopened '],
    [state.urges, '催办', 'urged '],
    [state.repeats?.length ?? 0, '同源重复', 'said again '],
    [state.duplicates.length - (state.repeats?.length ?? 0), '同案', 'duplicates '],
  ];
  const supervised = state.supervision !== null && state.supervision.answeredAt === null;
  const words = counts.filter(([n]) => n > 0).map(([n, zh, en]) => `${language === 'zh' ? zh : en}${n}`);
  if (supervised) words.unshift(language === 'zh' ? '督办' : 'supervised');
  if (state.pendingExtension !== null) words.push(language === 'zh' ? '延期待批' : 'extension asked');
  if (state.pendingSuspension !== null) words.push(language === 'zh' ? '挂账待批' : 'suspension asked');
  return words;
}
