/** Sealed fields: which words of a command are kept beside the ledger, and where their digests stand. */

import { Refusal } from '../refusal.ts';
import { isEmpty } from './check-fields.ts';
import type { FieldSpec, Sealed } from './fields.ts';
import type { Actor, Trade, Types } from './form.ts';
import { relationsOf, type Standing } from './relations.ts';
import { refCommand } from './words.ts';

type Commands = Pick<Trade<Types>, 'commands'>;
type Named = Pick<Trade<Types>, 'name' | 'commands' | 'events'>;

/** The sealed fields of a command, by name. */
export function sealedFields({ commands }: Commands, command: string): [name: string, spec: FieldSpec][] {
  return Object.entries(commands[command]?.fields ?? {}).filter(([, spec]) => spec.sealed === true);
}

/** Whether any command of the trade takes words that are sealed. */
export function hasSealed(trade: Commands): boolean {
  return Object.keys(trade.commands).some((command) => sealedFields(trade, command).length > 0);
}

/** The words a command was given in its sealed fields; nothing for those left blank. */
export function wordsIn(
  trade: Commands,
  command: string,
  body: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const given = sealedFields(trade, command).filter(([name]) => !isEmpty(body[name]));
  return Object.fromEntries(given.map(([name]) => [name, String(body[name])]));
}

/**
 * Why a case takes no more words: once it is forgotten they would have to be forgotten again. `given`: the fields that are
 * filled in; without it, whether the command can be given at all.
 */
export function wordsRefused<T extends Types>(
  trade: Pick<Trade<T>, 'name' | 'commands' | 'events' | 'forgotten' | 'refs'>,
  command: string,
  state: T['State'],
  given?: Readonly<Record<string, unknown>>,
): Refusal | null {
  if (trade.forgotten?.(state) !== true) return null;
  const takes = sealedFields(trade, command).some(([name, { optional }]) =>
    given === undefined ? !optional : !isEmpty(given[name]),
  );
  if (!takes) return null;
  const until = refCommand(trade, forgettingCommand(trade));
  return new Refusal('too-late', { what: refCommand(trade, command), until });
}

/** Whether somebody says why they look. Nobody types before they help: whoever stands to the case in some way has a reason. */
export const asksReason = <T extends Types>(trade: Standing<T>, state: T['State'], actor: Actor): boolean =>
  relationsOf(trade, state, actor).size === 0;

/** The events that delete what is sealed. */
export function forgettingEvents({ events }: Pick<Named, 'events'>): string[] {
  return Object.keys(events).filter((name) => events[name]?.forgets === true);
}

/** The command that writes such an event. @throws where the trade has none, which `faultsOf` tells */
export function forgettingCommand(trade: {
  readonly name: string;
  readonly commands: Readonly<Record<string, { readonly writes: string }>>;
  readonly events: Readonly<Record<string, { readonly forgets?: true }>>;
}): string {
  const found = Object.keys(trade.commands).find(
    (command) => trade.events[trade.commands[command]?.writes ?? '']?.forgets === true,
  );
  if (found === undefined) throw new Error(`the trade ${trade.name} has no command that forgets`);
  return found;
}

export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Sealed>).sealed === 'string';
}

/** The digests anywhere in a value, in the order in which they stand. */
export function digestsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return isSealed(value) ? [value.sealed] : Object.values(value).flatMap(digestsIn);
}

/** What is wrong with a trade that has sealed fields. */
export function sealedFaults(trade: {
  readonly commands: Commands['commands'];
  readonly events: Named['events'];
  readonly forgotten?: unknown;
}): string[] {
  if (!hasSealed(trade)) return [];
  const other = Object.keys(trade.commands).flatMap((command) =>
    sealedFields(trade, command).flatMap(([name, { kind }]) =>
      kind === 'text' ? [] : [`the sealed field ${name} of ${command} is no text`],
    ),
  );
  const written = new Set(Object.values(trade.commands).map(({ writes }) => writes as string));
  const forgets = forgettingEvents(trade).some((event) => written.has(event));
  return [
    ...other,
    ...(forgets ? [] : ['there are sealed fields, and no command that forgets them']),
    ...(trade.forgotten === undefined
      ? ['there are sealed fields, and nothing tells that they are forgotten']
      : []),
  ];
}
