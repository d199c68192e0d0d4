/** Words kept beside the ledger: which they are, who says why they look, what forgets them, and who knows of an event. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedCalendar } from '../calendar/testing.ts';
import { wrongField } from '../refusal.ts';
import { help } from '../safety/help/decisions.ts';
import type { Help } from '../safety/help/events.ts';
import { castOn } from '../safety/help/walking.ts';
import { begin, forgetting } from './decide.ts';
import { evolve } from './evolve.ts';
import type { Trade, Types } from './form.ts';
import { importedCase, startOf } from './imported.ts';
import { actor } from './proof/cast.ts';
import { seededRandom } from './proof/random.ts';
import { asksReason, digestsIn, isSealed, sealedFaults, wordsIn, wordsRefused } from './sealed.ts';
import { sightOfEvent, viewOf } from './sight.ts';

/** As the checks of any trade see it. */
const tables = help as unknown as Trade<Types>;
const now = Date.UTC(2026, 2, 2, 1);
const facts = castOn(shippedCalendar()).facts(seededRandom(1), null as never);
const caller = actor([], ['help.call'], { personId: 'ticket-1', post: 'resident' });
const stranger = actor([], [], { personId: 'stranger', post: 'grid_worker' });
const sealed = { sealed: 'digest' };
const ALL_FIELDS = { said: sealed };

test('the sealed words of a command are those filled in, and a digest is found wherever it stands', () => {
  const words = wordsIn(help, 'call', { said: '摔倒了', door: '', urgency: 'now' });
  assert.deepEqual(words, { said: '摔倒了' });
  assert.deepEqual(wordsIn(help, 'none', { said: 'x' }), {});
  assert.deepEqual(digestsIn({ a: [{ b: sealed }], c: { sealed: 'other' }, d: null, e: 'x' }), [
    'digest',
    'other',
  ]);
  for (const none of [null, 'digest', { sealed: 1 }, {}]) assert.equal(isSealed(none), false);
  assert.equal(isSealed(sealed), true);
});

/** Asked for by the caller, with words that lie sealed. */
function asked(): Help['State'] {
  const place = { district: '990101', street: '990101001', community: '990101001001', grid: '', text: '' };
  const body = { place: { ...place, lon: null, lat: null }, said: sealed };
  const events = begin(help, 'call', body, { actor: caller, now, facts });
  const state = events.reduce<Help['State'] | null>(
    (before, event) => evolve(help, before, event, now, caller.personId),
    null,
  );
  assert.ok(state !== null);
  return state;
}

test('whoever stands to the case in some way looks without a reason, everybody else says one', () => {
  assert.equal(asksReason(help, asked(), caller), false);
  assert.equal(asksReason(help, asked(), stranger), true);
});

test('what is forgotten is forgotten once, and takes no more words', () => {
  const state = asked();
  const moment = { state, actor: actor([], [], { post: 'system' }), now: now + 1, facts };
  assert.equal(wordsRefused(help, 'tell', state, { words: sealed }), null);
  const [event, ...others] = forgetting(help, moment);
  assert.deepEqual([event?.name, others], ['forgotten', []]);
  assert.ok(event !== undefined);
  const after = evolve(help, state, event, now + 1, 'system');
  assert.equal(after.forgottenAt, now + 1);
  assert.deepEqual(forgetting(help, { ...moment, state: after }), []);
  const words = Object.keys(help.commands).filter(
    (name) => wordsIn(help, name, ALL_FIELDS).said !== undefined,
  );
  assert.deepEqual(words, ['call']);
  assert.equal(wordsRefused(help, 'call', after, { said: sealed })?.code, 'too-late');
  assert.equal(wordsRefused(help, 'call', after, {}), null, 'it gives no words');
});

test('an old case stands where it was told to, without clocks, and is marked; its mark shows in the frame', () => {
  const { stage: _, ...body } = asked();
  const told = {
    as: 'called_for',
    body,
    at: 'done',
    number: '旧 1',
    begun: '2024-05-01',
    ended: '2024-05-02',
  };
  const state = importedCase(help, told);
  assert.ok(state !== undefined);
  const { number, begun, ended } = told;
  assert.deepEqual([state.stage, state.clocks, state.imported], ['done', {}, { number, begun, ended }]);
  assert.equal(importedCase(help, { ...told, as: 'nothing' }), undefined);
  const duty = actor(['duty:street:990101001'], [], { personId: 'duty', post: 'grid_worker' });
  assert.deepEqual(viewOf(help, state, duty)?.imported, state.imported);
  assert.equal(viewOf(help, state, stranger), null);
});

test('a trade with sealed fields forgets them, and tells that it has', () => {
  assert.deepEqual(sealedFaults(tables), []);
  const { forgotten: _, ...untold } = tables;
  assert.match(sealedFaults(untold).join(), /nothing tells that they are forgotten/);
  assert.match(sealedFaults({ ...tables, events: {} }).join(), /no command that forgets them/);
  const numbers = { call: { ...tables.commands.take, fields: { n: { kind: 'number', sealed: true } } } };
  assert.match(
    sealedFaults({ ...tables, commands: numbers as never }).join(),
    /the sealed field n of call is no text/,
  );
});

test('an event of help is known from the sight its row says, and none that is not there', () => {
  assert.equal(sightOfEvent(help, 'forgotten'), help.events.forgotten?.sight ?? 'content');
  assert.equal(sightOfEvent(help, 'nothing'), null);
});

test('the day of an old case begins in the city, and a wrong field says what would be right', () => {
  assert.equal(startOf('2026-03-02'), Date.parse('2026-03-02T00:00:00+08:00'));
  assert.deepEqual(wrongField('a' as never, 'b' as never, 'c' as never).details, {
    field: 'a',
    problem: 'b',
    right: 'c',
  });
});
