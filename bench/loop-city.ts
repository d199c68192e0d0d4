/** A scratch city for measuring: a database of its own, areas, units, people, and a token for every account. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PostKind } from '@gridgov/domain/city/people/posts.ts';
import { RIGHTS_BY_POST } from '@gridgov/domain/city/people/rights.ts';
import { loadDefaultRules, loadDemoRules } from '@gridgov/server/features/city/rules/public.ts';
import { createToken } from '@gridgov/server/features/running/accounts/public.ts';
import { type Db, openDatabase } from '@gridgov/server/platform/db/database.ts';
import { type Embedded, startEmbedded } from '@gridgov/server/platform/db/embedded.ts';
import { migrate } from '@gridgov/server/platform/db/migrate.ts';
import { makeScratch } from '@gridgov/server/testing/scratch.ts';

export const ROOT = path.resolve(import.meta.dirname, '..');

/** One community with everybody who moves its matters. */
export type Team = {
  readonly community: string;
  readonly grid: string;
  readonly unit: string;
  readonly lon: number;
  readonly lat: number;
  readonly worker: Member;
  readonly leader: Member;
  readonly handler: Member;
};
export type Member = { readonly personId: string; readonly postId: string; readonly token: string };

export type BenchCity = {
  readonly embedded: Embedded;
  readonly folder: string;
  readonly owner: Db;
  readonly teams: readonly Team[];
  /** Dispatchers of districts, who watch. */
  readonly watchers: readonly Member[];
  readonly classCode: string;
  close(): Promise<void>;
  /** Takes the data off the disk; the database must have ended. */
  remove(): void;
};

/** Districts of a prefecture-level city with the communities of a few streets each. */
export const DISTRICTS = 12;
const TEAMS = 96;

/** The embedded database under its safe profile: fsync and synchronous_commit are on. */
export async function openBenchCity(districts = DISTRICTS, under = tmpdir()): Promise<BenchCity> {
  const folder = mkdtempSync(path.join(under, 'gridgov-bench-'));
  makeScratch(folder);
  const embedded = await startEmbedded({ dataDir: folder, profile: 'safe' });
  const owner = openDatabase({ url: embedded.ownerUrl, max: 4, statementTimeoutMs: 0 });
  const remove = () => {
    rmSync(embedded.home, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
  const close = async () => {
    await owner.close();
    await embedded.stop();
    remove();
  };
  try {
    const { ownerUrl, appPassword } = embedded;
    await migrate({ ownerUrl, folder: path.join(ROOT, 'database/migrations'), appPassword });
    const seeds = path.join(ROOT, 'database/seeds');
    await loadDefaultRules(owner, seeds, Date.now());
    await loadDemoRules(owner, seeds, Date.now());
    await addArea(owner, '9901', 'city', null);
    const codes = Array.from({ length: districts }, (_, n) => `9901${String(n + 1).padStart(2, '0')}`);
    const watchers: Member[] = [];
    for (const code of codes) {
      // One row after the other: a few dozen, and order matters for the parents.
      await addArea(owner, code, 'district', '9901');
      await addArea(owner, `${code}001`, 'street', code);
      watchers.push(await addMember(owner, 'district_dispatcher', code, null));
    }
    const teams: Team[] = [];
    for (let n = 0; n < TEAMS; n += 1) teams.push(await addTeam(owner, codes[n % districts] ?? '', n));
    await owner.query('update area_revision set revision = revision + 1');
    return { embedded, folder, owner, teams, watchers, classCode: await plainClass(owner), close, remove };
  } catch (error) {
    await close();
    throw error;
  }
}

async function addTeam(owner: Db, district: string, n: number): Promise<Team> {
  const community = `${district}001${String(n + 1).padStart(3, '0')}`;
  const grid = `${community}001`;
  await addArea(owner, community, 'community', `${district}001`);
  await addArea(owner, grid, 'grid', community);
  const unit = randomUUID();
  await owner.query(
    `insert into unit (id, code, name, kind, level, area, aliases, roles, valid_from)
     values ($1, $2, $3, 'department', 'community', $4, '{}', '{}', '2020-01-01')`,
    [unit, `${community}-U`, `养护队${n + 1}`, community],
  );
  const [worker, leader, handler] = [
    await addMember(owner, 'grid_worker', grid, null),
    await addMember(owner, 'grid_leader', community, null),
    await addMember(owner, 'unit_handler', community, unit),
  ];
  return { community, grid, unit, lon: 119 + n / 1000, lat: 36 + n / 1000, worker, leader, handler };
}

async function addArea(owner: Db, code: string, level: string, parent: string | null): Promise<void> {
  await owner.query(
    `insert into area (code, valid_from, level, parent, name, kind) values ($1, '2020-01-01', $2, $3, $4, $5)`,
    [code, level, parent, `甲${code}`, level === 'grid' ? 'general' : null],
  );
}

/** Without a password: programs sign in by token, and hashing hundreds of passwords would be half the run. */
export async function addMember(
  owner: Db,
  kind: PostKind,
  area: string,
  unit: string | null,
  mark = '',
): Promise<Member> {
  const [personId, postId, accountId] = [randomUUID(), randomUUID(), randomUUID()];
  const name = `${kind}-${area}${mark === '' ? '' : `-${mark}`}`;
  await owner.query('insert into person (id, name) values ($1, $2)', [personId, name]);
  await owner.query(
    `insert into post (id, person_id, kind, area, unit_id, valid_from) values ($1, $2, $3, $4, $5, '2020-01-01')`,
    [postId, personId, kind, area, unit],
  );
  await owner.query(
    `insert into account (id, name, person_id, must_change, failures, status, demo, language, created_at, version)
     values ($1, $2, $3, false, 0, 'active', false, 'zh', '2026-01-01', 1)`,
    [accountId, name, personId],
  );
  const { token } = await createToken(owner, {
    account: name,
    name,
    scopes: [...RIGHTS_BY_POST[kind]],
    areas: [],
    expiresAt: null,
    now: Date.now(),
    createdBy: null,
  });
  return { personId, postId, token };
}

/** A class with one opening condition: of several somebody would have to choose. */
async function plainClass(owner: Db): Promise<string> {
  const { rows } = await owner.query<{ code: string }>(
    'select class_code as code from standard group by class_code having count(*) = 1 order by class_code limit 1',
  );
  const code = rows[0]?.code;
  if (code === undefined) throw new Error('no class with one condition in the rules that are shipped');
  return code;
}
