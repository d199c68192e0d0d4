/**
 * The rows of whole walks, made by the product's own decisions and kept instead of written: what the plain
 * transaction then writes is row for row what the product would.
 */

import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { openCity } from '@gridgov/server/app/city.ts';
import { makeLoop } from '@gridgov/server/app/loop.ts';
import { act, ISSUES, type IssueDeps, report } from '@gridgov/server/features/loop/issues/public.ts';
import { makeFieldCrypto } from '@gridgov/server/platform/crypto/fields.ts';
import type { Db } from '@gridgov/server/platform/db/database.ts';
import { makeLedgers } from '@gridgov/server/platform/ledger/ledger.ts';
import { type Prepared, prepare, type Read } from '@gridgov/server/platform/ledger/prepare.ts';
import type { Team } from './loop-city.ts';
import { reportOf, type Sent, STEPS, stepOf } from './loop-walk.ts';

export type PlainWalk = { readonly district: string; readonly commands: readonly Prepared[] };
export type WalkMaker = {
  make(team: Team, classCode: string, n: number): Promise<PlainWalk>;
  close(): Promise<void>;
};

const POSTS = { worker: 'grid_worker', leader: 'grid_leader', handler: 'unit_handler' } as const;

export async function openWalkMaker(db: Db): Promise<WalkMaker> {
  const city = await openCity(
    db,
    () => Date.now(),
    (what, error) => process.stderr.write(`${what}: ${String(error)}\n`),
  );
  const crypto = makeFieldCrypto({ secrets: ['0'.repeat(64)] });
  const loop = makeLoop({ db, ledgers: makeLedgers(db, { spelling: 'transaction' }), crypto, city });
  return { make: (team, classCode, n) => makeWalk(loop, team, classCode, n), close: () => city.close() };
}

async function makeWalk(loop: IssueDeps, team: Team, classCode: string, n: number): Promise<PlainWalk> {
  const commands: Prepared[] = [];
  let read: Read<IssueState> = null;
  const keeping: IssueDeps = {
    ...loop,
    ledger: {
      run: async (command) => {
        const prepared = prepare(ISSUES, command, read);
        commands.push(prepared);
        read = prepared.after as Read<IssueState>;
        return { result: prepared.result, replayed: false };
      },
      drained: async () => undefined,
    },
  };
  const district = team.community.slice(0, 6);
  const first = reportOf(team, classCode, n);
  for (let step = 0; step < STEPS; step += 1) {
    const sent = step === 0 ? first : stepOf(team, step);
    // Each command is decided on what the one before it left.
    await give(keeping, team, district, first.commandId, sent);
  }
  return { district, commands };
}

async function give(deps: IssueDeps, team: Team, district: string, id: string, sent: Sent): Promise<void> {
  const { personId, postId } = sent.member;
  const area = sent.role === 'worker' ? team.grid : team.community;
  const unit = sent.role === 'handler' ? { unitId: team.unit } : {};
  const actor = actorOf({ personId, postId, post: POSTS[sent.role], area, ...unit });
  const origin = {
    commandId: sent.commandId,
    requestId: sent.commandId,
    address: '127.0.0.1',
    now: Date.now(),
  };
  if (sent.command !== 'report') {
    await act(
      deps,
      actor,
      { district, id, command: sent.command as 'file', body: sent.body as never },
      origin,
    );
    return;
  }
  const body = sent.body as Record<string, string>;
  const { lon, lat, text } = sent.body.place as { lon: number; lat: number; text: string };
  const street = team.community.slice(0, 9);
  await report(
    deps,
    actor,
    {
      channel: 'patrol',
      nature: 'report',
      title: body.title ?? '',
      description: body.description ?? '',
      classCode: body.classCode ?? null,
      place: { district, street, community: team.community, grid: team.grid, lon, lat, text },
      reporter: { personId, kind: 'staff' },
      files: [],
      linked: [],
    },
    origin,
  );
}
