/** Swaps with consent, the head who undoes one, absences with and without a stand-in, and who is told. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { openDuty, STREET } from '../../../testing/duty.ts';

const key = () => ({ 'idempotency-key': uuidv7() });

/** 溪横 has the night of the 25th, 清禾 that of the 26th. */
async function serve(t: TestContext) {
  const world = await openDuty(t);
  const place = (day: string, name: 'xiheng' | 'qinghe') => ({
    ...{ shift: world.night, day, place: 0 },
    postId: world.postOf(name),
  });
  const places = [place('2026-11-25', 'xiheng'), place('2026-11-26', 'qinghe')];
  const put = await world.as('fanying')('PUT', '/duty/plan', { seat: STREET, places });
  assert.equal(put.statusCode, 200, put.body);
  const slots = async (): Promise<Record<string, { name: string; assignment: string | null }>> => {
    const plan = (await world.as('fanying')('GET', `/duty/plan?seat=${STREET}&month=2026-11`)).json();
    const held = plan.slots.filter((one: { assigned: unknown }) => one.assigned !== null);
    return Object.fromEntries(
      held.map(
        ({
          day,
          person,
          assigned,
        }: {
          day: string;
          person: { name: string } | null;
          assigned: { id: string };
        }) => [day, { name: person?.name ?? '', assignment: assigned.id }],
      ),
    );
  };
  const names = async () => Object.entries(await slots()).map(([day, { name }]) => `${day.slice(8)} ${name}`);
  const told = async (name: 'xiheng' | 'qinghe') => {
    const { items } = (await world.as(name)('GET', '/notices')).json();
    return (
      items
        .filter(({ about }: { about: string }) => about === 'duty')
        .map(({ text }: { text: string }) => text)
        // Told when the roster was made.
        .filter((text: string) => !text.startsWith('您的值班有变动'))
    );
  };
  const ask = async (wish: object) => world.as('xiheng')('POST', '/duty/swaps', wish, key());
  const both = async () => {
    const now = await slots();
    return { given: now['2026-11-25']?.assignment, wanted: now['2026-11-26']?.assignment, other: null };
  };
  return { ...world, names, told, ask, both };
}

test('a swap holds once the other agrees, is told to both, and the head of the level undoes it', async (t) => {
  const { as, names, told, ask, both } = await serve(t);
  const asked = await ask(await both());
  assert.equal(asked.statusCode, 201, asked.body);
  const { id } = asked.json();
  assert.deepEqual(await names(), ['25 溪横', '26 清禾'], 'nothing is changed by asking');
  assert.deepEqual(await told('qinghe'), ['同事想和您换班，2026-11-25']);
  assert.deepEqual(
    (await as('qinghe')('GET', '/me/duties')).json().swaps.map((one: { id: string }) => one.id),
    [id],
  );
  const answer = (name: 'xiheng' | 'qinghe' | 'danqing', agree: boolean) =>
    as(name)('POST', `/duty/swaps/${id}/answer`, { agree });
  assert.equal((await answer('xiheng', true)).statusCode, 422, 'nobody answers for the other');
  assert.equal((await answer('danqing', true)).statusCode, 404);
  assert.equal((await answer('qinghe', true)).statusCode, 204);
  assert.equal((await answer('qinghe', false)).statusCode, 422, 'it is settled');
  assert.deepEqual(await names(), ['25 清禾', '26 溪横']);
  assert.deepEqual(await told('xiheng'), ['同意换班，2026-11-25 的班已换']);
  const undo = (name: 'xiheng' | 'fanying') => as(name)('POST', `/duty/swaps/${id}/end`, { act: 'undo' });
  assert.equal((await undo('xiheng')).statusCode, 422, 'a dispatcher is no head');
  assert.equal((await undo('fanying')).statusCode, 204);
  assert.deepEqual(await names(), ['25 溪横', '26 清禾']);
  assert.equal((await told('qinghe')).length, 2);
  const [swap] = (await as('fanying')('GET', '/duty/swaps')).json().items;
  assert.deepEqual([swap.stage, swap.may], ['undone', []]);
});

test('a swap may be refused or taken back; a duty is given away once, to somebody who agrees', async (t) => {
  const { as, names, ask, both, postOf } = await serve(t);
  const first = (await ask(await both())).json().id;
  assert.equal((await ask(await both())).statusCode, 409, 'it waits already');
  assert.equal(
    (await as('xiheng')('POST', `/duty/swaps/${first}/end`, { act: 'take_back' })).statusCode,
    204,
  );
  const second = (await ask(await both())).json().id;
  assert.equal(
    (await as('qinghe')('POST', `/duty/swaps/${second}/answer`, { agree: false })).statusCode,
    204,
  );
  assert.deepEqual(await names(), ['25 溪横', '26 清禾']);
  const { given } = await both();
  const away = await ask({ given, wanted: null, other: postOf('zhulin') });
  assert.equal(away.statusCode, 201, away.body);
  const third = away.json().id;
  assert.equal((await as('zhulin')('POST', `/duty/swaps/${third}/answer`, { agree: true })).statusCode, 204);
  assert.deepEqual(await names(), ['25 竹林', '26 清禾']);
  assert.equal(
    (await ask({ given, wanted: null, other: postOf('zhulin') })).statusCode,
    404,
    'no longer theirs',
  );
});

test('a swap asked for a place that was changed meanwhile, or that has begun, is not agreed to', async (t) => {
  const { as, ask, both, night, postOf, goTo } = await serve(t);
  const id = (await ask(await both())).json().id;
  const put = {
    seat: STREET,
    places: [{ shift: night, day: '2026-11-26', place: 0, postId: postOf('zhulin') }],
  };
  assert.equal((await as('fanying')('PUT', '/duty/plan', put)).statusCode, 200);
  assert.equal((await as('qinghe')('POST', `/duty/swaps/${id}/answer`, { agree: true })).statusCode, 422);
  const back = { ...put, places: put.places.map((one) => ({ ...one, postId: postOf('qinghe') })) };
  assert.equal((await as('fanying')('PUT', '/duty/plan', back)).statusCode, 200);
  assert.equal((await as('xiheng')('POST', `/duty/swaps/${id}/end`, { act: 'take_back' })).statusCode, 204);
  const again = (await ask(await both())).json().id;
  await goTo(Date.parse('2026-11-25T20:00:00+08:00'));
  assert.equal((await as('qinghe')('POST', `/duty/swaps/${again}/answer`, { agree: true })).statusCode, 422);
});

test('who is away is stood in for or leaves a gap; why is known to them and to who keeps the roster', async (t) => {
  const { as, names, told, postOf } = await serve(t);
  const absence = { seat: STREET, postId: null, from: '2026-11-25', to: '2026-11-25', kind: 'ill' };
  const made = await as('xiheng')('POST', '/duty/absences', { ...absence, standIn: postOf('qinghe') }, key());
  assert.equal(made.statusCode, 201, made.body);
  assert.deepEqual(await names(), ['25 清禾', '26 清禾']);
  assert.deepEqual(await told('qinghe'), ['2026-11-25 至 2026-11-25 由您替班']);
  const kinds = async (name: 'xiheng' | 'qinghe' | 'fanying' | 'danqing') =>
    (await as(name)('GET', '/duty/absences'))
      .json()
      .items.map(({ kind, mayEnd }: { kind: string; mayEnd: boolean }) => [kind, mayEnd]);
  assert.deepEqual(await kinds('xiheng'), [['ill', true]]);
  assert.deepEqual(await kinds('fanying'), [['ill', true]]);
  assert.deepEqual(await kinds('qinghe'), [[null, false]]);
  assert.deepEqual(await kinds('danqing'), []);
  const { id } = made.json();
  assert.equal((await as('qinghe')('POST', `/duty/absences/${id}/end`)).statusCode, 404);
  assert.equal((await as('fanying')('POST', `/duty/absences/${id}/end`)).statusCode, 204);
  assert.deepEqual(await names(), ['25 溪横', '26 清禾']);
  const led = { ...absence, postId: postOf('qinghe'), from: '2026-11-26', to: '2026-11-27', standIn: null };
  assert.equal((await as('danqing')('POST', '/duty/absences', led, key())).statusCode, 403);
  assert.equal((await as('fanying')('POST', '/duty/absences', led, key())).statusCode, 201);
  assert.deepEqual(await names(), ['25 溪横', '26 ']);
  const wrong = { ...absence, standIn: postOf('xiheng') };
  assert.equal((await as('xiheng')('POST', '/duty/absences', wrong, key())).statusCode, 422);
});

test('a swap that would have somebody on duty twice is refused when it is asked', async (t) => {
  const { as, ask, both, night, postOf } = await serve(t);
  const duties = await both();
  const put = {
    seat: STREET,
    places: [{ shift: night, day: '2026-11-25', place: 1, postId: postOf('qinghe') }],
  };
  assert.equal((await as('fanying')('PUT', '/duty/plan', put)).statusCode, 200);
  const refused = await ask(duties);
  assert.equal(refused.statusCode, 422, refused.body);
  assert.match(refused.body, /2026-11-25 的“夜班”时间重叠/);
  const { given } = duties;
  assert.equal((await ask({ given, wanted: null, other: postOf('zhulin') })).statusCode, 201);
});
