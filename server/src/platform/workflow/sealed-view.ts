/** Sealed words of a case, opened for a reader whose sight reaches the field or the event they stand in. */

import type { Types } from '@gridgov/domain/workflow/form.ts';
import { digestsIn } from '@gridgov/domain/workflow/sealed.ts';
import { eventSeen, lanesHeld, viewOf } from '@gridgov/domain/workflow/sight.ts';
import type { Static } from 'typebox';
import type { TradeDeps } from './open.ts';
import { eventIn, listCaseEvents } from './queries.ts';
import type { CaseWords } from './schema.ts';
import type { Served } from './served.ts';
import type { Looking } from './views.ts';

type State = Types['State'];
const NEWEST = 200;

/** Null: hidden. */
export async function wordsView(
  { db, seals }: Pick<TradeDeps, 'db' | 'seals'>,
  { trade }: Served,
  state: State,
  { actor, language }: Looking,
): Promise<Static<typeof CaseWords> | null> {
  const seen = viewOf(trade, state, actor);
  if (seen === null) return null;
  const { district, id } = state;
  const rows = await listCaseEvents(db, district, id, NEWEST);
  const versions = new Map<string, number | null>(digestsIn(seen).map((digest) => [digest, null]));
  const sight = trade.sight(state, actor);
  // The newest come first: words taken over from an older event are of that one.
  for (const row of rows) {
    const event = eventSeen(trade, eventIn(trade.name, row), sight, lanesHeld(trade, state, actor));
    for (const digest of digestsIn(event?.body)) versions.set(digest, row.version);
  }
  const words = await seals.open({ district, id }, [...versions.keys()]);
  // As they happened; of one command in the order in which it asks.
  const asked = (one: (typeof words)[number]) =>
    Object.keys(trade.commands[one.command]?.fields ?? {}).indexOf(one.field);
  const version = (one: (typeof words)[number]) => versions.get(one.digest) ?? 0;
  words.sort((a, b) => version(a) - version(b) || asked(a) - asked(b));
  const items = words.map(({ digest, command, field, text }) => {
    const row = trade.commands[command];
    const label = row?.fields[field]?.[language] ?? field;
    return {
      version: versions.get(digest) ?? null,
      command: row?.[language] ?? command,
      name: field,
      label,
      text,
    };
  });
  return { forgotten: trade.forgotten?.(state) === true, items };
}
