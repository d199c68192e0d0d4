import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relayOnce } from '../../../../platform/ledger/relay.ts';
import { EAST } from '../../../../testing/rights-world.ts';
import { DECIDED } from '../../publication/public.ts';
import { listKeys, type Which } from '../queries.ts';
import { key, placeNo, portalWorld } from '../testing.ts';
import { lastWeek, summary } from './public-matters.ts';

const DAY_MS = 86_400_000;

test('figures of the week are kept by commands, equal a count, and open exactly their rows', async (t) => {
  const world = await portalWorld(t);
  const { deps, report, file, close, send, clock, database } = world;
  const make = async (more: object = {}) => (await report(more)).json();
  const ids: string[] = [];
  for (const n of [0, 1, 2, 3]) {
    // One after the other, each a little later than the one before.
    const { id, secret } = await make({ place: placeNo(n), ...(n === 3 ? { nature: 'report' } : {}) });
    ids.push(id);
    await file(id);
    if (n === 0) await close(id);
    if (n === 1) {
      await close(id);
      const again = { secret, reason: '又坏了' };
      const reopened = await send('POST', `/portal/matters/${id}/commands/reopen`, again, key());
      assert.equal(reopened.statusCode, 200, reopened.body);
    }
  }
  clock.now += 20 * DAY_MS;
  await close(ids[2] ?? '');
  while ((await relayOnce(deps.db, EAST, async () => undefined)) > 0);
  const kept = await database.owner.query<{ key: string; n: number }>(
    "select key, n from tally where key like 'public:%' and n <> 0 order by key",
  );
  const counted = await database.owner.query<{ key: string; n: number }>(
    `select 'public:' || to_char((case when open then handle_due_at else closed_at end at time zone 'UTC')
         + interval '8 hours', 'YYYY-MM-DD')
       || ':' || case when open then 'open' when in_time then 'in' else 'late' end as key, count(*) as n
     from issue i where ${DECIDED}
       and (case when open then handle_due_at is not null else in_time is not null end)
     group by 1 order by 1`,
  );
  assert.ok(kept.rows.length >= 2, JSON.stringify(kept.rows));
  assert.deepEqual(kept.rows, counted.rows);
  assert.equal(
    kept.rows.reduce((sum, { n }) => sum + n, 0),
    3,
    'what concerns one person is no public figure',
  );
  const days = kept.rows.map(({ key: name }) => Date.parse(`${name.split(':')[1]}T12:00:00+08:00`));
  const now = Math.max(...days) + DAY_MS;
  const figures = await summary(deps, '', now);
  const week = lastWeek(now);
  const rowsOf = async (which: Which) => {
    const filter = { districts: [EAST], area: '', classCode: null, bbox: null, after: null, limit: 100 };
    return (await listKeys(deps.db, { ...filter, which, now, week })).length;
  };
  assert.deepEqual(
    [figures.inTime, figures.late, figures.open],
    [await rowsOf('week-in-time'), await rowsOf('week-late'), await rowsOf('week-open')],
  );
  assert.ok(figures.due > 0);
});

test('whoever joined is not told the flat that stood in the words of another', async (t) => {
  const { report, file, solve, send } = await portalWorld(t);
  const place = { text: '露原小区7号楼2单元501室', grid: '990106012015001', lon: 119.4, lat: 36.1 };
  const { id, shortNumber, secret } = (await report({ place })).json();
  await file(id);
  const open = (given: object) => send('POST', '/portal/matters/open', given);
  assert.equal((await open({ number: shortNumber, secret })).json().own.matter.place, place.text);
  const joined = await send('POST', `/portal/matters/${id}/join`, { solution: await solve() }, key());
  const fellow = await open({ number: shortNumber, secret: joined.json().secret });
  assert.equal(fellow.json().own.matter.place, '露原小区7号楼');
  assert.ok(!fellow.body.includes('501'), fellow.body);
});
