/** Nobody moves what is not theirs to move: without the right, the relation or the sight, nothing is written anywhere. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { COMMAND_NAMES, type CommandName, rowOf } from '@gridgov/domain/loop/issues/steps.ts';
import { relationsOf } from '@gridgov/domain/loop/issues/who.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { wholeBody } from '../testing/command-body.ts';
import { betrayed, openSetting, type Setting, sees, traces } from '../testing/rights-setting.ts';
import {
  actorNamed,
  EAST,
  GRIDS,
  type Matter,
  NAMES,
  type Name,
  PEOPLE,
  UNITS,
  WEST,
} from '../testing/rights-world.ts';
import { WRITES } from '../testing/rights-writes.ts';
import { describedRoutes } from './routes.ts';

const routes = describedRoutes();
const newKey = () => ({ 'idempotency-key': uuidv7() });

describe('writing', () => {
  const closing: (() => Promise<void>)[] = [];
  let setting: Setting;
  before(async () => {
    setting = await openSetting({ after: (fn) => void closing.push(fn) });
  });
  after(async () => {
    // What was opened last goes first.
    for (const close of closing.reverse()) await close();
  });

  test('whoever lacks the right is turned away from every route that asks for it', async () => {
    const { server } = setting;
    const before = await traces(setting);
    for (const { method, path, right } of routes) {
      const address = path
        .replace(':kind', 'divisions')
        .replace(/:(id|code)/, EAST)
        .replace(/:\w+/g, '1');
      for (const name of NAMES) {
        if (right === 'public' || right === 'signed-in' || actorNamed(name).rights.has(right)) continue;
        const { statusCode } = await server.as(name)(method, address, undefined, newKey());
        assert.equal(statusCode, 403, `${name} ${method} ${path}`);
      }
      const { statusCode } = await server.send(method, address);
      if (right !== 'public') assert.equal(statusCode, 401, `nobody ${method} ${path}`);
    }
    assert.deepEqual(await traces(setting), before);
  });

  /** Matters to which the command must be refused: one in sight and one out of it, at a stage it is meant for if possible. */
  function barred(name: Name, command: CommandName): Matter[] {
    const { world } = setting;
    const actor = actorNamed(name);
    const { who, from } = rowOf(command);
    const isTheirs = ({ id }: Matter) => {
      const relations = relationsOf(world.stateOf(id), actor);
      return actor.rights.has(`issue.${command}`) && who.some((one) => relations.has(one));
    };
    const fits = ({ id }: Matter) => from.includes(world.stateOf(id).stage);
    const some = world.matters.filter((one) => !isTheirs(one));
    const fitting = [...some.filter(fits), ...some];
    const seen = fitting.find((one) => sees(setting, name, one));
    const unseen = fitting.find((one) => !sees(setting, name, one));
    return [seen, unseen].flatMap((one) => one ?? []);
  }

  test('no command is carried out for somebody without the right, the relation or the sight', async () => {
    const { server } = setting;
    const before = await traces(setting);
    let refused = 0;
    for (const name of NAMES) {
      for (const command of COMMAND_NAMES) {
        for (const matter of barred(name, command)) {
          const address = `/issues/${matter.id}/commands/${command}`;
          const order = wholeBody(command, { unit: UNITS.roads, issue: matter.id, grid: GRIDS[0] });
          const { statusCode, body } = await server.as(name)('POST', address, order, newKey());
          const right = actorNamed(name).rights.has(`issue.${command}`);
          const relations = relationsOf(setting.world.stateOf(matter.id), actorNamed(name));
          const unseen = right && relations.size === 1 && !sees(setting, name, matter);
          assert.equal(statusCode, unseen ? 404 : 403, `${name} ${command} ${body}`);
          assert.deepEqual(betrayed(setting, name, body, address), [], `${name} ${command}`);
          refused += 1;
        }
      }
    }
    assert.ok(refused > 1_000, `${refused} were refused`);
    assert.deepEqual(await traces(setting), before);
  });

  test('what is out of sight, or another’s, cannot be changed by the right alone', async () => {
    const { world, server, database } = setting;
    const unseen = (name: Name) => {
      const found = world.matters.find((one) => !sees(setting, name, one));
      assert.ok(found !== undefined, name);
      return found.id;
    };
    const view = { name: '我的', shared: false, base: 'all', f: [], q: '', columns: [] };
    const saved: string = (await server.as('east')('POST', '/issue-views', view)).json().id;
    const waits = { ...view, base: 'waiting' };
    const kept: string = (await server.as('east')('POST', '/todo-views', waits)).json().id;
    const plan = uuidv7();
    await database.owner.query(
      `insert into grid_plan (id, street, title, state, version, created_at)
        values ($1, $2, '划分', 'submitted', 1, now())`,
      [plan, `${WEST}001`],
    );
    const notice = uuidv7();
    await database.owner.query(
      `insert into public_notice (id, area, title, body, from_at, by_person, at)
        values ($1, $2, '公告', '停水', now(), 'somebody', now())`,
      [notice, WEST],
    );
    const before = await traces(setting);
    const tries = [
      ...triesAt({ unseen, saved, kept, view, plan }),
      ...publicationTries(unseen('street'), notice),
      ...dutyTries(),
      [
        'POST /figures/releases',
        'eastHead',
        '/figures/releases',
        { period: '2026-10', district: WEST },
      ] as const,
    ];
    for (const [key, name, address, body] of tries) {
      const [method = 'POST'] = key.split(' ');
      const reply = await server.as(name)(method, address, body, newKey());
      assert.ok(
        [403, 404, 409].includes(reply.statusCode),
        `${name} ${key} ${reply.statusCode} ${reply.body}`,
      );
    }
    const order = { command: 'note', body: { note: '看过' }, items: [{ id: unseen('street') }] };
    const [answer] = (await server.as('street')('POST', '/issues/bulk', order, newKey())).json();
    assert.deepEqual([answer.ok, answer.code], [false, 'not-found']);
    assert.deepEqual(await traces(setting), before);
    // Those two are tried above, and where exports are made.
    const tried = new Set([...tries.map(([key]) => key), 'POST /issues/bulk', 'DELETE /issue-exports/:id']);
    const untried = Object.keys(WRITES).filter((key) => WRITES[key] === 'sight' && !tried.has(key));
    assert.deepEqual(untried, []);
  });

  test('a duplicate is not merged into a master its desk cannot see', async () => {
    const { world, server } = setting;
    const before = await traces(setting);
    const own = world.matters.find(({ id }) => {
      const { stage, place, cycle } = world.stateOf(id);
      return stage === 'to_dispatch' && cycle === 'micro' && place.community === `${EAST}012015`;
    });
    const master = world.matters.find(({ id }) => {
      const { place, stage } = world.stateOf(id);
      return place.grid === GRIDS[3] && stage !== 'closed';
    });
    assert.ok(own !== undefined && master !== undefined);
    const body = { master: master.id };
    const reply = await server.as('leader')('POST', `/issues/${own.id}/commands/merge`, body, newKey());
    assert.ok(reply.statusCode >= 400 && reply.statusCode < 500, reply.body);
    assert.deepEqual(betrayed(setting, 'leader', reply.body, master.id), []);
    assert.deepEqual(await traces(setting), before);
  });
});

type Try = readonly [key: string, name: Name, address: string, body: object | undefined];
type Things = {
  readonly unseen: (name: Name) => string;
  readonly saved: string;
  /** A view of what waits. */
  readonly kept: string;
  readonly view: object;
  readonly plan: string;
};

/** Of another street, by a desk that holds the right. */
function publicationTries(unseen: string, notice: string): Try[] {
  const photo = `/publication/photos/${unseen}/${uuidv7()}`;
  const taken = `/publication/notices/${notice}?reason=${encodeURIComponent('写错了')}`;
  const office = { phone: '0535-0000123', hours: '工作日' };
  const said = { area: WEST, title: '公告', body: '停水' };
  return [
    ['POST /publication/notices', 'street', '/publication/notices', said],
    ['DELETE /publication/notices/:id', 'street', taken, undefined],
    ['PUT /publication/offices/:code', 'street', `/publication/offices/${WEST}`, office],
    ['PUT /publication/photos/:id/:file', 'street', photo, { publish: false, reason: '有人脸' }],
    ['PUT /publication/texts/:id', 'street', `/publication/texts/${unseen}`, { text: '井盖缺损' }],
  ];
}

/** The roster of another street, and what is asked or away there. */
function dutyTries(): Try[] {
  const seat = `duty:street:${EAST}012`;
  const [from, to, day] = ['2026-11-26', '2026-11-27', '2026-11-26'];
  const shift = {
    name: '白班',
    from: '08:00',
    until: '20:00',
    places: ['值班员'],
    days: 'all',
    firstDay: from,
  };
  const course = { name: '岗前培训', topics: '', hours: 8, posts: ['grid_worker'], from, to: null };
  const exam = { questions: 2, minutes: 30, pass: 60, attempts: 2, certifies: false };
  const posts = {
    householdsLeast: 300,
    householdsMost: 500,
    fullTime: 1,
    partTime: 1,
    assistants: 3,
    counted: ['full_time'],
    supervisionPhone: null,
  };
  const away = { postId: actorNamed('street').postId, standIn: null, kind: 'leave', from, to };
  const put = { shift: uuidv7(), day, place: 0, postId: null };
  return [
    ['PUT /duty/plan', 'otherStreet', '/duty/plan', { seat, places: [put] }],
    ['POST /duty-items/:district/papers', 'east', `/duty-items/${WEST}/papers`, { kind: 'duty_list' }],
    [
      'POST /score-results/:id/:judged/papers',
      'otherStreet',
      `/score-results/${WEST}.${uuidv7()}/roads/papers`,
      { kind: 'score_result' },
    ],
    ['POST /duty/shifts', 'otherStreet', '/duty/shifts', { seat, ...shift }],
    ['PUT /courses/:id', 'street', `/courses/${uuidv7()}`, { ...course, ...exam, area: WEST }],
    ['PUT /courses/:id/materials', 'street', `/courses/${uuidv7()}/materials`, { order: [] }],
    [
      'PUT /courses/:id/materials/:material',
      'street',
      `/courses/${uuidv7()}/materials/${uuidv7()}`,
      { title: '第一章', file: uuidv7() },
    ],
    [
      'DELETE /courses/:id/materials/:material',
      'street',
      `/courses/${uuidv7()}/materials/${uuidv7()}`,
      undefined,
    ],
    ['POST /duty/shifts/:id/change', 'otherStreet', `/duty/shifts/${uuidv7()}/change`, shift],
    ['POST /duty/shifts/:id/end', 'otherStreet', `/duty/shifts/${uuidv7()}/end`, { day }],
    [
      'POST /help/buttons',
      'otherStreet',
      '/help/buttons',
      { name: '楼道', place: { area: GRIDS[0], text: '' } },
    ],
    [
      'PUT /patrol-plans/:id',
      'otherStreet',
      `/patrol-plans/${uuidv7()}`,
      {
        ...{ area: GRIDS[0], title: 'B线', item: `${EAST}.${uuidv7()}`, classes: [], frequency: 'daily' },
        ...{ days: [], hour: 18, points: [], from: day, to: null },
      },
    ],
    ['PUT /workforce/rule', 'eastHead', '/workforce/rule', { district: WEST, from, ...posts }],
    [
      'PUT /workforce/households',
      'otherStreet',
      '/workforce/households',
      { grid: GRIDS[0], from, households: 400 },
    ],
    [
      'POST /workforce/stand-ins',
      'otherStreet',
      '/workforce/stand-ins',
      { grid: GRIDS[0], personId: PEOPLE.worker.personId, from, to: from, reason: '招录期间' },
    ],
    ['POST /workforce/stand-ins/:id/end', 'otherStreet', `/workforce/stand-ins/${uuidv7()}/end`, undefined],
    ['POST /help/buttons/:id/end', 'street', `/help/buttons/${uuidv7()}/end`, undefined],
    ['POST /duty/swaps/:id/answer', 'street', `/duty/swaps/${uuidv7()}/answer`, { agree: true }],
    ['POST /duty/swaps/:id/end', 'street', `/duty/swaps/${uuidv7()}/end`, { act: 'undo' }],
    [
      'POST /attendance/places',
      'otherStreet',
      '/attendance/places',
      { seat, text: '值班室', lon: 121.4, lat: 37.5 },
    ],
    ['POST /duty/absences', 'otherStreet', '/duty/absences', { seat, ...away }],
    ['POST /duty/absences/:id/end', 'street', `/duty/absences/${uuidv7()}/end`, undefined],
  ];
}

/** Everybody here holds the right the route asks for. */
function triesAt({ unseen, saved, kept, view, plan }: Things): Try[] {
  const post = (name: Name) => actorNamed(name).postId;
  const reason = '核对情况需要';
  const corners = [
    [119, 36],
    [119.1, 36],
    [119.1, 36.1],
    [119, 36],
  ];
  const [code, community] = [GRIDS[4], GRIDS[4].slice(0, 12)];
  const grids = [{ code, community, name: '一格', kind: 'general', coordinates: [[corners]] }];
  const deputy = { deputyId: post('assistant'), from: '2026-11-25', to: '2026-11-27', reason };
  const takeover = { toPersonId: PEOPLE.faraway.personId, reason };
  return [
    ['PUT /issues/:id/follow', 'worker', `/issues/${unseen('worker')}/follow`, undefined],
    ['DELETE /issues/:id/follow', 'resident', `/issues/${unseen('resident')}/follow`, undefined],
    [
      'POST /issues/:id/papers/:paper/reveal',
      'street',
      `/issues/${unseen('street')}/papers/${uuidv7()}/reveal`,
      { reason },
    ],
    ['POST /issues/:id/papers', 'street', `/issues/${unseen('street')}/papers`, { kind: 'receipt' }],
    ['POST /issues/:id/reveal', 'street', `/issues/${unseen('street')}/reveal`, { reason }],
    ['POST /issues/:id/reveal', 'parks', `/issues/${unseen('parks')}/reveal`, { reason }],
    ['POST /intake/join', 'hotline', '/intake/join', { issue: unseen('hotline'), phone: '10080009999' }],
    ['PUT /issue-views/:id', 'street', `/issue-views/${saved}`, { ...view, version: 1 }],
    ['DELETE /issue-views/:id', 'street', `/issue-views/${saved}`, undefined],
    ['PUT /issue-views/order', 'street', '/issue-views/order', { ids: [saved] }],
    ['PUT /todo-views/:id', 'street', `/todo-views/${kept}`, { ...view, base: 'waiting', version: 1 }],
    ['DELETE /todo-views/:id', 'street', `/todo-views/${kept}`, undefined],
    ['PUT /todo-views/order', 'street', '/todo-views/order', { ids: [kept] }],
    ['PUT /me/post', 'street', '/me/post', { postId: post('east') }],
    ['POST /people/:id/phone', 'street', `/people/${PEOPLE.faraway.personId}/phone`, { reason }],
    ['POST /posts/:id/deputies', 'otherStreet', `/posts/${post('worker')}/deputies`, deputy],
    ['POST /posts/:id/deputies', 'parks', `/posts/${post('roads')}/deputies`, deputy],
    ['POST /posts/:id/end', 'otherStreet', `/posts/${post('faraway')}/end`, { reason }],
    ['POST /posts/:id/end', 'parks', `/posts/${post('roads')}/end`, { reason }],
    ['POST /posts/:id/handover', 'west', `/posts/${post('worker')}/handover`, takeover],
    [
      'POST /grid-plans',
      'street',
      '/grid-plans',
      { id: uuidv7(), street: `${WEST}001`, title: '划分', grids },
    ],
    ['PUT /grid-plans/:id/grids', 'street', `/grid-plans/${plan}/grids`, { grids }],
    ['POST /grid-plans/:id/submit', 'street', `/grid-plans/${plan}/submit`, undefined],
    ['POST /grid-plans/:id/withdraw', 'street', `/grid-plans/${plan}/withdraw`, undefined],
    ['POST /grid-plans/:id/return', 'eastHead', `/grid-plans/${plan}/return`, { reason }],
    ['POST /grid-plans/:id/agree', 'street', `/grid-plans/${plan}/agree`, { community, note: reason }],
    ['POST /grid-plans/:id/object', 'street', `/grid-plans/${plan}/object`, { reason }],
    ['POST /grid-plans/:id/review', 'eastHead', `/grid-plans/${plan}/review`, undefined],
  ];
}
