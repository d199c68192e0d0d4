import assert from 'node:assert/strict';
import test from 'node:test';
import { isAt, rowOf } from '../../workflow/allowed.ts';
import { help } from './decisions.ts';
import { MOVES_ON, movesOn } from './next.ts';
import { STAGES } from './tables.ts';

test('what a page makes big can be given at that stage, and every open stage has one', () => {
  for (const [stage, commands] of Object.entries(MOVES_ON)) {
    for (const command of commands)
      assert.ok(isAt(help, rowOf(help, command), stage), `${command} at ${stage}`);
    assert.equal(commands.length > 0, STAGES[stage as keyof typeof STAGES].open, stage);
  }
});

test('only what is allowed is offered', () => {
  assert.equal(
    movesOn('calling', (command) => command === 'take_uncalled'),
    'take_uncalled',
  );
  assert.equal(
    movesOn('going', () => false),
    undefined,
  );
  assert.equal(
    movesOn('a stage of later', () => true),
    undefined,
  );
});
