/** Whatever is done in cases with sealed words, nobody outside relation and sight gets an event or a word of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, actorOf } from '@gridgov/domain/city/people/posts.ts';
import type { FieldSpec } from '@gridgov/domain/workflow/fields.ts';
import type { Sight, Types } from '@gridgov/domain/workflow/form.ts';
import { pick, type Random, seededRandom } from '@gridgov/domain/workflow/proof/random.ts';
import { reaches, sightOfEvent } from '@gridgov/domain/workflow/sight.ts';
import { StreamHub } from '../features/outside/stream/hub.ts';
import { openStream } from '../features/outside/stream/tell.ts';
import { makeLog } from '../platform/log/log.ts';
import { casesById } from '../platform/workflow/queries.ts';
import { actingIn } from '../platform/workflow/served.ts';
import { HELP } from '../testing/help/served.ts';
import {
  HERE,
  NAMES,
  type Name,
  openHelp,
  PEOPLE,
  PLACE,
  ROADS,
  TRADES,
  WATER,
} from '../testing/help/world.ts';

const MINUTE = 60_000;
const STEPS = 130;
type World = Awaited<ReturnType<typeof openHelp>>;
/** Words that were sent, and in which case; `kept` where the command was carried out. */
type Secret = { readonly text: string; readonly id: string; kept: boolean };

const { trade } = HELP;
const actorAs = (name: Name): Actor => {
  const { personId, posts } = PEOPLE[name];
  const [post] = posts;
  assert.ok(post);
  const { id: postId, kind, area, unitId } = post;
  return actingIn(TRADES)(actorOf({ personId, postId, post: kind, area: area ?? '', unitId }));
};

const VALUES: Readonly<Record<string, (random: Random) => unknown>> = {
  text: () => '说明',
  choice: (random) => pick(random, ['now', 'hour', 'day']),
  place: () => PLACE,
  yes: (random) => random() < 0.5,
  unit: (random) => pick(random, [ROADS, WATER]),
  person: () => PEOPLE.luqiao.personId,
};

/** A body for a command with fresh words in each sealed field. */
function bodyOf(random: Random, command: string, sealed: () => string) {
  const fields = Object.entries<FieldSpec>(trade.commands[command]?.fields ?? {});
  const given = fields.filter(([, { kind, optional }]) => kind in VALUES && !(optional && random() < 0.3));
  return Object.fromEntries(
    given.map(([name, spec]) => [name, spec.sealed === true ? sealed() : VALUES[spec.kind]?.(random)]),
  );
}

/** Cases led at random by everybody in turn, with time passing. */
async function lead({ server, give, pass }: World, random: Random) {
  const secrets: Secret[] = [];
  const ids: string[] = [];
  const send = async (name: Name, command: string, id?: string) => {
    const own: Secret[] = [];
    const sealed = () => {
      const text = `隐秘第${secrets.length + own.length}句话`;
      own.push({ text, id: id ?? '', kept: false });
      return text;
    };
    const body = bodyOf(random, command, sealed);
    const where = id === undefined ? '/helps/commands' : `/helps/${id}/commands`;
    const reply = await give(name, `${where}/${command}`, body);
    assert.ok(reply.status < 500, `${command}: ${reply.text}`);
    const kept = reply.status === 200;
    for (const one of own) secrets.push({ text: one.text, id: id ?? reply.id ?? '', kept });
    return reply;
  };
  for (const name of ['muyu', 'shiquan', 'lingsheng'] as const) ids.push((await send(name, 'call')).id);
  for (let step = 0; step < STEPS; step += 1) {
    const [name, id] = [pick(random, NAMES), pick(random, ids)];
    const seen = await server.as(name)('GET', `/helps/${id}`);
    // Everything happens one after the other, as in a walk.
    if (random() < 0.15) await pass(2 * MINUTE);
    if (seen.statusCode !== 200) continue;
    const offered: { command: string; allowed: boolean }[] = seen.json().commands;
    const may = offered.filter(({ command, allowed }) => allowed && !ENDING.has(command));
    if (may.length > 0) await send(name, pick(random, may).command, id);
  }
  return { secrets, ids };
}
/** Would leave nothing to do for the others. */
const ENDING = new Set(['call_off', 'join']);

async function heard({ database, deps }: World, actor: Actor) {
  const stream = {
    db: database.db,
    hub: new StreamHub(database.db, makeLog('silent')),
    publicUrl: 'https://city.example',
    districts: deps.districts,
    trades: () => TRADES,
  };
  const out = await openStream(stream, {
    actor,
    types: ['help.*'],
    after: '0',
    signal: AbortSignal.timeout(300),
  });
  let text = '';
  for await (const chunk of out) text += String(chunk);
  return [...text.matchAll(/^data: (.*)$/gm)].map(
    ([, data = '']) => JSON.parse(data) as { type: string; subject: string },
  );
}

const WHY = { reason: '核对看得到什么' };

type Told = Awaited<ReturnType<typeof heard>>;
type Looker = { readonly name: Name; readonly actor: Actor; readonly told: Told };

/** Of a case that the looker may not know of: no page, no words, no event. */
async function isHidden({ server }: World, { name, told }: Looker, id: string): Promise<void> {
  const [page, words] = [
    await server.as(name)('GET', `/helps/${id}`),
    await server.as(name)('POST', `/helps/${id}/words`, WHY),
  ];
  assert.deepEqual([page.statusCode, words.statusCode], [404, 404], name);
  assert.ok(!told.some(({ subject }) => subject === id), `${name} hears of ${id}`);
}

/** The looker's page of a case has the words and events of their sight; returns what is shown besides the words. */
async function isOfSight(
  { server }: World,
  { name, told }: Looker,
  id: string,
  { sight, kept }: { readonly sight: Sight; readonly kept: readonly string[] },
): Promise<string[]> {
  const page = await server.as(name)('GET', `/helps/${id}`);
  const words: { items: { text: string }[] } = (
    await server.as(name)('POST', `/helps/${id}/words`, WHY)
  ).json();
  if (page.json().sealed === 'reason') {
    const bare = await server.as(name)('POST', `/helps/${id}/words`, {});
    assert.equal(bare.json().code, 'field-missing', `${name} says no reason`);
  }
  const opened = words.items.map(({ text }) => text).sort();
  assert.deepEqual(opened, sight === 'content' ? kept : [], `${name} sees ${sight}`);
  const timeline: { event: string }[] = page.json().timeline;
  const heardOf = told.filter(({ subject }) => subject === id).map(({ type }) => type);
  for (const event of [...timeline.map((line) => line.event), ...heardOf]) {
    const needed = sightOfEvent(trade, event.slice('help.'.length));
    assert.ok(needed !== null && reaches(sight, needed), `${name} sees ${sight} and hears of ${event}`);
  }
  return [page.body, (await server.as(name)('GET', `/helps/${id}/proof`)).body];
}

/** What lists, the to-do, notices, the audit and the search show. */
async function listed({ server }: World, name: Name, searched: readonly string[]): Promise<string[]> {
  const lists = ['/helps', '/helps?mine=true', '/todo', '/notices', `/audit/events?district=${HERE}`];
  const shown: string[] = [];
  // One after the other: the test has few connections.
  for (const where of [...lists, ...searched.map((text) => `/search?q=${encodeURIComponent(text)}`)])
    shown.push((await server.as(name)('GET', where)).body);
  return shown;
}

test('nobody outside relation and sight gets an event or a word', async (t) => {
  const world = await openHelp(t);
  const { secrets, ids } = await lead(world, seededRandom(20_261_201));
  await world.work();
  assert.ok(secrets.filter(({ kept }) => kept).length > 25, `${secrets.length} were sent`);
  const own = ids.map((id) => id.slice(7));
  const cases = await casesById(world.database.db, HELP, HERE, own);
  const searched = [
    ...[...cases.values()].map(({ state }) => state.number),
    '隐秘第',
    secrets[0]?.text ?? '',
  ];
  const sights: Record<Sight, number> = { nothing: 0, frame: 0, own: 0, content: 0 };
  for (const name of NAMES) {
    const actor = actorAs(name);
    // One after the other, as above.
    const looker = { name, actor, told: await heard(world, actor) };
    const shown = await listed(world, name, searched);
    for (const id of ids) {
      const sight = trade.sight(cases.get(id.slice(7))?.state as Types['State'], actor);
      sights[sight] += 1;
      const kept = secrets.filter((one) => one.id === id && one.kept).map(({ text }) => text);
      if (sight !== 'nothing')
        shown.push(...(await isOfSight(world, looker, id, { sight, kept: kept.sort() })));
      else assert.ok(!shown.some((body) => body.includes(id)), `${name} is shown ${id}`);
      if (sight === 'nothing') await isHidden(world, looker, id);
    }
    const leaked = secrets.find(({ text }) => shown.some((body) => body.includes(text)));
    assert.equal(leaked, undefined, name);
    // The feed of this trade is the frame's.
    for (const { type } of looker.told)
      assert.equal(sightOfEvent(trade, type.slice('help.'.length)), 'frame');
  }
  assert.ok(sights.nothing > 3 && sights.own > 2 && sights.content > 5, JSON.stringify(sights));
  assert.ok(!world.server.diary.some((line) => secrets.some(({ text }) => line.includes(text))));
  assert.deepEqual((await world.verify()).broken, []);
});
