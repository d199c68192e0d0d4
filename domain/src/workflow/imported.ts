/** The event that brings in an old case 旧案. It is of the form, so that every trade has it without a row of its own. */
import { DAY, dayNumber, SHANGHAI_OFFSET } from '../calendar/zone.ts';
import type { Claimed, EventRow, Trade, Types } from './form.ts';

export const IMPORTED = 'imported';

/** Whoever began it where it came from is nobody here: the case is of no person who could see it by that alone. */
const NOBODY = 'imported';

/** `as`, `body`: the event with which such a case begins here, and what was told of it. */
export type ImportedBody = Claimed & { readonly as: string; readonly body: object; readonly at: string };

const ROW = { zh: '导入旧案', en: 'Old case brought in', sight: 'frame' } as const;

/** The row of an event of a trade, or of the form. */
export function eventRowOf<T extends Types>(
  { events }: Pick<Trade<T>, 'events'>,
  name: string,
): EventRow<T, object> | undefined {
  return (events[name] as EventRow<T, object> | undefined) ?? (name === IMPORTED ? ROW : undefined);
}

/** The case as it was told: at its stage, without clocks, marked. */
export function importedCase<T extends Types>(trade: Trade<T>, told: ImportedBody): T['State'] | undefined {
  const { as, body, at: stage, number, begun, ended } = told;
  const row = trade.events[as] as EventRow<T, object> | undefined;
  const made = row?.begins?.(body, startOf(begun), NOBODY);
  return made === undefined ? undefined : { ...made, stage, clocks: {}, imported: { number, begun, ended } };
}

/** When a claimed day began. */
export function startOf(day: string): number {
  return (dayNumber(day) ?? 0) * DAY - SHANGHAI_OFFSET;
}
