/** Names of events as programs ask for them. */
import { EVENT_WORDS } from '@gridgov/domain/loop/issues/events.ts';
import Type from 'typebox';
import { refuseUnknown } from '../../../platform/http/known.ts';
import { toldEvents } from '../../../platform/workflow/feed.ts';
import type { Served } from '../../../platform/workflow/served.ts';

const KNOWN = ['*', 'issue.*', ...Object.keys(EVENT_WORDS).map((name) => `issue.${name}`)];
const familyOf = (event: string) => `${event.split('.')[0]}.*`;

export const EventType = Type.String({
  pattern: '^(\\*|[a-z][a-z_]*(\\.[a-z_]+)*(\\.\\*)?)$',
  maxLength: 100,
  examples: ['issue.*'],
});

/** A name that no event has would be silence for ever. @throws HttpProblem naming the nearest ones */
export function checkTypes(types: readonly string[], trades: readonly Served[] = []): void {
  const told = toldEvents(trades);
  const known = [...KNOWN, ...new Set(told.map(familyOf)), ...told];
  for (const type of types) refuseUnknown('types', type, known);
}

/** Whether a name is among wanted types: the name itself, `issue.*`, or `*`. */
export function wants(types: readonly string[], name: string): boolean {
  return types.some((type) => {
    if (type === '*' || type === name) return true;
    return type.endsWith('.*') && name.startsWith(type.slice(0, -1));
  });
}
