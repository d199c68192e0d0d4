import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedCalendar } from '../../calendar/testing.ts';
import { DAY } from '../../calendar/zone.ts';
import { Refusal } from '../../refusal.ts';
import { begin, decide } from '../../workflow/decide.ts';
import { evolve } from '../../workflow/evolve.ts';
import { seededRandom } from '../../workflow/proof/random.ts';
import { walk } from '../../workflow/proof/walk.ts';
import { readTariffs, tariffs } from './decisions.ts';
import { castOn, head, monthAhead, office } from './walking.ts';
import { WORDS } from './words.ts';

const calendar = shippedCalendar();
const MORNING = Date.UTC(2026, 2, 2, 1);
const facts = castOn(calendar).facts(seededRandom(1), null);
const ASKED = { item: 'report', amount: 2.5, unit: 'yuan', cap: 40, sample: 10, ground: '街道办〔2026〕7号' };
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

function entered(by: string, change: object = {}) {
  const body = { ...ASKED, from: monthAhead(MORNING), ...change };
  const [event = assert.fail('nothing happened')] = begin(tariffs, 'propose', body, {
    ...{ actor: office(by), now: MORNING, facts },
  });
  return evolve(tariffs, null, event, MORNING, by);
}

test('every promise of the form holds for tariffs', () => {
  const walked = walk(tariffs, castOn(calendar), { seed: 20261202, commands: 1500, from: MORNING });
  const { unreached, stuck, broken } = walked;
  assert.deepEqual({ unreached, stuck, broken }, { unreached: [], stuck: [], broken: [] });
});

test('whoever entered a tariff does not put it in force, and nobody once its month has begun', () => {
  const state = entered('tan');
  assert.deepEqual([state.hundredths, state.cap, state.sample], [250, 40, 10]);
  const enact = (by: string, now: number) =>
    decide(tariffs, 'put_in_force', {}, { state, actor: head(by), now, facts });
  assert.throws(() => enact('tan', MORNING), refused('own-request'));
  assert.throws(() => enact('gu', state.from + DAY), refused('too-late'));
  assert.equal(enact('gu', MORNING)[0]?.stage, 'in_effect');
});

test('a tariff begins with a month to come, in whole hundredths, for an item that is counted', () => {
  for (const wrong of [
    { from: MORNING },
    { from: MORNING - 30 * DAY },
    { amount: 0.333 },
    { sample: 101 },
    { cap: 1.5 },
    { item: 'of_the_city' },
    { item: 'toString' },
  ])
    assert.throws(() => entered('tan', wrong), refused('field-wrong'), JSON.stringify(wrong));
});

const capOf = (amount: number) => {
  const body = { unit: 'yuan', amount, from: monthAhead(MORNING), ground: '街道办〔2026〕7号' };
  const [event = assert.fail('nothing happened')] = begin(tariffs, 'propose_month_cap', body, {
    ...{ actor: office('tan'), now: MORNING, facts },
  });
  return evolve(tariffs, null, event, MORNING, 'tan');
};

test('what a tariff pays is said with its item, a cap of the month without a code', () => {
  assert.deepEqual(WORDS.item(entered('tan')), {
    zh: '上报并办结，每件 2.50 元',
    en: 'Reported and closed, 2.50 yuan each',
  });
  assert.equal(WORDS.item(capOf(280)).zh, '当月各项合计，最多 280.00 元');
  assert.deepEqual(
    [entered('tan'), capOf(280)].map((state) => WORDS.sample(state, state.sample)?.zh),
    ['10', undefined],
  );
});

test('a cap of the month is no tariff of an item, and nothing ends it', () => {
  const item = entered('tan');
  const { tariffs: read, monthCaps } = readTariffs([item, capOf(600.5)]);
  assert.deepEqual(
    [read.map((one) => one.item), monthCaps],
    [['report'], [{ unit: 'yuan', hundredths: 60_050 }]],
  );
  assert.deepEqual(readTariffs([item, capOf(0)]).monthCaps, []);
  assert.throws(() => capOf(0.333), refused('field-wrong'));
});
