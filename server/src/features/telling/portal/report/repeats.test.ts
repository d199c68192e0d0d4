import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';
import { makeLedger } from '../../../../platform/ledger/ledger.ts';
import { relayOnce } from '../../../../platform/ledger/relay.ts';
import type { Job } from '../../../../platform/ledger/stream.ts';
import { EAST } from '../../../../testing/rights-world.ts';
import { findWhole, ISSUE_TASKS, ISSUES } from '../../../loop/issues/public.ts';
import { makeGuard } from '../guard/guard.ts';
import { CRYPTO, GRID, portalWorld } from '../testing.ts';
import { sweepSources } from './repeats.ts';
import { sendReport } from './report.ts';

const AD = '专业疏通下水道，随叫随到，电话100000，价格最低';
const place = { text: '滨河路12号', grid: GRID, lon: 119.4, lat: 36.1 };

async function repeatsWorld(t: Parameters<typeof portalWorld>[0]) {
  const world = await portalWorld(t);
  const { deps, clock, database } = world;
  /** What follows from commands elsewhere, as the relay and the jobs do it. */
  const follow = async () => {
    const jobs: Job[] = [];
    while ((await relayOnce(database.db, EAST, async (_, more) => void jobs.push(...more))) > 0);
    for (const { task, payload } of jobs)
      await ISSUE_TASKS[task as keyof typeof ISSUE_TASKS](deps.issues, payload, clock.now);
  };
  const whole = async (id: string) => {
    const found = await findWhole(database.db, EAST, id.split('.')[1] ?? '');
    assert.ok(found !== null, id);
    return found;
  };
  return { ...world, follow, whole };
}

test('twenty equal advertisements in nine seconds are one matter for the desk, and none is dropped', async (t) => {
  const { report, follow, whole, send, give, clock, database } = await repeatsWorld(t);
  const sent: { id: string; number: string; shortNumber: string; secret: string; together: string | null }[] =
    [];
  for (let n = 0; n < 20; n += 1) {
    const description = n % 2 === 0 ? AD : `${AD.replaceAll('，', ' ')}！`;
    const answer = await report({ classCode: undefined, description, place });
    assert.equal(answer.statusCode, 200, answer.body);
    sent.push(answer.json());
    clock.now += 450;
  }
  await follow();
  const [first, ...again] = sent;
  assert.equal(first?.together, null);
  assert.deepEqual([...new Set(again.map(({ together }) => together))], [first?.number]);
  const { rows } = await database.db.query<{ n: number }>('select count(*)::int as n from issue where open');
  assert.equal(rows[0]?.n, 1, 'one waits at the desk');
  const master = await whole(first?.id ?? '');
  assert.deepEqual([master.state.duplicates.length, master.state.repeats?.length], [19, 19]);
  const notices = await database.db.query('select kind from notice where to_key = $1', [
    `desk:street:${GRID.slice(0, 9)}`,
  ]);
  assert.deepEqual(
    notices.rows.map((row) => (row as { kind: string }).kind).sort(),
    ['issue.duplicate_joined', 'issue.reported'],
    'the desk is told of the first, and once that it is said again',
  );
  // Each sender sees what became of theirs; the words are kept.
  const [, second] = sent;
  const { number, secret } = second ?? { number: '', secret: '' };
  const own = (await send('POST', '/portal/matters/open', { number, secret })).json().own;
  assert.deepEqual([own.matter.stage, own.description.slice(0, 7)], ['merged', '专业疏通下水道']);
  // The desk parts one again: it is a matter of its own, as it came.
  await give('street_dispatcher', second?.id ?? '', 'unmerge', { reason: '另一处的广告' });
  await follow();
  assert.equal((await whole(second?.id ?? '')).state.stage, 'reported');
  assert.equal((await whole(first?.id ?? '')).state.repeats?.length, 18);
});

test('two that come at the same moment are one; the same sent twice does not repeat itself', async (t) => {
  const { report, whole } = await repeatsWorld(t);
  const both = await Promise.all([report({ description: AD, place }), report({ description: AD, place })]);
  assert.equal(both.filter((answer) => answer.json().together !== null).length, 1);
  const id = uuidv7();
  const said = { description: '路口的路灯三天不亮了', classCode: 'C2', place };
  assert.equal((await report(said, id)).json().together, null);
  assert.equal((await whole(`${EAST}.${id}`)).state.stage, 'reported');
});

test('another source, another place, another time, or a call for help is a matter of its own', async (t) => {
  const { app, report, solve, clock, deps } = await repeatsWorld(t);
  await report({ description: AD, place });
  const stranger = await app.inject({
    method: 'POST',
    url: '/api/v1/portal/matters',
    remoteAddress: '192.0.2.77',
    headers: { origin: 'http://127.0.0.1:8080', 'idempotency-key': uuidv7() },
    payload: { nature: 'complaint', classCode: 'C1', description: AD, place, solution: await solve() },
  });
  assert.equal(stranger.json().together, null, stranger.body);
  assert.equal((await report({ description: AD, place: { ...place, lon: 119.41 } })).json().together, null);
  for (let n = 0; n < 2; n += 1)
    assert.equal((await report({ nature: 'emergency', description: AD, place })).json().together, null);
  clock.now += 2 * 3_600_000;
  assert.equal((await report({ description: AD, place })).json().together, null);
  assert.ok((await sweepSources(deps, clock.now)) > 0, 'and who it was is known no longer than it counts');
});

test('the same address makes the same source, over whichever line', async (t) => {
  const { app, report, solve } = await repeatsWorld(t);
  const contact = { channel: 'sms', to: '10000000009' };
  const first = (await report({ description: AD, place, contact })).json();
  const elsewhere = await app.inject({
    method: 'POST',
    url: '/api/v1/portal/matters',
    remoteAddress: '192.0.2.78',
    headers: { origin: 'http://127.0.0.1:8080', 'idempotency-key': uuidv7() },
    payload: {
      nature: 'complaint',
      classCode: 'C1',
      description: AD,
      place,
      contact,
      solution: await solve(),
    },
  });
  assert.equal(elsewhere.json().together, first.number);
});

test('each that said it again is given the answer of the first, on its own page and to its own reporter', async (t) => {
  const { report, follow, whole, send, give, clock, database } = await repeatsWorld(t);
  const sent: { id: string; number: string; secret: string }[] = [];
  for (let n = 0; n < 3; n += 1) {
    sent.push((await report({ description: AD, place })).json());
    clock.now += 450;
  }
  await follow();
  await give('street_dispatcher', sent[0]?.id ?? '', 'decline', {
    reason: 'not_public',
    note: '广告不予受理',
  });
  await follow();
  for (const { id, number, secret } of sent) {
    const { own } = (await send('POST', '/portal/matters/open', { number, secret })).json();
    assert.equal(own.matter.stage, 'declined', id);
    const answer = own.happened.at(-1);
    assert.deepEqual([answer.kind, answer.text.includes('广告不予受理')], ['declined', true]);
    const objection = own.can.find(({ command }: { command: string }) => command === 'object');
    assert.equal(objection?.allowed, true, 'each may be objected to');
    assert.equal((await whole(id)).state.master, null);
  }
  const { rows } = await database.db.query<{ kind: string; n: number }>(
    `select kind, count(*)::int as n from notice where kind = 'issue.declined' and to_key like 'person:resident:%'
     group by kind`,
  );
  assert.deepEqual(rows, [{ kind: 'issue.declined', n: 3 }], 'each reporter is told');
});

test('of two servers that take the same at one moment one begins the matter, and the other joins it', async (t) => {
  const { deps, clock, database } = await repeatsWorld(t);
  // A server has its own turns and its own ledger; the database is all that the two share.
  const server = () => ({
    ...deps,
    guard: makeGuard(CRYPTO, database.db, 4),
    issues: { ...deps.issues, ledger: makeLedger(database.db, ISSUES) },
  });
  const servers = [server(), server()];
  const rounds = 12;
  for (let round = 0; round < rounds; round += 1) {
    const said = {
      nature: 'complaint' as const,
      description: AD,
      place: { ...place, lon: 119.4 + round / 500 },
    };
    const sender = () => ({
      now: clock.now,
      address: `192.0.2.${round}`,
      requestId: 'r',
      clientAt: undefined,
      language: 'zh' as const,
      commandId: uuidv7(),
    });
    // Each round is a matter of its own.
    const made = await Promise.all(
      [...servers, ...servers, ...servers].map((one) => sendReport(one, said, sender())),
    );
    const firsts = made.filter(({ together }) => together === null);
    assert.equal(firsts.length, 1, `round ${round}`);
    assert.ok(
      made.every(({ together }) => together === null || together === firsts[0]?.number),
      JSON.stringify(made),
    );
  }
  const { rows } = await database.db.query<{ n: number }>('select count(*)::int as n from issue where open');
  assert.equal(rows[0]?.n, rounds);
});
