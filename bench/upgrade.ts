/**
 * A demo city of an earlier version, brought to this one while it serves. Run:
 * `node bench/upgrade.ts FOLDER-OF-THAT-VERSION DATA` (a work tree of it with its own node_modules, and data that its own
 * `npm start` has loaded). Prints one object with what was counted; every step that fails ends the run.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Db, openDatabase } from '@gridgov/server/platform/db/database.ts';
import { startEmbedded } from '@gridgov/server/platform/db/embedded.ts';
import { uuidv7 } from '@gridgov/server/platform/ledger/ids.ts';
import { heapFlags } from '../tools/prepare.mjs';
import { ROOT } from './loop-city.ts';
import { startServer } from './processes.ts';

const PASSWORD = 'Haiyun-2026';
const WEEK = 7 * 24 * 3_600_000;
const CLIENTS = 3;
/** One account may not send faster for long. */
const PAUSE_MS = 800;

type Sent = { readonly status: number; readonly body: Record<string, unknown> };
type Send = (method: string, route: string, body?: object, id?: string) => Promise<Sent>;
/** What a phone keeps in its outbox, as the version before wrote it. */
type Kept = { readonly id: string; readonly path: string; readonly body: object };
type Task = { readonly id: string; readonly state: { readonly place: object; readonly stage: string } };

async function signIn(url: string, name: string): Promise<Send> {
  const at = `${url}/api/v1`;
  const head = { origin: url, 'content-type': 'application/json' };
  const body = JSON.stringify({ name, password: PASSWORD });
  const answer = await fetch(`${at}/session`, { method: 'POST', headers: head, body });
  assert.equal(answer.status, 200, await answer.text());
  const cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  return async (method, route, content, id = uuidv7()) => {
    const headers = { ...head, cookie, 'idempotency-key': id };
    const request = content === undefined ? {} : { body: JSON.stringify(content) };
    const sent = await fetch(at + route, { method, headers, ...request });
    return { status: sent.status, body: (await sent.json()) as Record<string, unknown> };
  };
}

const reportAt = (place: object, title: string) => ({
  channel: 'patrol',
  nature: 'report',
  title,
  description: `${title}，升级时照常上报`,
  place,
});

type Given = { answered: number; slowed: number; failed: number; longestMs: number; readonly ids: string[] };

/** People who report and note, one after the other, at whichever server serves at the moment. */
function goOn(place: object, serving: () => string) {
  const given: Given = { answered: 0, slowed: 0, failed: 0, longestMs: 0, ids: [] };
  let over = false;
  const one = async () => {
    let [at, send]: [string, Send | null] = ['', null];
    for (let n = 0; !over; n += 1) {
      const [url, began, id] = [serving(), performance.now(), uuidv7()];
      try {
        // A session is the city's: it is good at both servers.
        const sender: Send = at === url && send !== null ? send : await signIn(url, 'worker');
        [at, send] = [url, sender];
        const { status, body } = await sender('POST', '/issues', reportAt(place, `井盖松动${n}`), id);
        if (status === 429) given.slowed += 1;
        else {
          assert.equal(status, 200, JSON.stringify(body));
          given.ids.push(String(body.id));
          given.answered += 1;
        }
      } catch (error) {
        // A server that was killed answers nobody; anything else ends the run.
        if (serving() === url) throw error;
        given.failed += 1;
      }
      given.longestMs = Math.max(given.longestMs, Math.round(performance.now() - began));
      // As people do: one report after the other.
      await wait(PAUSE_MS);
    }
  };
  const all = Promise.all(Array.from({ length: CLIENTS }, one));
  return {
    given,
    stop: async () => {
      over = true;
      await all;
    },
  };
}

/** What is done on a phone without a network: a report, a note, and a verification of whatever waits for one. */
async function fillPhone(send: Send): Promise<{ kept: Kept[]; place: object }> {
  const { body } = await send('GET', '/field/sync');
  const tasks = body.tasks as Task[];
  const first = tasks[0];
  assert.ok(first, 'the worker of the demo city has tasks');
  const { grid, lon, lat, text } = first.state.place as Record<string, unknown>;
  const place = { grid, lon, lat, text };
  const on = ({ id }: Task, command: string, content: object): Kept => ({
    id: uuidv7(),
    path: `/issues/${id}/commands/${command}`,
    body: content,
  });
  const verify = tasks.filter(({ state }) => state.stage === 'to_verify');
  return {
    place,
    kept: [
      { id: uuidv7(), path: '/issues', body: reportAt(place, '离线上报的井盖') },
      ...tasks.slice(0, 5).map((task) => on(task, 'note', { note: '离线时补记' })),
      ...verify.map((task) => on(task, 'verify', { agree: true, note: '离线时看过' })),
    ],
  };
}

const count = async (db: Db, sql: string): Promise<number> =>
  Number((await db.query<{ n: number }>(sql)).rows[0]?.n ?? 0);

const waiting = async (db: Db) => ({
  outbox: await count(db, 'select count(*) as n from outbox'),
  jobs: await count(db, 'select count(*) as n from gridgov_jobs._private_jobs'),
  unsealed: await count(db, 'select count(*) as n from unsealed'),
});

const unfilled = async (db: Db): Promise<number> =>
  (await count(db, 'select count(*) as n from standing_fill where not done')) +
  (await count(db, 'select count(*) as n from issue where shape < 2'));

function verify(ownerUrl: string, folder: string): Record<string, unknown> {
  const env = { ...process.env, DATABASE_URL: ownerUrl, GRIDGOV_DATA: folder, GRIDGOV_MODE: 'demo' };
  const args = [path.join(ROOT, 'server/src/app/main-cli.ts'), 'verify', '--json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8', maxBuffer: 1e9 });
  const {
    streams,
    events,
    seals,
    waiting: older,
    broken,
  } = JSON.parse(stdout.trim().split('\n').at(-1) || stderr);
  return { streams, events, seals, older, broken };
}

async function benchUpgrade(before: string, folder: string) {
  const database = await startEmbedded({ dataDir: folder });
  const owner = openDatabase({ url: database.ownerUrl, max: 2, statementTimeoutMs: 0 });
  const env = { GRIDGOV_MODE: 'demo' };
  const old = await startServer({ database, folder, root: before, env });
  const { kept, place } = await fillPhone(await signIn(old.url, 'worker'));
  const matters = await count(owner, 'select count(*) as n from issue');
  const events = await count(owner, 'select count(*) as n from event');

  let serving = old.url;
  const clients = goOn(place, () => serving);
  await wait(3_000);
  const present = await startServer({ database, folder, env });
  const startedMs = Math.round(present.startedMs);
  const toFill = await unfilled(owner);
  // Both serve for a while, as at a change over several machines.
  await wait(5_000);
  serving = present.url;
  old.kill('SIGKILL');
  const left = await waiting(owner);
  const began = performance.now();
  while ((await unfilled(owner)) > 0) await wait(500);
  const filledMs = Math.round(performance.now() - began);
  await wait(3_000);
  await clients.stop();
  const { ids, ...given } = clients.given;
  const sql = `select count(*) as n from event where name = 'issue.reported' and stream_id = any('{${ids.map((id) => id.split('.')[1]).join()}}')`;
  const lost = ids.length - (await count(owner, sql));
  await present.stop();
  const proof = verify(database.ownerUrl, folder);

  const later = await startServer({
    database,
    folder,
    flags: [...heapFlags('server'), '--import', path.join(ROOT, 'tools/clock.ts')],
    env: { ...env, GRIDGOV_TEST_SHIFT: String(WEEK) },
  });
  const phone = await sendPhone(await signIn(later.url, 'worker'), kept);
  await later.stop();
  const proofAfter = verify(database.ownerUrl, folder);
  const after = await waiting(owner);
  await owner.close();
  await database.stop();
  return {
    before: { matters, events },
    upgrade: { startedMs, toFill, left, filledMs, ...given, lost },
    proof,
    phone,
    proofAfter,
    after,
  };
}

/** Sent twice, as a phone does that did not hear the answer: the second answer is the first. */
async function sendPhone(send: Send, kept: readonly Kept[]) {
  const answers: Record<string, number> = {};
  for (const { id, path: route, body } of kept) {
    const [first, again] = [await send('POST', route, body, id), await send('POST', route, body, id)];
    assert.equal(again.status, first.status, route);
    const code = first.status === 200 ? 'done' : `${first.status} ${String(first.body.code)}`;
    answers[code] = (answers[code] ?? 0) + 1;
  }
  return answers;
}

const [before = '', folder = ''] = process.argv.slice(2).map((name) => path.resolve(name));
process.stdout.write(`${JSON.stringify(await benchUpgrade(before, folder), null, 2)}\n`);
