/**
 * A server of requests for help in simulated time: its parent says what time it is, who calls and who takes. It can be
 * killed at any moment; the next one goes on from what the database holds. Started by bench/help.ts.
 */
import { type Actor, actorOf } from '@gridgov/domain/city/people/posts.ts';
import { wordsFor } from '@gridgov/domain/trades.ts';
import { contactsIn } from '@gridgov/server/app/ringing.ts';
import { numbersByTrade, streamsOf } from '@gridgov/server/app/trades.ts';
import { beginHelp, callerActor, openHelp } from '@gridgov/server/features/safety/help/begin.ts';
import type { HelpDeps } from '@gridgov/server/features/safety/help/deps.ts';
import { HELP } from '@gridgov/server/features/safety/help/public.ts';
import { lostPushes } from '@gridgov/server/features/telling/messages/public.ts';
import { openDatabase } from '@gridgov/server/platform/db/database.ts';
import { uuidOf } from '@gridgov/server/platform/ledger/ids.ts';
import { makeLedgers } from '@gridgov/server/platform/ledger/ledger.ts';
import { verifyLedger } from '@gridgov/server/platform/ledger/verify.ts';
import type { RingerDeps } from '@gridgov/server/platform/ringing/deps.ts';
import { ringOnce } from '@gridgov/server/platform/ringing/ringer.ts';
import { actOn } from '@gridgov/server/platform/workflow/act.ts';
import { openTrades, type TradeDeps } from '@gridgov/server/platform/workflow/open.ts';
import { actingIn } from '@gridgov/server/platform/workflow/served.ts';
import { wordsOfTrades } from '@gridgov/server/platform/workflow/words.ts';
import { testRules } from '@gridgov/server/testing/rules.ts';
import { TEST_CRYPTO, testSealing } from '@gridgov/server/testing/sealing.ts';
import type { Order, Post } from './help.ts';

const [url = '', posts = '[]', district = ''] = process.argv.slice(2);
const db = openDatabase({ url, max: 8 });
const known = new Map((JSON.parse(posts) as Post[]).map((post) => [post.seat, post]));
const byPerson = new Map([...known.values()].map((post) => [post.personId, post]));
const acting = actingIn([HELP]);
const EARLY = 0;

function actorFor({ personId, seat }: Post): Actor {
  const actor = acting(actorOf({ personId, postId: personId, post: 'street_head', area: district }));
  return { ...actor, seats: [seat] };
}

const onError = (what: string, error: unknown) => process.send?.({ error: `${what}: ${String(error)}` });
const trades: TradeDeps = {
  ...{ db, words: wordsOfTrades([HELP], wordsFor), trades: openTrades(makeLedgers(db), [HELP]) },
  inForce: () => testRules().current(0),
  numbers: numbersByTrade(db),
  onDuty: (seat) => (known.has(seat) ? [known.get(seat)?.personId ?? ''] : []),
  districts: () => [district],
  nameOf: (area) => area,
  seatName: (seat) => seat,
  people: async () => new Map(),
  checkFiles: async () => new Map(),
  files: { about: async () => [], open: () => Promise.reject(new Error('there are no files')) },
  resolve: (body) => body,
  ...testSealing(db),
};
const places = { gridAt: () => null, exists: () => true };
const ringer = (now: number): RingerDeps => ({
  ...{ db, trades, districts: trades.districts, onError, publicUrl: 'https://city.example' },
  onDuty: (seat) => {
    const post = known.get(seat);
    return post === undefined ? [] : [{ personId: post.personId, start: EARLY }];
  },
  holders: async () => new Set(),
  beats: async (people) =>
    new Map(people.flatMap((person) => (byPerson.get(person)?.reachable === true ? [[person, now]] : []))),
  contactOf: contactsIn({ db, crypto: TEST_CRYPTO, phoneOf: async () => '13800001234' }),
  lostPushes: (place, keys) => lostPushes(db, place, keys),
  actorsOf: async () => [],
  // The telephone has its own test; here the posts look at what rings.
  voice: null,
});

async function call({ n, at, community }: Extract<Order, { do: 'call' }>): Promise<void> {
  const deps = { db, trades, places, districts: trades.districts, acting } as Partial<HelpDeps> as HelpDeps;
  const commandId = uuidOf(`bench help ${n}`);
  const said = { urgency: 'now', said: `第${n}件`, place: { area: community } };
  const origin = { commandId, requestId: 'bench', address: 'bench', now: at };
  await beginHelp(deps, callerActor(`resident:${commandId}`), said, origin);
}

async function take({ id, personId, at }: Extract<Order, { do: 'take' }>): Promise<void> {
  const post = byPerson.get(personId);
  if (post === undefined) return;
  const commandId = uuidOf(`bench take ${id} ${personId}`);
  const origin = { commandId, requestId: 'bench', address: 'bench', now: at };
  const given = { district, id, command: 'take', body: {} };
  await actOn(trades, openHelp(trades), actorFor(post), given, origin);
}

async function run(order: Order): Promise<unknown> {
  if (order.do === 'call') return call(order);
  if (order.do === 'take') return take(order);
  if (order.do === 'ring') return ringOnce(ringer(order.at), order.at);
  return (await verifyLedger(db, streamsOf([HELP]))).broken.length;
}

process.on('message', ({ order, ref }: { order: Order; ref: number }) => {
  void run(order).then(
    (result) => process.send?.({ ref, result: result ?? null }),
    (error: unknown) => process.send?.({ ref, failed: String(error) }),
  );
});
process.send?.({ ready: true });
