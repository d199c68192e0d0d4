/** Scores over released figures: numbers are those of the release, each sees its own, and what is published stays. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { actorOf, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { pointsOf } from '@gridgov/domain/data/score-templates/formula.ts';
import { parseTemplate } from '@gridgov/domain/data/score-templates/template.ts';
import { drawnOf, type State } from '@gridgov/domain/data/scores/events.ts';
import { resultsOf } from '@gridgov/domain/data/scores/points.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { TRADES } from '@gridgov/domain/trades.ts';
import { countingTrades, rowBriefs } from '../../../app/figures.ts';
import type { Db } from '../../../platform/db/database.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { makeLedgers } from '../../../platform/ledger/ledger.ts';
import { actOn, beginCase } from '../../../platform/workflow/act.ts';
import { openTrades } from '../../../platform/workflow/open.ts';
import { findCase } from '../../../platform/workflow/queries.ts';
import { actingIn } from '../../../platform/workflow/served.ts';
import { rootDir } from '../../../testing/cluster.ts';
import type { TestDatabase } from '../../../testing/database.ts';
import { loanDeps } from '../../../testing/loans/world.ts';
import { changeRules } from '../../city/rules/public.ts';
import type { World } from '../../loop/queues/testing.ts';
import { measuresOn } from '../figures/public.ts';
import { EAST, handled, handlerOf, serveFigures, WEST } from '../figures/testing.ts';
import { openedFor } from './opened.ts';
import { SCORES } from './public.ts';
import { listResults, resultFor, viewOf } from './results.ts';
import { sourceOf } from './source.ts';

const DAY = 86_400_000;
const DISTRICT = '370602';
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

async function shippedTemplates({ db, owner }: Pick<TestDatabase, 'db' | 'owner'>): Promise<void> {
  const measures = await measuresOn(db, '2026-11-30');
  const text = await readFile(path.join(rootDir, 'database/seeds/rules/score-templates.json'), 'utf8');
  const templates = Object.entries(JSON.parse(text) as Record<string, object>).map(([key, given]) => ({
    ...{ key, from: '2018-01-01' },
    data: { data: parseTemplate(given, { measures, trades: TRADES }) },
  }));
  await changeRules(owner, 'score_template', templates, {
    ...{ at: 0, personId: null, postId: null, note: 'test' },
  });
}

const depsOf = (world: World, db: Db) => ({
  ...{ db, districts: () => [DISTRICT], trades: countingTrades(), offset: 8 * 3_600_000 },
  cache: { refresh: async () => true, factsAt: () => ({ version: 'r1.2026-11-25' }) as never },
  ...{ names: world.deps.names, briefs: rowBriefs(db, world.deps.names) },
});

test('a draft holds the released figures of each street, and each street sees its own alone', async (t) => {
  const { world, clock, as, database } = await serveFigures(t);
  const { db } = database;
  for (let n = 0; n < 12; n += 1) await handled(world, EAST, n, 0);
  await handled(world, WEST, 30, 0);
  await world.relay();
  await shippedTemplates(database);
  const asked = { district: DISTRICT, template: 'streets', period: '2026-11' };
  await assert.rejects(
    sourceOf(db, asked),
    refused('not-found'),
    'nothing is drawn before the figures are released',
  );
  const deps = depsOf(world, db);
  const who = (personId: string, post: PostKind, area: string) =>
    actingIn([SCORES])(actorOf({ personId, postId: personId, post, area }));
  const east = who('e', 'street_head', EAST.slice(0, 9));

  // While the month runs, the counters say the same.
  const looking = (actor: typeof east, now = world.now) => ({ actor, now, language: 'zh' as const });
  const running = await resultFor(deps, { template: 'streets' }, looking(east));
  assert.deepEqual(
    viewOf(deps, running, 'zh').results.map(({ key }) => key),
    [EAST.slice(0, 9)],
  );

  clock.now = world.now + 62 * DAY;
  const key = { 'idempotency-key': uuidv7() };
  assert.equal((await as('chuyun')('POST', '/figures/releases', { period: '2026-11' }, key)).statusCode, 200);
  const source = await sourceOf(db, asked);
  const byCounters = running.drawn.judged.map(({ counted }) => counted.dispatch_on_time?.denominator);
  assert.deepEqual(
    source.judged.map(({ counted }) => counted.dispatch_on_time?.denominator),
    byCounters,
  );
  await assert.rejects(
    sourceOf(db, { ...asked, period: '2026' }),
    refused('field-wrong'),
    'it is one of months',
  );

  const trades = openTrades(makeLedgers(db), [SCORES]);
  const [open = assert.fail()] = trades;
  const act = { ...loanDeps(db), trades };
  const origin = (commandId = uuidv7()) => ({ commandId, requestId: 'r', address: '', now: clock.now });
  const id = uuidv7();
  const [tan, gu] = [who('tan', 'district_dispatcher', DISTRICT), who('gu', 'district_head', DISTRICT)];
  const body = { template: 'streets', period: '2026-11' };
  await beginCase(act, open, tan, { district: DISTRICT, command: 'draw_score', body }, origin(id));
  const again = beginCase(act, open, tan, { district: DISTRICT, command: 'draw_score', body }, origin());
  await assert.rejects(again, refused('already-asked'));
  const state = (await findCase(db, SCORES, DISTRICT, id)) as State | null;
  assert.ok(state);
  const { judged, by } = state;
  assert.equal(judged.length, 2);
  for (const result of resultsOf(drawnOf(state)))
    for (const [n, item] of by.items.entries()) {
      const counted = judged.find((one) => one.key === result.key)?.counted[item.name] ?? null;
      if (item.measure !== null) assert.equal(result.items[n]?.points, pointsOf(item, counted ?? null));
    }
  const one = { case: `${DISTRICT}.${id}` };
  await assert.rejects(
    resultFor(deps, one, looking(east)),
    refused('not-found'),
    'a draft is the district’s',
  );
  assert.deepEqual((await listResults(deps, looking(east, clock.now))).cases, []);
  await actOn(act, open, tan, { district: DISTRICT, id, command: 'show_results', body: {} }, origin());
  const own = viewOf(deps, await resultFor(deps, one, looking(east)), 'zh');
  assert.deepEqual(
    [own.all, own.results.length, own.judged, own.median],
    [false, 1, 2, null],
    'of two there is no median',
  );
  assert.equal(viewOf(deps, await resultFor(deps, one, looking(gu)), 'zh').results.length, 2);
});

test('a unit handler opens the matters of the own unit alone, while the period runs and after its release', async (t) => {
  const { world, clock, as, database } = await serveFigures(t);
  const { db, owner } = database;
  await shippedTemplates(database);
  const deps = depsOf(world, db);
  const [own, other] = [uuidv7(), uuidv7()];
  await owner.query(
    `insert into unit (id, code, name, kind, level, area, aliases, roles, valid_from)
     select u.id, u.code, u.code, 'department', 'district', $3, '{}', '{handle}', '2018-01-01'
     from unnest($1::uuid[], $2::text[]) u (id, code)`,
    [[own, other], ['OWN', 'OTHER'], DISTRICT],
  );
  const mine = [await handled(world, EAST, 0, 0, own), await handled(world, WEST, 1, 0, own)];
  await handled(world, EAST, 2, 0, other);
  await world.relay();
  const actor = actingIn([SCORES])(handlerOf(own));
  assert.ok(!actor.rights.has('figure.read') && actor.rights.has(tradeRight(SCORES.trade, 'read')));

  const opened = async (which: object, judged: string) => {
    const asked = { ...which, judged, item: 'refused', side: 'below' as const };
    const { items } = await openedFor(deps, asked, looking());
    return items.map(({ id }) => id).sort();
  };
  const looking = () => ({ actor, now: clock.now, language: 'zh' as const });
  const expected = mine.toSorted();
  assert.deepEqual(await opened({ template: 'units' }, own), expected);
  await assert.rejects(opened({ template: 'units' }, other), refused('not-found'));

  const desk = { personId: 'tan', postId: 'tan', post: 'district_dispatcher', area: DISTRICT } as const;
  const tan = actingIn([SCORES])(actorOf(desk));
  clock.now = world.now + 62 * DAY;
  const key = { 'idempotency-key': uuidv7() };
  assert.equal((await as('chuyun')('POST', '/figures/releases', { period: '2026-11' }, key)).statusCode, 200);
  const trades = openTrades(makeLedgers(db), [SCORES]);
  const [open = assert.fail()] = trades;
  const act = { ...loanDeps(db), trades };
  const origin = (commandId = uuidv7()) => ({ commandId, requestId: 'r', address: '', now: clock.now });
  const id = uuidv7();
  const body = { template: 'units', period: '2026-11' };
  await beginCase(act, open, tan, { district: DISTRICT, command: 'draw_score', body }, origin(id));
  const drawn = { case: `${DISTRICT}.${id}` };
  await assert.rejects(opened(drawn, own), refused('not-found'), 'a draft is the district’s');
  await actOn(act, open, tan, { district: DISTRICT, id, command: 'show_results', body: {} }, origin());
  assert.deepEqual(await opened(drawn, own), expected);
  await assert.rejects(opened(drawn, other), refused('not-found'));
  const stranger = actingIn([SCORES])(handlerOf(uuidv7()));
  await assert.rejects(resultFor(deps, drawn, { ...looking(), actor: stranger }), refused('not-found'));
});
