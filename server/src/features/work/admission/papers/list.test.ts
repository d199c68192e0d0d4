/** The duty list as a paper: what is in force that day, the same while nothing changed, another once something did. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';
import { textsOf } from '../../../../platform/papers/testing.ts';
import { makeTestPapers } from '../../../../testing/papers.ts';
import { openDutyPortal } from '../../objections/testing.ts';
import { DUTY_LIST_PAPER, giveList, paperOfList } from './list.ts';

const read = (pdf: Buffer) =>
  textsOf(pdf)
    .join('')
    .replaceAll(/[\s\u200b]/g, '');

test('the list is numbered as it stands, once for a day and a list, and opens with what is in force', async (t) => {
  const { urgent, posted, give, list, district, now, wait } = await openDutyPortal(t);
  const { papers } = await makeTestPapers(t, list.db, [DUTY_LIST_PAPER]);
  const deps = { ...list, papers };
  const make = () => {
    const who = {
      personId: uuidv7(),
      postId: uuidv7(),
      right: 'admission.read',
      requestId: 'r',
      address: '',
    };
    return giveList(deps, { district, now: now(), who });
  };
  const frost = await urgent({ title: '寒潮期间看#露天*水管*', list: 'assist' });
  await urgent({ title: '拆修居民家中水表', list: 'negative' });
  await posted({ title: '公示中的事' });
  const first = await make();
  assert.equal(first.number, '〔2026〕清字第1号');
  assert.equal((await make()).id, first.id, 'nothing changed');
  const { content } = await papers.open(first, now());
  const text = read(content);
  for (const said of [
    '依法履职没有事项',
    '寒潮期间看#露天*水管*（临时急项）',
    '拆修居民家中水表',
    first.number,
  ])
    assert.ok(text.includes(said), `${said} in ${text}`);
  assert.doesNotMatch(text, /公示中的事/, 'what is posted is not on the list');

  wait(60_000);
  await give('head', frost, 'take_off', { reason: '冻期已过' });
  wait(60_000);
  const second = await make();
  assert.equal(second.number, '〔2026〕清字第2号');
  assert.doesNotMatch(read((await papers.open(second, now())).content), /露天/);
  assert.match(
    read((await papers.open(first, now())).content),
    /露天/,
    'what was handed out stays what it is',
  );
  await assert.rejects(paperOfList(deps, district, uuidv7()));
});
