/** Materials of a course: who keeps them, in which order, who reads them, and that nobody else does. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { test } from 'node:test';
import { makeFileStore } from '../../../platform/files/store.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { enrolCast, member } from '../../../testing/cast.ts';
import { courseMade } from '../../../testing/course.ts';
import { testDatabase } from '../../../testing/database.ts';
import { HERE } from '../../../testing/loans/world.ts';
import { scratchFolder } from '../../../testing/scratch.ts';
import { serverOn } from '../../../testing/server.ts';
import { insertFile } from '../../running/files/public.ts';
import { fileRoutes } from '../../running/files/routes.ts';
import { EXAMS } from '../exams/public.ts';
import { maySeeMaterial } from './public.ts';
import { materialRoutes } from './routes.ts';

const STREET = `${HERE}012`;
const PEOPLE = {
  chuyun: member(1, '初云', ['district_dispatcher', HERE]),
  fanzhi: member(2, '帆知', ['street_dispatcher', STREET]),
  heitan: member(3, '黑潭', ['grid_worker', `${STREET}015003`]),
  qingyan: member(4, '青岩', ['grid_worker', `${STREET}015004`]),
  yuanshan: member(5, '远山', ['district_dispatcher', '990199']),
} as const;
type Name = keyof typeof PEOPLE;

async function open(t: { after(fn: () => Promise<void>): void }) {
  const database = await testDatabase(t);
  const { db } = database;
  await enrolCast(database.owner, PEOPLE);
  const course = await courseMade(db);
  const folder = scratchFolder('materials');
  t.after(() => rm(folder, { recursive: true }));
  const store = makeFileStore(folder);
  const mayRead: Parameters<typeof fileRoutes>[0]['mayRead'] = (actors, { id }) =>
    maySeeMaterial(db, actors, id);
  const routes = () => [...materialRoutes({ db }), ...fileRoutes({ db, store, mayRead })];
  const server = await serverOn<Name>(t, database, PEOPLE, routes, {}, [EXAMS]);
  /** A file somebody sent in. */
  const sent = async (name: Name, type = 'application/pdf', bytes = 4): Promise<string> => {
    const content = Buffer.from('%PDF');
    const hash = await store.keep(content);
    const id = uuidv7();
    await insertFile(db, {
      ...{
        id,
        name: '资料.pdf',
        type,
        bytes,
        hash,
        sourceHash: createHash('sha256').update(content).digest(),
      },
      ...{ accountId: uuidv7(), personId: PEOPLE[name].personId, createdAt: server.clock.now },
      ...{ width: null, height: null, takenAt: null, lon: null, lat: null },
    });
    return id;
  };
  const at = `/courses/${course}/materials`;
  const row = (table: 'exam' | 'training', stage: string, state: object, more: Record<string, unknown>) => {
    const [names, values] = [Object.keys(more), Object.values(more)];
    return database.owner.query(
      `insert into ${table} (district, id, number, serial, stage, open, holders, parties, shape, version, head, moved_at, state
         ${names.map((name) => `, ${name}`).join('')})
       values ($1, $2, md5(random()::text), '1', $3, true, '{}', '{}', 1, 1, '', now(), $4
         ${names.map((_, n) => `, $${n + 5}`).join('')})`,
      [HERE, uuidv7(), stage, state, ...values],
    );
  };
  const invite = (stage: string, person: string) =>
    row('exam', stage, {}, { person, course, street: STREET });
  const hold = (person: string) => {
    const lanes = { trainee: [{ person }] };
    const state = { course: { id: course }, teacher: uuidv7(), lanes };
    return row('training', 'planned', state, { area: STREET, begins: new Date() });
  };
  return {
    ...{ sent, invite, hold },
    add: (name: Name, file: string, title = '第一章', id = uuidv7()) =>
      server.as(name)('PUT', `${at}/${id}`, { title, file }),
    order: (name: Name, order: readonly string[]) => server.as(name)('PUT', at, { order }),
    withdraw: (name: Name, id: string) => server.as(name)('DELETE', `${at}/${id}`),
    list: (name: Name) => server.as(name)('GET', at),
    file: async (name: Name, id: string) => (await server.as(name)('GET', `/files/${id}`)).statusCode,
  };
}

test('whoever keeps the course adds, orders and withdraws its materials; others do not', async (t) => {
  const { add, sent, list, order, withdraw } = await open(t);
  const titles = async () => (await list('chuyun')).json().items.map(({ title }: { title: string }) => title);
  const id = uuidv7();
  const file = await sent('chuyun');
  assert.equal((await add('chuyun', file, '一', id)).statusCode, 204);
  assert.equal((await add('chuyun', file, '一', id)).statusCode, 204, 'sent twice it is one');
  assert.equal((await add('chuyun', await sent('chuyun'), '二')).statusCode, 204);
  assert.deepEqual(await titles(), ['一', '二']);
  const ids = (await list('chuyun')).json().items.map((one: { id: string }) => one.id);
  assert.equal((await order('chuyun', ids.toReversed())).statusCode, 204);
  assert.deepEqual(await titles(), ['二', '一']);
  assert.match((await order('chuyun', [id])).body, /field-wrong/, 'the order of another list');

  const own = await sent('fanzhi');
  assert.equal((await add('fanzhi', own)).statusCode, 404, 'the street does not keep it');
  assert.equal((await add('heitan', own)).statusCode, 403);
  assert.equal((await order('fanzhi', ids)).statusCode, 404);
  assert.equal((await withdraw('yuanshan', id)).statusCode, 404, 'another district');
  assert.equal((await withdraw('chuyun', id)).statusCode, 204);
  assert.equal((await withdraw('chuyun', id)).statusCode, 204, 'sent twice it is withdrawn');
  assert.deepEqual(await titles(), ['二']);
});

test('a material is an own file, a page or a picture, not too large, and there are not too many', async (t) => {
  const { add, sent } = await open(t);
  assert.match((await add('chuyun', await sent('fanzhi'))).body, /field-wrong/, 'of somebody else');
  assert.match((await add('chuyun', await sent('chuyun', 'video/mp4'))).body, /field-wrong/);
  const large = await sent('chuyun', 'application/pdf', 21 * 1024 * 1024);
  assert.match((await add('chuyun', large)).body, /field-wrong/);
  const file = await sent('chuyun');
  for (let n = 0; n < 30; n += 1) assert.equal((await add('chuyun', file, `第${n}章`)).statusCode, 204);
  assert.match((await add('chuyun', file)).body, /limit-reached/);
});

test('materials and their files are read by who is invited and who invites, and by nobody else', async (t) => {
  const { add, sent, list, file: read, invite, hold, withdraw } = await open(t);
  const file = await sent('chuyun');
  const id = uuidv7();
  await add('chuyun', file, '一', id);
  const seen = async (name: Name) => [(await list(name)).statusCode, await read(name, file)];
  assert.deepEqual(await seen('heitan'), [404, 404]);
  assert.deepEqual(await seen('yuanshan'), [404, 404]);
  assert.deepEqual(await seen('fanzhi'), [200, 200], 'invites and examines by the course');
  assert.equal((await list('fanzhi')).json().mayEdit, false);

  await invite('called_off', PEOPLE.qingyan.personId);
  assert.deepEqual(await seen('qingyan'), [404, 404], 'of an exam that was cancelled');
  await invite('assigned', PEOPLE.heitan.personId);
  assert.deepEqual(await seen('heitan'), [200, 200]);
  await hold(PEOPLE.qingyan.personId);
  assert.deepEqual(await seen('qingyan'), [200, 200], 'on the list of a session');

  await withdraw('chuyun', id);
  assert.deepEqual([(await list('heitan')).json().items, await read('heitan', file)], [[], 404]);
});
