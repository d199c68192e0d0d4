/** Every field of every trade that names a unit or a person: it is guarded, or stands here with why it need not be. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { TRADES } from '../../trades.ts';
import type { FieldSpec } from '../../workflow/fields.ts';
import { TARGET_KINDS } from '../../workflow/targets.ts';

/** Tried with a grid worker and no item in force where the trade is tested. */
const GUARDED = [
  ...['issue.dispatch.unit', 'issue.dispatch.assists', 'issue.redispatch.unit', 'issue.rule.unit'],
  ...['issue.add_assist.unit', 'issue.split.parts', 'issue.assign_part.unit'],
  ...['whistle.blow.lead', 'whistle.blow.others', 'whistle.call_more.units', 'whistle.give_task.unit'],
];
const NOT_ASKED: Readonly<Record<string, string>> = {
  'issue.hand_over.person': 'somebody of the unit that has it already, which was guarded',
  'issue.note.mentions': 'only tells them of a note',
  'whistle.call_more.lead': 'one of the units called, which are guarded',
  'whistle.confirm.again': 'of those that answered already',
  'help.call_more.unit': 'requests for help are not guarded',
  'help.send.person': 'requests for help are not guarded',
  'help.hand_over.receiver': 'requests for help are not guarded',
  'help.try_reach.person': 'notes how somebody on duty was called',
  'whistle.try_reach.person': 'notes how somebody on duty was called',
  'exam.assign.person': 'training is no matter given to grid workers',
  'training.plan_session.teacher': 'training is no matter given to grid workers',
  'training.invite.people': 'may decline; training is no matter given to grid workers',
  'statement.draw_up.worker': 'what was done is paid, nothing is given',
  'leave.ask_leave.stand_in': 'asked for; the head decides',
  'leave.grant_leave.stand_in': 'has what the post has already, which was guarded',
  'worker.recruit.person': 'names whoever takes up the post',
  'admission.consult.finance': 'gives an opinion',
  'admission.consult.justice': 'gives an opinion',
  'admission.consult.others': 'gives an opinion',
};

test('every field by which work may reach a grid worker is guarded, or says why not', () => {
  const kinds: ReadonlySet<string> = new Set([...TARGET_KINDS, 'person', 'people']);
  const found = TRADES.flatMap((trade) =>
    Object.entries<{ readonly fields: Readonly<Record<string, FieldSpec>> }>(trade.commands).flatMap(
      ([command, { fields }]) =>
        Object.entries(fields)
          .filter(([, { kind }]) => kinds.has(kind))
          .map(([field]) => `${trade.name}.${command}.${field}`),
    ),
  );
  assert.deepEqual(found.toSorted(), [...GUARDED, ...Object.keys(NOT_ASKED)].toSorted());
});
