import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { EventName, IssueEvent } from '@gridgov/domain/loop/issues/events.ts';
import { EVENT_WORDS } from '@gridgov/domain/loop/issues/events.ts';
import type { ClockKind } from '@gridgov/domain/loop/issues/state.ts';
import { CLOCK_KINDS } from '@gridgov/domain/loop/issues/state.ts';
import { CYCLES } from '@gridgov/domain/loop/issues/steps.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { UnderItem } from '@gridgov/domain/work/guard/guard.ts';
import type { EventRow } from '../queries.ts';
import type { RuleSet } from '../rules-source.ts';
import { type Names, whoDid } from '../show/names.ts';
import { groundOf } from './ground.ts';
import { limitText, momentText, unitName, word } from './words.ts';

type Word = Parameters<typeof word>[0];

export type TimelineDeps = {
  names: Names;
  people: ReadonlyMap<string, string>;
  rules: RuleSet;
  language: Language;
  now: number;
};

/** Events that only add a remark; the others move the matter or its clocks. */
const NOTES: ReadonlySet<EventName> = new Set([
  'noted',
  'urged',
  'duplicate_joined',
  'duplicate_left',
  'joined',
  'rated',
]);
const CLOCKS: ReadonlySet<EventName> = new Set([
  'extension_asked',
  'extension_decided',
  'suspension_asked',
  'suspension_decided',
  'resumed',
  'rules_moved',
  'supervised',
  'supervision_answered',
]);

/** The events as lines, newest first. */
export function timelineOf(rows: readonly EventRow[], deps: TimelineDeps) {
  return rows.toReversed().map((row) => {
    const event = eventIn(row);
    const machine = row.person_id === 'system';
    const who = machine ? '' : whoDid(row, deps.people, deps.language);
    const detail = [detailOf(event, deps), clockNote(row, deps)]
      .filter(Boolean)
      .join(deps.language === 'zh' ? '；' : '; ');
    return {
      id: String(row.version),
      at: new Date(row.at).toISOString(),
      text: [who, sentenceOf(event, deps)].filter(Boolean).join(' '),
      ...(detail === '' ? {} : { detail }),
      kind: NOTES.has(event.name)
        ? photoOrNote(event)
        : CLOCKS.has(event.name)
          ? ('clock' as const)
          : ('flow' as const),
      key: !NOTES.has(event.name),
      machine,
    };
  });
}

/** The event as the domain knows it, from its row. */
export function eventIn(row: Pick<EventRow, 'name' | 'body'>): IssueEvent {
  return { name: row.name.slice('issue.'.length), ...row.body } as IssueEvent;
}

const photoOrNote = (event: IssueEvent) =>
  'files' in event.body && (event.body.files?.length ?? 0) > 0 ? ('photo' as const) : ('note' as const);

/** The event in words, with what it concerned: 派遣 环卫中心. */
export function sentenceOf(
  event: IssueEvent,
  {
    names,
    language,
    people,
  }: Pick<TimelineDeps, 'names' | 'language'> & Partial<Pick<TimelineDeps, 'people'>>,
): string {
  const word = EVENT_WORDS[event.name][language];
  switch (event.name) {
    case 'dispatched':
    case 'redispatched':
    case 'ruled':
    case 'assist_added':
    case 'assist_answered':
    case 'returned':
      return `${word} ${unitName(event.body.unit, names)}`;
    case 'part_returned':
    case 'part_assigned':
      return `${word} ${event.body.no} ${unitName(event.body.unit, names)}`;
    case 'part_responded':
    case 'part_cancelled':
      return `${word} ${event.body.no}`;
    case 'reopened':
      return event.body.unit === null ? word : `${word} ${unitName(event.body.unit, names)}`;
    case 'escalated':
    case 'sent_down':
      return `${word} ${CYCLES[event.body.from][language]} → ${CYCLES[event.body.to][language]}`;
    case 'extension_asked':
      return `${word} ${limitText(event.body.more.n, event.body.more.unit, language)}`;
    case 'extension_decided':
      return `${word} ${verdict(event, language)} ${limitText(event.body.more.n, event.body.more.unit, language)}`;
    case 'suspension_asked':
      return `${word} ${untilText(event.body.reviewAt, language)}`;
    case 'suspension_decided':
      return `${word} ${verdict(event, language)} ${untilText(event.body.until, language)}`;
    case 'objection_decided':
    case 'verified':
    case 'confirmed':
      return `${word} ${verdict(event, language)}`;
    case 'class_corrected':
      return `${word} ${event.body.classCode === null ? '' : names.classOf(event.body.classCode)}`;
    case 'place_corrected':
      return `${word} ${event.body.place.text}`;
    case 'noted':
      return [word, ...(event.body.mentions ?? []).map((one) => `@${people?.get(one) ?? ''}`)].join(' ');
    default:
      return word;
  }
}

function untilText(at: number, language: Language): string {
  return language === 'zh' ? `至 ${dayTextAt(at)}` : `until ${dayTextAt(at)}`;
}

function verdict(event: IssueEvent, language: Language): string {
  const say = (yes: boolean, [good, bad]: readonly [Word, Word]) => word(yes ? good : bad, language);
  switch (event.name) {
    case 'extension_decided':
    case 'suspension_decided':
      return say(event.body.grant, ['agreed', 'notAgreed']);
    case 'objection_decided':
      return say(event.body.uphold, ['agreed', 'notAgreed']);
    case 'verified':
      return say(event.body.agree, ['solved', 'notSolved']);
    case 'confirmed':
      return say(event.body.found, ['found', 'notFound']);
    default:
      return '';
  }
}

/** What was given as the reason, and what was noted with it. */
export function whyOf(
  event: IssueEvent,
  { rules, language }: Pick<TimelineDeps, 'rules' | 'language'>,
): string {
  const body = event.body as { reason?: string; cause?: string; note?: string };
  const said = [coded(event.name, body.reason ?? body.cause, rules, language), body.note];
  return said.filter(Boolean).join(language === 'zh' ? '；' : '; ');
}

/** Reason, note, ground of the dispatch and what happened to the clocks. */
function detailOf(event: IssueEvent, deps: TimelineDeps): string {
  const body = event.body as { reason?: string; cause?: string; note?: string; result?: string } & UnderItem;
  const lines = [
    event.name === 'reported' ? seenText(event.body.seenAt, deps) : '',
    coded(event.name, body.reason ?? body.cause, deps.rules, deps.language),
    ...grantedLines(event, deps.language),
    body.note,
    coded(event.name, body.result, deps.rules, deps.language),
    underText(body, deps.language),
  ];
  if (event.name === 'closed')
    lines.push(
      ...(event.body.unanswered ?? []).map(
        (unit) => `${word('assistOpen', deps.language)} ${unitName(unit, deps.names)}`,
      ),
    );
  if (event.name === 'dispatched' || event.name === 'redispatched')
    lines.push(...groundOf(event.body.unit, event.body.routing, deps.names, deps.language));
  if (event.name === 'split') {
    lines.push(
      ...event.body.parts.map(
        (p) =>
          `${p.no} ${p.title}${deps.language === 'zh' ? '：' : ': '}${unitName(p.unit, deps.names)} ${limitText(p.limit.n, p.limit.unit, deps.language)}`,
      ),
    );
  }
  lines.push(...dueChanges(event, deps));
  const said = lines.filter((line): line is string => typeof line === 'string' && line !== '');
  // What people wrote often ends in a full stop, which does not go before a semicolon.
  return said
    .map((line, index) => (index < said.length - 1 ? line.replace(/[。.；;]+$/, '') : line))
    .join(deps.language === 'zh' ? '；' : '; ');
}

/** The item of the duty list under which a grid worker was given it. */
function underText({ item }: UnderItem, language: Language): string {
  if (item === undefined) return '';
  return language === 'zh' ? `按准入事项“${item.title}”` : `under “${item.title}” of the duty list`;
}

/** What was asked, where less was granted, and on which condition. */
export function grantedLines(event: IssueEvent, language: Language): string[] {
  if (event.name !== 'extension_decided' && event.name !== 'suspension_decided') return [];
  const { asked, conditions } = event.body;
  const wanted =
    typeof asked === 'number' ? dayTextAt(asked) : asked && limitText(asked.n, asked.unit, language);
  const line = (key: Word, text: string) => `${word(key, language)}${language === 'zh' ? '：' : ': '}${text}`;
  return [
    ...(wanted === undefined ? [] : [line('asked', wanted)]),
    ...(conditions === undefined ? [] : [line('onCondition', conditions)]),
  ];
}

/** Of a report that came later: when it was seen. The line's own time is that of its receipt. */
function seenText(seenAt: number | undefined, { language, now }: TimelineDeps): string {
  if (seenAt === undefined) return '';
  const time = momentText(seenAt, now);
  return language === 'zh' ? `现场看到 ${time}，此时才送达` : `seen on the spot ${time}, received only now`;
}

const CLOSE_MS = 5 * 60_000;

/** What the sender's clock said, where it is far from ours: nothing was decided by it. */
function clockNote({ at, client_at: said }: EventRow, { language, now }: TimelineDeps): string {
  if (said === null || Math.abs(said - at) < CLOSE_MS) return '';
  return `${word('theirClock', language)} ${momentText(said, now)}`;
}

const LIST_OF: Partial<Record<EventName, string>> = {
  declined: 'decline_reason',
  returned: 'return_reason',
  part_returned: 'return_reason',
  suspension_asked: 'suspend_reason',
  closed: 'close_result',
  reworked: 'rework_cause',
  verified: 'rework_cause',
};

/** A reason or result that is a code, in words. */
function coded(
  name: EventName,
  value: string | undefined,
  rules: RuleSet,
  language: Language,
): string | undefined {
  const list = LIST_OF[name];
  if (list === undefined || value === undefined) return value;
  return rules.codes(list).find((choice) => choice.code === value)?.[language] ?? value;
}

function dueChanges(event: IssueEvent, { language, now }: TimelineDeps): string[] {
  return Object.entries(event.clocks ?? {})
    .filter(([, clock]) => clock.runningSince !== null && clock.dueAt !== null)
    .map(
      ([kind, clock]) => `${CLOCK_KINDS[kind as ClockKind][language]} ${momentText(clock.dueAt ?? now, now)}`,
    );
}
