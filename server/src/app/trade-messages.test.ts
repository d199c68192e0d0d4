/** What is told of a case of any trade, at the bell and outside: in the words of its tables, to whom it concerns or who follows. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { TRADES } from '@gridgov/domain/trades.ts';
import { fanOutNotices } from '../features/telling/messages/public.ts';
import { findTemplate } from '../features/telling/messages/templates/catalogue.ts';
import { fill } from '../features/telling/messages/templates/template.ts';
import { makeFieldCrypto } from '../platform/crypto/fields.ts';
import { takeDue } from '../platform/timers/timers.ts';
import { noticeWord } from '../platform/workflow/noticed.ts';
import type { Served } from '../platform/workflow/served.ts';
import { timedTrades } from '../platform/workflow/timed.ts';
import { ask, HERE, LOANS, openLoans, PEOPLE } from '../testing/loans/world.ts';
import { noFault } from '../testing/work.ts';

const HOUR = 3_600_000;
const CRYPTO = makeFieldCrypto({ secrets: ['a secret of at least thirty-two characters'] });

async function lent(t: TestContext) {
  const world = await openLoans(t);
  const { database, deps, server, unusedAt } = world;
  const { db, owner } = database;
  const { id, number } = (await ask(server.as('muyu'))).json();
  const tellBySms = (person: string) =>
    owner.query(
      `insert into message_setting (person_id, email_confirmed, code_tries, channels, digest, changed_at)
       values ($1, false, 0, '{sms}', false, now())`,
      [person],
    );
  await tellBySms(PEOPLE.muyu.personId);
  await tellBySms(PEOPLE.chuyun.personId);
  const languages = new Map([[PEOPLE.chuyun.personId, 'en' as const]]);
  const fanOut = (now: number) =>
    fanOutNotices(
      {
        db,
        crypto: CRYPTO,
        districts: () => [HERE],
        holders: async (seat) => new Set(seat === `desk:district:${HERE}` ? [PEOPLE.chuyun.personId] : []),
        languagesOf: async () => languages,
        phoneOf: async () => '13800001234',
        reporters: async (_, about) => ({ about, ways: [] }),
        withReporters: async (_, ids) => new Set(ids),
        trades: [LOANS],
        unusedAt,
        publicUrl: 'https://grid.example',
        offset: 8 * HOUR,
      },
      { now, onError: noFault },
    );
  /** What was written to people, in the order in which it was wanted. */
  const written = async () => {
    const { rows } = await db.query<{
      person: string;
      template: string;
      language: 'zh' | 'en';
      params: Buffer;
    }>('select person_id as person, template, language, params from message order by id');
    return rows.map(({ person, template, language, params }) => {
      const values = JSON.parse(CRYPTO.open(params, 'message.params'));
      const { text } = fill((findTemplate(template) ?? assert.fail(template))[language], values);
      return { person, template, text, link: values.link };
    });
  };
  const remind = (now: number) =>
    takeDue({ db, now, inDutyHours: true, onError: noFault, trades: timedTrades(deps, now) });
  return { ...world, id, number, fanOut, written, remind, now: server.clock.now };
}

test('a case is told of in its own words to whoever has to move and to whom it is for, in their languages', async (t) => {
  const { server, id, number, fanOut, written, remind, now } = await lent(t);
  assert.equal(await fanOut(now), 1);
  await server.as('chuyun')('POST', `/loans/${id}/commands/hand_out`, {});
  assert.equal(await fanOut(now), 1);
  const second = (await ask(server.as('muyu'))).json();
  await remind(now + 26 * HOUR);
  assert.equal(await fanOut(now + 26 * HOUR), 1);
  const told = await written();
  const of = (template: string) =>
    told
      .filter((one) => one.template === template)
      .map(({ person, text }) => [person, text.replace(/, due .*$/, '')])
      .sort();
  const { muyu, chuyun } = PEOPLE;
  assert.deepEqual(of('case.told'), [
    [muyu.personId, `借用 ${number}：借出。`],
    [chuyun.personId, `loan ${number}: A tool was asked for.`],
  ]);
  assert.deepEqual(of('case.mark'), [[chuyun.personId, `loan ${second.number}: Fetch by: 50 % used`]]);
  assert.ok(
    told.some(({ link }) => link === `https://grid.example/t/loans/${id}`),
    'it opens the case',
  );
});

test('of an unused trade nobody is written to, and not later either', async (t) => {
  const { unused, fanOut, written, now } = await lent(t);
  unused.add('loan');
  assert.equal(await fanOut(now + HOUR), 0);
  assert.deepEqual(await written(), []);
});

test('every event that notifies somebody, and every mark of every clock, has words in both languages', () => {
  const HAN = /\p{Script=Han}/u;
  for (const trade of [...TRADES.filter(({ name }) => name !== 'issue'), LOANS.trade]) {
    const served = { trade } as unknown as Served;
    const events = Object.entries<{ tells?: unknown }>(trade.events).flatMap(([name, { tells }]) =>
      tells === undefined ? [] : [`${trade.name}.${name}`],
    );
    const marks = Object.entries<{ marks?: readonly number[] }>(trade.timers).flatMap(([clock, row]) =>
      (row.marks ?? []).map((mark) => `mark.${trade.name}/${clock}:1.${mark}.1764000000000`),
    );
    assert.ok(events.length + marks.length > 0, trade.name);
    for (const kind of [...events, ...marks]) {
      const [zh, en] = [noticeWord(served, kind, 'zh'), noticeWord(served, kind, 'en')];
      assert.ok(HAN.test(zh) && !/[.。{}]/.test(zh), `${kind} ${zh}`);
      assert.ok(!HAN.test(en) && !/[.{}/]/.test(en), `${kind} ${en}`);
    }
  }
  assert.equal(noticeWord(LOANS, 'loan.lapsed', 'zh'), '过时没有来取，已取消', 'the words of its own');
  assert.equal(noticeWord(LOANS, 'mark.loan/lend.100.1', 'en'), 'Return by: due now');
});

test('whoever follows a case hears of it while they may see it, and no longer once they stop', async (t) => {
  const { server, database, id } = await lent(t);
  const [desk, borrower] = [server.as('chuyun'), server.as('muyu')];
  const following = async () => (await desk('GET', `/loans/${id}`)).json().following;
  const heard = async () =>
    (await desk('GET', '/notices')).json().items.map(({ text }: { text: string }) => text);
  assert.equal(await following(), false);
  // Told to the borrower alone.
  const tellBorrower = async (kind: string) => {
    server.clock.now += 1_000;
    await database.owner.query(
      `insert into notice (district, id, to_key, stream_id, kind, at, facts)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, '{"trade": "loan", "number": "1", "title": "借用"}')`,
      [HERE, `person:${PEOPLE.muyu.personId}`, id.slice(7), kind, new Date(server.clock.now).toISOString()],
    );
  };
  await tellBorrower('loan.handed_out');
  assert.deepEqual(await heard(), ['申请借用']);
  server.clock.now += 1_000;
  assert.equal((await desk('PUT', `/loans/${id}/follow`)).statusCode, 204);
  assert.equal((await desk('PUT', `/loans/${id}/follow`)).statusCode, 204);
  assert.equal(await following(), true);
  assert.deepEqual(await heard(), ['申请借用'], 'not of what was before');
  await tellBorrower('loan.taken_back');
  assert.deepEqual(await heard(), ['归还', '申请借用']);
  assert.equal((await borrower('GET', `/loans/${id}`)).json().following, false, 'a mark for oneself');

  // Once followed, and out of sight since.
  const { personId } = PEOPLE.yanxi;
  await database.owner.query(
    'insert into issue_follow (district, stream_id, person_id, at) values ($1, $2, $3, $4)',
    [HERE, id.slice(7), personId, new Date(0).toISOString()],
  );
  assert.deepEqual((await server.as('yanxi')('GET', '/notices')).json().items, []);
  for (const method of ['PUT', 'DELETE'])
    assert.equal(
      (await server.as('yanxi')(method, `/loans/${id}/follow`)).statusCode,
      404,
      'as if it were not there',
    );

  assert.equal((await desk('DELETE', `/loans/${id}/follow`)).statusCode, 204);
  assert.equal(await following(), false);
  assert.deepEqual(await heard(), ['申请借用']);
});
