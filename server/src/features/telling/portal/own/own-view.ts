/** A matter as its reporter is shown it: what happened, what comes next, who, until when, and what they may do. */

import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { allowed } from '@gridgov/domain/loop/issues/allowed.ts';
import type { EventName, IssueEvent } from '@gridgov/domain/loop/issues/events.ts';
import { isHelp } from '@gridgov/domain/loop/issues/help.ts';
import { nextStep, promiseOfNext } from '@gridgov/domain/loop/issues/next.ts';
import { SHOWN_PHOTOS } from '@gridgov/domain/loop/issues/public.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { wordsFor } from '@gridgov/domain/loop/issues/words.ts';
import { explainRefusal } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import {
  type EventRow,
  groundOf,
  type IssueDeps,
  type IssueWhole,
  leadingView,
  listEvents,
  namesOnCase,
  promiseView,
  rulesFor,
  seatName,
} from '../../../loop/issues/public.ts';
import { unitName } from '../../publication/public.ts';
import type { FileOfMatter } from '../queries.ts';
import { residentClass } from '../report/classes.ts';
import type { OwnMatter } from '../schema.ts';
import { photoView, type Viewing, viewOf } from '../views.ts';

type Own = Static<typeof OwnMatter>;
type Happening = Own['happened'][number];
type Said = Partial<Pick<Happening, 'unit' | 'text' | 'until' | 'yes'>>;

const DAY_MS = 86_400_000;
const MOST_EVENTS = 400;

/** Of what happened only this is told, and of it only what concerns the reporter. */
const TOLD: { [N in EventName]?: (body: never, viewing: Viewing) => Said } = {
  reported: () => ({}),
  accepted: () => ({}),
  declined: (body: { reason: string; note: string }, { rules, language }) => ({
    text: [rules.codes('decline_reason').find((one) => one.code === body.reason)?.[language], body.note]
      .filter(Boolean)
      .join(language === 'zh' ? '。' : '. '),
  }),
  objected: () => ({}),
  objection_decided: (body: { uphold: boolean; note: string }) => ({ yes: body.uphold, text: body.note }),
  confirmed: (body: { found: boolean }) => ({ yes: body.found }),
  filed: () => ({}),
  settled: (body: { result: string }) => ({ text: body.result }),
  dispatched: (body: { unit: string }, { names }) => ({ unit: unitName(body.unit, names) ?? '' }),
  redispatched: (body: { unit: string }, { names }) => ({ unit: unitName(body.unit, names) ?? '' }),
  ruled: (body: { unit: string }, { names }) => ({ unit: unitName(body.unit, names) ?? '' }),
  transferred: () => ({}),
  extension_decided: (body: { grant: boolean }) => ({ yes: body.grant }),
  suspension_decided: (body: { grant: boolean; until: number }) => ({
    yes: body.grant,
    until: body.until,
  }),
  resumed: () => ({}),
  responded: (body: { result: string }) => ({ text: body.result }),
  verified: (body: { agree: boolean }) => ({ yes: body.agree }),
  reworked: () => ({}),
  closed: () => ({}),
  rated: () => ({}),
  reopened: (body: { unit: string | null }, { names }) => ({ unit: unitName(body.unit, names) ?? '' }),
  withdrawn: () => ({}),
  merged: () => ({}),
  unmerged: () => ({}),
};

/** Only what is granted is news: a wish that was refused changes nothing for the reporter. */
const ONLY_YES = new Set<EventName>(['extension_decided', 'suspension_decided']);

export type OwnInput = {
  readonly whole: IssueWhole;
  readonly files: readonly FileOfMatter[];
  readonly published: ReadonlySet<string>;
  readonly urlOf: (fileId: string) => string;
  readonly told: string | null;
  /** Units that came in beside whoever handles it. */
  readonly called: readonly { readonly at: number; readonly units: readonly string[] }[];
  /** The matter it was put together with, where everybody may know of it. */
  readonly master: Own['master'];
  /** Under which photos are sent for an addition. */
  readonly draft: string;
};

export async function ownView(
  issues: IssueDeps,
  actor: Actor,
  { whole, files, published, urlOf, told, called, master, draft }: OwnInput,
  viewing: Viewing,
): Promise<Own> {
  const { state } = whole;
  const { language, now } = viewing;
  const events = await listEvents(issues.db, state.district, state.id, MOST_EVENTS);
  const step = nextStep(state);
  const seat = step?.seat ?? null;
  const serving = seat === null ? [] : [...(await issues.holders(seat, now))].slice(0, 1);
  const next = state.leadPerson !== null && seat?.startsWith('unit:') === true ? [state.leadPerson] : serving;
  const ids = [...new Set([...events.map(({ person_id }) => person_id), ...next])];
  const people = await namesOnCase(issues.people, ids, { actor, reporters: [state.reporter] });
  const rules = rulesFor(issues, state, 'note', now);
  // The next step's own moment; the matter's chip is the promise that breaks first.
  const promised = clockOf(promiseView(rules.calendar, promiseOfNext(state), now));
  const mine = files.filter(({ purpose }) => SHOWN_PHOTOS.includes(purpose));
  const own = state.reporter.personId === actor.personId;
  return {
    matter: {
      ...matterPart(whole, own, viewing),
      photos: mine.map((f) => photoView(f, urlOf(f.id), published.has(f.id))),
    },
    role: own ? 'reporter' : 'fellow',
    help: isHelp(state),
    title: own ? titleOf(issues, state, { ...viewing, rules }) : '',
    // Whoever joined sees what everybody sees, not the words of another reporter.
    description: own ? whole.description : '',
    next:
      step === null || seat === null
        ? null
        : {
            who: seatName(seat, viewing.names, language),
            person: people.get(next[0] ?? '') ?? '',
            command: step.command,
            ...promised,
          },
    why: state.lead === null ? [] : groundOf(state.lead, state.routing, viewing.names, language).slice(0, 20),
    happened: [
      ...events.flatMap((row, at) =>
        happening(row, actor, people, { ...viewing, rules }).map((one) => ({
          ...one,
          ...furtherOf(row, events.slice(0, at), { ...viewing, rules }),
        })),
      ),
      ...called.map(({ at, units }) => calling(at, units.join(language === 'zh' ? '、' : ', '))),
    ].sort((a, b) => a.at - b.at),
    can: canOf(state, actor, rules.policy, viewing),
    reopenUntil: state.closedAt === null ? null : state.closedAt + rules.policy.reopenDays * DAY_MS,
    answered: state.rating,
    master,
    told,
    draft,
  };
}

/** What the reporter calls it; a report that is called by its class, as residents call that. */
function titleOf({ names }: IssueDeps, { title, classCode }: IssueState, viewing: Viewing): string {
  const { rules, language } = viewing;
  if (classCode !== null && title === names.classOf(classCode))
    return residentClass(rules, viewing.names, language, classCode);
  return viewing.names.said('class', title);
}

function clockOf({ state, dueAt }: ReturnType<typeof leadingView>) {
  return { clock: state, dueAt: dueAt === null ? null : Date.parse(dueAt) };
}

/** The fields everybody is told, with the promise that breaks first; their own words of a place are whole. */
function matterPart(whole: IssueWhole, own: boolean, viewing: Viewing): Own['matter'] {
  const { state, placeText } = whole;
  const shown = viewOf(whole, viewing);
  return {
    ...shown,
    place: own ? state.place.text || placeText : shown.place,
    text: null,
    ...clockOf(leadingView(viewing.rules.calendar, state, viewing.now)),
  };
}

function happening(
  row: EventRow,
  actor: Actor,
  people: ReadonlyMap<string, string>,
  viewing: Viewing,
): Happening[] {
  const name = row.name.slice('issue.'.length) as IssueEvent['name'];
  const own = row.person_id === actor.personId;
  const said = own && (name === 'noted' || name === 'urged') ? noteOf(row) : told(name, row, viewing);
  if (said === null || (ONLY_YES.has(name) && said.yes !== true)) return [];
  const who = own ? 'you' : (people.get(row.person_id) ?? '');
  return [{ kind: name, at: row.at, who, unit: '', text: '', until: null, yes: null, ...said }];
}

/** The street called departments to it. */
const calling = (at: number, text: string): Happening => ({
  ...{ kind: 'joined_by', at, who: '', unit: '', text },
  ...{ until: null, yes: null },
});

/** What stands beside an event: until when it was put off, and what it waits for. */
function furtherOf(row: EventRow, before: readonly EventRow[], { rules, language }: Viewing): Said {
  if (row.name === 'issue.extension_decided') {
    const { clocks } = row.body as { clocks?: { handle?: { dueAt?: number | null } } };
    return { until: clocks?.handle?.dueAt ?? null, text: conditionsOf(row) };
  }
  if (row.name !== 'issue.suspension_decided') return {};
  const asked = before.findLast(({ name }) => name === 'issue.suspension_asked');
  const reason = asked === undefined ? undefined : bodyOf(asked).reason;
  const why = rules.codes('suspend_reason').find(({ code }) => code === reason)?.[language] ?? '';
  return { text: [why, conditionsOf(row)].filter(Boolean).join(language === 'zh' ? '；' : '; ') };
}

/** On which condition it was granted, in the words of who decided. */
function conditionsOf(row: EventRow): string {
  const { conditions } = bodyOf(row);
  return typeof conditions === 'string' ? conditions : '';
}

/** What the event says itself; its row holds stage and clocks beside it. */
const bodyOf = ({ body }: EventRow) => (body.body ?? {}) as Record<string, unknown>;

function noteOf(row: EventRow): Said {
  const { note } = bodyOf(row);
  return { text: typeof note === 'string' ? note : '' };
}

function told(name: EventName, row: EventRow, viewing: Viewing): Said | null {
  const view = TOLD[name];
  // The table pairs each event with its own body; the compiler cannot follow that through a lookup.
  return view === undefined ? null : view(bodyOf(row) as never, viewing);
}

const OFFERED = new Set(['object', 'withdraw', 'rate', 'reopen', 'urge', 'note']);

function canOf(
  state: IssueState,
  actor: Actor,
  policy: Viewing['rules']['policy'],
  { language, now }: Viewing,
) {
  return allowed(state, actor, now, policy)
    .filter(({ command }) => OFFERED.has(command))
    .map(({ command, refusal }) => ({
      command,
      allowed: refusal === null,
      why: refusal === null ? '' : explainRefusal(refusal.code, refusal.details, language, wordsFor).text,
    }));
}
