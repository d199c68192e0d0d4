import assert from 'node:assert/strict';
import test from 'node:test';
import { COMMANDS } from '@gridgov/domain/safety/help/commands.ts';
import { standingAhead } from '../cases/ahead.ts';
import { actsOf, countdown } from './acts.ts';
import { callWords } from './words.ts';

const words = callWords('zh-CN');
const stageAhead = (stage: string, commands: readonly string[]) =>
  standingAhead(
    COMMANDS,
    { stage, lanes: [] },
    commands.map((command) => ({ command, body: {} })),
  ).stage;

test('without a signal the phone goes on from what waits on it', () => {
  assert.equal(stageAhead('calling', []), 'calling');
  assert.equal(stageAhead('calling', ['take', 'set_out']), 'going');
  assert.equal(stageAhead('going', ['tell', 'arrive']), 'there');
  assert.equal(stageAhead('there', ['finish']), null, 'looked back at or over: the server knows');
});

test('what rings is taken or passed on; whoever has it can send, hand over and tell', () => {
  const namesOf = (stage: string | null, may: readonly string[]) => {
    const { main, others } = actsOf(stage, (command) => may.includes(command), words);
    return [main?.command, ...others.map(({ command }) => command)];
  };
  const all = [
    'take',
    'pass',
    'set_out',
    'arrive',
    'finish',
    'tell',
    'send',
    'hand_over',
    'note',
    'take_over',
  ];
  assert.deepEqual(namesOf('calling', all), ['take', 'pass']);
  assert.deepEqual(namesOf('taken', all), ['set_out', 'tell', 'send', 'hand_over', 'note']);
  assert.deepEqual(namesOf('there', ['finish', 'tell']), ['finish', 'tell']);
  assert.deepEqual(namesOf('handing', ['take_over', 'give_back']), ['take_over', 'give_back']);
  assert.deepEqual(namesOf(null, []), [undefined]);
});

test('minutes and seconds are counted down, and not below nothing', () => {
  const at = Date.UTC(2026, 10, 30);
  assert.equal(countdown(new Date(at + 168_000).toISOString(), at), '2:48');
  assert.equal(countdown(new Date(at - 5_000).toISOString(), at), '0:00');
  assert.equal(countdown(new Date(at + 7_200_000).toISOString(), at), null);
});
