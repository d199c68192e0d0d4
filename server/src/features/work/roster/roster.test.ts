/** Keeping a roster: who may, what a plan refuses, what is kept of the past, and the import of a file. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { COMMUNITY, openDuty, STREET } from '../../../testing/duty.ts';

const key = () => ({ 'idempotency-key': uuidv7() });
const serve = (t: TestContext) => openDuty(t);

test('a street keeps its own roster and its communities’, a community sees it, nobody edits another’s', async (t) => {
  const { as, night, postOf } = await serve(t);
  const put = {
    seat: STREET,
    places: [{ shift: night, day: '2026-11-24', place: 0, postId: postOf('xiheng') }],
  };
  assert.deepEqual((await as('xiheng')('PUT', '/duty/plan', put)).json(), { put: 1, cleared: 0 });
  const seen = await as('qinghe')('GET', `/duty/plan?seat=${STREET}&month=2026-11`);
  assert.equal(seen.statusCode, 200, seen.body);
  const plan = seen.json();
  assert.deepEqual([plan.keeps, plan.leads], [false, false]);
  const [slot] = plan.slots.filter((one: { assigned: unknown }) => one.assigned !== null);
  assert.deepEqual([slot.day, slot.person.name], ['2026-11-24', '溪横']);
  for (const name of ['qinghe', 'chuyun'] as const)
    assert.equal((await as(name)('PUT', '/duty/plan', put)).statusCode, 403, name);
  const other = await as('danqing')('PUT', '/duty/plan', put);
  assert.equal(other.statusCode, 403, other.body);
  assert.equal((await as('danqing')('GET', `/duty/plan?seat=${STREET}&month=2026-11`)).statusCode, 403);
  const shift = {
    seat: COMMUNITY,
    name: '值守',
    from: '18:00',
    until: '22:00',
    days: 'all',
    places: ['值守'],
  };
  const made = await as('xiheng')('POST', '/duty/shifts', { ...shift, firstDay: '2026-11-24' }, key());
  assert.equal(made.statusCode, 201, made.body);
  const seats = (await as('xiheng')('GET', '/duty/seats')).json().items;
  assert.deepEqual(
    seats
      .filter(({ hasRoster }: { hasRoster: boolean }) => hasRoster)
      .map(({ seat, keeps }: { seat: string; keeps: boolean }) => [seat, keeps]),
    [
      [STREET, true],
      [COMMUNITY, true],
    ],
  );
});

test('what is changed stays, ended; a day that is over, somebody from elsewhere, and two places at once are refused', async (t) => {
  const { as, night, day, postOf, database } = await serve(t);
  const put = (...places: object[]) => as('xiheng')('PUT', '/duty/plan', { seat: STREET, places });
  const place = (shift: string, on: string, postId: string | null) => ({ shift, day: on, place: 0, postId });
  assert.equal((await put(place(night, '2026-11-25', postOf('xiheng')))).statusCode, 200);
  assert.deepEqual((await put(place(night, '2026-11-25', postOf('qinghe')))).json(), { put: 1, cleared: 0 });
  assert.deepEqual((await put(place(night, '2026-11-25', postOf('qinghe')))).json(), { put: 0, cleared: 0 });
  assert.deepEqual((await put(place(night, '2026-11-25', null))).json(), { put: 0, cleared: 1 });
  const { rows } = await database.owner.query<{ ended: boolean }>(
    'select ended_at is not null as ended from duty_assignment order by at, id',
  );
  assert.deepEqual(
    rows.map(({ ended }) => ended),
    [true, true],
  );
  const refused: [code: number, ...places: object[]][] = [
    [422, place(night, '2026-11-23', postOf('xiheng'))],
    [404, place(night, '2026-11-26', postOf('danqing'))],
    [404, { ...place(night, '2026-11-26', postOf('xiheng')), place: 5 }],
    [422, place(day, '2026-11-28', postOf('xiheng'))],
    [
      422,
      place(night, '2026-11-26', postOf('xiheng')),
      { ...place(night, '2026-11-26', postOf('xiheng')), place: 1 },
    ],
  ];
  for (const [code, ...places] of refused) {
    const answer = await put(...places);
    assert.equal(answer.statusCode, code, `${JSON.stringify(places)} ${answer.body}`);
  }
  const { rows: open } = await database.owner.query('select 1 from duty_assignment where ended_at is null');
  assert.equal(open.length, 0, 'nothing of a refused plan is written');
});

test('whoever is put on duty or taken off is told once, of near days, and not of what they did themselves', async (t) => {
  const { as, night, postOf } = await serve(t);
  const place = (on: string, postId: string | null) => ({ shift: night, day: on, place: 0, postId });
  const put = (...places: object[]) => as('xiheng')('PUT', '/duty/plan', { seat: STREET, places });
  const told = async (name: 'xiheng' | 'qinghe') =>
    (await as(name)('GET', '/notices')).json().items.map(({ text }: { text: string }) => text);
  const own = place('2026-11-27', postOf('xiheng'));
  const others = ['2026-11-26', '2026-11-25', '2026-12-20'].map((day) => place(day, postOf('qinghe')));
  assert.equal((await put(own, ...others)).statusCode, 200);
  assert.deepEqual(await told('xiheng'), []);
  assert.deepEqual(await told('qinghe'), ['您的值班有变动，2026-11-25 起']);
  assert.equal((await put(...others)).statusCode, 200);
  assert.equal((await told('qinghe')).length, 1, 'nothing changed');
  assert.equal((await put(place('2026-12-20', null))).statusCode, 200);
  assert.equal((await told('qinghe')).length, 1, 'too far ahead');
  assert.equal((await put(place('2026-11-26', null))).statusCode, 200);
  assert.deepEqual((await told('qinghe')).sort(), [
    '您的值班有变动，2026-11-25 起',
    '您的值班有变动，2026-11-26 起',
  ]);
});

test('gaps of the next fourteen days are counted, and named with the first', async (t) => {
  const { as, night, postOf } = await serve(t);
  const gaps = async () => {
    const { items } = (await as('xiheng')('GET', '/duty/seats')).json();
    return items.find(({ seat }: { seat: string }) => seat === STREET);
  };
  const before = await gaps();
  const put = {
    seat: STREET,
    places: [{ shift: night, day: '2026-11-24', place: 0, postId: postOf('xiheng') }],
  };
  assert.equal((await as('xiheng')('PUT', '/duty/plan', put)).statusCode, 200);
  const after = await gaps();
  assert.equal(after.gaps, before.gaps - 1);
  assert.equal(
    new Date(before.firstGap).toISOString(),
    '2026-11-24T00:00:00.000Z',
    'the day shift that lasts',
  );
  const own = (await as('xiheng')('GET', '/me/duties')).json();
  assert.deepEqual(
    own.gaps.map(({ seat, gaps: n }: { seat: string; gaps: number }) => [seat, n]),
    [[STREET, after.gaps]],
  );
  assert.deepEqual((await as('qinghe')('GET', '/me/duties')).json().gaps, []);
});

const csv = (...rows: string[]) => Buffer.from(['日期,班次,岗位,姓名', ...rows].join('\n'));

test('a file of duties is previewed, refused row by row with what would be right, and taken once', async (t) => {
  const { as } = await serve(t);
  const send = (query: string, ...rows: string[]) =>
    as('xiheng')('POST', `/duty/import${query}`, csv(...rows), { 'content-type': 'text/csv', ...key() });
  const bad = await send(
    '',
    '2026-11-24,夜班,主班,溪横',
    '2026-11-40,夜班,主班,溪横',
    '2026-11-25,晚班,主班,溪横',
    '2026-11-25,夜班,三班,溪横',
    '2026-11-25,夜班,主班,远方',
    '2026-11-28,白班,,溪横',
    '2026-11-24,夜班,主班,清禾',
  );
  assert.equal(bad.statusCode, 200, bad.body);
  const { applied, refused, problems } = bad.json();
  assert.deepEqual([applied, refused], [false, 6]);
  const said = problems.map(
    ({ row, field, message }: Record<string, string>) => `${row} ${field} ${message}`,
  );
  for (const part of [
    '3 day “2026-11-40”不是日期',
    '4 shift 没有“晚班”这个班次，应为白班、夜班',
    '5 place “三班”不是“夜班”的岗位，应为主班、副班',
    '6 name 这里没有“远方”在岗',
    '7 day 2026-11-28 没有“白班”',
    '8 day 与第 2 行是同一个班的同一个岗位',
  ])
    assert.ok(
      said.some((one: string) => one.startsWith(part)),
      `${part}\n${said.join('\n')}`,
    );
  const good = ['2026-11-24,夜班,主班,溪横', '2026-11-24,夜班,副班,清禾'];
  const counts = (answer: { json(): Record<string, unknown> }) => {
    const { added, changed, unchanged, applied: written } = answer.json();
    return [added, changed, unchanged, written];
  };
  assert.deepEqual(counts(await send('?dryRun=true', ...good)), [2, 0, 0, false]);
  assert.deepEqual(counts(await send('', ...good)), [2, 0, 0, true]);
  assert.deepEqual(counts(await send('', ...good)), [0, 0, 2, true]);
  const twice = await send('', '2026-11-24,夜班,副班,溪横');
  assert.match(twice.json().problems[0].message, /时间重叠/);
  const elsewhere = await as('xiheng')(
    'POST',
    '/duty/import',
    Buffer.from('值班单位,日期,班次,姓名\n370602002,2026-11-24,夜班,溪横'),
    { 'content-type': 'text/csv', ...key() },
  );
  assert.match(elsewhere.json().problems[0].message, /不是本岗位排的值班表/);
});

test('nobody is put on duty in two rosters at once: which, and when they are free; also row by row in a file', async (t) => {
  const { as, night, postOf } = await serve(t);
  const { id: watch } = (
    await as('xiheng')(
      'POST',
      '/duty/shifts',
      {
        ...{ seat: COMMUNITY, name: '值守', from: '18:00', until: '22:00', days: 'all', places: ['值守'] },
        firstDay: '2026-11-24',
      },
      key(),
    )
  ).json();
  const put = (seat: string, shift: string, day: string) =>
    as('xiheng')('PUT', '/duty/plan', { seat, places: [{ shift, day, place: 0, postId: postOf('qinghe') }] });
  assert.equal((await put(STREET, night, '2026-11-25')).statusCode, 200);
  const refused = await put(COMMUNITY, watch, '2026-11-25');
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /370602001值班岗 2026-11-25 的“夜班”时间重叠/);
  assert.match(refused.body, /空着的时间：2026-11-25 00:00–20:00/);
  assert.equal((await put(COMMUNITY, watch, '2026-11-26')).statusCode, 200, 'the night is over by then');
  const file = [
    '值班单位,日期,班次,姓名',
    '370602001002,2026-11-25,值守,清禾',
    '370602001002,2026-11-27,值守,清禾',
  ];
  const answer = await as('xiheng')('POST', '/duty/import', Buffer.from(file.join('\n')), {
    'content-type': 'text/csv',
    ...key(),
  });
  const { refused: rows, problems } = answer.json();
  assert.deepEqual([rows, problems[0].row, problems[0].field], [1, 2, 'name'], answer.body);
  assert.match(problems[0].message, /夜班.*时间重叠.*空着的时间/);
});

test('a shift is changed from a day on with whoever is in it; what is over stays, and a clash is refused', async (t) => {
  const { as, night, day, postOf, goTo, database } = await serve(t);
  const place = (shift: string, on: string, at = 0, name: 'qinghe' | 'xiheng' = 'qinghe') => ({
    ...{ shift, day: on, place: at, postId: postOf(name) },
  });
  const places = [
    ...[place(night, '2026-11-24'), place(night, '2026-11-26'), place(night, '2026-11-27', 1, 'xiheng')],
    ...[place(day, '2026-11-26', 0, 'xiheng'), place(night, '2026-11-30', 0, 'xiheng')],
  ];
  assert.equal((await as('xiheng')('PUT', '/duty/plan', { seat: STREET, places })).statusCode, 200);
  await goTo(Date.parse('2026-11-25T10:00:00+08:00'));
  const to = { name: '夜班', from: '21:00', until: '05:00', days: 'all', places: ['主班'] };
  const change = (more: object, who: 'xiheng' | 'qinghe' = 'xiheng', headers = key()) =>
    as(who)('POST', `/duty/shifts/${night}/change`, { ...to, firstDay: '2026-11-26', ...more }, headers);
  assert.equal((await change({}, 'qinghe')).statusCode, 403, 'a community does not keep the street’s');
  const headers = key();
  const made = await change({}, 'xiheng', headers);
  assert.equal(made.statusCode, 200, made.body);
  assert.deepEqual((await change({}, 'xiheng', headers)).json(), made.json(), 'sent twice it is one');
  const { slots, shifts } = (await as('xiheng')('GET', `/duty/plan?seat=${STREET}&month=2026-11`)).json();
  type Slot = { shift: string; day: string; place: number; start: number; person: { name: string } | null };
  const filled = (slots as Slot[]).filter(({ person }) => person !== null);
  assert.deepEqual(
    filled.map((one) => [one.day, new Date(one.start + 8 * 3_600_000).getUTCHours(), one.person?.name]),
    [
      ['2026-11-24', 20, '清禾'],
      ['2026-11-26', 8, '溪横'],
      ['2026-11-26', 21, '清禾'],
      ['2026-11-30', 21, '溪横'],
    ],
    'the second place is no more, and whoever was in it',
  );
  const ends = (shifts as { id: string; endDay: string | null }[]).map(({ id, endDay }) => [id, endDay]);
  assert.deepEqual(new Map(ends as [string, string | null][]).get(night), '2026-11-26');
  const both = place(day, '2026-11-26');
  assert.equal(
    (await as('xiheng')('PUT', '/duty/plan', { seat: STREET, places: [both] })).statusCode,
    200,
    'by day, and by night from nine',
  );
  const later = { ...to, from: '10:00', until: '22:00', name: '白班', firstDay: '2026-11-26' };
  const refused = await as('xiheng')('POST', `/duty/shifts/${day}/change`, later, key());
  assert.equal(refused.statusCode, 422, refused.body);
  assert.match(refused.body, /时间重叠/);
  const { rows } = await database.owner.query('select 1 from duty_shift where valid_to is not null');
  assert.equal(rows.length, 1, 'nothing of what was refused is written');
});
