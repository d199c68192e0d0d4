import assert from 'node:assert/strict';
import test from 'node:test';
import type { RefusalCode } from '../../refusal.ts';
import { explainRefusal, REFUSALS } from '../../refusal.ts';
import { allowed, refusalOf } from './allowed.ts';
import { holderOf } from './state.ts';
import type { Stage } from './steps.ts';
import { COMMAND_NAMES, rowOf, STAGES } from './steps.ts';
import type { Story } from './testing.ts';
import { AT, cast, policy } from './testing.ts';
import { relationsOf } from './who.ts';
import { wordsFor } from './words.ts';

/** Who may do what at each stage of a matter in the micro cycle; a colleague may do what the worker may. */
const MAY: Readonly<Record<Stage, Readonly<Record<string, string>>>> = {
  reported: {
    worker: 'settle urge correct_place note',
    leader: 'accept decline file settle escalate urge merge correct_class correct_place note',
    street: 'urge supervise note',
    district: 'escalate urge supervise note',
    city: 'urge supervise note',
    resident: 'withdraw urge note',
    seat: 'withdraw urge note',
  },
  confirming: {
    worker: 'confirm settle urge correct_place note',
    leader: 'confirm settle urge merge correct_class correct_place note',
    street: 'urge supervise note',
    district: 'urge supervise note',
    city: 'urge supervise note',
    resident: 'withdraw urge note',
    seat: 'withdraw urge note',
  },
  objected: {
    worker: 'urge correct_place note',
    leader: 'urge correct_class correct_place note',
    street: 'decide_objection urge note',
    district: 'decide_objection urge note',
    city: 'decide_objection urge note',
    resident: 'urge note',
    seat: 'urge note',
  },
  to_file: {
    worker: 'urge correct_place note',
    leader: 'decline file escalate urge merge correct_class correct_place note',
    street: 'urge supervise note',
    district: 'escalate urge supervise note',
    city: 'urge supervise note',
    resident: 'withdraw urge note',
    seat: 'withdraw urge note',
  },
  to_dispatch: {
    worker: 'urge correct_place note',
    leader: 'dispatch escalate urge merge correct_class correct_place note',
    street: 'urge supervise note',
    district: 'escalate transfer urge supervise move_rules note',
    city: 'transfer urge supervise note',
    resident: 'withdraw urge note',
    seat: 'withdraw urge note',
  },
  to_rule: {
    worker: 'urge correct_place note',
    leader: 'urge merge correct_class correct_place note',
    street: 'urge supervise note',
    district: 'rule transfer urge supervise move_rules note',
    city: 'rule transfer urge supervise note',
    resident: 'withdraw urge note',
    seat: 'withdraw urge note',
  },
  dispatched: {
    worker: 'urge correct_place note',
    leader: 'redispatch recall escalate add_assist split urge merge correct_class correct_place note',
    street: 'urge supervise note',
    district: 'redispatch rule escalate urge supervise move_rules note',
    city: 'rule urge supervise note',
    water: 'acknowledge hand_over return add_assist split note',
    resident: 'urge note',
    seat: 'urge note',
  },
  handling: {
    worker: 'urge correct_place note',
    leader: 'redispatch escalate add_assist split urge merge correct_class correct_place note',
    street: 'urge supervise note',
    district: 'redispatch rule escalate urge supervise move_rules note',
    city: 'rule urge supervise note',
    water: 'hand_over return ask_extension ask_suspension add_assist split respond note',
    resident: 'urge note',
    seat: 'urge note',
  },
  suspended: {
    worker: 'urge correct_place note',
    leader: 'resume urge correct_class correct_place note',
    street: 'resume urge supervise note',
    district: 'resume urge supervise move_rules note',
    city: 'urge supervise note',
    water: 'hand_over resume note',
    resident: 'urge note',
    system: 'resume',
    seat: 'urge note',
  },
  responded: {
    worker: 'urge correct_place note',
    leader: 'send_to_verify rework urge correct_class correct_place note',
    street: 'urge supervise note',
    district: 'urge supervise move_rules note',
    city: 'urge supervise note',
    water: 'note',
    resident: 'urge note',
    seat: 'urge note',
  },
  verifying: {
    worker: 'verify urge correct_place note',
    leader: 'verify urge correct_class correct_place note',
    street: 'urge supervise note',
    district: 'urge supervise move_rules note',
    city: 'urge supervise note',
    water: 'note',
    resident: 'urge note',
    seat: 'urge note',
  },
  verified: {
    worker: 'urge correct_place note',
    leader: 'rework close urge correct_class correct_place note',
    street: 'urge supervise note',
    district: 'urge supervise move_rules note',
    city: 'urge supervise note',
    water: 'note',
    resident: 'urge note',
    system: 'close',
    seat: 'urge note',
  },
  closed: {
    worker: 'note',
    leader: 'reopen evaluate note',
    street: 'reopen note',
    district: 'reopen note',
    city: 'reopen note',
    water: 'note',
    resident: 'rate reopen note',
    system: 'evaluate',
    seat: 'rate reopen note',
  },
  evaluated: {
    worker: 'note',
    leader: 'reopen note',
    street: 'reopen note',
    district: 'reopen note',
    city: 'reopen note',
    water: 'note',
    resident: 'rate reopen note',
    seat: 'rate reopen note',
  },
  declined: {
    worker: 'note',
    leader: 'note',
    street: 'note',
    district: 'note',
    city: 'note',
    resident: 'object note',
    seat: 'object note',
  },
  withdrawn: {},
  merged: {
    worker: 'note',
    leader: 'unmerge note',
    street: 'note',
    district: 'note',
    city: 'note',
    water: 'note',
    resident: 'note',
    seat: 'note',
  },
  transferred: {},
};

const stages = Object.keys(STAGES) as Stage[];
const actors = Object.entries(cast);
const matters = Object.fromEntries(stages.map((stage) => [stage, AT[stage]()])) as Record<Stage, Story>;
const mayNow = (stage: Stage, actor: (typeof actors)[number][1]) => {
  const { state, now } = matters[stage];
  const free = allowed(state, actor, now, policy).filter(({ refusal }) => refusal === null);
  return free.map(({ command }) => command);
};

test('the cast reaches every stage', () => {
  for (const stage of stages) assert.equal(matters[stage].state.stage, stage);
});

test('at every stage everybody may do exactly what the table of this test says', () => {
  for (const stage of stages) {
    for (const [name, actor] of actors) {
      const expected = MAY[stage][name === 'colleague' ? 'worker' : name] ?? '';
      assert.equal(mayNow(stage, actor).join(' '), expected, `${name} at ${stage}`);
    }
  }
});

test('every command is possible for somebody at some stage, or waits for a barrier of its own to fall', () => {
  const parts = ['respond_part', 'return_part', 'assign_part', 'cancel_part'];
  const waiting = ['send_down', 'decide_extension', 'decide_suspension', 'answer_assist', ...parts];
  const seen = new Set(
    stages.flatMap((stage) => Object.values(MAY[stage]).flatMap((list) => list.split(' '))),
  );
  const never = COMMAND_NAMES.filter((name) => !seen.has(name));
  assert.deepEqual(never, [...waiting, 'answer_supervision']);
});

/** Every command of every person of the cast at every stage, with the refusal it gets. */
function* everyCase() {
  for (const stage of stages) {
    const { state, now } = matters[stage];
    for (const [name, actor] of actors) {
      for (const command of COMMAND_NAMES) {
        const refusal = refusalOf(command, state, actor, now, policy);
        yield { stage, state, actor, command, refusal, at: `${command} by ${name} at ${stage}` };
      }
    }
  }
}

test('a refusal names the first thing in the way: the right, the relation, the stage', () => {
  for (const { stage, state, actor, command, refusal, at } of everyCase()) {
    const row = rowOf(command);
    const relations = relationsOf(state, actor);
    const related = row.who.some((relation) => relations.has(relation));
    const first = !actor.rights.has(`issue.${command}`)
      ? 'no-right'
      : !related
        ? 'not-yours'
        : row.from.includes(stage)
          ? null
          : 'wrong-stage';
    const code = refusal?.code ?? null;
    if (first !== null) assert.equal(code, first, at);
    else assert.ok(code === null || !['no-right', 'not-yours', 'wrong-stage'].includes(code), at);
  }
});

test('a refusal is a whole sentence in both languages', () => {
  for (const { refusal, at } of everyCase()) {
    if (refusal === null) continue;
    for (const language of ['zh', 'en'] as const) {
      const { text, instead } = explainRefusal(refusal.code, refusal.details, language, wordsFor);
      assert.doesNotMatch(text + instead, /[@{}—]|undefined|issue\./, at);
    }
  }
});

test('where the stage is wrong the refusal names exactly what is possible now', () => {
  for (const { stage, actor, refusal, at } of everyCase()) {
    if (refusal?.code !== 'wrong-stage') continue;
    const { instead } = explainRefusal(refusal.code, refusal.details, 'en', wordsFor);
    const free = mayNow(stage, actor).map((command) => rowOf(command).en);
    const said = free.length === 0 ? 'nothing' : free.join(', ');
    assert.equal(instead, `Possible now: ${said}`, at);
  }
});

test('every refusal in the catalogue says in both languages what is possible instead', () => {
  for (const code of Object.keys(REFUSALS) as RefusalCode[]) {
    const { zh, en, instead } = REFUSALS[code];
    for (const sentence of [zh, en, instead.zh, instead.en]) assert.ok(sentence.length > 0, code);
  }
});

test('the queue is empty-handed exactly where nobody has to move', () => {
  const nobody = stages.filter((stage) => holderOf(matters[stage].state) === null);
  assert.deepEqual(nobody, ['closed', 'evaluated', 'declined', 'withdrawn', 'merged', 'transferred']);
});

test('whoever holds a matter can move it on', () => {
  const still = new Set(['note', 'urge', 'supervise', 'correct_class', 'correct_place', 'merge']);
  for (const stage of stages) {
    const { state } = matters[stage];
    const holder = holderOf(state);
    if (holder === null) continue;
    const holders = actors.filter(([, actor]) => actor.seats.includes(holder));
    const moves = holders.flatMap(([, actor]) => mayNow(stage, actor)).filter((name) => !still.has(name));
    assert.ok(moves.length > 0, `${holder} at ${stage}`);
  }
});
