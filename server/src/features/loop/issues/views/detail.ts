/** Everything a page shows of one matter, for one viewer. */

import type { Clock } from '@gridgov/domain/calendar/clock.ts';
import { isPaused } from '@gridgov/domain/calendar/clock.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { mayReveal } from '@gridgov/domain/loop/issues/help.ts';
import { likenessText } from '@gridgov/domain/loop/issues/likeness-text.ts';
import { nextStep, promiseOfNext } from '@gridgov/domain/loop/issues/next.ts';
import { type Promised, promisesOf } from '@gridgov/domain/loop/issues/promises.ts';
import type { ClockKind, IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { CHANNELS, CLOCK_KINDS, isOpen } from '@gridgov/domain/loop/issues/state.ts';
import { COMMANDS } from '@gridgov/domain/loop/issues/steps.ts';
import { TIMERS } from '@gridgov/domain/loop/issues/timers.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import { clockView } from '../../../../platform/workflow/clock-view.ts';
import type { FileFacts } from '../deps.ts';
import { shortNumber } from '../numbers.ts';
import type { Brief, EventRow, FileRow, IssueWhole } from '../queries.ts';
import type { LikelySame } from '../report/likeness.ts';
import { pictureOf, type Thumbnails } from '../report/thumbnails.ts';
import { routeQuestion } from '../route-question.ts';
import type { IssueDetail } from '../schema.ts';
import { type Names, seatName } from '../show/names.ts';
import { allowedView } from './allowed-view.ts';
import { askedOf } from './asked.ts';
import { carriedOver } from './carried.ts';
import { promiseView } from './clock-view.ts';
import { dueHistoryOf } from './due-history.ts';
import { lanesOf, stepNotesOf } from './lanes.ts';
import { photosOf } from './photos.ts';
import { reportOf } from './reported.ts';
import { rowView, type Viewing } from './row-view.ts';
import { stripsOf } from './strips.ts';
import { timelineOf } from './timeline.ts';
import { momentText, reasonText, unitName, word } from './words.ts';

type Detail = Static<typeof IssueDetail>;

export type DetailInput = {
  /** Also what this viewer may not do, with why and who may. */
  everything: boolean;
  following: boolean;
  whole: IssueWhole;
  events: readonly EventRow[];
  files: readonly FileRow[];
  facts: ReadonlyMap<string, FileFacts>;
  related: readonly Brief[];
  similar: readonly LikelySame[];
  thumbnails: Thumbnails;
  people: ReadonlyMap<string, string>;
  /** Masked names of those who serve the lead unit, by their ids. */
  colleagues: ReadonlyMap<string, string>;
};

/** Throws `not-found` where the viewer may not see the matter, so that no caller can forget to ask. */
export function detailView(input: DetailInput, actor: Actor, viewing: Viewing): Detail {
  const { whole, events, people } = input;
  const { state } = whole;
  if (!maySee(state, actor)) throw new Refusal('not-found', { what: '@word.issue' });
  const { language, names } = viewing;
  const deps = { ...viewing, people };
  const lanes = lanesOf(events, state, deps);
  const timeline = timelineOf(events, deps);
  return {
    ...rowView(whole, viewing),
    channel: CHANNELS[state.channel][language],
    reportedBy: people.get(state.reporter.personId ?? '') ?? word('anonymous', language),
    communityName: names.area(state.place.community),
    description: whole.description,
    closed: !isOpen(state),
    following: input.following,
    lanes,
    stepNotes: stepNotesOf(lanes),
    nextStep: nextStepOf(state, viewing),
    otherClocks: otherClocks(state, viewing),
    strips: stripsOf(
      state,
      { condition: conditionOf(state, viewing) },
      { calendar: viewing.rules.calendar, language, now: viewing.now },
    ),
    ...suggestionOf(state, viewing),
    allowed: carriedOver(allowedView(state, actor, viewing, input.colleagues, input.everything), events),
    timeline,
    earlier: Math.max(0, (events[0]?.version ?? 1) - 1),
    ...photosOf(input, language),
    report: reportOf(events, state, state.condition === null ? null : conditionOf(state, viewing), deps),
    ...(state.place.grid === '' ? {} : { gridCode: state.place.grid }),
    parts: partsOf(state, viewing),
    ...relationsIn(input, viewing),
    assists: state.assists.map((a) => ({
      unit: unitName(a.unit, names),
      note: a.note,
      state: a.answer ?? word('noAnswer', language),
    })),
    reporter: { text: reporterText(state, people, viewing), mayReveal: mayReveal(state, actor) },
    told: toldAtClose(state),
    similar: similarTo(input, viewing),
    dueChanges: dueHistoryOf(events, deps),
    asked: askedOf(state, events, deps),
  };
}

/** The opening condition in its own words, as the rules the matter was filed under have it. */
function conditionOf(state: IssueState, { rules, names, language }: Viewing): string {
  const known = rules.conditionsOf(state.classCode ?? '').find((one) => one.condition === state.condition);
  const text = known?.openText || state.condition;
  return text ? names.said('condition', text) : word('noCondition', language);
}

function nextStepOf(state: IssueState, viewing: Viewing): Detail['nextStep'] {
  const next = nextStep(state);
  if (next === null || (next.seat === null && state.stage !== 'closed')) return null;
  const { command, seat } = next;
  const { names, language, rules, now } = viewing;
  const who = seat === null ? word('reporter', language) : seatName(seat, names, language);
  const clock = promiseView(rules.calendar, promiseOfNext(state), now);
  return { who, what: COMMANDS[command][language], clock };
}

/** What is promised besides the next step, what breaks first before the others, and the clocks that stand still. */
function otherClocks(state: IssueState, { rules, language, now, names }: Viewing): Detail['otherClocks'] {
  const next = promiseOfNext(state);
  const running = promisesOf(state)
    .filter((one) => one.kind !== 'review' && one.clock !== next?.clock)
    .sort((a, b) => a.breaksAt - b.breaksAt)
    .map((one) => ({
      name: promiseName(one, state, language),
      clock: promiseView(rules.calendar, one, now),
    }));
  const standing = (Object.entries(state.clocks) as [ClockKind, Clock][])
    .filter(([, clock]) => isPaused(clock))
    .map(([kind, clock]) => ({
      name: CLOCK_KINDS[kind][language],
      clock: clockView(rules.calendar, clock, now),
    }));
  const assisting = state.assists
    .filter(({ answer }) => answer === null)
    .flatMap(({ unit, clock }) =>
      clock === undefined
        ? []
        : [
            {
              name: `${TIMERS.assist[language]} ${unitName(unit, names)}`,
              clock: clockView(rules.calendar, clock, now),
            },
          ],
    );
  return [...running, ...assisting, ...standing];
}

function promiseName({ kind, clock }: Promised, state: IssueState, language: Language): string {
  if (kind === 'review') return word('reviewDay', language);
  return kind === 'part'
    ? (state.parts.find((part) => part.clock === clock)?.title ?? '')
    : CLOCK_KINDS[kind][language];
}

function suggestionOf(state: IssueState, { rules, names, language }: Viewing): Pick<Detail, 'suggestedUnit'> {
  if (state.stage !== 'to_dispatch' && state.stage !== 'to_rule') return {};
  const note = rules.route(routeQuestion(state, state.classCode));
  if (!note?.suggested) return {};
  return {
    suggestedUnit: {
      id: note.suggested,
      name: names.unit(note.suggested),
      reasons: note.reasons.map((reason) => reasonText(reason, names, language)),
    },
  };
}

function partsOf(state: IssueState, { names, rules, now }: Viewing): Detail['parts'] {
  return state.parts.map((part) => ({
    title: part.title,
    unit: part.unit === null ? '' : unitName(part.unit, names),
    ...(part.result === null ? {} : { note: part.result }),
    clock: clockView(rules.calendar, part.clock, now),
  }));
}

function relationsIn(
  { whole: { state }, related, thumbnails }: DetailInput,
  { names, now, language }: Viewing,
): Pick<Detail, 'master' | 'duplicates' | 'repeats' | 'linked'> {
  const view = (brief: Brief) => ({
    ...relatedView(brief, state.district, names, now),
    ...pictureOf(thumbnails, brief.id),
  });
  const byId = new Map(related.map((brief) => [brief.id, view(brief)]));
  const master = state.master === null ? undefined : byId.get(state.master);
  const duplicates = state.duplicates.flatMap((id) => byId.get(id) ?? []);
  const linked = state.linked.map((id) => {
    const known = byId.get(id.split('.')[1] ?? id);
    const whole = id.includes('.') ? id : `${state.district}.${id}`;
    return known ?? { id: whole, shortNumber: '', title: '', note: '' };
  });
  return {
    ...(master === undefined ? {} : { master: { ...master, note: masterNote(state, related, language) } }),
    duplicates,
    repeats: state.repeats?.length ?? 0,
    linked,
  };
}

/** A duplicate waits for its master for as long as that one is open. */
function masterNote({ master }: IssueState, related: readonly Brief[], language: Language): string {
  const open = related.some(({ id, state }) => id === master && isOpen(state));
  return word(open ? 'awaiting' : 'withMaster', language);
}

function relatedView(brief: Brief, district: string, names: Names, now: number) {
  return {
    id: `${district}.${brief.id}`,
    shortNumber: shortNumber(brief.number),
    title: names.said('class', brief.title),
    note: momentText(brief.reported_at, now),
  };
}

function reporterText(state: IssueState, people: ReadonlyMap<string, string>, { language }: Viewing): string {
  const channel = CHANNELS[state.channel][language];
  const name = people.get(state.reporter.personId ?? '');
  return name === undefined ? `${channel} ${word('anonymous', language)}` : `${channel} ${name}`;
}

/** How many hear of the closing: the reporters of the matter and of its duplicates. */
function toldAtClose(state: IssueState): number {
  if (!isOpen(state) || state.reporter.kind === 'system') return 0;
  return 1 + state.duplicates.length;
}

function similarTo({ similar, thumbnails }: DetailInput, { names, language }: Viewing): Detail['similar'] {
  return similar.map(({ state, likeness }) => ({
    id: `${state.district}.${state.id}`,
    shortNumber: shortNumber(state.number),
    title: names.said('class', state.title),
    ...pictureOf(thumbnails, state.id),
    note: likenessText(likeness, language),
    metres: likeness.metres,
  }));
}
