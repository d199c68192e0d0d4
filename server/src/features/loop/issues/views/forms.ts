/** The paper forms of a matter, one for each time it happened, filled in from the ledger. */

import { minuteTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { RoutingNote } from '@gridgov/domain/city/routing/kept.ts';
import type { EventName, IssueEvent } from '@gridgov/domain/loop/issues/events.ts';
import { CHANNELS } from '@gridgov/domain/loop/issues/state.ts';
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import { rowOf } from '@gridgov/domain/loop/issues/steps.ts';
import type { LimitValue } from '@gridgov/domain/workflow/fields.ts';
import type { Static } from 'typebox';
import type { EventRow, IssueWhole } from '../queries.ts';
import type { Forms } from '../schema.ts';
import { whoDid } from '../show/names.ts';
import { FORM_LABELS, FORM_TITLES, type FormKind } from './form-words.ts';
import { groundOf } from './ground.ts';
import { eventIn, type TimelineDeps, timelineOf } from './timeline.ts';
import { limitText, unitName, word } from './words.ts';

type Form = Static<typeof Forms>['forms'][number];
type Line = { label: string; text: string; wide?: boolean };
type Given = { rows: readonly EventRow[]; whole: IssueWhole; deps: TimelineDeps };
type Happened<N extends EventName> = { event: Extract<IssueEvent, { name: N }>; row: EventRow; at: number };

/** All forms there are for the matter so far, in the order in which things happened; the history last. */
export function formsOf(given: Given): Form[] {
  const { rows } = given;
  const made = rows.flatMap((row, index) => {
    const event = eventIn(row);
    const maker = MAKERS[event.name] as Maker<EventName> | undefined;
    return maker === undefined ? [] : [maker({ event, row, at: index } as Happened<EventName>, given)];
  });
  return [...made, historyOf(given)];
}

type Maker<N extends EventName> = (happened: Happened<N>, given: Given) => Form;

const MAKERS: { [N in EventName]?: Maker<N> } = {
  reported: ({ event: { body }, row }, given) =>
    form('register', row, given, [
      label('channel', CHANNELS[body.channel][given.deps.language], given),
      label('nature', coded('nature', body.nature, given), given),
      label('reporter', nameOf(row, given), given),
      ...(body.seenAt === undefined ? [] : [label('seenAt', minuteTextAt(body.seenAt), given)]),
      label('reportedAt', minuteTextAt(row.at), given),
      label('description', given.whole.description || body.title, given, true),
      label('files', count(body.files), given, true),
    ]),
  confirmed: ({ event: { body }, row }, given) =>
    form('confirm', row, given, [
      field('confirm', 'found', yesNo(body.found, given), given),
      field('confirm', 'note', body.note, given, true),
      label('files', count(body.files), given, true),
      ...signed(row, given),
    ]),
  filed: ({ event, row }, given) =>
    form('file', row, given, [
      ...ruling(event.body, given),
      ...due(event, given),
      note(event.body.note, given),
      ...signed(row, given),
    ]),
  settled: ({ event, row }, given) =>
    form('file', row, given, [
      ...ruling(event.body, given),
      field('settle', 'result', event.body.result, given, true),
      label('files', count(event.body.files), given, true),
      ...signed(row, given),
    ]),
  dispatched: ({ event, row }, given) =>
    form('dispatch', row, given, [
      field('dispatch', 'unit', unitName(event.body.unit, given.deps.names), given),
      field(
        'dispatch',
        'assists',
        event.body.assists
          .map((one) => unitName(one, given.deps.names))
          .join(given.deps.language === 'zh' ? '、' : ', '),
        given,
      ),
      ...due(event, given),
      label('ground', ground(event.body, given), given, true),
      field('dispatch', 'note', event.body.note, given, true),
      ...signed(row, given),
    ]),
  redispatched: ({ event, row }, given) =>
    form('dispatch', row, given, [
      field('redispatch', 'unit', unitName(event.body.unit, given.deps.names), given),
      ...due(event, given),
      label('ground', ground(event.body, given), given, true),
      field('redispatch', 'reason', event.body.reason, given, true),
      ...signed(row, given),
    ]),
  ruled: ({ event, row }, given) =>
    form('dispatch', row, given, [
      field('rule', 'unit', unitName(event.body.unit, given.deps.names), given),
      ...due(event, given),
      field('rule', 'note', event.body.note, given, true),
      ...signed(row, given),
    ]),
  responded: ({ event: { body }, row, at }, given) =>
    form('respond', row, given, [
      field('dispatch', 'unit', leadBefore(given, at), given),
      label('inTime', yesNo(body.inTime, given), given),
      field('respond', 'result', body.result, given, true),
      label('files', count(body.files), given, true),
      ...signed(row, given),
    ]),
  verified: ({ event: { body }, row }, given) =>
    form('verify', row, given, [
      field('verify', 'agree', yesNo(body.agree, given), given),
      label('files', count(body.files), given, true),
      field('verify', 'note', body.note, given, true),
      ...signed(row, given),
    ]),
  supervised: ({ event, row, at }, given) => {
    const answer = following(given, at, 'supervision_answered');
    return form('supervise', row, given, [
      field('supervise', 'level', coded('supervise_level', event.body.level, given), given),
      ...due(event, given),
      field('supervise', 'note', event.body.note, given, true),
      ...signed(row, given),
      field('answer_supervision', 'note', answer?.event.body.note, given, true),
      label('answeredBy', answer && nameOf(answer.row, given), given),
      label('answeredAt', answer && minuteTextAt(answer.row.at), given),
    ]);
  },
  extension_asked: ({ event: { body }, row, at }, given) => {
    const decided = following(given, at, 'extension_decided');
    return form('extension', row, given, [
      field('ask_extension', 'more', limit(body.more, given), given),
      field('ask_extension', 'reason', body.reason, given, true),
      ...signed(row, given),
      field('decide_extension', 'grant', decided && yesNo(decided.event.body.grant, given), given),
      field(
        'decide_extension',
        'more',
        decided?.event.body.grant ? limit(decided.event.body.more, given) : undefined,
        given,
      ),
      field('decide_extension', 'conditions', decided?.event.body.conditions, given, true),
      ...(decided ? due(decided.event, given) : []),
      field('decide_extension', 'note', decided?.event.body.note, given, true),
      label('decidedBy', decided && nameOf(decided.row, given), given),
      label('decidedAt', decided && minuteTextAt(decided.row.at), given),
    ]);
  },
};

function ground({ unit, routing }: { unit: string; routing: RoutingNote | null }, { deps }: Given): string {
  return groundOf(unit, routing, deps.names, deps.language).join(deps.language === 'zh' ? '；' : '; ');
}

function form(kind: FormKind, row: EventRow, given: Given, lines: readonly Line[]): Form {
  const { state, placeText } = given.whole;
  const { names, language } = given.deps;
  const head = [
    label('number', state.number, given),
    label('class', state.classCode === null ? '' : names.classOf(state.classCode), given),
    label('title', names.said('class', state.title), given, true),
    label('place', state.place.text || placeText, given),
    label('grid', names.area(state.place.grid || state.place.community), given),
  ];
  const { title, signatures } = FORM_TITLES[kind];
  return {
    id: `${kind}-${row.version}`,
    form: kind,
    title: title[language],
    at: new Date(row.at).toISOString(),
    rows: [...head, ...lines],
    signatures: signatures.map((one) => FORM_LABELS[one][language]),
  };
}

function historyOf({ rows, whole, deps }: Given): Form {
  const lines = timelineOf(rows, deps).toReversed();
  return {
    id: 'history',
    form: 'history',
    title: FORM_TITLES.history.title[deps.language],
    at: new Date(rows.at(-1)?.at ?? whole.state.reportedAt).toISOString(),
    rows: lines.map(({ at, text, detail }) => ({
      label: minuteTextAt(Date.parse(at)),
      text: detail === undefined ? text : `${text}${deps.language === 'zh' ? '：' : ': '}${detail}`,
      wide: true,
    })),
    signatures: [],
  };
}

function label(
  name: keyof typeof FORM_LABELS,
  text: string | undefined,
  { deps }: Given,
  wide = false,
): Line {
  return { label: FORM_LABELS[name][deps.language], text: text ?? '', ...(wide ? { wide } : {}) };
}

/** A line under the name its field has in the table of the loop. */
function field(
  command: CommandName,
  name: string,
  text: string | undefined,
  { deps }: Given,
  wide = false,
): Line {
  const spec = rowOf(command).fields[name];
  return { label: spec?.[deps.language] ?? name, text: text ?? '', ...(wide ? { wide } : {}) };
}

function note(text: string | undefined, given: Given): Line {
  return field('file', 'note', text, given, true);
}

function signed(row: EventRow, given: Given): Line[] {
  return [label('doneBy', nameOf(row, given), given), label('doneAt', minuteTextAt(row.at), given)];
}

function ruling(body: { condition: string | null; limit: LimitValue | null }, given: Given): Line[] {
  const { rules } = given.deps;
  const known = rules.conditionsOf(given.whole.state.classCode ?? '');
  const condition = known.find((one) => one.condition === body.condition)?.openText || body.condition || '';
  return [
    field('file', 'condition', given.deps.names.said('condition', condition), given, true),
    label('limit', body.limit === null ? '' : limit(body.limit, given), given),
  ];
}

/** Until when, by each clock that this event set running. */
function due(event: IssueEvent, given: Given): Line[] {
  const { answer, handle, acknowledge } = event.clocks ?? {};
  const lines: Line[] = [];
  if (acknowledge?.dueAt) lines.push(label('acknowledgeBy', minuteTextAt(acknowledge.dueAt), given));
  if (handle?.dueAt) lines.push(label('handleBy', minuteTextAt(handle.dueAt), given));
  if (answer?.dueAt) lines.push(label('answerBy', minuteTextAt(answer.dueAt), given));
  return lines;
}

/** The next event of a kind after this one. */
function following<N extends EventName>({ rows }: Given, at: number, name: N): Happened<N> | undefined {
  const index = rows.findIndex((row, i) => i > at && row.name === `issue.${name}`);
  const row = rows[index];
  if (row === undefined) return undefined;
  return { event: eventIn(row) as Extract<IssueEvent, { name: N }>, row, at: index };
}

function leadBefore({ rows, deps }: Given, at: number): string {
  for (const row of rows.slice(0, at).toReversed()) {
    const event = eventIn(row);
    const given = event.name === 'dispatched' || event.name === 'redispatched' || event.name === 'ruled';
    if (given || event.name === 'reopened')
      return event.body.unit === null ? '' : unitName(event.body.unit, deps.names);
  }
  return '';
}

const count = (files: readonly string[] | undefined) => String(files?.length ?? 0);
const nameOf = (row: EventRow, { deps }: Given) => whoDid(row, deps.people, deps.language);
const limit = ({ n, unit }: LimitValue, { deps }: Given) => limitText(n, unit, deps.language);
const yesNo = (yes: boolean, { deps }: Given) => word(yes ? 'yes' : 'no', deps.language);

function coded(list: string, code: string, { deps }: Given): string {
  return deps.rules.codes(list).find((one) => one.code === code)?.[deps.language] ?? code;
}
