import assert from 'node:assert/strict';
import test from 'node:test';
import { actorOf } from '../../city/people/posts.ts';
import { allowed } from './allowed.ts';
import { deskOf, desksAbove, holderOf } from './state.ts';
import type { Stage } from './steps.ts';
import { COMMAND_NAMES, STAGES } from './steps.ts';
import { AT, cast, place, policy, Story } from './testing.ts';
import { maySee, ownParts, relationsOf } from './who.ts';

const sees = (state: Story['state']) =>
  Object.entries(cast)
    .filter(([, actor]) => maySee(state, actor))
    .map(([name]) => name);
const inArea = ['worker', 'colleague', 'leader', 'street', 'district', 'city'];

test('a matter is seen by the posts of its area and its reporter, by no other grid, street or district', () => {
  assert.deepEqual(sees(AT.reported().state), [...inArea, 'seat', 'resident']);
});

test('units see a matter while they lead, assist or have a part, and not before', () => {
  const story = AT.handling();
  assert.deepEqual(sees(story.state), [...inArea, 'water', 'seat', 'resident']);
  story.give('add_assist', cast.water, { unit: 'roads', note: '封路' });
  assert.deepEqual(sees(story.state), [...inArea, 'water', 'roads', 'seat', 'resident']);
  story.give('answer_assist', cast.roads, { note: '已封' });
  assert.ok(maySee(story.state, cast.roads), 'also after the answer');
});

test('a unit that returned a matter no longer sees it', () => {
  const story = AT.handling().give('return', cast.water, { reason: 'not_my_matter', note: '移交' });
  assert.equal(maySee(story.state, cast.water), false);
});

test('a place known only to the street or the district is seen and served there', () => {
  const coarse = { ...place, community: '', grid: '' };
  const { state } = new Story({ place: coarse });
  assert.deepEqual(sees(state), ['street', 'district', 'city', 'seat', 'resident']);
  assert.equal(holderOf(state), 'desk:street:370602001');
  assert.deepEqual(desksAbove(state, 'micro'), ['desk:district:370602', 'desk:city']);
  const coarsest = new Story({ place: { ...coarse, street: '' } });
  assert.deepEqual(sees(coarsest.state), ['district', 'city', 'seat', 'resident']);
  assert.equal(deskOf(coarsest.state, 'small'), 'desk:district:370602');
  assert.deepEqual(desksAbove(coarsest.state, 'micro'), ['desk:city']);
});

test('a report from a place known only to the street is confirmed by the street', () => {
  const story = new Story({ place: { ...place, community: '', grid: '' }, channel: 'hotline' });
  story.give('accept', cast.street);
  assert.equal(holderOf(story.state), 'desk:street:370602001');
});

test('a unit post without a unit sees nothing of its area', () => {
  const lost = actorOf({ personId: 'x', postId: 'x', post: 'unit_handler', area: '370602' });
  assert.equal(maySee(AT.reported().state, lost), false);
});

test('nobody sees by chance a matter without a reporter', () => {
  const { state } = new Story({ reporter: { personId: null, kind: 'resident' } });
  assert.equal(maySee(state, cast.stranger), false);
});

test('relations follow from queues: what each person of the cast is to a matter in handling', () => {
  const { state } = AT.handling();
  const of = (name: keyof typeof cast) => [...relationsOf(state, cast[name])].join(' ');
  assert.equal(of('worker'), 'anyone origin');
  assert.equal(of('neighbour'), 'anyone');
  assert.equal(of('leader'), 'anyone desk origin');
  assert.equal(of('street'), 'anyone upper');
  assert.equal(of('otherStreet'), 'anyone');
  assert.equal(of('district'), 'anyone upper command');
  assert.equal(of('otherDistrict'), 'anyone');
  assert.equal(of('city'), 'anyone upper city');
  assert.equal(of('water'), 'anyone lead');
  assert.equal(of('roads'), 'anyone');
  assert.equal(of('seat'), 'anyone intake');
  assert.equal(of('otherSeat'), 'anyone');
  assert.equal(of('resident'), 'anyone reporter');
  assert.equal(of('system'), 'anyone system');
});

test('in the big cycle the district is the desk and the city is above it', () => {
  const { state } = new Story({ channel: 'superior' });
  assert.deepEqual([...relationsOf(state, cast.district)], ['anyone', 'desk', 'command']);
  assert.deepEqual([...relationsOf(state, cast.city)], ['anyone', 'upper', 'city']);
  assert.deepEqual([...relationsOf(state, cast.street)], ['anyone']);
});

test('a matter given to a grid is acknowledged and answered by its worker, and looked at by somebody else', () => {
  const story = AT.to_dispatch().give('dispatch', cast.leader, { unit: 'grid:370602001002003' });
  assert.equal(holderOf(story.state), 'grid:370602001002003');
  story.give('acknowledge', cast.worker).give('respond', cast.worker, { result: '已清' });
  assert.equal(holderOf(story.state), 'desk:community:370602001002');
  assert.equal(story.refused('verify', cast.worker, { agree: true }), 'same-person');
  assert.equal(story.give('verify', cast.colleague, { agree: true }).state.stage, 'verified');
});

test('the community leader does for a grid what its worker would, where the post is vacant; the street checks it', () => {
  const story = AT.to_dispatch().give('dispatch', cast.leader, { unit: 'grid:370602001002003' });
  assert.ok(relationsOf(story.state, cast.leader).has('lead'));
  assert.ok(!relationsOf(story.state, cast.street).has('lead'));
  story.give('acknowledge', cast.leader).give('respond', cast.leader, { result: '已清' });
  assert.deepEqual(story.events[0]?.body, { result: '已清', inTime: true, standIn: true });
  assert.equal(holderOf(story.state), 'desk:street:370602001');
  assert.equal(story.refused('verify', cast.leader, { agree: true }), 'same-person');
  assert.equal(story.refused('verify', cast.district, { agree: true }), 'not-yours');
  story.give('verify', cast.street, { agree: false, note: '未清' });
  assert.deepEqual([story.state.stage, story.state.standIn], ['handling', false]);
  story.give('respond', cast.worker, { result: '已清' });
  assert.equal(holderOf(story.state), 'desk:community:370602001002', 'the worker did it: the leader looks');
  assert.equal(story.refused('verify', cast.street, { agree: true }), 'not-yours');
});

test('the leader of another community is nothing to a grid of this one', () => {
  const other = actorOf({ personId: 'x', postId: 'x', post: 'grid_leader', area: '370602001009' });
  const { state } = AT.to_dispatch().give('dispatch', cast.leader, { unit: 'grid:370602001002003' });
  assert.deepEqual([...relationsOf(state, other)], ['anyone']);
});

test('what the leader settled on the spot is looked at by the street or by a worker of the grid', () => {
  const story = AT.reported().give('settle', cast.leader, { result: '已清', files: ['f'] });
  assert.equal(holderOf(story.state), 'desk:street:370602001');
  assert.equal(story.refused('verify', cast.leader, { agree: true }), 'same-person');
  for (const actor of [cast.street, cast.worker]) {
    const { state } = AT.reported()
      .give('settle', cast.leader, { result: '已清', files: ['f'] })
      .give('verify', actor, { agree: true });
    assert.equal(state.stage, 'verified', actor.post);
  }
});

test('a leader who asks for more time in place of a grid does not grant it', () => {
  const story = AT.to_dispatch().give('dispatch', cast.leader, { unit: 'grid:370602001002003' });
  const more = { n: 4, unit: 'working_hour' } as const;
  story.give('acknowledge', cast.leader).give('ask_extension', cast.leader, { more, reason: '待雨停' });
  assert.equal(story.refused('decide_extension', cast.leader, { grant: true }), 'own-request');
  const asked = { reason: 'weather', reviewAt: story.now + 1, note: '雨' };
  story.give('ask_suspension', cast.leader, asked);
  assert.equal(story.refused('decide_suspension', cast.leader, { grant: true }), 'own-request');
  assert.equal(story.give('decide_extension', cast.street, { grant: true }).state.extensions, 1);
});

test('a post with every right but no relation to a matter may do nothing', () => {
  const rights = new Set(Object.values(cast).flatMap((actor) => [...actor.rights]));
  const outsider = { ...actorOf({ personId: 'x', postId: 'x', post: 'unit_head', area: '' }), rights };
  for (const stage of Object.keys(STAGES) as Stage[]) {
    const { state, now } = AT[stage]();
    const answers = allowed(state, outsider, now, policy, true);
    assert.equal(answers.length, COMMAND_NAMES.length);
    for (const { command, refusal } of answers)
      assert.equal(refusal?.code, 'not-yours', `${command} ${stage}`);
  }
});

test('the parts of an actor are the open ones of their own unit', () => {
  const part = (unit: string | null, ended: { respondedAt?: number; cancelledAt?: number } = {}) =>
    ({ unit, respondedAt: null, cancelledAt: null, ...ended }) as Story['state']['parts'][number];
  const parts = [
    part('water'),
    part('roads'),
    part(null),
    part('water', { respondedAt: 1 }),
    part('water', { cancelledAt: 1 }),
  ];
  const state = { ...AT.handling().state, parts };
  assert.deepEqual(ownParts(state, cast.water), [parts[0]]);
  assert.deepEqual(ownParts(state, cast.roads), [parts[1]]);
  assert.deepEqual(ownParts(state, cast.worker), []);
});
