/**
 * When something was seen on the spot, where that was before it could be reported: without a signal a report comes
 * hours later. It is what the reporter's phone says, so it starts no clock; clocks start when a report is received.
 */
import { DAY, MINUTE } from '../../calendar/zone.ts';

/** Writing a report takes minutes, and clocks differ by some: seen and received are one moment then. */
const SAME = 5 * MINUTE;
/** Nobody carries a report about for longer; what claims more comes from a wrong clock. */
const OLDEST = 30 * DAY;

/** The moment told, as far as it is plausible; undefined where the moment of receipt says all there is to say. */
export function seenBefore(told: number | undefined, receivedAt: number): number | undefined {
  if (told === undefined || told > receivedAt - SAME || told < receivedAt - OLDEST) return undefined;
  return told;
}
