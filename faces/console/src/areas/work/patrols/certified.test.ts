import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY } from '@gridgov/domain/calendar/zone.ts';
import type { AllowedCommand, MatterView } from '../../../matter/types.ts';
import { certified } from './certified.ts';

const NOW = Date.parse('2026-11-24T10:00:00+08:00');
const may = (command: string): AllowedCommand => ({
  command,
  label: command,
  does: '',
  allowed: true,
  fields: [],
});
const view = (until: number) =>
  ({
    state: { until },
    commands: ['set_out', 'check_in', 'finish', 'note'].map(may),
  }) as unknown as MatterView;
const refusal = { code: 'patrol-uncertified', text: '不能巡查', instead: { text: '考试' } };
const own = { needed: true, until: null, passed: false, next: null, refusal };
const offered = (shown: MatterView) => shown.commands.flatMap((one) => (one.allowed ? one.command : []));

test('what a certificate is needed for is refused beforehand with the words of the server; notes and the end are not', () => {
  const shown = certified(view(NOW + DAY), own, NOW);
  assert.deepEqual(offered(shown), ['finish', 'note']);
  assert.equal(shown.commands[0]?.refusal, refusal);
  assert.equal(offered(certified(view(NOW + DAY), undefined, NOW)).length, 4);
  assert.equal(offered(certified(view(NOW + DAY), { ...own, refusal: null }, NOW)).length, 4);
});

test('a patrol of a day on which the certificate still held is judged by that day', () => {
  const ended = { ...own, until: NOW - DAY };
  assert.equal(offered(certified(view(NOW - DAY / 2), ended, NOW)).length, 4);
  assert.equal(offered(certified(view(NOW + 2), ended, NOW)).length, 2);
});
