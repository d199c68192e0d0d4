import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Statement, Values } from '../../../platform/db/database.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import type { WorkDeps } from '../../../platform/work/work.ts';
import { testDatabase } from '../../../testing/database.ts';
import { noFault } from '../../../testing/work.ts';
import { fanOutNotices } from './fan-out.ts';
import { EMAIL_CONTEXT } from './fan-out-notify.ts';
import { type FanOutDeps, newMemory, type ReporterWay } from './fan-out-round.ts';
import { subscribe } from './subscriptions.ts';
import { REPORTER_EVENTS } from './templates/matters.ts';

const HERE = '370602';
const OFFSET = 8 * 3_600_000;
const at = (text: string) => Date.parse(`2026-11-24T${text}:00+08:00`);
const DESK = `desk:street:${HERE}001`;

type Row = {
  channel: string;
  language: string;
  template: string;
  person_id: string | null;
  next_at: number;
  bundle: string | null;
};

async function house(t: TestContext, start = at('10:00')) {
  const { db, owner } = await testDatabase(t);
  const crypto = makeFieldCrypto({ secrets: ['a secret of at least thirty-two characters'] });
  const clock = { now: start };
  const languages = new Map<string, 'zh' | 'en'>();
  const ways = new Map<string, { about: string; ways: ReporterWay[] }>();
  const deps: FanOutDeps = {
    db,
    crypto,
    districts: () => [HERE],
    holders: async (seat) => new Set(seat === DESK ? ['xiheng', 'danqing'] : []),
    languagesOf: async () => languages,
    phoneOf: async (person) => (person === 'xiheng' ? '13800001234' : null),
    reporters: async (_district, id) => ways.get(id) ?? { about: `${id}:0`, ways: [] },
    withReporters: async (_district, ids) => new Set(ids.filter((id) => ways.has(id))),
    publicUrl: 'http://127.0.0.1:8080',
    offset: OFFSET,
  };
  const tell = async (
    to: string,
    kind: string,
    stream = uuidv7(clock.now),
    title = '井盖缺损',
    nature = 'complaint',
  ) => {
    await owner.query(
      `insert into notice (district, id, to_key, stream_id, kind, at, facts) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        HERE,
        uuidv7(clock.now),
        to,
        stream,
        kind,
        new Date(clock.now).toISOString(),
        { number: '2026-0001', title, nature },
      ],
    );
    return stream;
  };
  const want = (
    person: string,
    wish: {
      channels: string[];
      digest?: boolean;
      quiet?: [number, number];
      email?: string;
      confirmed?: boolean;
    },
  ) =>
    owner.query(
      `insert into message_setting (person_id, email, email_shown, email_confirmed, code_tries, channels, quiet_from,
         quiet_to, digest, changed_at) values ($1, $2, $3, $4, 0, $5, $6, $7, $8, now())`,
      [
        person,
        wish.email === undefined ? null : crypto.seal(wish.email, EMAIL_CONTEXT),
        wish.email ?? null,
        wish.confirmed ?? true,
        wish.channels,
        wish.quiet?.[0] ?? null,
        wish.quiet?.[1] ?? null,
        wish.digest ?? false,
      ],
    );
  const rows = async () =>
    (
      await owner.query<Row>(
        'select channel, language, template, person_id, next_at, bundle from message order by id',
      )
    ).rows;
  // The first round only says from when on messages are made.
  await fanOutNotices(deps, { now: clock.now - 1, onError: noFault });
  return {
    db,
    owner,
    crypto,
    clock,
    ways,
    languages,
    deps,
    tell,
    want,
    rows,
    fanOut: (onError: WorkDeps['onError'] = noFault) => fanOutNotices(deps, { now: clock.now, onError }),
  };
}

test('a notice that shows late, behind later ones, is heard of all the same, and none twice', async (t) => {
  const { db, deps, clock, tell, want, rows } = await house(t);
  await want('xiheng', { channels: ['sms'] });
  const memory = newMemory();
  const late = uuidv7(clock.now);
  clock.now += 5_000;
  await tell(DESK, 'issue.escalated');
  assert.equal(await fanOutNotices(deps, { now: clock.now, onError: noFault, memory }), 1);
  await db.query(
    `insert into notice (district, id, to_key, stream_id, kind, at, facts) values ($1, $2, $3, $2, $4, $5, '{}')`,
    [HERE, late, DESK, 'issue.escalated', new Date(clock.now).toISOString()],
  );
  clock.now += 5_000;
  assert.equal(await fanOutNotices(deps, { now: clock.now, onError: noFault, memory }), 1);
  assert.equal(await fanOutNotices(deps, { now: clock.now, onError: noFault, memory }), 0);
  assert.equal((await rows()).length, 2);
  clock.now += 120_000;
  await fanOutNotices(deps, { now: clock.now, onError: noFault, memory });
  await fanOutNotices(deps, { now: clock.now, onError: noFault, memory });
  assert.equal(memory.heard.get(HERE)?.size, 0);
});

test('a round reads each id once, however many pages there are', async (t) => {
  const { db, deps, clock, owner } = await house(t);
  // More than one look, and many pages.
  await owner.query(
    `insert into notice (district, id, to_key, stream_id, kind, at, facts)
     select $1, id, $2, id, 'issue.escalated', $4, '{}'
     from (select ($3 || lpad(n::text, 12, '0'))::uuid as id from generate_series(1, 6200) n) ids`,
    [HERE, DESK, uuidv7(clock.now).slice(0, 24), new Date(clock.now).toISOString()],
  );
  let read = 0;
  const query = (async (statement: string | Statement, values?: Values) => {
    const result = await db.query(statement as string, values);
    if (typeof statement !== 'string' && statement.name === 'message_notice_ids') read += result.rows.length;
    return result;
  }) as typeof db.query;
  const memory = newMemory();
  await fanOutNotices({ ...deps, db: { ...db, query } }, { now: clock.now, onError: noFault, memory });
  assert.equal(memory.heard.get(HERE)?.size, 6_200);
  assert.equal(read, 6_200);
});

test('who serves the queue is told by what they chose, once, and others of it are not', async (t) => {
  const { tell, want, rows, fanOut } = await house(t);
  await want('xiheng', { channels: ['sms', 'email'], email: 'xiheng@example.org' });
  await want('elsewhere', { channels: ['sms'] });
  await tell(DESK, 'issue.escalated');
  for (let again = 0; again < 3; again += 1) await fanOut();
  assert.deepEqual(
    (await rows()).map(({ channel, template, person_id }) => [channel, template, person_id]).sort(),
    [
      ['email', 'matter.staff.escalated', 'xiheng'],
      ['sms', 'matter.staff.escalated', 'xiheng'],
    ],
  );
});

test('each is told in the language of their account; Chinese where nobody chose', async (t) => {
  const { languages, tell, want, rows, fanOut } = await house(t);
  languages.set('danqing', 'en');
  await want('xiheng', { channels: ['sms'] });
  await want('danqing', { channels: ['email'], email: 'danqing@example.org' });
  await tell(DESK, 'issue.escalated');
  await fanOut();
  assert.deepEqual((await rows()).map((row) => [row.person_id, row.language]).sort(), [
    ['danqing', 'en'],
    ['xiheng', 'zh'],
  ]);
});

test('a mail address nobody has proved is not written to', async (t) => {
  const { tell, want, rows, fanOut } = await house(t);
  await want('danqing', { channels: ['email'], email: 'wrong@example.org', confirmed: false });
  await tell(DESK, 'issue.escalated');
  await fanOut();
  assert.deepEqual(await rows(), []);
});

test('each browser that subscribed is told, whatever else was chosen', async (t) => {
  const { db, crypto, clock, tell, rows, fanOut } = await house(t);
  for (const n of [1, 2]) {
    const target = { endpoint: `https://push.example.org/${n}`, keys: { p256dh: 'p', auth: 'a' } };
    await subscribe({ db, crypto }, { owner: 'person:danqing', target, agent: '', now: clock.now });
  }
  await tell(DESK, 'mark.dispatch.75.1');
  await fanOut();
  assert.deepEqual(
    (await rows()).map(({ channel, template }) => [channel, template]),
    [
      ['push', 'matter.mark.75'],
      ['push', 'matter.mark.75'],
    ],
  );
});

test('nobody is woken, except by what is urgent; the own hours go before those of the city', async (t) => {
  const { tell, want, rows, fanOut } = await house(t, at('23:00'));
  await want('xiheng', { channels: ['sms'] });
  await tell(DESK, 'issue.escalated');
  await tell(DESK, 'issue.urged');
  await fanOut();
  assert.deepEqual((await rows()).map(({ template, next_at }) => [template, next_at]).sort(), [
    ['matter.staff.escalated', at('07:30') + 86_400_000],
    ['matter.staff.urged', at('23:00')],
  ]);
});

test('what concerns somebody who needs help goes out at once, at night and past a digest, and says so', async (t) => {
  const { crypto, owner, ways, tell, want, rows, fanOut } = await house(t, at('04:22'));
  await want('xiheng', { channels: ['sms'], digest: true });
  const stream = await tell(DESK, 'issue.reported', undefined, '母亲三天没应门', 'emergency');
  ways.set(stream, { about: `${stream}:0`, ways: [{ channel: 'sms', to: '13800005678', language: 'zh' }] });
  await tell('reporter', 'issue.accepted', stream, '母亲三天没应门', 'emergency');
  await fanOut();
  const wanted = await rows();
  assert.deepEqual(wanted.map(({ person_id }) => person_id).sort(), ['xiheng', null].sort());
  assert.ok(wanted.every(({ next_at, bundle }) => next_at === at('04:22') && bundle === null));
  const sent = await owner.query<{ params: Buffer; urgent: boolean }>('select params, urgent from message');
  const numbers = sent.rows.map(({ params }) => JSON.parse(crypto.open(params, 'message.params')).number);
  assert.deepEqual(numbers.sort(), ['2026-0001', '紧急求助 2026-0001']);
  assert.ok(sent.rows.every(({ urgent }) => urgent));
});

test('who wants digests gets them at the city’s times, together', async (t) => {
  const { tell, want, rows, fanOut } = await house(t);
  await want('xiheng', { channels: ['sms'], digest: true });
  for (const kind of ['issue.escalated', 'issue.filed', 'issue.returned']) await tell(DESK, kind);
  await fanOut();
  const bundles = await rows();
  assert.deepEqual(
    bundles.map(({ next_at }) => next_at),
    [at('14:00'), at('14:00'), at('14:00')],
  );
  assert.equal(new Set(bundles.map(({ bundle }) => bundle)).size, 1);
});

test('every reporter of matters that were merged is told of the end once, and again after it was reopened', async (t) => {
  const { clock, ways, tell, rows, fanOut } = await house(t);
  const [master, one, two] = [uuidv7(), uuidv7(), uuidv7()];
  const phone = (to: string): ReporterWay => ({ channel: 'sms', to, language: 'zh' });
  const end = (about: string) => {
    ways.set(master, { about, ways: [phone('13800000001')] });
    ways.set(one, { about, ways: [phone('13800000001'), phone('13800000002')] });
    ways.set(two, { about, ways: [phone('13800000002'), phone('13800000003')] });
  };
  end(`${master}:0`);
  for (const id of [master, one, two]) await tell('reporter', 'issue.closed', id);
  await fanOut();
  assert.equal((await rows()).length, 3, 'three people, however many matters');
  end(`${master}:1`);
  clock.now += 60_000;
  for (const id of [master, one, two]) await tell('reporter', 'issue.closed', id);
  await fanOut();
  assert.equal((await rows()).length, 6);
});

test('a reporter is told of each step while the city chose nothing, each once, and of a step that comes again anew', async (t) => {
  const { clock, ways, tell, rows, fanOut } = await house(t);
  const id = uuidv7();
  const way = { channel: 'sms', to: '13800000001', language: 'zh' } as const;
  // At the same matter twice, as whoever reported it and joined it as well.
  ways.set(id, { about: `${id}:0`, ways: [way, way] });
  const steps = REPORTER_EVENTS.filter((event) => event !== 'closed');
  for (const event of [...steps, 'responded']) {
    clock.now += 1_000;
    await tell('person:resident:1', `issue.${event}`, id);
  }
  for (let again = 0; again < 2; again += 1) await fanOut();
  assert.deepEqual(
    (await rows()).map(({ template }) => template).sort(),
    [...steps, 'responded'].map((event) => `matter.reporter.${event}`).sort(),
  );
});

test('a reporter is told of the steps the city chose, and of nothing meant for the staff', async (t) => {
  const { owner, ways, tell, rows, fanOut } = await house(t);
  const id = uuidv7();
  ways.set(id, { about: `${id}:0`, ways: [{ channel: 'sms', to: '13800000001', language: 'en' }] });
  await owner.query("update message_hours set reporter_events = '{declined,closed}'");
  for (const kind of ['issue.dispatched', 'issue.responded', 'issue.declined', 'issue.mentioned'])
    await tell('person:resident:1', kind, id);
  await fanOut();
  assert.deepEqual(
    (await rows()).map(({ template }) => template),
    ['matter.reporter.declined'],
  );
});

test('a reporter’s own hours of rest go before those of the city', async (t) => {
  const { ways, tell, rows, fanOut } = await house(t, at('22:00'));
  const id = uuidv7();
  const way = { channel: 'sms', language: 'zh' } as const;
  ways.set(id, {
    about: `${id}:0`,
    ways: [
      { ...way, to: '13800000001' },
      { ...way, to: '13800000002', quiet: { from: 1380, to: 360 } },
      { ...way, to: '13800000003', quiet: { from: 720, to: 1350 } },
    ],
  });
  await tell('reporter', 'issue.closed', id);
  await fanOut();
  assert.deepEqual((await rows()).map(({ next_at }) => next_at).sort(), [
    at('22:00'),
    at('22:30'),
    at('07:30') + 86_400_000,
  ]);
});

test('a city that begins to send messages does not begin with its past', async (t) => {
  const { clock, tell, want, rows, fanOut } = await house(t);
  await want('xiheng', { channels: ['sms'] });
  clock.now -= 3_600_000;
  await tell(DESK, 'issue.escalated');
  clock.now += 3_600_000;
  await fanOut();
  assert.deepEqual(await rows(), []);
});

test('a reporter who chose a digest gets the steps together, by what they chose for the class of each', async (t) => {
  const { ways, tell, rows, fanOut } = await house(t);
  const id = uuidv7();
  const none = { channels: [], digest: false, digestAt: null, quiet: true } as const;
  const other = { channels: ['sms'], digest: true, digestAt: null, quiet: true } as const;
  const urgent = { ...none, channels: ['sms'] } as const;
  const choices = { urgent, clocks: none, other };
  ways.set(id, {
    about: `${id}:0`,
    ways: [
      { channel: 'sms', to: '13800000001', language: 'zh', choices },
      { channel: 'email', to: 'yunshan@example.org', language: 'zh', choices },
    ],
  });
  await tell('reporter', 'issue.accepted', id);
  await tell('reporter', 'issue.closed', id);
  await tell('reporter', 'issue.filed', id, undefined, 'emergency');
  await fanOut();
  const sent = await rows();
  assert.deepEqual(
    sent
      .map(({ channel, template, next_at, bundle }) => [channel, template, next_at, bundle !== null])
      .sort(),
    [
      ['sms', 'matter.reporter.accepted', at('14:00'), true],
      ['sms', 'matter.reporter.closed', at('14:00'), true],
      ['sms', 'matter.reporter.filed', at('10:00'), false],
    ],
  );
  assert.equal(new Set(sent.map(({ bundle }) => bundle)).size, 2);
});
