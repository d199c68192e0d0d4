/** What a statement is made of: tariffs that stood before the month began, and matters handled in it. */
import assert from 'node:assert/strict';
import { DAY, dayStartAt, dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { actorOf, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import { TRADES } from '@gridgov/server/app/trades.ts';
import { drawUpStreet } from '@gridgov/server/features/work/statements/public.ts';
import { uuidv7 } from '@gridgov/server/platform/ledger/ids.ts';
import { actOn, beginCase } from '@gridgov/server/platform/workflow/act.ts';
import { actingIn } from '@gridgov/server/platform/workflow/served.ts';
import { ask, giveQuietly, reportQuietly, type Stage } from './cast.ts';
import type { Desk } from './desk.ts';
import { gridsOf } from './phone.ts';

type People = 'worker' | 'leader' | 'street' | 'streethead' | 'property' | 'water' | 'districthead';
const STREET = '990106012';

/** Reports by the worker that the property firm handled and the worker verified; one more was declined. */
export async function workDone(
  { at }: { readonly at: Pick<Stage<People>['at'], 'worker' | 'leader' | 'property'> },
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

/** A plan of one point under an item that the district admitted, and today's patrol walked by the worker; gives its id. */
export async function patrolWalked({
  at,
}: {
  readonly at: Pick<Stage<People>['at'], 'worker' | 'street' | 'water' | 'districthead'>;
}): Promise<string> {
  const day = dayStartAt(Date.now());
  const item = (await ask(at.water, '/admissions/commands/apply', {
    ...{ title: '看露天水管', list: 'assist', temporary: true, why: '寒潮预警', hours: 4, cost: 0 },
    ...{ ground: '《突发事件应对法》', work: '裂了就上报', budget: 0, from: day, until: day + 20 * DAY },
  })) as { id: string };
  await ask(at.water, `/admissions/${item.id}/commands/submit`, {});
  await ask(at.districthead, `/admissions/${item.id}/commands/approve`, {});
  const { own } = await gridsOf(at.worker.page);
  const { lon, lat } = own;
  const plan = {
    ...{ area: own.code, title: 'B线', item: item.id, classes: [], frequency: 'daily', days: [], hour: 24 },
    ...{ points: [{ name: '东门', lon, lat }], from: dayTextAt(day), to: null },
  };
  const saved = await at.street.page.request.put(`/api/v1/patrol-plans/${uuidv7()}`, {
    data: plan,
    headers: { origin: new URL(at.street.page.url()).origin, 'idempotency-key': uuidv7() },
  });
  assert.equal(saved.status(), 204, await saved.text());
  const mine = await at.worker.page.request.get('/api/v1/patrols?mine=true&limit=5');
  const { items } = (await mine.json()) as { items: readonly { id: string }[] };
  const id = items[0]?.id ?? assert.fail('no patrol was given');
  await ask(at.worker, `/patrols/${id}/commands/check_in`, { point: '1', lon, lat, accuracy: 10 });
  await ask(at.worker, `/patrols/${id}/commands/finish`, {});
  return id;
}

async function unitOf({ page }: Desk): Promise<string> {
  const me = (await (await page.request.get('/api/v1/me')).json()) as { acting: { unitId: string } };
  return me.acting.unitId;
}

/** Tariffs as two people set them before the month began, and the statements of the month so far. */
export async function monthDrawnUp(
  {
    at,
    trades,
  }: Pick<Stage<People>, 'trades'> & { readonly at: Pick<Stage<People>['at'], 'street' | 'streethead'> },
  items: readonly string[] = ['report', 'verification'],
): Promise<string> {
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
  for (const [command, body] of [...items.map(tariff), monthCap]) {
    const id = uuidv7();
    await beginCase(trades, open, dispatcher, { district, command, body }, origin(id));
    await actOn(trades, open, head, { district, id, command: 'put_in_force', body: {} }, origin());
  }
  assert.equal(await drawUpStreet(trades, { district, street: STREET, month, now: Date.now() }), 1);
  return month;
}

async function actorAt({ page }: Desk, post: PostKind) {
  const me = (await (await page.request.get('/api/v1/me')).json()) as {
    person: { id: string };
    acting: { id: string };
  };
  return actingIn(TRADES)(actorOf({ personId: me.person.id, postId: me.acting.id, post, area: STREET }));
}
