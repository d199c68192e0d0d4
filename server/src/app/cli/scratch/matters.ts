/** Matters of the loop in a scratch city: reports and commands as the server takes them, with the facts of the walk. */
import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import { decideReport } from '@gridgov/domain/loop/issues/decide.ts';
import type { IssueEvent } from '@gridgov/domain/loop/issues/events.ts';
import { asKept } from '@gridgov/domain/loop/issues/evolve.ts';
import type { Facts } from '@gridgov/domain/loop/issues/facts.ts';
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import type { Loop } from '@gridgov/domain/loop/issues/types.ts';
import { aReport, cast, factsOn } from '@gridgov/domain/loop/issues/walking.ts';
import type { EventOf } from '@gridgov/domain/workflow/form.ts';
import {
  act,
  giveEvents,
  ISSUES,
  type IssueDeps,
  makeNumbers,
  type ReportInput,
  type RuleSet,
  report,
} from '../../../features/loop/issues/public.ts';
import { NOTHING_BESIDE } from '../../../features/loop/replay/public.ts';
import type { Db } from '../../../platform/db/database.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { makeLedger } from '../../../platform/ledger/ledger.ts';
import { type Give, postOf, type Tried } from './attempts.ts';
import { digestsOf } from './files.ts';

/** The one matter that others may be merged into stands in the city under the id of the walk's facts. */
export async function mattersIn(db: Db, calendar: CompiledCalendar, from: number): Promise<Give> {
  const ledger = makeLedger(db, ISSUES);
  const numbers = makeNumbers(db, 500);
  const depsWith = (facts: Facts): IssueDeps => ({
    ...NOTHING_BESIDE,
    db,
    ledger,
    numbers,
    rules: rulesOf(facts),
    checkFiles: async (ids) => digestsOf(ids),
    duty: async () => facts.duty,
    // Whoever the walk names holds the post it names them for.
    holders: async () => new Set(NAMED),
  });
  const master = uuidv7();
  const facts = factsOn(calendar);
  const first = decideReport(aReport, cast.worker, from, facts);
  const origin = { requestId: 'walk', address: '', now: from };
  await report(depsWith(facts), cast.worker, inputOf(first), { ...origin, commandId: master });

  return async (attempt, { district, id }, origin) => {
    const deps = depsWith(attempt.facts as Facts);
    const actor = postOf(attempt.actor);
    if (attempt.command !== null) {
      const body = withMaster(attempt.body, master);
      const command = attempt.command as CommandName;
      const { result } = await act(
        deps,
        actor,
        { district, id: id ?? '', command, body: body as never },
        origin,
      );
      return namesIn(result);
    }
    const events = eventsOf(attempt);
    if (id === null) return namesIn((await report(deps, cast.worker, inputOf(events), origin)).result);
    await giveEvents(deps, actor, { ...origin, district, id }, () => events);
    return events.map(({ name }) => name);
  };
}

const NAMED = ['stranger', 'water', 'roads', 'someone'];

/** Rules under which the server comes to the facts of an attempt. */
function rulesOf(facts: Facts): { current: () => RuleSet; version: () => RuleSet } {
  const { calendar, policy, rulesVersion: version, list, unit } = facts;
  // A share is drawn by the command's id: of one, each; of so many, none.
  const drawn = { ...policy, sampleOneIn: facts.sampled ? 1 : 2 ** 40 };
  const rules: RuleSet = {
    version,
    calendar,
    policy: drawn,
    list,
    unit,
    codes: () => [],
    classes: [],
    conditionsOf: () => [],
    ruling: () => facts.ruling,
    route: () => facts.routing,
  };
  return { current: () => rules, version: () => rules };
}

const namesIn = ({ events }: Readonly<Record<string, unknown>>) =>
  (events as readonly string[]).map((name) => name.slice(ISSUES.name.length + 1));

const eventsOf = ({ outcome }: Tried): IssueEvent[] =>
  (outcome as unknown as readonly EventOf<Loop>[]).map(asKept);

const withMaster = (body: Tried['body'], master: string) =>
  body.master === undefined ? body : { ...body, master };

/** What somebody reported, from the event in which it was written down. */
function inputOf([first]: readonly IssueEvent[]): ReportInput {
  if (first?.name !== 'reported') throw new Error(`a matter begins with a report, not with ${first?.name}`);
  const { channel, nature, title, classCode, place, reporter, files, linked } = first.body;
  return { channel, nature, title, description: title, classCode, place, reporter, files, linked };
}
