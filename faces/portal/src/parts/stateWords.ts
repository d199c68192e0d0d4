/** How a matter stands, in words; also read by the server, which writes the same pages for browsers without scripts. */
import type { PublicMatter } from '../api.ts';
import { dayWords, momentWords, spanWords } from '../times.ts';
import { fill } from '../words/fill.ts';
import type { Words } from '../words/zh.ts';

const CHECKING = new Set(['responded', 'verifying', 'verified']);

/** How it stands, in a word or two. */
export function stateWords(one: PublicMatter, words: Words): string {
  const t = words.matters.state;
  if (one.closedAt !== null) return one.clock === 'late' ? words.clock.late : t.done;
  if (one.clock === 'paused') return t.paused;
  if (one.clock === 'over') return t.over;
  if (CHECKING.has(one.stage)) return t.checking;
  return one.stage === 'to_dispatch' || one.stage === 'to_rule' ? t.decided : t.going;
}

/** The day that counts: when it was done, when it is looked at again, or by when it shall be. */
export function whenWords(one: PublicMatter, now: number, words: Words): string {
  const t = words.matters;
  if (one.closedAt !== null) return fill(t.closedAt, { day: dayWords(one.closedAt, now, words) });
  if (one.dueAt === null) return fill(t.reportedAt, { day: dayWords(one.reportedAt, now, words) });
  if (one.clock === 'paused') return fill(t.again, { day: dayWords(one.dueAt, now, words) });
  const moment = words.time.before(momentWords(one.dueAt, now, words));
  return fill(one.clock === 'over' ? t.wasDue : t.dueBefore, { moment });
}

/** A clock: 还有2天, 晚了3小时, 停着等. */
export function clockWords(
  { clock, dueAt }: { readonly clock: string; readonly dueAt: number | null },
  now: number,
  words: Words,
): string {
  switch (clock) {
    case 'over':
      return fill(words.clock.over, { span: dueAt === null ? '' : spanWords(now - dueAt, words) });
    case 'paused':
      return words.clock.paused;
    case 'met':
      return words.clock.met;
    case 'late':
      return words.clock.late;
    case 'none':
      return words.clock.none;
    default:
      return fill(words.clock.left, { span: dueAt === null ? '' : spanWords(dueAt - now, words) });
  }
}
