import assert from 'node:assert/strict';
import test from 'node:test';
import { seededRandom } from '@gridgov/domain/calendar/testing.ts';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { REQUESTS } from '@gridgov/domain/loop/issues/requests.ts';
import { holderOf, type IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { rowOf } from '@gridgov/domain/loop/issues/steps.ts';
import { outside, randomStory, step } from '@gridgov/domain/loop/issues/testing/random-story.ts';
import { HOUR } from '@gridgov/domain/loop/issues/testing.ts';
import { isSupervised, relationsOf } from '@gridgov/domain/loop/issues/who.ts';
import { relayOnce } from '../../../platform/ledger/relay.ts';
import {
  type StandingChanges,
  type StandingRow,
  type Standings,
  standingChanges,
  standingKey,
  standingRows,
} from '../../../platform/ledger/standing.ts';
import { fillBite } from '../../../platform/ledger/standing-fill.ts';
import { verifyLedger } from '../../../platform/ledger/verify.ts';
import { testDatabase } from '../../../testing/database.ts';
import { HERE, makeLoopWorld, WHO } from '../../../testing/loop-world.ts';
import { seatsAsked } from './follow/concern.ts';
import { ISSUES } from './stream.ts';

const [standing] = ISSUES.standing ?? [];
if (standing === undefined) throw new Error('matters stand in no list');

const outsider = actorOf({ personId: 'o', postId: 'o', post: 'street_dispatcher', area: '999999999' });
const keyOf = (row: StandingRow): string => standingKey(standing, row);

test('over random walks the rows that commands keep equal a recount, and say whose turn it is', () => {
  const random = seededRandom(465);
  for (let matter = 0; matter < 150; matter += 1) {
    const story = randomStory(random);
    const kept = new Map<string, StandingRow>();
    let before: IssueState | null = null;
    for (let n = 0; n < 40; n += 1) {
      const stood: Standings = standingRows(ISSUES, before);
      const stands: Standings = standingRows(ISSUES, story.state);
      const change: StandingChanges = standingChanges(ISSUES, stood, stands);
      for (const row of change.todo?.gone ?? []) assert.ok(kept.delete(keyOf(row)), 'what goes was there');
      for (const row of change.todo?.put ?? []) kept.set(keyOf(row), row);
      const counted = stands.todo ?? [];
      assert.deepEqual(kept, new Map(counted.map((row) => [keyOf(row), row])));
      checkTurn(story.state, counted);
      before = story.state;
      story.now += Math.floor(random() * 9 * HOUR);
      step(random, story);
      outside(random, story);
    }
  }
});

/** As the queue, the counters and the queue of assisting units tell it. */
function checkTurn(state: IssueState, rows: readonly StandingRow[]): void {
  const holder = holderOf(state);
  const ofCase = rows.filter(({ lane }) => lane === 'case').map(({ seat }) => seat);
  assert.deepEqual(ofCase, holder === null || rows.length === 0 ? [] : [holder]);
  const asked = rows.filter(
    ({ lane, stage }) => (lane === 'part' || lane === 'assist') && stage !== 'returned',
  );
  const open = ISSUES.columns.find(({ name }) => name === 'open')?.from(state) === true;
  assert.deepEqual(
    new Set(asked.map(({ seat }) => seat)),
    new Set(open ? seatsAsked(state) : []),
    'assists and parts that are owed',
  );
  checkRequests(state, rows);
}

/** Whoever may answer has the row of a request, with its own clock, and nobody else. */
function checkRequests(state: IssueState, rows: readonly StandingRow[]): void {
  const waits = (asked: boolean, name: keyof typeof REQUESTS) =>
    asked && rowOf(REQUESTS[name].answer).from.includes(state.stage) ? [name] : [];
  const requests = rows.filter(({ lane }) => lane === 'request');
  assert.deepEqual(
    requests.map(({ stage }) => stage),
    rows.length === 0
      ? []
      : [
          ...waits(state.pendingExtension !== null, 'extension'),
          ...waits(state.pendingSuspension !== null, 'suspension'),
          ...waits(isSupervised(state), 'supervision'),
        ],
  );
  for (const { stage, seat, due_at: dueAt } of requests) {
    const { timer, answer } = REQUESTS[stage as keyof typeof REQUESTS];
    const clock = state.clocks[timer];
    if (clock?.runningSince != null) assert.equal(dueAt, Math.trunc(clock.dueAt ?? 0));
    const actor = { ...outsider, seats: [String(seat)] };
    const mayAnswer = rowOf(answer).who.some((relation) => relationsOf(state, actor).has(relation));
    assert.ok(mayAnswer, `${seat} may give ${answer}`);
  }
}

const emptied = async (owner: { query(text: string, values?: unknown[]): Promise<unknown> }, at: number) => {
  await owner.query('delete from todo');
  await owner.query(
    `insert into standing_fill (district, stream, rows_of, after_id, done, begun_at)
     select distinct district, 'issue', 'todo', '00000000-0000-0000-0000-000000000000'::uuid, false,
       to_timestamp($1::float8 / 1000) from issue`,
    [at],
  );
};

test('an older city is filled in bites while commands run, and then proves itself', async (t) => {
  const { db, owner } = await testDatabase(t);
  const world = makeLoopWorld(db);
  const ids: string[] = [];
  // The clock of the world moves with each.
  for (let n = 0; n < 230; n += 1) ids.push(await world.report(WHO.qingmu));
  for (const id of ids.slice(0, 40)) await world.give(WHO.lanshan, id, 'file');
  await emptied(owner, world.now);
  const broken = async () => {
    while ((await relayOnce(db, HERE, async () => undefined)) > 0);
    return (await verifyLedger(db, [ISSUES])).broken.filter(({ problem }) => problem === 'standing');
  };
  assert.deepEqual(await broken(), [], 'what is not filled in yet is not missed');
  const acting = Promise.all(
    ids.slice(0, 30).map((id) => world.give(WHO.lanshan, id, 'dispatch', { unit: 'roads' })),
  );
  let bites = 1;
  // Each bite begins where the one before ended.
  while (await fillBite(db, ISSUES, standing, HERE)) bites += 1;
  await acting;
  assert.equal(bites, 2);
  assert.equal(await fillBite(db, ISSUES, standing, HERE), false, 'it is done once');
  assert.deepEqual(await broken(), []);
  const { rows } = await db.query<{ n: number }>('select count(*) as n from todo where district = $1', [
    HERE,
  ]);
  assert.equal(rows[0]?.n, 230);
  await owner.query(`delete from todo where stream_id = $1`, [ids[7]]);
  assert.equal((await broken()).length, 1, 'a missing row is found');
});

test('a command that waits behind a bite leaves no row behind', async (t) => {
  const { db, owner } = await testDatabase(t);
  const world = makeLoopWorld(db);
  const id = await world.report(WHO.qingmu);
  await world.give(WHO.lanshan, id, 'file');
  await emptied(owner, world.now);
  let gave: Promise<unknown> = Promise.resolve();
  await db.transaction(async (tx) => {
    // As a bite holds the row: the command's statement begins, and waits with what it saw before the bite.
    await tx.query('update issue set moved_at = moved_at where district = $1 and id = $2', [HERE, id]);
    gave = world.give(WHO.lanshan, id, 'dispatch', { unit: 'roads' });
    await waiting(owner);
    await tx.query(
      `insert into todo (district, stream_id, lane, lane_key, seat, trade, stage, number, label, since, due_at)
       values ($1, $2, 'case', '-', $3, 'issue', 'to_dispatch', 'n', 'l', now(), now())`,
      [HERE, id, WHO.lanshan.seats[0]],
    );
  });
  await gave;
  const { rows } = await db.query<{ seat: string }>('select seat from todo where district = $1', [HERE]);
  assert.deepEqual(rows, [{ seat: 'unit:roads' }]);
});

/** Until some statement waits for a lock. */
async function waiting(owner: { query<R>(text: string): Promise<{ rows: R[] }> }): Promise<void> {
  for (;;) {
    // Asked again until it is so.
    const { rows } = await owner.query<{ n: number }>(
      "select count(*) as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if ((rows[0]?.n ?? 0) > 0) return;
  }
}

test('a filling in that was added by hand hides no missing row', async (t) => {
  const { db, owner } = await testDatabase(t);
  const world = makeLoopWorld(db);
  const [first = '', second = ''] = [await world.report(WHO.qingmu), await world.report(WHO.qingmu)];
  await world.give(WHO.lanshan, first, 'file');
  while ((await relayOnce(db, HERE, async () => undefined)) > 0);
  const broken = async () =>
    (await verifyLedger(db, [ISSUES])).broken.filter(({ problem }) => problem === 'standing').length;
  const claim = (begunAt: number, kind: string | null) =>
    owner.query(
      `insert into standing_fill (district, stream, rows_of, after_id, done, begun_at, kind)
       values ($1, 'issue', 'todo', '00000000-0000-0000-0000-000000000000', false, to_timestamp($2::float8 / 1000), $3)
       on conflict (district, stream, rows_of) do update set begun_at = excluded.begun_at, kind = excluded.kind`,
      [HERE, begunAt, kind],
    );
  assert.equal(await broken(), 0);
  const hour = 3_600_000;
  await owner.query('delete from todo where stream_id = $1', [first]);
  await claim(world.now - 24 * hour, null);
  assert.equal(await broken(), 1, 'the matter began after what is claimed');
  await claim(world.now + 24 * hour, 'request');
  assert.equal(await broken(), 1, 'rows of another kind are not missing');
  await claim(world.now + 24 * hour, null);
  assert.equal(await broken(), 1, 'a list of which rows are older is not filled in for the first time');
  const { rows } = await db.query<{ n: number }>('select count(*) as n from todo where stream_id = $1', [
    second,
  ]);
  assert.equal(rows[0]?.n, 1);
});
