import assert from 'node:assert/strict';
import test from 'node:test';
import { MOVES_ON } from '@gridgov/domain/safety/help/next.ts';
import { commandIn, countdown, stageAhead } from './ahead.ts';

test('without a signal the phone goes on from what waits on it', () => {
  assert.equal(stageAhead('calling', []), 'calling');
  assert.equal(stageAhead('calling', ['take', 'set_out']), 'going');
  assert.equal(stageAhead('going', ['tell', 'arrive']), 'there');
  const moving = Object.entries(MOVES_ON).flatMap(([stage, commands]) =>
    commands
      .filter((command) => !['take_over', 'ring_back'].includes(command))
      .map((one) => [stage, one] as const),
  );
  // What moves it on at the server moves it on here, too.
  for (const [stage, command] of moving) assert.notEqual(stageAhead(stage, [command]), stage, command);
});

test('the command of an item is read from its address', () => {
  assert.equal(commandIn('/helps/990106.0192d3a0/commands/set_out'), 'set_out');
  assert.equal(commandIn('/issues'), '');
});

test('minutes and seconds are counted down, and not below nothing', () => {
  const at = Date.UTC(2026, 10, 30);
  assert.equal(countdown(new Date(at + 168_000).toISOString(), at), '2:48');
  assert.equal(countdown(new Date(at - 5_000).toISOString(), at), '0:00');
  assert.equal(countdown(new Date(at + 7_200_000).toISOString(), at), null);
  assert.equal(countdown(null, at), null);
});
