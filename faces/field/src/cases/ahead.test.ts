import assert from 'node:assert/strict';
import test from 'node:test';
import { COMMANDS as WHISTLE } from '@gridgov/domain/hands/whistles/commands.ts';
import { COMMANDS as HELP } from '@gridgov/domain/safety/help/commands.ts';
import { MOVES_ON } from '@gridgov/domain/safety/help/next.ts';
import { commandIn, fits, standingAhead } from './ahead.ts';

const lane = (name: string, key: string, stage: string, mine = true) => ({ lane: name, key, stage, mine });
const called = {
  stage: 'sounding',
  lanes: [
    lane('department', 'd1', 'called', false),
    lane('department', 'd2', 'called'),
    lane('task', 't1', 'doing'),
  ],
};
const waiting = (...commands: string[]) => commands.map((command) => ({ command, body: {} }));

test('whatever waits moves the case and one’s own lane as the table says', () => {
  const { stage, lanes } = standingAhead(WHISTLE, called, waiting('report', 'come'));
  assert.equal(stage, 'working');
  assert.deepEqual(
    lanes.map((one) => one.stage),
    ['called', 'there', 'doing'],
  );
  assert.equal(standingAhead(WHISTLE, called, waiting('note')).lanes, called.lanes, 'a note moves nothing');
});

test('a command that names its lane moves that one', () => {
  const body = { task: 't1', words: 'done' };
  const { lanes } = standingAhead(WHISTLE, { ...called, stage: 'working' }, [
    { command: 'finish_task', body },
  ]);
  assert.equal(lanes.find(({ key }) => key === 't1')?.stage, 'done');
});

test('a command follows where the table has it, on a lane of one’s own', () => {
  const after = (...commands: string[]) => standingAhead(WHISTLE, called, waiting(...commands));
  assert.ok(fits(WHISTLE, 'report', after()));
  assert.ok(!fits(WHISTLE, 'come', after()), 'nobody comes who did not report in');
  assert.ok(fits(WHISTLE, 'come', after('report')));
  assert.ok(!fits(WHISTLE, 'report', after('report')));
  assert.ok(
    !fits(WHISTLE, 'note', after('report', 'come', 'answer')),
    'only the server knows where it stands',
  );
  assert.ok(!fits(WHISTLE, 'blow', after()));
});

test('what moves a request for help on at the server moves it on here, too', () => {
  for (const [stage, commands] of Object.entries(MOVES_ON))
    for (const command of commands)
      assert.notEqual(standingAhead(HELP, { stage, lanes: [] }, waiting(command)).stage, stage, command);
});

test('the command of an item is read from its address', () => {
  assert.equal(commandIn('/helps/990106.0192d3a0/commands/set_out'), 'set_out');
  assert.equal(commandIn('/issues'), '');
});
