/**
 * Faults, tried for real on a running server: `node bench/faults.ts [name …]`. Each says what was seen and whether
 * that is what must be; the exit code is 0 only where all are.
 */

import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { childrenOf } from './cpu.ts';
import { ask, longest } from './faults-asked.ts';
import { cutOffUploads, cutOffWaiting } from './faults-clients.ts';
import { diskFull } from './faults-disk.ts';
import { Load } from './faults-load.ts';
import { brokenIn, openWorld, pause, type Seen, until, type World } from './faults-world.ts';
import type { Team } from './loop-city.ts';
import { Connections, postText, type Reply } from './loop-http.ts';
import { reportOf, stepOf } from './loop-walk.ts';

type Fault = (world: World) => Promise<Seen>;

const SLOTS = 32;
const AWAY_MS = 30_000;

async function serverKilled(world: World): Promise<Seen> {
  const load = new Load(world.city);
  load.start(world.server.url, SLOTS);
  await pause(4_000);
  world.server.kill('SIGKILL');
  await load.stop();
  await world.restart();
  return audited(world, load);
}

async function databaseKilled(world: World): Promise<Seen> {
  const load = new Load(world.city);
  load.start(world.server.url, SLOTS);
  await pause(4_000);
  process.kill(world.postmaster(), 'SIGKILL');
  const before = load.acknowledged;
  const backMs = await until(30_000, async () => load.acknowledged > before + SLOTS).finally(async () => {
    await pause(500);
    await load.stop();
  });
  return { ...(await audited(world, load)), backMs };
}

async function audited(world: World, load: Load): Promise<Seen> {
  await until(30_000, async () => (await fetch(`${world.server.url}/readyz`)).status === 200);
  const audit = await world.look((db) => load.audit(db, world.server.url));
  const broken = await world.look(brokenIn);
  return {
    ok: audit.acknowledged > 100 && audit.lost === 0 && audit.doubled === 0 && broken === 0,
    ...audit,
    broken,
    diary: [...new Set(world.server.diary.map((line) => messageIn(line)))],
    statuses: Object.fromEntries(load.statuses),
  };
}

async function sameFiveTimes(world: World): Promise<Seen> {
  const { connections, team, id } = await reported(world);
  const sent = stepOf(team, 1);
  const text = postText(`/issues/${id}/commands/file`, sent.member.token, sent.commandId, sent.body);
  const replies = await Promise.all(Array.from({ length: 5 }, () => connections.send(text)));
  const later = await connections.send(text);
  const other = await connections.send(
    postText(`/issues/${id}/commands/note`, sent.member.token, sent.commandId, { note: '另一条' }),
  );
  connections.close();
  const events = await eventCount(world, id);
  const bodies = new Set([...replies, later].map(({ status, body }) => `${status} ${body}`));
  return {
    ok: bodies.size === 1 && later.status === 200 && events === 2 && other.status === 409,
    events,
    answers: bodies.size,
    sameIdOtherBody: other.status,
  };
}

async function twoDispatchers(world: World): Promise<Seen> {
  const { connections, team, id } = await reported(world);
  const [one, two, file] = [stepOf(team, 2), stepOf(team, 2), stepOf(team, 1)];
  const path = (name: string) => `/issues/${id}/commands/${name}`;
  await connections.send(postText(path('file'), file.member.token, file.commandId, file.body));
  const both = await Promise.all(
    [one, two].map((sent) =>
      connections.send(postText(path('dispatch'), sent.member.token, sent.commandId, sent.body)),
    ),
  );
  connections.close();
  const lost = both.find(({ status }) => status !== 200);
  return {
    ok: both.filter(({ status }) => status === 200).length === 1 && lost?.status === 409,
    statuses: both.map(({ status }) => status),
    told: titleOf(lost),
    events: await eventCount(world, id),
  };
}

/** Ended in order and started again half a minute later, as for an update of the machine it is on. */
async function databaseAway(world: World): Promise<Seen> {
  const { team, id } = await reported(world);
  const pid = world.postmaster();
  const [program = '', ...words] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
  const { uid, gid } = statSync(path.join(world.city.embedded.home, 'cluster'));
  process.kill(pid, 'SIGINT');
  const began = performance.now();
  const asked = await ask(world, `/issues/${id}`, team, () => performance.now() - began < AWAY_MS);
  const alive = (await fetch(`${world.server.url}/healthz`)).status;
  const child = spawn(program, words, {
    cwd: '/',
    env: { LC_ALL: 'C', TZ: 'UTC' },
    uid,
    gid,
    stdio: 'ignore',
    detached: true,
  });
  child.unref();
  world.leaveBehind(child.pid ?? 0);
  const backMs = await until(30_000, async () => (await reported(world)).id !== '');
  // A request that was under way when it went may still be answered.
  const clear = asked.slice(1).every(({ status, retry }) => status === 503 && retry);
  return {
    ok: clear && alive === 200,
    asked: asked.length,
    longestMs: longest(asked),
    healthz: alive,
    backMs,
  };
}

/** Held still: it neither answers nor refuses, as a machine that lost its network. */
async function databaseSilent(world: World): Promise<Seen> {
  const { team, id } = await reported(world);
  const held = () => [world.postmaster(), ...childrenOf(world.postmaster())];
  for (const one of held()) process.kill(one, 'SIGSTOP');
  const asked = await ask(world, `/issues/${id}`, team, () => false).finally(() => {
    for (const one of held()) process.kill(one, 'SIGCONT');
  });
  const backMs = await until(30_000, async () => (await reported(world)).id !== '');
  const clear = asked.every(({ status, retry }) => status === 503 && retry);
  return { ok: clear, longestMs: longest(asked), backMs };
}

async function clockWrong(world: World): Promise<Seen> {
  const team = world.city.teams[0] as Team;
  const year = 365 * 86_400_000;
  const connections = new Connections(world.server.url);
  const sent = reportOf(team, world.city.classCode, 1);
  // The id a client makes holds the client's time: here a year ahead.
  const wrong = (Date.now() + year).toString(16).padStart(12, '0');
  const commandId = `${wrong.slice(0, 8)}-${wrong.slice(8)}${sent.commandId.slice(13)}`;
  const reply = await connections.send(postText('/issues', sent.member.token, commandId, sent.body));
  connections.close();
  const { rows } = await world.look((db) =>
    db.query<{ at: number; due: number; noted: string }>(
      `select i.reported_at as at, i.due_at as due, e.command_id as noted from issue i
       join event e on e.district = i.district and e.stream_id = i.id where i.id = $1`,
      [commandId],
    ),
  );
  const row = rows[0];
  const near = (ms: number | undefined, days: number) =>
    ms !== undefined && Math.abs(ms - Date.now()) < days * 86_400_000;
  return {
    ok: reply.status === 200 && near(row?.at, 0.01) && near(row?.due, 30) && row?.noted === commandId,
    status: reply.status,
    reportedAt: row === undefined ? null : new Date(row.at).toISOString(),
    dueAt: row === undefined ? null : new Date(row.due).toISOString(),
  };
}

/** A matter that was just reported. */
export async function reported(world: World): Promise<{ connections: Connections; team: Team; id: string }> {
  const team = world.city.teams[1] as Team;
  const connections = new Connections(world.server.url);
  const sent = reportOf(team, world.city.classCode, 1);
  const reply = await connections.send(postText('/issues', sent.member.token, sent.commandId, sent.body));
  if (reply.status !== 200) throw new Error(`a report was answered ${reply.status}: ${reply.body}`);
  return { connections, team, id: `${team.community.slice(0, 6)}.${sent.commandId}` };
}

async function eventCount(world: World, id: string): Promise<number> {
  const { rows } = await world.look((db) =>
    db.query<{ n: number }>('select count(*) as n from event where stream_id = $1', [id.split('.')[1]]),
  );
  return rows[0]?.n ?? 0;
}

const messageIn = (line: string): string => /"message":"([^"]*)"/.exec(line)?.[1] ?? line.slice(0, 100);

const titleOf = (reply: Reply | undefined): unknown =>
  reply === undefined ? null : (JSON.parse(reply.body) as { title?: unknown }).title;

const FAULTS: Readonly<Record<string, Fault | (() => Promise<Seen>)>> = {
  sameFiveTimes,
  twoDispatchers,
  clockWrong,
  cutOffWaiting,
  cutOffUploads,
  serverKilled,
  databaseKilled,
  databaseSilent,
  databaseAway,
  diskFull,
};

/** Faults that need a city of their own. */
const APART = new Set(['diskFull']);

export async function tryFaults(names: readonly string[]): Promise<Record<string, Seen>> {
  const seen: Record<string, Seen> = {};
  const world = await openWorld();
  try {
    for (const name of names.length > 0 ? names : Object.keys(FAULTS)) {
      const fault = FAULTS[name];
      if (fault === undefined)
        throw new Error(`no fault ${name}; there are ${Object.keys(FAULTS).join(', ')}`);
      // One after the other: each must begin with a healthy server.
      seen[name] = await (APART.has(name) ? (fault as () => Promise<Seen>)() : fault(world)).catch(
        (error: unknown) => ({ ok: false, error: String(error) }),
      );
      process.stderr.write(`${name}: ${JSON.stringify(seen[name])}\n`);
    }
  } finally {
    await world.close();
  }
  return seen;
}

if (import.meta.main) {
  const seen = await tryFaults(process.argv.slice(2).filter((word) => !word.startsWith('--')));
  process.stdout.write(`${JSON.stringify(seen)}\n`);
  process.exitCode = Object.values(seen).every(({ ok }) => ok) ? 0 : 1;
}
