/** The street's year of the demo city: cut off and gone on with it is the one planned, once, and proves itself. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { HOME } from '../features/running/demo/cast.ts';
import { findYear, HOME_DISTRICT, stopYear, YearStopped } from '../features/running/demo/public.ts';
import { type FanOutDeps, fanOutNotices } from '../features/telling/messages/public.ts';
import { readConfig } from '../platform/config/config.ts';
import { makeFieldCrypto } from '../platform/crypto/fields.ts';
import { openCrypto } from '../platform/crypto/open.ts';
import { demoSecret } from '../platform/crypto/secret.ts';
import type { Db } from '../platform/db/database.ts';
import { makeQueue } from '../platform/jobs/carry.ts';
import { timeOfId } from '../platform/ledger/ids.ts';
import { verifyLedger } from '../platform/ledger/verify.ts';
import { testDatabase } from '../testing/database.ts';
import { noFault } from '../testing/work.ts';
import { makeDemoDesk } from './demo-desk.ts';
import { loadDemoInto, loadYearInto, openLoop } from './demo-load.ts';
import { streamsOf } from './trades.ts';

const DAY = 86_400_000;

/** The month so many before that of a day. */
function monthBack(day: string, back: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - back;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

async function city(t: TestContext) {
  const { owner, ownerUrl } = await testDatabase(t);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gridgov-year-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const config = readConfig({ DATABASE_URL: ownerUrl, GRIDGOV_DATA: folder });
  const said = { notice: () => undefined, progress: () => undefined, signal: new AbortController().signal };
  await loadDemoInto(owner, config, { ...said, small: true, empty: true });
  await makeQueue(owner);
  return { db: owner, config, said };
}

/** Everybody chose to be told by SMS; a round now, and one after what happens next, which answers how many were wanted. */
async function listeners(db: Db): Promise<() => Promise<number>> {
  await db.query(
    `insert into message_setting (person_id, email_confirmed, code_tries, channels, digest, changed_at)
     values ('anybody', false, 0, '{sms}', false, $1)`,
    [new Date()],
  );
  const deps: FanOutDeps = {
    db,
    crypto: makeFieldCrypto({ secrets: ['a secret of at least thirty-two characters'] }),
    districts: () => [HOME_DISTRICT],
    holders: async () => new Set(['anybody']),
    languagesOf: async () => new Map(),
    phoneOf: async () => '13800001234',
    reporters: async (_, id) => ({
      about: id,
      ways: [{ channel: 'sms', to: '13800001234', language: 'zh' }],
    }),
    withReporters: async (_, ids) => new Set(ids),
    publicUrl: 'http://127.0.0.1:8080',
    offset: 8 * 3_600_000,
  };
  const round = () => fanOutNotices(deps, { now: Date.now(), onError: noFault });
  await round();
  return round;
}

/** What happened to the matters, without what differs from one city to the next: numbers, and ids of people and units. */
async function happened(db: Db): Promise<unknown[]> {
  const { rows } = await db.query(
    `select stream_id as id, version, name from event where stream = 'issue' order by stream_id, version`,
  );
  return rows;
}

test('a year of the street', async (t) => {
  const { db, config, said } = await city(t);
  const stop = new AbortController();
  const year = { ...said, matters: 60 };
  const told = await listeners(db);

  await t.test('cut off, it keeps whole lives and goes on behind them', async () => {
    const progress = (_: string, done: number) => {
      if (done > 0) stop.abort();
    };
    await assert.rejects(loadYearInto(db, config, { ...year, signal: stop.signal, progress }), {
      name: 'AbortError',
    });
    const before = await happened(db);
    assert.ok(before.length > 20, `${before.length} events`);
    const { refused, matters } = await loadYearInto(db, config, year);
    assert.deepEqual(refused, []);
    assert.ok(matters > 20, `${matters} more matters`);
    const after = new Set((await happened(db)).map((one) => JSON.stringify(one)));
    assert.ok(before.every((one) => after.has(JSON.stringify(one))));
    assert.ok(after.size > before.length);
  });

  await t.test(
    'stopped by hand it loads nothing, and gone on with it is the same number of lives',
    async () => {
      const before = await findYear(db);
      assert.equal(before?.done, before?.total);
      await db.query(`update demo_part set done_at = null, done = done - 1 where part = 'year'`);
      await stopYear(db, Date.now());
      await assert.rejects(loadYearInto(db, config, year), YearStopped);
      await stopYear(db, null);
      const turns: number[] = [];
      const turn = async () => void turns.push((await findYear(db))?.done ?? -1);
      await loadYearInto(db, config, { ...year, matters: 9_000, turn, atOnce: 1 });
      assert.deepEqual(turns, [(before?.total ?? 0) - 1], 'asked before each bite');
      const { done, total } = (await findYear(db)) ?? {};
      assert.deepEqual([done, total], [before?.done, before?.total]);
    },
  );

  await t.test('again it adds nothing', async () => {
    const before = await happened(db);
    assert.equal((await loadYearInto(db, config, year)).commands, 0);
    assert.deepEqual(await happened(db), before);
  });

  await t.test('what happened is of a year, of one street, and reminds nobody of the past', async () => {
    const { rows } = await db.query<Record<string, number>>(
      `select min(e.at) as first, max(e.at) as last, count(distinct i.id)::int as matters,
         count(distinct i.street)::int as streets, count(distinct i.class_code)::int as classes,
         count(distinct i.grid)::int as grids, count(distinct i.number)::int as numbers,
         (select count(*)::int from timer where due < $1 and not gives) as reminders
       from issue i join event e on e.district = i.district and e.stream_id = i.id`,
      [new Date(Date.now() - 3_600_000)],
    );
    const [seen] = rows;
    assert.ok(seen);
    assert.ok((seen.first ?? 0) < Date.now() - 300 * DAY && (seen.last ?? Infinity) <= Date.now());
    assert.ok((seen.matters ?? 0) >= 55 && (seen.classes ?? 0) >= 10 && (seen.grids ?? 0) >= 20);
    assert.deepEqual([seen.streets, seen.numbers, seen.reminders], [1, seen.matters, 0]);
  });

  await t.test(
    'counters know of it, and nobody outside is told: no program, and no person by a message',
    async () => {
      const count = async (from: string) =>
        (await db.query<{ n: number }>(`select count(*)::int as n from ${from}`)).rows[0]?.n ?? 0;
      assert.ok((await count('notice')) > 50);
      assert.equal(await told(), 0);
      const past = `outbox where stream = 'issue'`;
      assert.deepEqual([await count(past), await count('feed')], [0, 0]);
      assert.ok((await count('figure')) > 10);
    },
  );

  await t.test(
    'of the month before last scores are published, of last month they are objected to',
    async () => {
      const { rows } = await db.query<{ period: string; template: string; stage: string; raised: string[] }>(
        `select period, template, stage,
         array(select one->>'stage' from jsonb_array_elements(state->'lanes'->'objection') one) as raised
       from score order by period, template`,
      );
      const at = (
        await db.query<{ at: number }>(`select begun_at as at from demo_part where part = 'scores'`)
      ).rows[0]?.at;
      const [last, before] = [1, 2].map((back) => monthBack(dayTextAt(at ?? 0), back));
      assert.deepEqual(
        rows.map(({ period, template, stage }) => [period, template, stage]),
        [
          [before, 'streets', 'score_published'],
          [before, 'units', 'score_published'],
          [last, 'streets', 'posted'],
          [last, 'units', 'posted'],
        ],
      );
      assert.deepEqual(
        rows.find(({ period, template }) => period === last && template === 'streets')?.raised,
        ['raised'],
      );
    },
  );

  await t.test('requests for help and whistles of the year came to their end', async () => {
    const { rows } = await db.query<{ stage: string; n: number }>(
      `select stage, count(*)::int as n from (select stage from help union all select stage from whistle) as one group by 1`,
    );
    assert.deepEqual(
      new Map(rows.map(({ stage, n }) => [stage, n])),
      new Map([
        ['done', 1],
        ['closed', 1],
      ]),
    );
  });

  await t.test('a clock of the server that comes between does not stop a story', async (t) => {
    const crypto = await openCrypto(db, [demoSecret(config.dataDir)], Date.now());
    const { city, issues } = await openLoop(db, config, crypto, said.notice);
    t.after(() => city.close());
    const desk = await makeDemoDesk({ db, config, crypto, city, issues });
    t.after(() => desk.close());
    const at = Date.now() - 40 * DAY;
    const place = { text: '海云里03 1号楼', grid: HOME.grid };
    const call = { at, method: 'POST', key: 'late', path: '/helps/commands/call', body: { place } } as const;
    await desk.ask({ ...call, who: { account: 'hotline' } });
    const leader = { account: 'leader' };
    // What the server's own round would say where nobody answers: the leader's post rings no more.
    const pass = { at, method: 'POST', key: 'late pass', path: '/helps/{late}/commands/pass' } as const;
    await desk.ask({ ...pass, body: { reason: 'busy' }, who: leader });
    const take = {
      at: at + 60_000,
      method: 'POST',
      key: 'late take',
      path: '/helps/{late}/commands/take',
    } as const;
    await assert.rejects(desk.ask({ ...take, body: {}, who: leader }), /wrong-stage/);
    await desk.ask({ ...take, body: {}, who: leader, instead: 'take_uncalled' });
    const { rows } = await db.query<{ stage: string }>(`select stage from help where stage not in ('done')`);
    assert.deepEqual(rows, [{ stage: 'taken' }]);
    const { rows: looks } = await db.query<{ id: string; at: number }>(
      `select id, at from access_log where kind = 'refused' and route like '%/take'`,
    );
    // Signed with what is written now: under what was signed before it, `verify` would take it for slipped in.
    assert.ok(looks.length === 2 && looks.every((one) => timeOfId(one.id) > one.at + DAY));
    // A year and more later the words of what is over are forgotten.
    await desk.takeClocks('help', Date.now() + 800 * DAY);
  });

  await t.test('cut off after it forgot the words of some, it goes on', async () => {
    const forgotten = await db.query(
      `select id from help where stage = 'done' and state->>'forgottenAt' is not null`,
    );
    assert.equal(forgotten.rows.length, 1);
    const before = await db.query('select count(*) from event');
    await db.query(`update demo_part set done_at = null where part = 'others'`);
    await loadYearInto(db, config, year);
    assert.deepEqual((await db.query('select count(*) from event')).rows, before.rows);
  });

  await t.test('the ledger proves itself', async () => {
    const { broken, streams } = await verifyLedger(db, streamsOf());
    assert.deepEqual(broken, []);
    assert.ok(streams >= 55);
  });
});
