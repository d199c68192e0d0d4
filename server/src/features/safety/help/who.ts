/** Before help is asked for: who answers at the place now, and by when. */
import { startClock } from '@gridgov/domain/calendar/clock.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { LEVELS, type Level, type Urgency } from '@gridgov/domain/safety/help/state.ts';
import type { Static } from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { noRoster } from '../../../platform/workflow/open.ts';
import { placeSaid } from '../../../platform/workflow/place-said.ts';
import { callerActor, openHelp } from './begin.ts';
import type { HelpDeps } from './deps.ts';
import { Beforehand, Where } from './schema.ts';

type Given = Static<typeof Where>;
type Roster = { readonly roster?: (level: Level) => readonly string[] };

export function whoRoute(deps: HelpDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/portal/help/who',
    operationId: 'whoAnswersHelp',
    summary: 'Before asking for help: what may be chosen, which post is on duty, by when somebody answers',
    tag: 'help',
    right: 'public',
    audit: { none: 'posts on duty and limits, without people' },
    schema: { query: Where, reply: { 200: Beforehand } },
    async run({ query, now, language, address }) {
      await deps.guard.count('advice', address, now);
      return beforehand(deps, query, { language, now });
    },
  });
}

/** The lowest level with somebody on duty: it is called first. */
async function firstPost({ trades, db, places, districts }: HelpDeps, said: Given, now: number) {
  const look = openHelp(trades).served.looks?.roster;
  if (look === undefined) throw new Error('nothing looks up who is on duty');
  const place = placeSaid(said, places, now);
  const [first = ''] = districts();
  const looked = (await look(db, {
    district: place.district || first,
    state: null,
    body: { place },
    actor: callerActor('resident:who'),
    now,
    onDuty: trades.onDuty ?? noRoster,
  })) as Roster;
  const seatOf = (level: Level) => looked.roster?.(level)[0];
  const level = LEVELS.find((one) => seatOf(one) !== undefined) ?? 'city';
  return { level, seat: seatOf(level) };
}

async function beforehand(
  deps: HelpDeps,
  given: Given,
  { language, now }: { readonly language: Language; readonly now: number },
): Promise<Static<typeof Beforehand>> {
  const rules = deps.trades.inForce(now);
  const { level, seat } = await firstPost(deps, given, now);
  const by = (urgency: Urgency) => {
    const { n, unit } = rules.tradeLimit('help', `answer_${urgency}_${level}`);
    return startClock(rules.calendar, { kind: 'answer', limit: n, unit, at: now }).dueAt ?? now;
  };
  return {
    kinds: rules.codes('help_kind').map((one) => ({ value: one.code, label: one[language] })),
    post: seat === undefined ? null : deps.seatName(seat, language),
    answerBy: { now: by('now'), hour: by('hour'), day: by('day') },
  };
}
