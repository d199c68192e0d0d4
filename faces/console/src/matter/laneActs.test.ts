import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actsOf } from './laneActs.ts';
import type { AllowedCommand, MatterLane } from './types.ts';

const lane = (key: string, more: Partial<MatterLane> = {}): MatterLane => ({
  id: `calls.${key}`,
  name: 'calls',
  key,
  title: '被叫部门',
  holder: null,
  stage: '待应答',
  open: true,
  mine: false,
  clocks: [],
  ...more,
});
const command = (name: string, more: Partial<AllowedCommand> = {}): AllowedCommand => ({
  command: name,
  label: name,
  does: '',
  allowed: true,
  fields: [],
  ...more,
});
const choice = (...keys: string[]) => ({
  name: 'to',
  kind: 'lane',
  label: '哪一家',
  optional: false,
  options: keys.map((value) => ({ value, label: value })),
});
const namesOf = (lanes: MatterLane[], commands: AllowedCommand[]) => {
  const { ofCase, ofLanes } = actsOf({ lanes, commands });
  const names = (list: readonly AllowedCommand[]) => list.map((one) => one.command);
  return { case: names(ofCase), lanes: [...ofLanes].map(([id, list]) => [id, ...names(list)]) };
};

test('what acts on lanes stands with each lane it can mean, all else with the case', () => {
  const commands = [command('close'), command('urge', { lane: 'calls', fields: [choice('a', 'c')] })];
  assert.deepEqual(namesOf([lane('a'), lane('b'), lane('c')], commands), {
    case: ['close'],
    lanes: [['calls.a', 'urge'], ['calls.b'], ['calls.c', 'urge']],
  });
});

test('where the server finds the lane, it is the reader’s own', () => {
  const found = namesOf([lane('a'), lane('b', { mine: true })], [command('answer', { lane: 'calls' })]);
  assert.deepEqual(found, { case: [], lanes: [['calls.a'], ['calls.b', 'answer']] });
});

test('a refused command stays with the case, where it says why', () => {
  const found = namesOf([lane('a', { mine: true })], [command('answer', { lane: 'calls', allowed: false })]);
  assert.deepEqual(found.case, ['answer']);
});

test('the form of a lane’s command has that lane chosen', () => {
  const { ofLanes } = actsOf({
    lanes: [lane('a'), lane('b')],
    commands: [command('urge', { lane: 'calls', fields: [choice('a', 'b')] })],
  });
  const field = ofLanes.get('calls.b')?.[0]?.fields[0];
  assert.deepEqual(field?.options, [{ value: 'b', label: 'b' }]);
});
