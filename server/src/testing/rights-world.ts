/** A small city in which everybody can be asked for everything: two districts, three streets, matters in each grid. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Actor, actorOf } from '@gridgov/domain/city/people/posts.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import { wordsFor } from '@gridgov/domain/trades.ts';
import { TRADES } from '../app/trades.ts';
import { makeActingNames } from '../features/city/people/public.ts';
import { act, ISSUES, type IssueDeps, makeNumbers, report } from '../features/loop/issues/public.ts';
import type { QueuesDeps } from '../features/loop/queues/deps.ts';

import type { Db } from '../platform/db/database.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { makeLedger } from '../platform/ledger/ledger.ts';
import { relayOnce } from '../platform/ledger/relay.ts';
import { makeLog } from '../platform/log/log.ts';
import { actingIn } from '../platform/workflow/served.ts';
import { type CastMember, member } from './cast.ts';
import type { TestDatabase } from './database.ts';
import { testFinder, testRules, testSurroundings } from './rules.ts';

export const [EAST, WEST] = ['990106', '990107'] as const;
export const GRIDS = [
  `${EAST}012015001`,
  `${EAST}012015002`,
  `${EAST}012016001`,
  `${EAST}013001001`,
  `${WEST}001001001`,
  `${WEST}001002001`,
] as const;
export const UNITS = {
  roads: '0192d3a0-0000-7000-8000-000000000001',
  water: '0192d3a0-0000-7000-8000-000000000002',
  parks: '0192d3a0-0000-7000-8000-000000000003',
} as const;

/** Everybody, by what they are; no two see the same. */
export const PEOPLE = {
  worker: member(11, '青岚', ['grid_worker', GRIDS[0]]),
  faraway: member(12, '赤霞', ['grid_worker', GRIDS[4]]),
  assistant: member(13, '白露', ['grid_assistant', GRIDS[0]]),
  leader: member(14, '玄竹', ['grid_leader', `${EAST}012015`]),
  guide: member(15, '苍松', ['grid_guide', `${EAST}012`]),
  street: member(16, '碧溪', ['street_dispatcher', `${EAST}012`]),
  otherStreet: member(17, '素月', ['street_head', `${EAST}013`]),
  east: member(18, '朱槿', ['district_dispatcher', EAST]),
  west: member(19, '墨兰', ['district_head', WEST]),
  city: member(20, '金桂', ['city_supervisor', null]),
  roads: member(21, '银杏', ['unit_handler', EAST, UNITS.roads]),
  parks: member(22, '翠柏', ['unit_head', EAST, UNITS.parks]),
  hotline: member(23, '紫藤', ['hotline_seat', EAST]),
  eastHead: member(29, '丹枫', ['district_head', EAST]),
  keeper: member(24, '乌桕', ['rules_keeper', null]),
  machines: member(25, '蓝楹', ['system_admin', null]),
  locks: member(26, '绯樱', ['security_admin', null]),
  auditor: member(27, '黛眉', ['audit_admin', null]),
  resident: member(28, '橙心', ['resident', null]),
} as const satisfies Record<string, CastMember>;
export type Name = keyof typeof PEOPLE;
export const NAMES = Object.keys(PEOPLE) as Name[];

export function actorNamed(name: Name): Actor {
  const { personId, posts } = PEOPLE[name] as CastMember;
  const [post] = posts;
  if (post === undefined) throw new Error(`${name} holds no post`);
  return actingIn(TRADES)(
    actorOf({
      personId,
      postId: post.id,
      post: post.kind,
      area: post.area ?? '',
      unitId: post.unitId,
    }),
  );
}

/** Areas and units as the database holds them. */
export async function drawCity(owner: Db): Promise<void> {
  const codes = new Set(GRIDS.flatMap((grid) => [6, 9, 12, 15].map((length) => grid.slice(0, length))));
  const levels: Record<number, string> = { 6: 'district', 9: 'street', 12: 'community', 15: 'grid' };
  for (const code of [...codes].sort()) {
    // Few, and each after the one it lies in.
    const parent = code.length === 6 ? null : code.slice(0, -3);
    const kind = code.length === 15 ? 'general' : null;
    await owner.query(
      `insert into area (code, valid_from, level, parent, name, kind) values ($1, '2020-01-01', $2, $3, $4, $5)`,
      [code, levels[code.length], parent, `虚构${code}`, kind],
    );
  }
  for (const [code, id] of Object.entries(UNITS)) {
    await owner.query(
      `insert into unit (id, code, name, kind, level, area, aliases, roles, valid_from)
       values ($1, $2, $3, 'department', 'district', $4, '{}', '{}', '2020-01-01')`,
      [id, code, `虚构${code}单位`, EAST],
    );
  }
  await owner.query('update area_revision set revision = revision + 1');
  await owner.query('update unit_revision set revision = revision + 1');
}

/** What betrays a matter wherever it is shown: no two share any of these. */
export type Matter = {
  readonly id: string;
  readonly n: number;
  readonly signs: readonly string[];
  readonly fileId: string;
};

export type RightsWorld = {
  readonly issues: IssueDeps;
  readonly queues: QueuesDeps;
  readonly matters: readonly Matter[];
  readonly folder: string;
  now: number;
  stateOf(id: string): IssueState;
  give(actor: Actor, id: string, command: CommandName, body?: object): Promise<void>;
  /** Reads all states anew. */
  refresh(): Promise<void>;
};

/** What the world needs of the city as the server keeps it. */
export type CityParts = {
  readonly placeSource: IssueDeps['places'];
  readonly names: IssueDeps['names'];
  readonly districts: QueuesDeps['districts'];
  readonly areasIn: QueuesDeps['areasIn'];
};

type Context = { after(fn: () => Promise<void>): void };

export async function makeRightsWorld(
  t: Context,
  { db, owner }: TestDatabase,
  city: CityParts,
  start: number,
): Promise<RightsWorld> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-rights-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const rules = testRules();
  const issues: IssueDeps = {
    ...testSurroundings(),
    db,
    ledger: makeLedger(db, ISSUES),
    rules,
    numbers: makeNumbers(db),
    people: makeActingNames(db),
    places: city.placeSource,
    names: city.names,
  };
  const queues: QueuesDeps = {
    db,
    rules,
    issues,
    names: city.names,
    districts: city.districts,
    areasIn: city.areasIn,
    finder: testFinder(),
    exportFolder: folder,
    log: makeLog('error', () => undefined),
    words: wordsFor,
  };
  const states = new Map<string, IssueState>();
  const matters: Matter[] = [];
  const world: RightsWorld = {
    issues,
    queues,
    matters,
    folder,
    now: start,
    stateOf(id) {
      const state = states.get(id);
      if (state === undefined) throw new Error(`no matter ${id}`);
      return state;
    },
    async give(actor, id, command, body = {}) {
      world.now += 1_000;
      const [district = '', uuid = ''] = id.split('.');
      const origin = { commandId: uuidv7(), requestId: 'r', address: '', now: world.now };
      await act(issues, actor, { district, id: uuid, command, body: body as never }, origin);
    },
    async refresh() {
      const { rows } = await db.query<{ state: IssueState }>('select state from issue');
      for (const { state } of rows) states.set(`${state.district}.${state.id}`, state);
      for (const district of [EAST, WEST]) {
        while ((await relayOnce(db, district, async () => undefined)) > 0);
      }
    },
  };
  for (let n = 0; n < 4 * GRIDS.length; n += 1) {
    // One after the other: each takes the time after the one before.
    const file = await addFile(owner, n, start);
    matters.push(await reportOne(world, n, file));
  }
  await world.refresh();
  for (const matter of matters) await moveOn(world, matter);
  await world.refresh();
  return world;
}

async function addFile(owner: Db, n: number, at: number): Promise<string> {
  const id = uuidv7();
  const hash = Buffer.from(String(n).padStart(64, '0'), 'hex');
  await owner.query(
    `insert into file (id, name, type, bytes, hash, source_hash, account_id, person_id, created_at)
     values ($1, $2, 'text/plain', 5, $3, $3, $4, $5, $6)`,
    [id, `附件${n}件.txt`, hash, uuidv7(), uuidv7(), new Date(at).toISOString()],
  );
  return id;
}

const reporters: readonly (Name | null)[] = ['worker', 'resident', null, 'otherStreet', 'faraway'];

async function reportOne(world: RightsWorld, n: number, fileId: string): Promise<Matter> {
  const grid = GRIDS[n % GRIDS.length] ?? '';
  const district = grid.slice(0, 6);
  const who = reporters[n % reporters.length] ?? null;
  const commandId = uuidv7();
  world.now += 1_000;
  const [title, description] = [`井盖缺损印${n}印`, `描述述${n}述`];
  const contact = { name: `来电人${n}人`, phone: `139${String(10_000_000 + n)}` };
  const { result } = await report(
    world.issues,
    // Whoever reports, anybody with the right may: here the system's own hand, so that the reporter can be nobody.
    { ...actorNamed('east'), rights: new Set(['issue.report'] as const) },
    {
      channel: 'patrol',
      nature: 'report',
      title,
      description,
      classCode: n % 2 === 0 ? 'C1' : 'C2',
      place: {
        district,
        street: grid.slice(0, 9),
        community: grid.slice(0, 12),
        grid,
        // All of them so near to one another that nearness alone would show them.
        lon: 119.4 + (n % 5) / 10_000,
        lat: 36.1 + n / 100_000,
        text: `滨河路门牌${n}牌`,
      },
      reporter: {
        personId: who === null ? null : PEOPLE[who].personId,
        kind: who === null ? 'system' : 'staff',
      },
      contact,
      files: [fileId],
      linked: [],
    },
    { commandId, requestId: 'r', address: '', now: world.now },
  );
  const signs = [
    commandId,
    String(result.number),
    title,
    description,
    `门牌${n}牌`,
    contact.name,
    contact.phone,
    `附件${n}件`,
  ];
  return { id: `${district}.${commandId}`, n, signs, fileId };
}

/** Matters stand at every stage; units lead, assist and have parts, also where they lead nothing. */
async function moveOn(world: RightsWorld, { id, n }: Matter): Promise<void> {
  const { place } = world.stateOf(id);
  const leader = actorOf({ personId: 'l', postId: 'l', post: 'grid_leader', area: place.community });
  const unit = n % 3 === 0 ? UNITS.roads : UNITS.water;
  const handler = actorOf({ personId: 'h', postId: 'h', post: 'unit_handler', area: EAST, unitId: unit });
  const worker = actorOf({ personId: 'w', postId: 'w', post: 'grid_worker', area: place.grid });
  const limit = { n: 2, unit: 'workday' };
  const assists =
    n % 4 === 0 ? [UNITS.parks, ...(n % 8 === 0 && place.district === EAST ? [`grid:${GRIDS[0]}`] : [])] : [];
  const steps: (() => Promise<void>)[] = [
    () => world.give(leader, id, 'file'),
    () => world.give(leader, id, 'dispatch', { unit, assists }),
    () => world.give(handler, id, 'acknowledge'),
    ...(n % 5 === 0
      ? [() => world.give(leader, id, 'split', { parts: [{ title: '绿篱', unit: UNITS.parks, limit }] })]
      : [
          () => world.give(handler, id, 'respond', { result: '已处理' }),
          ...(assists.length === 0
            ? [
                () => world.give(worker, id, 'verify', { agree: true }),
                () => world.give(leader, id, 'close', { result: 'solved' }),
              ]
            : []),
        ]),
  ];
  for (const step of steps.slice(0, 1 + (n % 7))) await step();
}
