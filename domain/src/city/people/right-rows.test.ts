import assert from 'node:assert/strict';
import test from 'node:test';
import { COMMAND_NAMES, rowOf } from '../../loop/issues/steps.ts';
import { help } from '../../safety/help/decisions.ts';
import { commandOfRight, RIGHT_ROWS, rightName, rightRow, systemOf } from './right-rows.ts';
import { ALL_RIGHTS } from './rights.ts';
import { optionalSystems } from './systems.ts';

test('every right of the table and of the commands is held by some post', () => {
  const held: ReadonlySet<string> = new Set(ALL_RIGHTS);
  const inTable = [...Object.keys(RIGHT_ROWS), ...COMMAND_NAMES.map((name) => `issue.${name}`)];
  assert.deepEqual(
    inTable.filter((right) => !held.has(right)),
    [],
  );
});

test('no two rights are called alike, in either language', () => {
  for (const language of ['zh', 'en'] as const) {
    const names = ALL_RIGHTS.map((right) => rightName(right, language));
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  }
});

test('the right to a command is called as the command is and belongs to the loop', () => {
  assert.equal(commandOfRight('issue.dispatch'), 'dispatch');
  assert.equal(rightName('issue.dispatch', 'en'), rowOf('dispatch').en);
  assert.equal(rightRow('issue.dispatch').system, 'loop');
  assert.equal(commandOfRight('issue.read'), null);
});

test('a right tells its system, that of a trade its trade', () => {
  assert.deepEqual(['warning.issue', 'issue.dispatch', 'issue.read', 'help.call'].map(systemOf), [
    'warnings',
    'loop',
    'loop',
    'help',
  ]);
});

test('what a city may leave unused is optional by the table, and every trade besides the loop', () => {
  const names = [...optionalSystems([help]).keys()];
  assert.ok(names.includes('warnings') && names.includes('help'));
  assert.ok(!names.includes('loop') && !names.includes('running') && !names.includes('city'));
});
