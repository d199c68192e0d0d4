/** An old case 旧案 is brought in: the trade's own beginning says what it is, what was claimed says where it stood. */
import { rowOf } from './allowed.ts';
import { checkFields } from './check-fields.ts';
import { fieldsOf, firstEvents } from './decide.ts';
import type { Actor, Claimed, EventOf, Trade, Types } from './form.ts';
import { IMPORTED, type ImportedBody, startOf } from './imported.ts';
import { refField } from './words.ts';

export type Told = Claimed & { readonly stage: string; readonly body: Readonly<Record<string, unknown>> };

/** Throws a Refusal where the fields or the trade's decision say no. `facts` are those of now: old ones are not kept. */
export function bringIn<T extends Types>(
  trade: Trade<T>,
  command: string,
  { number, begun, ended, stage, body }: Told,
  { actor, facts }: { readonly actor: Actor; readonly facts: T['Facts'] },
): EventOf<T> {
  const row = rowOf(trade, command);
  const given = fieldsOf(row, body);
  checkFields(row.fields, given, facts, [], (field) => refField(trade, command, field));
  const [first] = firstEvents(trade, command, given, { actor, now: startOf(begun), facts });
  if (first === undefined) throw new Error(`${trade.name}.${command} does not say what begins`);
  const told: ImportedBody = { number, begun, ended, at: stage, as: first.name, body: first.body };
  return { name: IMPORTED, body: told, stage } as unknown as EventOf<T>;
}
