/** One's own duties, the calendar that names nobody else, the beat that leaves no trace, and duty seats served by who is on duty. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { DUTY_CAST, openDuty, STREET } from '../../../testing/duty.ts';

const key = () => ({ 'idempotency-key': uuidv7() });
const at = (text: string) => Date.parse(`${text}+08:00`);

/** 溪横 and 清禾 have the night of the 24th, first and second; 清禾 that of the 25th. */
async function serve(t: TestContext) {
  const world = await openDuty(t);
  const place = (day: string, n: number, name: 'xiheng' | 'qinghe') => ({
    ...{ shift: world.night, day, place: n },
    postId: world.postOf(name),
  });
  const places = [
    place('2026-11-24', 0, 'xiheng'),
    place('2026-11-24', 1, 'qinghe'),
    place('2026-11-25', 0, 'qinghe'),
  ];
  const put = await world.as('fanying')('PUT', '/duty/plan', { seat: STREET, places });
  assert.equal(put.statusCode, 200, put.body);
  return world;
}

test('who is on duty here now, by level, in the order they are called, and who comes next', async (t) => {
  const { as, goTo } = await serve(t);
  const street = async (name: 'qinghe' | 'xiheng') => {
    const { levels } = (await as(name)('GET', '/duty/now')).json();
    return levels.find(({ level }: { level: string }) => level === 'street');
  };
  const people = (some: { person: { name: string } | null; place: string }[]) =>
    some.map(({ person, place }) => `${place} ${person?.name ?? '—'}`);
  const morning = await street('qinghe');
  assert.deepEqual(people(morning.now), ['主班 —'], 'the day shift has nobody');
  assert.deepEqual(people(morning.next), ['主班 溪横', '副班 清禾']);
  await goTo(at('2026-11-25T07:59'));
  const night = await street('qinghe');
  assert.deepEqual(people(night.now), ['主班 溪横', '副班 清禾']);
  assert.deepEqual(people(night.next), ['主班 清禾']);
  assert.equal(night.now[0].signal, null, 'whether a phone is there is for who keeps the roster');
  assert.equal((await street('xiheng')).now[0].signal, 'silent');
});

test('a beat is kept on duty alone, the last one, and shown as online for ninety seconds', async (t) => {
  const { as, clock, goTo, database } = await serve(t);
  const beat = async () => (await as('qinghe')('POST', '/me/duty-beat')).json().onDutyUntil;
  const signal = async () => {
    const { levels } = (await as('fanying')('GET', '/duty/now')).json();
    return levels.find(({ level }: { level: string }) => level === 'street').now[1]?.signal;
  };
  const rows = async () => (await database.owner.query('select person_id from duty_beat')).rows.length;
  assert.equal(await beat(), null);
  assert.equal(await rows(), 0, 'off duty nothing is kept');
  await goTo(at('2026-11-24T20:00'));
  assert.equal(await signal(), 'silent');
  assert.equal(await beat(), at('2026-11-25T08:00'));
  const written = async () =>
    (await database.db.query<{ at: number }>('select at from duty_beat')).rows[0]?.at;
  const first = clock.now;
  clock.now += 20_000;
  await beat();
  assert.equal(await written(), first, 'beaten often, written seldom');
  clock.now += 10_000;
  await beat();
  assert.equal(await written(), clock.now);
  assert.equal(await rows(), 1);
  clock.now += 90_000;
  assert.equal(await signal(), 'online');
  clock.now += 1;
  assert.equal(await signal(), 'silent');
  await goTo(at('2026-11-25T08:00'));
  assert.equal(await beat(), null);
  assert.equal(await rows(), 0, 'what was kept goes with the duty');
});

test('the calendar of a person has their duties, names nobody else, and stops with a new address', async (t) => {
  const { as, app, postOf } = await serve(t);
  const make = async () => (await as('qinghe')('POST', '/me/duty-feed', {})).json().url as string;
  const read = (url: string) => app.inject({ method: 'GET', url: new URL(url).pathname });
  const url = await make();
  const answer = await read(url);
  assert.equal(answer.statusCode, 200, answer.body);
  assert.match(String(answer.headers['content-type']), /^text\/calendar/);
  const text = answer.body.replaceAll('\r\n ', '');
  assert.deepEqual(
    text.match(/SUMMARY:.*/g)?.map((line) => line.trim()),
    ['SUMMARY:值班：夜班（副班）', 'SUMMARY:值班：夜班（主班）'],
  );
  assert.match(text, /DTSTART:20261124T120000Z\r\nDTEND:20261125T000000Z/);
  for (const { name, personId } of Object.values(DUTY_CAST))
    assert.ok(!text.includes(name) && !text.includes(personId), name);
  // Whom they stand in for is not said either.
  const absence = {
    seat: STREET,
    postId: null,
    from: '2026-11-24',
    to: '2026-11-24',
    kind: 'leave',
    standIn: postOf('zhulin'),
  };
  assert.equal((await as('xiheng')('POST', '/duty/absences', absence, key())).statusCode, 201);
  const standIn = (await as('zhulin')('POST', '/me/duty-feed', {})).json().url;
  assert.match((await read(standIn)).body, /SUMMARY:值班：夜班（主班）/);
  assert.ok(!(await read(standIn)).body.includes('溪横'));
  const newer = await make();
  assert.equal((await read(url)).statusCode, 404);
  assert.equal((await read(newer)).statusCode, 200);
  assert.equal((await as('qinghe')('DELETE', '/me/duty-feed')).statusCode, 204);
  assert.equal((await read(newer)).statusCode, 404);
});

test('sessions somebody takes part in and exams they are to sit stand in their calendar, and no others', async (t) => {
  const { as, app, database } = await serve(t);
  const district = STREET.slice(-9, -3);
  const row = async (
    table: 'training' | 'exam',
    stage: string,
    state: object,
    more: Record<string, unknown>,
  ) => {
    const id = uuidv7();
    const names = Object.keys(more);
    await database.owner.query(
      `insert into ${table} (district, id, number, serial, stage, open, holders, parties, shape, version, head, moved_at, state
         ${names.map((name) => `, ${name}`).join('')})
       values ($1, $2, md5(random()::text), '1', $3, true, '{}', '{}', 1, 1, '', now(), $4
         ${names.map((_, n) => `, $${n + 5}`).join('')})`,
      [district, id, stage, { id, ...state }, ...Object.values(more)],
    );
  };
  const begins = at('2026-11-26T09:00');
  const session = async (course: string, trainee: object[], stage = 'planned') => {
    const times = { begins, ends: begins + 7_200_000 };
    const state = { course: { name: course }, ...times, place: { text: '三楼会议室' }, lanes: { trainee } };
    await row('training', stage, state, { begins: new Date(begins) });
  };
  const { personId: person } = DUTY_CAST.zhulin;
  await session('报了名的', [{ person, stage: 'enrolled' }]);
  await session('不去的', [{ person, stage: 'declined' }]);
  await session('别人的', [{ person: DUTY_CAST.xiheng.personId, stage: 'enrolled' }]);
  await session('取消的', [{ person, stage: 'enrolled' }], 'called_off');
  const exam = (name: string, stage: string) =>
    row('exam', stage, { course: { name }, by: at('2026-11-30T00:00') }, { person });
  await exam('要考的', 'assigned');
  await exam('考过的', 'passed');
  const url = (await as('zhulin')('POST', '/me/duty-feed', {})).json().url as string;
  const { body } = await app.inject({ method: 'GET', url: new URL(url).pathname });
  const text = body.replaceAll('\r\n ', '');
  assert.deepEqual(
    text.match(/SUMMARY:.*/g)?.map((line) => line.trim()),
    ['SUMMARY:培训：报了名的', 'SUMMARY:考试最后一天：要考的'],
  );
  assert.match(text, /DTSTART:20261126T010000Z\r\nDTEND:20261126T030000Z/);
  assert.match(text, /DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201/);
});

test('whoever is on duty serves the duty seat, and what waits there waits for nobody else', async (t) => {
  const { book, clock, goTo, personOf } = await serve(t);
  const acting = (name: 'qinghe' | 'zhulin', when: number) => {
    const [post] = DUTY_CAST[name].posts;
    const { personId } = DUTY_CAST[name];
    const kind = post?.kind ?? 'system';
    const actor = actorOf({ personId, postId: post?.id ?? '', post: kind, area: post?.area ?? '' });
    return book.acting(actor, when).seats.includes(STREET);
  };
  await goTo(at('2026-11-24T20:00'));
  assert.deepEqual([acting('qinghe', clock.now), acting('zhulin', clock.now)], [true, false]);
  assert.equal(acting('qinghe', at('2026-11-25T08:00')), false, 'the night is over');
  assert.deepEqual(
    book.onDuty(STREET, clock.now).map(({ personId }) => personId),
    [personOf('xiheng'), personOf('qinghe')],
  );
  assert.deepEqual(
    [personOf('qinghe'), personOf('fanying')].map((one) => book.isAnothers(STREET, one, clock.now)),
    [false, true],
  );
  assert.equal(
    book.isAnothers(STREET, personOf('fanying'), at('2026-11-25T09:00')),
    false,
    'nobody is on duty',
  );
});
