/** A small city with everything that `verify` proves, part of it not sealed yet, and its rows put back after each change. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prove } from '../app/cli/prove.ts';
import { giveEvents, type IssueDeps, makeContacts, report } from '../features/loop/issues/public.ts';
import { digestsOf, insertFile, ownFiles } from '../features/running/files/public.ts';
import type { Config } from '../platform/config/config.ts';
import { makeFieldCrypto } from '../platform/crypto/fields.ts';
import type { Db } from '../platform/db/database.ts';
import { type Anchor, headLine, readHeadLine, type SigningKey } from '../platform/ledger/head.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { keepHead, openSigningKey } from '../platform/ledger/keyring.ts';
import { sealOnce } from '../platform/ledger/seal.ts';
import { signOnce } from '../platform/ledger/sign.ts';
import { writeAccess } from '../platform/log/access.ts';
import { testDatabase } from './database.ts';
import { GRID, HERE, type LoopWorld, makeLoopWorld, WHO } from './loop-world.ts';

type CleanUp = { after(fn: () => void | Promise<void>): void };

const SECRET = 'a secret of no worth, for tests only, long enough';

export async function proofWorld(t: CleanUp) {
  const { db, owner } = await testDatabase(t);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'proof-'));
  t.after(() => rmSync(dataDir, { recursive: true, force: true }));
  const loop = makeLoopWorld(db);
  const issues: IssueDeps = {
    ...loop.issues,
    contacts: makeContacts(makeFieldCrypto({ secrets: [SECRET] })),
    checkFiles: async (ids, personId) => digestsOf(await ownFiles(db, ids, personId)),
  };
  const key = openSigningKey(dataDir, undefined);
  const config = {
    dataDir,
    mode: 'production',
    secret: SECRET,
    oldSecrets: [],
    proof: { signingKey: undefined, anchorTo: undefined },
  } as unknown as Config;
  const world = {
    db,
    owner,
    dataDir,
    loop,
    key,
    report: (n: number) => reportWith(issues, loop, n),
    look: (n: number) => look(db, loop.now, n),
    seal: () => sealOnce(db, HERE, loop.now),
    sign: (by: SigningKey = key) => sign(db, dataDir, by, loop.now),
    /** A command that finds nothing to do. */
    idle: async (id: string) => {
      loop.now += 60_000;
      await giveEvents(
        issues,
        WHO.jinqiao,
        { district: HERE, id, now: loop.now, commandId: uuidv7() },
        () => [],
      );
    },
    prove: (anchors: readonly Anchor[] = [], look?: { files: boolean }, on: Db = owner) =>
      prove(
        on,
        { config: () => config, progress: () => undefined, signal: new AbortController().signal },
        anchors,
        look,
      ),
  };
  return world;
}

async function sign(db: Db, dataDir: string, key: SigningKey, now: number): Promise<Anchor> {
  const head = await signOnce(db, key, now);
  if (head === null) throw new Error('nothing to sign');
  keepHead(dataDir, head, key.publicKey);
  return readHeadLine(headLine(head, key.publicKey));
}

async function reportWith(issues: IssueDeps, loop: LoopWorld, n: number): Promise<string> {
  loop.now += 60_000;
  const [id, file] = [uuidv7(), uuidv7()];
  const { personId } = WHO.qingmu;
  await insertFile(issues.db, {
    id: file,
    name: `照片${n}.jpg`,
    type: 'image/jpeg',
    bytes: 1_000 + n,
    hash: Buffer.alloc(32, n),
    sourceHash: Buffer.alloc(32, n + 1),
    accountId: uuidv7(),
    personId,
    createdAt: loop.now,
    width: 640 + n,
    height: 480,
    takenAt: loop.now - 60_000,
    lon: 119.4 + n / 1000,
    lat: 36.1,
  });
  const [street, community] = [GRID.slice(0, 9), GRID.slice(0, 12)];
  await report(
    issues,
    WHO.qingmu,
    {
      channel: 'patrol',
      nature: 'report',
      title: `井盖缺损${n}`,
      description: `第${n}处井盖缺了一角`,
      classCode: 'C1',
      place: { district: HERE, street, community, grid: GRID, lon: 119.4, lat: 36.1, text: `滨河路${n}号` },
      reporter: { personId, kind: 'staff' },
      contact: { name: `虚构人${n}`, phone: `1380000000${n % 10}` },
      files: [file],
      linked: [],
    },
    { commandId: id, requestId: 'r', address: '', now: loop.now },
  );
  return id;
}

function look(db: Db, now: number, n: number): Promise<void> {
  return writeAccess(db, {
    at: now + n,
    kind: 'personal',
    outcome: 'done',
    accountId: uuidv7(),
    accountName: `account${n}`,
    personId: WHO.lanshan.personId,
    postId: 'p',
    postKind: 'grid_leader',
    area: HERE,
    address: `10.0.0.${n}`,
    requestId: `request-${n}`,
    method: 'POST',
    route: '/issues/:id/contact',
    status: 200,
    code: null,
    subject: `issue:${n}`,
    reason: `回访第${n}件`,
    details: { n },
  });
}

/** Copies of tables, for putting them back after a test changed them. */
export async function keepTables(owner: Db, tables: readonly string[]) {
  // One table after the other.
  for (const table of tables) await owner.query(`create table kept_${table} as table ${table}`);
  return {
    async putBack(): Promise<void> {
      for (const table of tables) {
        await owner.query(`delete from ${table}`);
        await owner.query(`insert into ${table} table kept_${table}`);
      }
    },
  };
}
