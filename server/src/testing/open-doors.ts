/** The open interfaces on a server that listens, with a small city drawn and a token to send with. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shippedCalendar } from '@gridgov/domain/calendar/testing.ts';
import { Places } from '../features/city/areas/public.ts';
import type { RulesFacts } from '../features/city/rules/public.ts';
import { ISSUES, type IssueDeps, makeNumbers } from '../features/loop/issues/public.ts';
import { feedRoutes } from '../features/outside/feeds/routes.ts';
import { ogcRoutes } from '../features/outside/ogc/routes.ts';
import { fetchMedia } from '../features/outside/open311/public.ts';
import { open311Routes } from '../features/outside/open311/routes.ts';
import { StreamHub } from '../features/outside/stream/public.ts';
import { streamRoutes } from '../features/outside/stream/routes.ts';
import { webhookRoutes } from '../features/outside/webhooks/routes.ts';
import { createToken } from '../features/running/accounts/public.ts';
import { identityRoutes } from '../features/running/identity/routes.ts';
import { makeFieldCrypto } from '../platform/crypto/fields.ts';
import { makeFileStore } from '../platform/files/store.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { makeLedger } from '../platform/ledger/ledger.ts';
import { makeLog } from '../platform/log/log.ts';
import { makeOutside } from '../platform/outside/outside.ts';
import { enrolCast } from './cast.ts';
import { testDatabase } from './database.ts';
import { drawCity, EAST, GRIDS, PEOPLE, WEST } from './rights-world.ts';
import { testPolicy, testRules, testSurroundings } from './rules.ts';
import { serverOn } from './server.ts';
import { noFault } from './work.ts';

export const BASE = 'http://127.0.0.1:18117';
const CLASSES = [
  { code: 'C-01', name: '公用设施', parent: null, aliases: [] },
  { code: 'C-01-01', name: '上水井盖', parent: 'C-01', aliases: ['井盖'] },
  { code: 'C-01-13', name: '消防设施', parent: 'C-01', aliases: [] },
  { code: 'S-01-02', name: '婚姻家庭纠纷', parent: null, aliases: [] },
];
const conditions = new Map([
  ['C-01-01', ['井盖缺失', '井盖松动']],
  ['C-01-13', ['消火栓漏水']],
  ['S-01-02', ['一方申请调解']],
]);
const facts = {
  classes: CLASSES,
  calendar: shippedCalendar(),
  classOf: (code: string) => CLASSES.find((one) => one.code === code) ?? null,
  conditionsOf: (code: string) =>
    (conditions.get(code) ?? []).map((openText, at) => ({ condition: String(at + 1), openText })),
  codes: () => [],
  policy: testPolicy(),
} as unknown as RulesFacts;

type Context = { after(fn: () => Promise<void>): void };

export async function openDoors(t: Context) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-open-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const database = await testDatabase(t);
  const { db } = database;
  const { owner } = database;
  await drawCity(owner);
  await enrolCast(owner, PEOPLE);
  for (const [at, code] of GRIDS.entries()) await drawGrid(at, code);
  async function drawGrid(at: number, code: string) {
    const [west, south] = [121.41 + at / 100, 37.54];
    const [east, north] = [west + 0.01, south + 0.01];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    await owner.query(
      `insert into area_boundary (code, valid_from, coordinates, west, south, east, north, label_lon, label_lat,
         source, origin_crs, synthetic, derived)
       values ($1, '2020-01-01', $2, $3, $4, $5, $6, $3, $4, 'test', 'WGS-84', true, false)`,
      [code, JSON.stringify([[ring]]), west, south, east, north],
    );
  }
  const token = { account: 'hotline', name: 't', scopes: ['issue.report' as const], areas: [] };
  const made = await createToken(owner, { ...token, expiresAt: null, now: Date.now(), createdBy: null });
  const key = made.token;
  const issues: IssueDeps = {
    ...testSurroundings(),
    db,
    ledger: makeLedger(db, ISSUES),
    rules: testRules(),
    numbers: makeNumbers(db),
  };
  let media = async (_now: number) => 0;
  const server = await serverOn(t, database, PEOPLE, ({ identity }) => {
    const places = new Places(db, () => Date.now());
    const shared = {
      db,
      issues,
      identify: identity,
      store: makeFileStore(folder),
      outside: makeOutside([]),
      names: issues.names,
      districts: () => [EAST, WEST],
      areas: () => places.snapshot(),
      facts: () => facts,
      publicUrl: BASE,
      cityName: () => '虚构市',
      nameOf: (code: string) => code,
    };
    media = (now) => fetchMedia(shared, now, noFault);
    const log = makeLog('silent');
    const crypto = makeFieldCrypto({ secrets: ['x'.repeat(40)] });
    const doors = { ...shared, crypto, log, newId: () => uuidv7() };
    return [
      ...open311Routes(shared),
      ...ogcRoutes(shared),
      ...feedRoutes(shared),
      ...webhookRoutes({ ...doors, hint: () => undefined }),
      ...streamRoutes({ ...shared, hub: new StreamHub(db, log) }),
      ...identityRoutes({ ...doors, identity, provider: undefined, placeName: doors.nameOf }),
    ];
  });
  await server.app.listen({ host: '127.0.0.1', port: 18117 });
  return { key, owner, media: () => media(server.clock.now + 1_000), clock: server.clock };
}
