/** Names of events as programs ask for them. */
import { EVENT_WORDS } from '@gridgov/domain/issues/events.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { nearest } from '../../platform/http/nearest.ts';
import { say } from '../../platform/http/words.ts';

const KNOWN = ['*', 'issue.*', ...Object.keys(EVENT_WORDS).map((name) => `issue.${name}`)];

export const EventType = Type.String({
  pattern: '^(\\*|[a-z][a-z_]*(\\.[a-z_]+)*(\\.\\*)?)$',
  maxLength: 100,
  examples: ['issue.*'],
});

/** A name that no event has would be silence for ever. @throws Refusal naming the nearest one */
export function checkTypes(types: readonly string[]): void {
  const wrong = types.find((type) => !KNOWN.includes(type));
  if (wrong === undefined) return;
  const right = nearest(wrong, KNOWN) ?? '*';
  throw new Refusal('field-wrong', {
    field: 'types',
    problem: say(`没有名为“${wrong}”的事件`, `no event is called “${wrong}”`),
    right: say(`如 ${right}`, `such as ${right}`),
  });
}

/** Whether a name is among wanted types: the name itself, `issue.*`, or `*`. */
export function wants(types: readonly string[], name: string): boolean {
  return types.some((type) => {
    if (type === '*' || type === name) return true;
    return type.endsWith('.*') && name.startsWith(type.slice(0, -1));
  });
}
