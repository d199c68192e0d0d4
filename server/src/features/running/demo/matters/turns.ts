/** Turns that several stories share. */
import {
  confirm,
  type Ending,
  handled,
  intake,
  pace,
  rated,
  type Scenario,
  SMALL,
  verified,
} from './scenarios.ts';
import type { Script } from './script.ts';

type Fits = NonNullable<Scenario['fits']>;
export const small: Fits = ({ classCode }) => SMALL.has(classCode);
export const onSite: Fits = (_, script) => !script.siteless;
export const story = (
  name: string,
  share: number,
  play: (script: Script) => Ending,
  more: Omit<Scenario, 'name' | 'share' | 'play'> = {},
): Scenario => ({ name, share, play, ...more });

export function declined(script: Script): Script {
  script.report().give('accept', script.desk(), {}, [5, 60]);
  confirm(script, false);
  const reason = script.world.random.pick(['not_found', 'below']);
  return script.give('decline', script.desk(), { reason, note: script.says('decline') }, [10, 60]);
}

export const objected = (script: Script) =>
  declined(script).give('object', script.reporter, { reason: script.says('object') }, [60, 900]);
export const asksForIt = { channel: 'public', fits: onSite } as const;

export function reworked(script: Script): Script {
  handled(intake(script), script.world.random.between(0.2, 0.5));
  script.give('verify', script.origin(), { agree: false, note: script.says('rework') }, [30, 300]);
  return script.owes(true);
}

export function reopened(script: Script): Script {
  handled(intake(script), pace(script, 0.2));
  verified(script).give('close', script.desk(), { result: 'solved' }, [5, 90]);
  rated(script, false).give('reopen', script.reporter, { reason: script.says('reopen') }, [10, 60]);
  return script.anew(script.world.rules.policy.reopenLimit);
}

export function settled(script: Script): Script {
  const { done } = script.about.template;
  const files = script.picture('after');
  return script
    .report()
    .give('settle', script.origin(), { result: script.world.random.pick(done), files }, [3, 45]);
}

export function asksPolice(script: Script): Script {
  return intake(script).give('note', script.desk(), { note: script.says('note') });
}
