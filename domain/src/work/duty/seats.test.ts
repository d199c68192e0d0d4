import assert from 'node:assert/strict';
import test from 'node:test';
import { type Actor, actorOf, type PostKind } from '../../city/people/posts.ts';
import { dutySeat, keeperDesk, keepsRoster, leadsRoster, seatsOfPlace, seesRoster } from './seats.ts';

const UNIT = '0192d3a0-7b1c-7000-8000-0123456789ab';
const OTHER = '0192d3a0-7b1c-7000-8000-0123456789ac';
const actor = (post: PostKind, area: string, unitId: string | null = null): Actor =>
  actorOf({ personId: 'p', postId: 'q', post, area, unitId });

const WHO = {
  worker: actor('grid_worker', '370602001002003'),
  leader: actor('grid_leader', '370602001002'),
  street: actor('street_dispatcher', '370602001'),
  head: actor('street_head', '370602001'),
  other: actor('street_dispatcher', '370602002'),
  district: actor('district_head', '370602'),
  city: actor('city_supervisor', ''),
  unit: actor('unit_head', '370602', UNIT),
  clerk: actor('unit_handler', '370602', UNIT),
  system: actor('system_admin', ''),
};
type Name = keyof typeof WHO;
const those = (is: (actor: Actor) => boolean) => (Object.keys(WHO) as Name[]).filter((name) => is(WHO[name]));
const seat = (text: string) => dutySeat(text) ?? assert.fail(`${text} is no duty seat`);

test('a street keeps its own roster and those of its communities, and nobody that of another', () => {
  const kept: [seat: string, by: Name[], led: Name[]][] = [
    ['duty:community:370602001002', ['street', 'head'], ['head']],
    ['duty:street:370602001', ['street', 'head'], ['head']],
    ['duty:street:370602002', ['other'], []],
    ['duty:district:370602', ['district'], ['district']],
    ['duty:city', ['city'], ['city']],
    [`duty:unit:${UNIT}`, ['unit'], ['unit']],
    [`duty:unit:${UNIT}:deputy`, ['unit'], ['unit']],
    [`duty:unit:${OTHER}`, [], []],
  ];
  for (const [text, by, led] of kept) {
    assert.deepEqual(
      those((one) => keepsRoster(one, seat(text))),
      by,
      text,
    );
    assert.deepEqual(
      those((one) => leadsRoster(one, seat(text))),
      led,
      text,
    );
  }
});

test('everybody sees the rosters above and below their place, and administrators none', () => {
  const seen: [seat: string, by: Name[]][] = [
    [
      'duty:community:370602001002',
      ['worker', 'leader', 'street', 'head', 'district', 'city', 'unit', 'clerk'],
    ],
    ['duty:street:370602002', ['other', 'district', 'city', 'unit', 'clerk']],
    ['duty:city', ['worker', 'leader', 'street', 'head', 'other', 'district', 'city', 'unit', 'clerk']],
    [`duty:unit:${UNIT}`, ['district', 'city', 'unit', 'clerk']],
  ];
  for (const [text, by] of seen)
    assert.deepEqual(
      those((one) => seesRoster(one, seat(text), '370602')),
      by,
      text,
    );
});

test('a place has a duty seat at each level, the lowest first', () => {
  assert.deepEqual(seatsOfPlace('370602001002003'), [
    'duty:community:370602001002',
    'duty:street:370602001',
    'duty:district:370602',
    'duty:city',
  ]);
  assert.deepEqual(seatsOfPlace(''), ['duty:city']);
});

test('what is no duty seat has no roster, and gaps go to the desk that keeps it', () => {
  const none = ['desk:city', 'duty:', 'duty:street:370602', 'duty:grid:370602001002003', 'duty:unit:x'];
  assert.deepEqual(none.map(dutySeat), [null, null, null, null, null]);
  assert.equal(keeperDesk(seat('duty:community:370602001002')), 'desk:street:370602001');
  assert.equal(keeperDesk(seat('duty:district:370602')), 'desk:district:370602');
  assert.equal(keeperDesk(seat('duty:city')), 'desk:city');
  assert.equal(keeperDesk(seat(`duty:unit:${UNIT}:officer`)), `unit:${UNIT}`);
});
