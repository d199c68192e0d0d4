/** What may become of a matter, from the plain case to the rare one. Each leads a script to where it stands now. */

import { dayStartAt } from '@gridgov/domain/calendar/zone.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { ClockKind } from '@gridgov/domain/loop/issues/state.ts';
import { CHANNELS } from '@gridgov/domain/loop/issues/state.ts';
import type { Unit } from '../../../city/units/public.ts';
import type { Script } from './script.ts';
import type { Template } from './texts.ts';

/** `closed`, or the clock that runs now and that decides how long ago the last step was. */
export type Ending = 'closed' | 'suspended' | ClockKind;
export type Scenario = {
  readonly name: string;
  /** How many in a thousand; at least one of each. */
  readonly share: number;
  readonly channel?: 'public' | 'staff';
  /** Which matters it fits. */
  readonly fits?: (template: Template, script: Script) => boolean;
  /** Used share of the clock at the moment, where the story needs one. */
  readonly used?: readonly [number, number];
  play(script: Script): Ending;
};

export const isPublic = (script: Script) => CHANNELS[script.about.channel].public;
export const byResident = ({ about }: Script) => about.channel === 'public' || about.channel === 'hotline';
export const long = (_: Template, { limit }: Script) => limit.unit === 'workday' && limit.n >= 3;
export const SMALL: ReadonlySet<string> = new Set([
  'C-03-05',
  'E-01-02',
  'E-01-06',
  'E-02-01',
  'E-04-05',
  'E-04-10',
  'S-01-01',
  'S-02-01',
  'S-02-02',
  'S-05-01',
]);

export function intake(script: Script): Script {
  script.report();
  if (isPublic(script)) {
    script.give('accept', script.desk(), {}, [4, 70]);
    if (!script.siteless) confirm(script);
  } else if (script.world.random.chance(0.4)) script.give('accept', script.desk(), {}, [4, 60]);
  return script.file();
}

export function confirm(script: Script, found = true): Script {
  const files = script.picture('before');
  const note = found ? { note: script.says('found') } : {};
  return script.give('confirm', script.origin(), { found, ...note, files }, [20, 170]);
}

/** Dispatched to whom the rules name and acknowledged. */
export function taken(script: Script): Script {
  return script.dispatch(script.reach().id).acknowledge();
}

export function handled(script: Script, share: number): Script {
  return taken(script).respond(share);
}

/** How much of the time a handler takes: mostly well inside, sometimes close, in places too much. */
export function pace(script: Script, late = 0.08): number {
  const { random } = script.world;
  if (random.chance(late)) return random.between(1.04, 1.7);
  return random.chance(0.8) ? random.between(0.2, 0.8) : random.between(0.8, 0.97);
}

export function verified(script: Script): Script {
  if (script.siteless) return script;
  return script.give('verify', script.origin(), { agree: true, note: script.says('agree') }, [30, 400]);
}

/** Closed, by public reporters often rated, later evaluated. */
export function closed(script: Script, good = true): Ending {
  const { random } = script.world;
  const result = script.siteless ? 'explained' : random.chance(0.94) ? 'solved' : 'partly';
  verified(script).give('close', script.desk(), { result }, [5, 90]);
  if (byResident(script) && random.chance(0.6)) rated(script, good && random.chance(0.88));
  if (random.chance(0.6))
    script.give('evaluate', script.desk(), { grade: random.pick(['a', 'a', 'b', 'b', 'c']) }, [300, 1400]);
  return 'closed';
}

export function rated(script: Script, good: boolean): Script {
  const { random } = script.world;
  const body = good
    ? { solved: 'yes', satisfaction: random.pick(['5', '4']), note: script.says('rated') }
    : {
        solved: random.pick(['no', 'partly']),
        satisfaction: random.pick(['1', '2']),
        note: script.says('ratedBad'),
      };
  return script.give('rate', script.reporter, body, [60, 700]);
}

/** Another unit than the one the rules name, as a hasty dispatcher would choose. */
export function wrongUnit(script: Script, right: Unit): Unit {
  const { district, street } = script.about.place;
  const wrong = [`${district}-CG`, `${district}-ZJ`, `${district}-YL`, `${street}-ZF`, `${street}-BS`]
    .map((code) => script.unitOf(code))
    .filter((unit): unit is Unit => unit !== undefined && unit.id !== right.id);
  return script.world.random.pick(wrong);
}

/** Dispatched wrongly and sent back, once or twice; the unit it belongs to is returned. */
export function returned(script: Script, times: 1 | 2): Unit {
  const right = script.reach();
  for (let n = 0; n < times; n += 1) {
    script.dispatch(wrongUnit(script, right).id);
    const reason = script.world.random.pick(['not_my_place', 'not_my_matter', 'unclear_owner']);
    script.give('return', script.handler(), { reason, note: script.says('return') }, [10, 120]);
    script.lead = '';
  }
  return right;
}

export function ruled(script: Script, unit: string): Script {
  script.give('rule', script.command(), { unit, note: script.says('rule') }, [20, 110]);
  script.lead = unit;
  return script;
}

export function extension(script: Script, share: number): Script {
  const n = Math.max(1, Math.floor(script.limit.n * script.world.random.between(0.3, 1)));
  const more = { n, unit: script.limit.unit };
  return script.giveAt('ask_extension', script.handler(), { more, reason: script.says('extension') }, share);
}

export function extended(script: Script, grant: boolean): Script {
  const asked = script.drafts.at(-1)?.body as { more: Script['limit'] };
  script.give(
    'decide_extension',
    decider(script),
    { grant, note: script.says(grant ? 'grant' : 'refuse') },
    [15, 120],
  );
  return grant ? script.longer(asked.more) : script;
}

/** The desk's head, or the desk above where the one who asks serves the desk as well, as a grid leader does. */
function decider(script: Script): Actor {
  const asker = script.drafts.at(-1)?.actor.personId;
  const head = script.desk(true);
  return head.personId === asker ? script.upper() : head;
}

const DAY = 86_400_000;

/** Asked to be put on hold until a day that lies `days` after now. */
export function suspension(script: Script, days: number, share: number): Script {
  const { random, now } = script.world;
  const evening = dayStartAt(now) + 18 * 3_600_000;
  const reviewAt = evening + days * DAY;
  const reason = random.pick(['season', 'funds', 'owner', 'agreement']);
  const body = { reason, reviewAt, note: script.says('suspension') };
  return script.giveAt('ask_suspension', script.handler(), body, share);
}

export function suspended(script: Script, grant = true): Script {
  const note = script.says(grant ? 'grant' : 'refuse');
  script.give('decide_suspension', decider(script), { grant, note }, [15, 160]);
  return grant ? script.owes(false) : script;
}

export function supervised(script: Script, answered: boolean): Script {
  const { random } = script.world;
  const level = random.pick(['remind', 'notice', 'interview', 'listed']);
  const by = script.cycle === 'big' || random.chance(0.3) ? script.command() : script.upper();
  const bySupervisor = random.chance(0.25) ? script.world.people.serving('desk:city') : by;
  const answer = { n: random.whole(1, 2), unit: 'workday' as const };
  // The city's desk is one of those above every cycle.
  script.give('supervise', bySupervisor, { level, answer, note: script.says('supervise') }, [10, 90]);
  if (answered)
    script.give('answer_supervision', script.handler(), { note: script.says('answer') }, [60, 300]);
  return script;
}

export function assisted(script: Script, answered: boolean): Script {
  const { district, street } = script.about.place;
  const codes = [`${street}-BS`, `${district}-TX`, `${district}-JJ`];
  const unit = codes
    .map((code) => script.unitOf(code))
    .find((one) => one !== undefined && one.id !== script.lead);
  if (unit === undefined) return script;
  script.give('add_assist', script.desk(), { unit: unit.id, note: script.says('assist') }, [10, 60]);
  if (answered)
    script.give('answer_assist', script.handler(unit.id), { note: script.says('assisted') }, [60, 400]);
  return script;
}

/** Split between the street and a department; so many parts are answered. */
export function split(script: Script, answered: 0 | 1 | 2): Script {
  const { district, street } = script.about.place;
  const parts = [
    ['现场围护与交通疏导', `${street}-BS`],
    ['产权单位整改', `${district}-CG`],
  ].flatMap(([title = '', code = '']) => {
    const unit = script.unitOf(code);
    return unit === undefined ? [] : [{ title, unit: unit.id, limit: { n: 2, unit: 'workday' as const } }];
  });
  script.give('split', script.desk(), { parts }, [15, 60]);
  for (const part of parts.slice(0, answered)) {
    script.give('respond_part', script.handler(part.unit), { result: '本部分已完成，照片附后。' }, [80, 300]);
  }
  return script;
}
