/** From rows to what a phone is given: the least that lets somebody do the task without a network. */

import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { EVENT_WORDS, type EventName } from '@gridgov/domain/loop/issues/events.ts';
import { nextStep } from '@gridgov/domain/loop/issues/next.ts';
import { AFTERWARDS } from '@gridgov/domain/loop/issues/public.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import type { RuleSet } from '../issues/public.ts';
import { type Names, seatName, shortNumber } from '../issues/public.ts';
import type { SaidRow, TaskFileRow, TaskRow } from './queries.ts';
import type { ReportedRow } from './reported-queries.ts';
import type { FieldReported, FieldTask } from './schema.ts';

/** Events whose reason is written by hand. */
const TOLD_WHY: ReadonlySet<string> = new Set(['withdrawn', 'reopened', 'transferred']);
const MOST_PHOTOS = 6;

export type TaskView = {
  readonly actor: Actor;
  readonly language: Language;
  readonly names: Names;
  readonly people: ReadonlyMap<string, string>;
  readonly said: readonly SaidRow[];
  readonly files: readonly TaskFileRow[];
  readonly rulesOf: (state: IssueState) => RuleSet;
};

export function taskView(row: TaskRow, view: TaskView): Static<typeof FieldTask> {
  const { state } = row;
  const { names, language } = view;
  const seat = nextStep(state)?.seat ?? null;
  return {
    id: `${row.district}.${row.id}`,
    version: row.version,
    shortNumber: shortNumber(state.number),
    title: names.said('class', row.title),
    description: row.description,
    place: state.place.text || row.place_text,
    className: state.classCode === null ? '' : names.classOf(state.classCode),
    gridName: names.area(state.place.grid || state.place.community),
    nextWho: seat === null ? '' : seatName(seat, names, language),
    closeCondition: names.said('condition', closeConditionOf(state, view.rulesOf(state))),
    said: view.said.filter((one) => one.stream_id === row.id).map((one) => saidView(one, view)),
    photos: photosOf(view.files.filter((file) => file.stream_id === row.id)),
    state: forPhone(state, view.actor),
  };
}

/** A report of one's own: where it stands and what was done with it. */
export function reportedView(row: ReportedRow, view: TaskView): Static<typeof FieldReported> {
  const { state } = row;
  const { names, language } = view;
  const seat = nextStep(state)?.seat ?? null;
  return {
    id: `${row.district}.${row.id}`,
    number: state.number,
    shortNumber: shortNumber(state.number),
    title: names.said('class', row.title),
    place: row.place_text || state.place.text,
    stage: state.stage,
    reportedAt: row.reported_at,
    ...(state.seenAt === undefined ? {} : { seenAt: state.seenAt }),
    closedAt: state.closedAt,
    inTime: row.in_time,
    settled: state.settled,
    reworks: state.reworks,
    nextWho: seat === null ? '' : seatName(seat, names, language),
    said: view.said.filter((one) => one.stream_id === row.id).map((one) => saidView(one, view)),
  };
}

/** What the phone counts but never opens: merged matters may lie out of sight, so that their ids are not told. */
const HIDDEN_ID = '-';

/** Who reported, and who else joined, is nobody's business on a phone but the reporter's own. */
function forPhone(state: IssueState, { personId }: Actor): Record<string, unknown> {
  const { fellows: _, reporter, ...rest } = state;
  const own = reporter.personId === personId;
  return {
    ...rest,
    routing: null,
    reporter: { kind: reporter.kind, personId: own ? personId : null },
    master: state.master === null ? null : HIDDEN_ID,
    duplicates: state.duplicates.map(() => HIDDEN_ID),
    linked: state.linked.map(() => HIDDEN_ID),
  };
}

function closeConditionOf({ classCode, condition }: IssueState, rules: RuleSet): string {
  if (classCode === null) return '';
  const conditions: readonly { condition: string; closeText?: string }[] = rules.conditionsOf(classCode);
  const held = conditions.find((one) => one.condition === condition) ?? conditions[0];
  return (held?.closeText ?? '').slice(0, 1000);
}

function saidView(row: SaidRow, { people, language }: TaskView): Static<typeof FieldTask>['said'][number] {
  const event = row.name.slice(row.name.lastIndexOf('.') + 1);
  const words = EVENT_WORDS[event as EventName];
  // What an event says lies beside the stage it leads to.
  const said = (row.body.body ?? {}) as Record<string, unknown>;
  const text = [said.result, said.note, ...(TOLD_WHY.has(event) ? [said.reason] : [])].find(
    (one) => typeof one === 'string' && one !== '',
  );
  return {
    at: row.at,
    by: people.get(row.person_id) ?? '',
    event,
    label: words === undefined ? event : words[language],
    text: typeof text === 'string' ? text : '',
  };
}

function photosOf(files: readonly TaskFileRow[]): Static<typeof FieldTask>['photos'] {
  const once = [...new Map(files.map((file) => [file.file_id, file])).values()];
  const after = once.filter(({ purpose }) => AFTERWARDS.includes(purpose)).slice(-MOST_PHOTOS / 2);
  const before = once
    .filter(({ purpose }) => !AFTERWARDS.includes(purpose))
    .slice(0, MOST_PHOTOS - after.length);
  return [...before, ...after].map(({ file_id, purpose, at }) => ({
    id: file_id,
    when: AFTERWARDS.includes(purpose) ? ('after' as const) : ('before' as const),
    takenAt: at,
    thumbnail: `/api/v1/files/${file_id}?size=thumb`,
  }));
}
