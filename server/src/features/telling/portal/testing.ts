/** The portal on a database of its own, with a city, its people and what they do. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import sharp from 'sharp';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { makeFileStore } from '../../../platform/files/store.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { makeLedger } from '../../../platform/ledger/ledger.ts';
import { purposeLines } from '../../../platform/purposes/purposes.ts';
import { enrolCast } from '../../../testing/cast.ts';
import { testDatabase } from '../../../testing/database.ts';
import { testPapers } from '../../../testing/papers.ts';
import { drawCity, EAST, GRIDS, PEOPLE } from '../../../testing/rights-world.ts';
import { testRules, testSurroundings } from '../../../testing/rules.ts';
import { serverOn } from '../../../testing/server.ts';
import { Places } from '../../city/areas/public.ts';
import { BaseMap } from '../../city/basemap/public.ts';
import { chineseNames } from '../../city/names/public.ts';
import { makeActingNames } from '../../city/people/public.ts';
import { act, ISSUES, type IssueDeps, makeNumbers } from '../../loop/issues/public.ts';
import { ISSUE_PURPOSES } from '../../loop/issues/purposes.ts';
import { digestsOf, ownFiles } from '../../running/files/public.ts';
import { residentRoutes } from '../residents/routes.ts';
import { makeGuard, zeroBits } from './guard/guard.ts';
import { portalRoutes } from './routes.ts';

export const CRYPTO = makeFieldCrypto({ secrets: ['a secret for tests that is long enough'] });
export const COVER = 'C1';
export const GRID = GRIDS[0];
/** Places apart, so that what is reported there is each time another matter. */
export const placeNo = (n: number) => ({ text: '滨河路12号', grid: GRID, lon: 119.4 + n / 500, lat: 36.1 });
const CLASSES = [
  { code: 'C1', name: '井盖缺损', tree: 'C', parent: null, level: 1, aliases: ['井盖'] },
  { code: 'C2', name: '路灯不亮', tree: 'C', parent: null, level: 1, aliases: ['路灯'] },
];

type Context = { after(fn: () => Promise<void>): void };

export async function portalWorld(t: Context) {
  const database = await testDatabase(t);
  const { db, owner } = database;
  await drawCity(owner);
  await enrolCast(owner, PEOPLE);
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-portal-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const issues: IssueDeps = {
    ...testSurroundings(),
    people: makeActingNames(db),
    db,
    ledger: makeLedger(db, ISSUES),
    rules: testRules({ classes: CLASSES }),
    numbers: makeNumbers(db),
    checkFiles: async (ids, personId) => digestsOf(await ownFiles(db, ids, personId)),
    names: chineseNames({
      unit: (id) => id,
      area: (code) => `虚构${code}`,
      classOf: (code) => CLASSES.find((one) => one.code === code)?.name ?? code,
    }),
  };
  const deps = {
    db,
    crypto: CRYPTO,
    store: makeFileStore(folder),
    issues,
    papers: await testPapers(t, db, issues),
    places: new Places(db, () => Date.UTC(2026, 10, 24, 2)),
    districts: () => [EAST],
    nameOf: (code: string) => (code === '' ? '虚构市' : `虚构${code}`),
    publicUrl: 'http://127.0.0.1:8080',
    guard: makeGuard(CRYPTO, db, 4),
    termOf: async () => null,
    purposes: (language: Language, now: number) =>
      purposeLines(ISSUE_PURPOSES, [], {
        language,
        policy: issues.rules.current(now).policy,
        unused: new Set(),
      }),
    calledTo: async () => [],
    baseMap: new BaseMap(folder),
    shell: () => undefined,
  };
  const server = await serverOn(t, database, PEOPLE, () => [...portalRoutes(deps), ...residentRoutes(deps)]);
  const solve = async () => {
    const { salt, bits, until, sign } = (await server.send('GET', '/portal/challenge')).json();
    let nonce = 0;
    while (zeroBits(`${salt}:${nonce}`) < bits) nonce += 1;
    return { salt, until, sign, nonce };
  };
  const report = async (more: object = {}, commandId = uuidv7()) =>
    server.send(
      'POST',
      '/portal/matters',
      {
        nature: 'complaint',
        classCode: COVER,
        description: '路边一个井盖没了，我叫云杉',
        place: { text: '滨河路12号', grid: GRID, lon: 119.4, lat: 36.1 },
        solution: await solve(),
        ...more,
      },
      { 'idempotency-key': commandId },
    );
  const give = (
    post: 'street_dispatcher' | 'grid_worker' | 'unit_handler',
    id: string,
    command: string,
    body = {},
  ) => {
    const area = { street_dispatcher: GRID.slice(0, 9), grid_worker: GRID, unit_handler: EAST }[post];
    const actor = actorOf({
      personId: post,
      postId: post,
      post,
      area,
      unitId: post === 'unit_handler' ? 'roads' : null,
    });
    server.clock.now += 60_000;
    const origin = { commandId: uuidv7(), requestId: 'r', address: '', now: server.clock.now };
    const [district = '', uuid = ''] = id.split('.');
    return act(
      issues,
      actor,
      { district, id: uuid, command: command as 'note', body: body as never },
      origin,
    );
  };
  const file = async (id: string) => {
    await give('street_dispatcher', id, 'accept');
    await give('grid_worker', id, 'confirm', { found: true });
    await give('street_dispatcher', id, 'file');
    await give('street_dispatcher', id, 'dispatch', { unit: 'roads' });
  };
  const close = async (id: string) => {
    await give('unit_handler', id, 'acknowledge');
    await give('unit_handler', id, 'respond', { result: '已换新盖' });
    await give('grid_worker', id, 'verify', { agree: true });
    await give('street_dispatcher', id, 'close', { result: 'solved' });
  };
  const picture = await sharp({
    create: {
      width: 90,
      height: 60,
      channels: 3,
      background: '#334455',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg()
    .toBuffer();
  const photo = (draft: string) =>
    server.send('POST', '/portal/photos', picture, { 'content-type': 'image/jpeg', 'portal-draft': draft });
  return { ...server, deps, solve, report, give, file, close, photo, database };
}

export const key = () => ({ 'idempotency-key': uuidv7() });
