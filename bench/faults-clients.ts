/** Clients that go away in the middle. */
import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { Seen } from './faults-world.ts';
import { openSockets, pause, until, type World } from './faults-world.ts';
import type { Team } from './loop-city.ts';
import { Connections, postText } from './loop-http.ts';
import { reportOf } from './loop-walk.ts';

/** 64 clients wait for a command that cannot go on, because somebody holds the table, and are cut off. */
export async function cutOffWaiting(world: World): Promise<Seen> {
  const { city, server } = world;
  const team = city.teams[2] as Team;
  await anyReport(world, team);
  const before = openSockets(server.pid);
  const sockets = await world.look(async (db) => {
    const held = await db.connect();
    await held.query('begin');
    await held.query('lock table issue in exclusive mode');
    const url = new URL(server.url);
    const cut = Array.from({ length: 64 }, (_, n) => {
      const sent = reportOf(city.teams[n % city.teams.length] as Team, city.classCode, n);
      return sending(url, postText('/issues', sent.member.token, sent.commandId, sent.body));
    });
    await pause(1_000);
    for (const socket of cut) socket.destroy();
    await pause(500);
    await held.query('rollback');
    held.release();
    return cut.length;
  });
  const began = performance.now();
  const status = await anyReport(world, team);
  const nextMs = Math.round(performance.now() - began);
  const settledMs = await until(20_000, async () => openSockets(server.pid) <= before + 24);
  const idle = await idleInTransaction(world);
  return {
    ok: status === 200 && idle === 0,
    cut: sockets,
    nextMs,
    settledMs,
    before,
    after: openSockets(server.pid),
    idle,
  };
}

/** A hundred clients begin to send a photo and are cut off half-way. */
export async function cutOffUploads(world: World): Promise<Seen> {
  const { city, server } = world;
  const team = city.teams[3] as Team;
  const url = new URL(server.url);
  await anyReport(world, team);
  const before = openSockets(server.pid);
  const bytes = 400_000;
  const connections = new Connections(server.url);
  const uploads: Socket[] = [];
  for (let n = 0; n < 100; n += 1) {
    const { worker } = city.teams[n % city.teams.length] as Team;
    const body = { name: `照片${n}.jpg`, bytes };
    const reply = await connections.send(postText('/uploads', worker.token, randomUUID(), body));
    if (reply.status !== 201) throw new Error(`an upload was answered ${reply.status}: ${reply.body}`);
    const { id } = JSON.parse(reply.body) as { id: string };
    const head = `PATCH /api/v1/uploads/${id} HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${worker.token}\r\nupload-offset: 0\r\ncontent-type: application/offset+octet-stream\r\ncontent-length: ${bytes}\r\n\r\n`;
    uploads.push(sending(url, head + 'x'.repeat(bytes / 2)));
  }
  await pause(1_000);
  for (const socket of uploads) socket.destroy();
  const began = performance.now();
  const status = await anyReport(world, team);
  const nextMs = Math.round(performance.now() - began);
  connections.close();
  const settledMs = await until(20_000, async () => openSockets(server.pid) <= before + 24);
  const idle = await idleInTransaction(world);
  return {
    ok: status === 200 && idle === 0,
    nextMs,
    settledMs,
    before,
    after: openSockets(server.pid),
    idle,
  };
}

function sending(url: URL, text: string): Socket {
  const socket = connect({ host: url.hostname, port: Number(url.port) });
  socket.on('error', () => undefined);
  socket.write(text);
  return socket;
}

async function anyReport({ city, server }: World, team: Team): Promise<number> {
  const connections = new Connections(server.url);
  const sent = reportOf(team, city.classCode, 5);
  const { status } = await connections.send(
    postText('/issues', sent.member.token, sent.commandId, sent.body),
  );
  connections.close();
  return status;
}

async function idleInTransaction(world: World): Promise<number> {
  const { rows } = await world.look((db) =>
    db.query<{ n: number }>(
      `select count(*) as n from pg_stat_activity
       where state like 'idle in transaction%' and state_change < now() - interval '2 seconds'`,
    ),
  );
  return rows[0]?.n ?? 0;
}
