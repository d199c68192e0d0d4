/** What a statement is made of: tariffs that stood before the month began, and matters handled in it. */
import assert from 'node:assert/strict';
import { DAY, dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { actorOf, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import { TRADES } from '@gridgov/server/app/trades.ts';
import { drawUpStreet } from '@gridgov/server/features/work/statements/public.ts';
import { uuidv7 } from '@gridgov/server/platform/ledger/ids.ts';
import { actOn, beginCase } from '@gridgov/server/platform/workflow/act.ts';
import { actingIn } from '@gridgov/server/platform/workflow/served.ts';
import { giveQuietly, reportQuietly, type Stage } from './cast.ts';

type People = 'worker' | 'leader' | 'street' | 'streethead' | 'property';
const STREET = '990106012';

/** Reports by the worker that the property firm handled and the worker verified; one more was declined. */
export async function workDone(
  { at }: Pick<Stage<People>, 'at'>,
  titles: readonly string[],
): Promise<readonly string[]> {
  const unit = await unitOf(at.property);
  const done: string[] = [];
  for (const title of titles) {
    // One after the other, as people work.
    const matter = await reportQuietly(at.worker, { title, classCode: 'C-02-03' });
    await giveQuietly(at.leader, matter, 'file');
    await giveQuietly(at.leader, matter, 'dispatch', { unit });
    await giveQuietly(at.property, matter, 'acknowledge');
    await giveQuietly(at.property, matter, 'respond', { result: '已处理' });
    await giveQuietly(at.worker, matter, 'verify', { agree: true });
    await giveQuietly(at.leader, matter, 'close', { result: 'solved' });
    done.push(matter);
  }
  const declined = await reportQuietly(at.worker, { title: '店外经营', classCode: 'C-02-03' });
  await giveQuietly(at.leader, declined, 'decline', { reason: 'below', note: '店家当场收走' });
  return done;
}

async function unitOf({ page }: Stage<People>['at']['property']): Promise<string> {
  const me = (await (await page.request.get('/api/v1/me')).json()) as { acting: { unitId: string } };
  return me.acting.unitId;
}

/** Tariffs as two people set them before the month began, and the statements of the month so far. */
export async function monthDrawnUp({ at, trades }: Pick<Stage<People>, 'at' | 'trades'>): Promise<string> {
  const month = dayTextAt(Date.now()).slice(0, 7);
  const from = Date.parse(`${month}-01T00:00:00+08:00`);
  const before = from - 10 * DAY;
  const open =
    trades.trades.find(({ served }) => served.trade.name === 'tariff') ?? assert.fail('no tariffs');
  const district = STREET.slice(0, 6);
  const [dispatcher, head] = [
    await actorAt(at.street, 'street_dispatcher'),
    await actorAt(at.streethead, 'street_head'),
  ];
  const origin = (commandId = uuidv7()) => ({ commandId, requestId: 'before', address: '', now: before });
  const said = { unit: 'yuan', from, ground: '街道办（虚构）' };
  const tariff = (item: string) => ['propose', { item, amount: 5, cap: 2, sample: 50, ...said }] as const;
  // Less than the four lines that count under the caps of their items.
  const monthCap = ['propose_month_cap', { amount: 17, ...said }] as const;
  for (const [command, body] of [tariff('report'), tariff('verification'), monthCap]) {
    const id = uuidv7();
    await beginCase(trades, open, dispatcher, { district, command, body }, origin(id));
    await actOn(trades, open, head, { district, id, command: 'put_in_force', body: {} }, origin());
  }
  assert.equal(await drawUpStreet(trades, { district, street: STREET, month, now: Date.now() }), 1);
  return month;
}

async function actorAt({ page }: Stage<People>['at']['street'], post: PostKind) {
  const me = (await (await page.request.get('/api/v1/me')).json()) as {
    person: { id: string };
    acting: { id: string };
  };
  return actingIn(TRADES)(actorOf({ personId: me.person.id, postId: me.acting.id, post, area: STREET }));
}
