/** Turns what was told to queues and people into messages, for those who want to be told outside the console. */
import { dayOf, dayText } from '@gridgov/domain/calendar/zone.ts';
import { URGENCIES } from '@gridgov/domain/telling/classes.ts';
import { eachOf } from '../../../platform/work/each.ts';
import { takeQueued, type WorkDeps } from '../../../platform/work/work.ts';
import { ringsItself } from '../../../platform/workflow/noticed.ts';
import { allUsed, systemOfNotice } from '../../../platform/workflow/unused.ts';
import { defaultsOf } from './choices.ts';
import { isReporterNotice, tellPerson, tellReporters, toldOf } from './fan-out-notify.ts';
import { type FreshNotice, fanOutUntil, noticeIdsAfter, noticesOf, setFanOut } from './fan-out-queries.ts';
import { type FanOutDeps, isSeat, type Memory, newMemory, type Round } from './fan-out-round.ts';
import { hoursOn, listSettings } from './settings-queries.ts';
import { targetsOf } from './subscriptions.ts';

const IDS = 5_000;
const PAGE = 500;
/** A command that takes long to commit shows its notice behind later ones; the same notice twice is one message. */
const OVERLAP_MS = 60_000;
/** After a long stop nobody is told what everybody has seen since. */
const OLDEST_MS = 12 * 3_600_000;

type Running = {
  readonly now: number;
  readonly onError: WorkDeps['onError'];
  readonly memory?: Memory;
};

/** One round over all districts. Returns how many messages were wanted. */
export async function fanOutNotices(
  deps: FanOutDeps,
  { now, onError, memory = newMemory() }: Running,
): Promise<number> {
  const hours = await hoursOn(deps.db, dayText(dayOf(now, deps.offset)));
  const count = { wanted: 0 };
  const roundIn = (district: string): Round => ({ district, hours, now, memory, count });
  await takeQueued(
    { db: deps.db, now, onError },
    {
      name: 'notices',
      districts: deps.districts,
      batch: async (district, skip) => {
        await fanOutDistrict(deps, roundIn(district), new Set(skip));
        return false;
      },
      keys: async (district, skip) => {
        const { value } = await freshPages(deps, roundIn(district), new Set(skip)).next();
        return value ?? [];
      },
      one: (district, id) => fanOutOne(deps, roundIn(district), id),
    },
  );
  return count.wanted;
}

async function fanOutDistrict(deps: FanOutDeps, round: Round, skip: ReadonlySet<string>): Promise<void> {
  // Page by page: this is work in the background, and connections are for people.
  for await (const page of freshPages(deps, round, skip)) {
    await fanOutPage(deps, round, await heardOf(deps, round, page));
    for (const id of page) heardIn(round).add(id);
  }
  await setFanOut(deps.db, round.district, round.now);
}

function heardIn({ memory, district }: Round): Set<string> {
  const heard = memory.heard.get(district) ?? new Set();
  memory.heard.set(district, heard);
  return heard;
}

/**
 * The notices that were not heard of yet and are not set aside, in pages. One walk over the ids, each read once: one
 * that shows behind the walk meanwhile is in the overlap of the next round.
 */
async function* freshPages(
  deps: FanOutDeps,
  round: Round,
  skip: ReadonlySet<string>,
): AsyncGenerator<string[], undefined> {
  const { district, now } = round;
  const heard = heardIn(round);
  const until = await fanOutUntil(deps.db, district);
  // A city that starts to send messages does not begin with its past.
  const from = idAt(Math.max((until ?? now) - OVERLAP_MS, now - OLDEST_MS));
  // What another server's clock dates later is heard a round later.
  const to = idAt(now + OVERLAP_MS);
  forget(heard, from);
  for (let after = from; ; ) {
    // Each look begins where the one before ended.
    const ids = await noticeIdsAfter(deps.db, district, after, IDS);
    const fresh = ids.filter((id) => id < to && !heard.has(id) && !skip.has(id));
    for (let n = 0; n < fresh.length; n += PAGE) yield fresh.slice(n, n + PAGE);
    if (ids.length < IDS) return undefined;
    after = ids.at(-1) ?? after;
  }
}

/** Each of those it reaches on their own, so that nobody misses it for what is wrong with another. */
async function fanOutOne(deps: FanOutDeps, round: Round, id: string): Promise<void> {
  const notices = await heardOf(deps, round, [id]);
  const hearers = [];
  for (const { to } of notices) {
    // There is one.
    const people = isSeat(to) ? await holdersOf(deps, round, to) : hearersOf(to, new Map());
    hearers.push(...people, REPORTERS);
  }
  await eachOf(hearers, (who) => fanOutPage(deps, round, notices, who));
  heardIn(round).add(id);
}

/** Notices by their ids, without those of a system the city does not use: nobody is told of these later either. */
async function heardOf(
  { db, unusedAt = allUsed, trades = [] }: FanOutDeps,
  { district, now }: Round,
  ids: readonly string[],
): Promise<FreshNotice[]> {
  const unused = unusedAt(now);
  return (await noticesOf(db, district, ids)).filter(
    (notice) => !unused.has(systemOfNotice(notice)) && !ringsItself(trades, notice),
  );
}

/** What lies before is not looked at again. */
function forget(heard: Set<string>, before: string): void {
  for (const id of heard) if (id < before) heard.delete(id);
}

/** The first uuid v7 of a moment. */
function idAt(ms: number): string {
  const hex = Math.max(0, ms).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

const REPORTERS = 'reporters';

/** To everybody these notices reach, or to one of them alone. */
async function fanOutPage(
  deps: FanOutDeps,
  round: Round,
  notices: readonly FreshNotice[],
  only?: string,
): Promise<void> {
  const seats = new Map<string, ReadonlySet<string>>();
  for (const seat of new Set(notices.map(({ to }) => to).filter(isSeat))) {
    // One after the other: this is work in the background, and connections are for people.
    seats.set(seat, await holdersOf(deps, round, seat));
  }
  const isMeant = (who: string) => only === undefined || only === who;
  const people = [...new Set(notices.flatMap(({ to }) => hearersOf(to, seats)))].filter(isMeant);
  const settings = new Map((await listSettings(deps.db, people)).map((row) => [row.personId, row]));
  const owners = people.map((person) => `person:${person}`);
  const browsers = await targetsOf(deps, owners);
  // Of channels that need neither, only the telephone can be a default.
  const byPhone = URGENCIES.some((urgency) =>
    defaultsOf(round.hours, 'staff')[urgency].channels.includes('sms'),
  );
  const reached = people.filter(
    (person) => byPhone || settings.has(person) || browsers.has(`person:${person}`),
  );
  const isReached = new Set(reached);
  const languages = await deps.languagesOf(reached);
  const asked = notices.filter((notice) => isReporterNotice(notice)).map(({ streamId }) => streamId);
  const reported = await deps.withReporters(round.district, [...new Set(asked)]);
  // One after the other, as above: this is work in the background.
  for (const notice of notices) {
    const hearers = hearersOf(notice.to, seats)
      .filter(isMeant)
      .map((person) => ({
        person,
        language: languages.get(person) ?? 'zh',
        setting: settings.get(person),
        targets: browsers.get(`person:${person}`) ?? [],
      }))
      .filter(({ person }) => isReached.has(person));
    const toReporters = isMeant(REPORTERS) && isReporterNotice(notice) && reported.has(notice.streamId);
    if (hearers.length === 0 && !toReporters) continue;
    const told = await toldOf(deps, round, notice);
    // In turn, for the same reason.
    for (const hearer of hearers) await tellPerson(told, hearer);
    if (toReporters) await tellReporters(told);
  }
}

const BELIEVED_MS = 60_000;

async function holdersOf(
  deps: FanOutDeps,
  { now, memory }: Round,
  seat: string,
): Promise<ReadonlySet<string>> {
  const known = memory.seats.get(seat);
  if (known !== undefined && known.until > now) return known.people;
  const people = await deps.holders(seat, now);
  memory.seats.set(seat, { people, until: now + BELIEVED_MS });
  return people;
}

function hearersOf(key: string, seats: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  if (key.startsWith('person:')) return [key.slice('person:'.length)];
  return [...(seats.get(key) ?? [])];
}
