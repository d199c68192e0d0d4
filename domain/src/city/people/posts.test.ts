import assert from 'node:assert/strict';
import test from 'node:test';
import { COMMAND_NAMES } from '../../loop/issues/steps.ts';
import type { PostKind } from './posts.ts';
import { actorOf, coversArea, POST_KINDS, seatsOf } from './posts.ts';
import { RIGHTS_BY_POST } from './rights.ts';

const posts = Object.keys(POST_KINDS) as PostKind[];
const rightsOf = (post: PostKind) => [...RIGHTS_BY_POST[post]];

test('the three administrators share no right but to read the areas, and hold none over matters', () => {
  const three = ['system_admin', 'security_admin', 'audit_admin'] as const;
  for (const one of three) {
    assert.ok(!rightsOf(one).some((right) => right.startsWith('issue.')), one);
    for (const other of three.filter((post) => post !== one)) {
      const shared = rightsOf(one).filter((right) => RIGHTS_BY_POST[other].has(right));
      assert.deepEqual(shared, ['area.read'], `${one} and ${other}`);
    }
  }
});

test('every command of the loop is held by some post', () => {
  const held = new Set(posts.flatMap(rightsOf));
  assert.deepEqual(
    COMMAND_NAMES.filter((command) => !held.has(`issue.${command}`)),
    [],
  );
});

test('only the security administrator manages accounts, only the audit administrator reads the audit', () => {
  const holders = (right: Parameters<ReadonlySet<string>['has']>[0]) =>
    posts.filter((post) => (RIGHTS_BY_POST[post] as ReadonlySet<string>).has(right));
  assert.deepEqual(holders('account.manage'), ['security_admin']);
  assert.deepEqual(holders('token.manage'), ['security_admin']);
  assert.deepEqual(holders('audit.read'), ['audit_admin']);
  assert.deepEqual(holders('rules.edit'), ['rules_keeper']);
  assert.deepEqual(holders('issue.rule'), ['district_dispatcher', 'district_head', 'city_supervisor']);
  assert.deepEqual(holders('issue.close'), [
    'grid_leader',
    'street_dispatcher',
    'street_head',
    'district_dispatcher',
    'district_head',
    'system',
  ]);
});

test('a resident may report, follow and judge, and read nobody else', () => {
  assert.deepEqual(rightsOf('resident').sort(), [
    'area.read',
    'issue.note',
    'issue.object',
    'issue.rate',
    'issue.reopen',
    'issue.report',
    'issue.urge',
    'issue.withdraw',
  ]);
});

test('grid workers can do what a unit does with a matter given to their grid', () => {
  for (const right of [
    'acknowledge',
    'return',
    'respond',
    'answer_assist',
    'respond_part',
    'return_part',
  ] as const) {
    assert.ok(RIGHTS_BY_POST.grid_worker.has(`issue.${right}`), right);
  }
  assert.ok(!RIGHTS_BY_POST.grid_worker.has('issue.reveal'));
});

test('seats follow from the kind of post, its area and its unit', () => {
  const seats: [PostKind, string, string | null, string[]][] = [
    ['grid_worker', '370602001002003', null, ['grid:370602001002003']],
    ['grid_leader', '370602001002', null, ['desk:community:370602001002']],
    ['street_dispatcher', '370602001', null, ['desk:street:370602001']],
    ['street_head', '370602001', null, ['desk:street:370602001']],
    ['district_dispatcher', '370602', null, ['desk:district:370602']],
    ['district_head', '370602', null, ['desk:district:370602']],
    ['district_deputy', '370602', null, []],
    ['city_supervisor', '', null, ['desk:city']],
    ['unit_handler', '370602', 'u1', ['unit:u1']],
    ['unit_head', '370602', 'u1', ['unit:u1']],
    ['unit_head', '370602', null, []],
    ['grid_assistant', '370602001002003', null, []],
    ['grid_guide', '370602001', null, []],
    ['hotline_seat', '370602', null, []],
    ['rules_keeper', '', null, []],
    ['system_admin', '', null, []],
    ['security_admin', '', null, []],
    ['audit_admin', '', null, []],
    ['resident', '', null, []],
    ['system', '', null, []],
  ];
  for (const [post, area, unit, expected] of seats)
    assert.deepEqual(seatsOf(post, area, unit), expected, post);
  assert.deepEqual([...new Set(seats.map(([post]) => post))].sort(), [...posts].sort());
});

test('an actor carries the rights and seats of the post, and no unit where none was given', () => {
  const actor = actorOf({ personId: 'p', postId: 'q', post: 'grid_leader', area: '370602001002' });
  assert.deepEqual(actor.seats, ['desk:community:370602001002']);
  assert.equal(actor.rights, RIGHTS_BY_POST.grid_leader);
  assert.equal(actor.unitId, null);
});

test('an area covers what lies in it, and the city covers all', () => {
  assert.ok(coversArea({ area: '370602' }, '370602001002003'));
  assert.ok(coversArea({ area: '' }, '370602'));
  assert.ok(!coversArea({ area: '370602001002004' }, '370602001002003'));
  assert.ok(!coversArea({ area: '370602001' }, '370602'));
});
