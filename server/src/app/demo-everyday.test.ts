/** The demo city's life beside its matters: no page is empty, and a load that was cut off tells nothing twice. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { readConfig } from '../platform/config/config.ts';
import type { Db } from '../platform/db/database.ts';
import { testDatabase } from '../testing/database.ts';
import { loadDemoInto } from './demo-load.ts';

/** What each page lists, and how many of it there are at least. */
const PAGES = {
  'shift notes': [`select count(*) as n, max(at) as last from shift_note`, 10],
  'notes that were read': [`select count(*) as n, max(at) as last from shift_note_confirm`, 3],
  deputies: [`select count(*) as n, max(named_at) as last from deputy`, 5],
  'public notices': [
    `select count(*) as n, max(at) as last from public_notice where withdrawn_at is null`,
    3,
  ],
  offices: [`select count(*) as n, max(at) as last from area_office`, 5],
  'warnings in force': [
    `select count(*) as n, max(sent_at) as last from warning where ended_at is null and expires_at > $1`,
    1,
  ],
  'warnings of the past': [
    `select count(*) as n, max(sent_at) as last from warning where ended_at is not null`,
    2,
  ],
  'requests that wait': [
    `select count(*) as n, max(made_at) as last from resident_request where state = 'open'`,
    3,
  ],
  'requests answered': [
    `select count(*) as n, max(answered_at) as last from resident_request where state <> 'open'`,
    3,
  ],
  tokens: [`select count(*) as n, max(created_at) as last from machine_token`, 2],
  'a webhook that is off': [
    `select count(*) as n, max(created_at) as last from webhook where state = 'paused'`,
    1,
  ],
  'what it was sent': [
    `select count(*) as n, max(created_at) as last from webhook_delivery where state = 'delivered'`,
    1,
  ],
  'messages that arrived': [
    `select count(*) as n, max(created_at) as last from message where state <> 'dead'`,
    5,
  ],
  'dead letters': [`select count(*) as n, max(created_at) as last from message where state = 'dead'`, 3],
  'grid plans': [`select count(*) as n, max(at) as last from grid_plan_step`, 5],
  'items posted, with examined grounds': [
    `select count(*) as n, max(moved_at) as last from admission
     where stage = 'posted' and state #>> '{lanes,basis,0,finding}' = 'holds'`,
    1,
  ],
  patrols: [`select count(*) as n, max(day) as last from patrol_case where stage <> 'to_do'`, 2],
  'leave that waits, granted and refused': [
    `select count(distinct stage) as n, max(moved_at) as last from leave
     where stage in ('leave_asked', 'leave_granted', 'leave_refused')`,
    3,
  ],
  'a grid without a worker that is looked after': [
    `select count(*) as n, max(s.at) as last from stand_in s
     where not exists (select 1 from post p where p.area = s.grid and p.kind = 'grid_worker' and p.valid_to is null)`,
    1,
  ],
  'places of duties': [`select count(*) as n, max(at) as last from duty_place where ended_at is null`, 3],
  'check-ins': [`select count(*) as n, max(moved_at) as last from attendance`, 1],
  'links of unit grids': [`select count(*) as n, 0 as last from unit_grid_link`, 100],
} as const;

async function pages(db: Db): Promise<Record<string, number>> {
  const found = Object.entries(PAGES).map(async ([what, [sql, least]]) => {
    const { rows } = await db.query<{ n: number; last: number }>(sql, sql.includes('$1') ? [new Date()] : []);
    const [{ n, last } = { n: 0, last: 0 }] = rows;
    assert.ok(n >= least, `${what}: ${n}`);
    assert.ok(last <= Date.now(), `${what} in the future`);
    return [what, n] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

test('no page of the demo city is empty, and a load begun anew tells nothing twice', async (t) => {
  const { db } = await testDatabase(t);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gridgov-everyday-'));
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const config = readConfig({ GRIDGOV_DATA: folder });
  const noticed: string[] = [];
  const load = (signal = new AbortController()) =>
    loadDemoInto(db, config, {
      empty: false,
      small: true,
      signal: signal.signal,
      progress(part, done) {
        if (part === 'everyday' && done === cutAfter) signal.abort();
      },
      notice: (text) => noticed.push(text),
    });
  let cutAfter: number | null = 30;
  await assert.rejects(load(), { name: 'AbortError' });
  cutAfter = null;
  await load();
  const before = await pages(db);

  // As if the process had gone down after the last step and before it was noted.
  await db.query(`update demo_part set done_at = null where part = 'everyday'`);
  await load();
  assert.deepEqual(await pages(db), before);
  assert.deepEqual(noticed, []);

  // What was done before is refused the second time as missing or as no step any more, and nothing else is.
  const { rows } = await db.query(
    `select route, status from access_log where outcome <> 'done' and status not in (404, 409, 422)`,
  );
  assert.deepEqual(rows, []);
  const sessions = await db.query('select 1 from session union all select 1 from resident_session');
  assert.equal(sessions.rows.length, 0, 'nobody is left signed in');
});
