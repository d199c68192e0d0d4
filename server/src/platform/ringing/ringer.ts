/**
 * Calls whoever is on duty, once a second: push, SMS and a call by voice at once for each post that rings, and the next
 * one where nobody at a post can be reached. What was done and what it was answered stands in the case.
 */

import { SILENT_AFTER } from '@gridgov/domain/work/duty/beat.ts';
import type { Types } from '@gridgov/domain/workflow/form.ts';
import { uuidOf } from '../ledger/ids.ts';
import { takeDue } from '../timers/timers.ts';
import { eachOf } from '../work/each.ts';
import { takeQueued } from '../work/work.ts';
import type { OpenTrade } from '../workflow/open.ts';
import { timedOf } from '../workflow/timed.ts';
import { usedTrades } from '../workflow/unused.ts';
import type { Ring } from './declared.ts';
import type { RingerDeps } from './deps.ts';
import { give, note, type Ringing, ringsOf, wordsOf } from './give.ts';
import { type CallRow, callsOf, insertCall, NIL, ringingIn } from './queries.ts';

type State = Types['State'];

const PAGE = 200;
/** Cases that are called for side by side: the other connections are for people. */
const AT_ONCE = 6;
/** Answers after which nobody is at the telephone. */
const GONE: ReadonlySet<string | null> = new Set(['busy', 'off', 'failed', 'no_number']);

/** One round over all districts. What fails is told to the operator, tried again in the next, and holds up nothing else. */
export async function ringOnce(deps: RingerDeps, now: number): Promise<void> {
  const { db, trades, onError, districts } = deps;
  const open = usedTrades(trades, now).filter(({ served }) => served.rings !== undefined);
  // The reminders of all trades come every twenty seconds: too late for whoever waits for the next level.
  const timed = open.map((one) => timedOf(trades, one));
  await takeDue({ db, now, onError, inDutyHours: false, trades: timed });
  const byName = new Map(open.map((one) => [one.served.trade.name, one]));
  await takeQueued(
    { db, now, onError },
    {
      name: 'ringing',
      districts,
      everyRound: true,
      keys: async () => [...byName.keys()],
      one: async (district, name) => {
        const one = byName.get(name);
        if (one !== undefined) await ringDistrict(deps, one, district, now);
      },
    },
  );
}

type Post = {
  readonly state: State;
  readonly ring: Ring;
  /** Called are these; `duty` since when, of those who are there by a roster. */
  readonly people: readonly string[];
  readonly duty: ReadonlyMap<string, number>;
};

async function ringDistrict(deps: RingerDeps, open: OpenTrade, district: string, now: number): Promise<void> {
  const posts = await postsIn(deps, open, district, now);
  if (posts.length === 0) return;
  const ids = [...new Set(posts.map(({ state }) => state.id))];
  const calls = await callsOf(deps.db, district, ids);
  const people = [...new Set(posts.flatMap((post) => post.people))];
  const [beats, lost] = await Promise.all([
    deps.beats(people, now),
    deps.lostPushes(
      district,
      calls.map(({ id }) => keyOf(id)),
    ),
  ]);
  const ofRing = Map.groupBy(calls, ({ caseId, ring }) => `${caseId} ${ring}`);
  const isSilent = (start: number | undefined, person: string) =>
    start !== undefined && now - Math.max(beats.get(person) ?? 0, start) > SILENT_AFTER;
  await eachOf(
    posts,
    async (post) => {
      const own = ofRing.get(`${post.state.id} ${post.ring.key}`) ?? [];
      const ringing = { deps, open, district, id: post.state.id, now };
      // One who cannot be called does not keep the others, nor the next level, from being called.
      const steps = post.people.map((person) => () => call(ringing, post, person, own));
      const isGone = ({ id, answer }: CallRow) => lost.has(keyOf(id)) || GONE.has(answer);
      const isReached = (person: string) => {
        const those = own.filter(({ personId }) => personId === person);
        return !isSilent(post.duty.get(person), person) && !(those.length > 0 && those.every(isGone));
      };
      if (post.ring.passes && !post.people.some(isReached)) steps.push(() => passOver(ringing, post.ring));
      await eachOf(steps, (step) => step());
    },
    AT_ONCE,
  );
}

/** Every post that rings in a district now, with those who are called there. */
async function postsIn(deps: RingerDeps, open: OpenTrade, district: string, now: number): Promise<Post[]> {
  const { served } = open;
  const states: State[] = [];
  for (let after = NIL; ; ) {
    // Page after page, on one connection: the others are for people.
    const page = await ringingIn(deps.db, served, { district, after, limit: PAGE });
    states.push(...page);
    if (page.length < PAGE) break;
    after = page.at(-1)?.id ?? after;
  }
  const rings = states.flatMap((state) =>
    ringsOf(served, state).flatMap((ring) => (ring.lost === true ? [] : [{ state, ring }])),
  );
  const known = new Map<string, Pick<Post, 'people' | 'duty'>>();
  // As above.
  for (const { ring } of rings) {
    const key = ring.seats.join(' ');
    if (!known.has(key)) known.set(key, await peopleAt(deps, ring.seats, now));
  }
  const nobody = { people: [], duty: new Map() };
  return rings.map((one) => ({ ...one, ...(known.get(one.ring.seats.join(' ')) ?? nobody) }));
}

async function peopleAt(
  { onDuty, holders }: RingerDeps,
  seats: readonly string[],
  now: number,
): Promise<Pick<Post, 'people' | 'duty'>> {
  const those = seats.map((seat) => onDuty(seat, now) ?? []).find((some) => some.length > 0) ?? [];
  const duty = new Map(those.map(({ personId, start }) => [personId, start]));
  return { duty, people: [...(duty.size > 0 ? duty.keys() : await holders(seats.at(-1) ?? '', now))] };
}

const passOver = (ringing: Ringing, { key }: Ring) => {
  const { command, body } = ringing.open.served.rings?.passOver ?? { command: '', body: () => ({}) };
  return give(ringing, { command, body: body(ringing.now), key }, `lost ${key}`);
};

const keyOf = (call: string) => `ring:${call}`;

type Calling = Ringing & { readonly deps: RingerDeps };

/** Everything at once, and once a round; a server that stops in between leaves nothing half done. */
async function call(ringing: Calling, { state, ring }: Post, personId: string, own: readonly CallRow[]) {
  const { deps, open, district, id: caseId, now } = ringing;
  const { trade, path, rings } = open.served;
  const id = uuidOf(`ring ${caseId} ${ring.key} ${personId} ${ring.round}`);
  if (own.some((row) => row.id === id)) return;
  const { language, phone, pushes, write } = await deps.contactOf(personId);
  const row = { district, id, trade: trade.name, caseId, ring: ring.key, personId };
  const params = {
    said: wordsOf(deps, open.served, state, { language, now }),
    called: trade[language],
    event: `${trade.name}.${rings?.event}`,
    number: state.number,
    link: `${deps.publicUrl}/t/${path}/${district}.${caseId}`,
  };
  const isNew = await deps.db.transaction(async (tx) => {
    const dial = deps.voice !== null && phone !== null;
    if (!(await insertCall(tx, { ...row, at: now, dial }))) return false;
    await write(tx, { district, key: keyOf(id), params, now });
    return true;
  });
  if (!isNew) return;
  const ways = [['sms', phone === null ? 'no_number' : 'sent'], ...(pushes > 0 ? [['push', 'sent']] : [])];
  await Promise.all(ways.map(([way = '', answer = '']) => note(ringing, row, way, answer)));
}
