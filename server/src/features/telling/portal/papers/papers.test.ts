/** Papers for residents: their own receipt, and whether a paper is valid, which tells nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printedCode } from '@gridgov/domain/papers/check-code.ts';
import { textsOf } from '../../../../platform/papers/testing.ts';
import { key, portalWorld } from '../testing.ts';

type World = Awaited<ReturnType<typeof portalWorld>>;

async function receipt(world: World) {
  const reported = (await world.report()).json();
  const answer = await world.send(
    'POST',
    `/portal/matters/${reported.id}/receipt`,
    { secret: reported.secret },
    key(),
  );
  assert.equal(answer.statusCode, 200, answer.body);
  const { rows } = await world.database.db.query<{ number: string; code: string }>(
    'select number, check_code as code from paper',
  );
  const [paper] = rows;
  assert.ok(paper !== undefined && rows.length === 1);
  return { reported, pdf: answer.rawPayload, number: paper.number, code: printedCode(paper.code) };
}

test('whoever reported a matter gets its receipt, the same each time, without the names of staff', async (t) => {
  const world = await portalWorld(t);
  const { reported, pdf, number, code } = await receipt(world);
  const text = textsOf(pdf).join('').replaceAll(/\s/g, '');
  for (const said of ['回执', number, code, reported.number, '路边一个井盖没了'])
    assert.ok(text.includes(said), `${said} in ${text}`);
  const again = await world.send(
    'POST',
    `/portal/matters/${reported.id}/receipt`,
    { secret: reported.secret },
    key(),
  );
  assert.ok(pdf.equals(again.rawPayload));
  const wrong = await world.send(
    'POST',
    `/portal/matters/${reported.id}/receipt`,
    { secret: 'AAAAAA' },
    key(),
  );
  assert.equal(wrong.statusCode, 404);
  const none = await world.send('POST', `/portal/matters/${reported.id}/receipt`, {}, key());
  assert.equal(none.statusCode, 401);
});

test('a paper is valid by number and code together; one of them wrong is the same answer as both', async (t) => {
  const world = await portalWorld(t);
  const { number, code } = await receipt(world);
  const check = async (typed: object) => {
    const answer = await world.send('POST', '/portal/papers/check', typed);
    const { requestId, ...said } = answer.json();
    return { status: answer.statusCode, said };
  };
  const good = await check({ number, code });
  assert.equal(good.status, 200);
  assert.deepEqual(Object.keys(good.said).sort(), ['day', 'issuer', 'kind', 'number', 'term']);
  assert.equal(good.said.term, null, 'a receipt holds for ever');
  assert.deepEqual([good.said.kind, good.said.number, good.said.day], ['回执', number, '2026-11-24']);
  const loose = {
    number: number.replace('〔', '[').replace('〕', ' ]'),
    code: code.toLowerCase().replaceAll('-', ' '),
  };
  assert.deepEqual(await check(loose), good);
  const bad = [
    await check({ number: number.replace('1号', '2号'), code }),
    await check({ number, code: 'AAAA-BBBB-CCCC' }),
    await check({ number: '随便', code: 'x' }),
  ];
  for (const one of bad) assert.deepEqual(one, bad[0]);
  assert.equal(bad[0]?.status, 404);
});

test('guessing is stopped, whichever way it is tried', async (t) => {
  const world = await portalWorld(t);
  const { number } = await receipt(world);
  let status = 0;
  for (let n = 0; n < 100 && status !== 429; n += 1)
    status = (await world.send('POST', '/portal/papers/check', { number, code: `CODE${n}` })).statusCode;
  assert.equal(status, 429);
  const form = 'number=1&code=2';
  const page = await world.send('POST', '/portal/paper', form, {
    'content-type': 'application/x-www-form-urlencoded',
  });
  assert.notEqual(page.statusCode, 200);
});

test('without scripts the page says the same, and a scanned code fills it in', async (t) => {
  const world = await portalWorld(t);
  const { number, code } = await receipt(world);
  const at = `/portal/paper?${new URLSearchParams({ n: number, c: code })}`;
  const get = (url: string) => world.app.inject({ method: 'GET', url });
  const empty = await get(at);
  assert.ok(empty.body.includes(`value="${number}"`) && empty.body.includes(`value="${code}"`));
  assert.equal(empty.body.includes('这份文书有效'), false, 'a scan alone asks nothing yet');
  const sent = async (typed: Record<string, string>) =>
    world.app.inject({
      method: 'POST',
      url: '/portal/paper',
      payload: new URLSearchParams(typed).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://127.0.0.1:8080' },
    });
  assert.match((await sent({ number, code })).body, /这份文书有效/);
  const wrong = (await sent({ number, code: 'AAAA' })).body;
  assert.match(wrong, /没有查到/);
  assert.doesNotMatch(wrong, /这份文书有效/);
});
