import { useState } from 'react';
import type { PublicMatter } from '../api.ts';
import { ClockChip } from '../parts.tsx';
import { Link } from '../router.tsx';
import { Said } from '../said.tsx';
import { fill, useWords } from '../settings.tsx';
import { dayWords, momentWords } from '../times.ts';
import type { Words } from '../words/zh.ts';

export function MatterList({ matters }: { readonly matters: readonly PublicMatter[] }) {
  const words = useWords();
  const [now] = useState(Date.now);
  return (
    <ol className="mlist">
      {matters.map((one, at) => (
        <li key={one.id}>
          <Link to={`/matters/${one.id}`}>
            <span className="num" aria-hidden="true">
              {at + 1}
            </span>
            <h2>{one.className}</h2>
            <ClockChip clock={one.clock === 'none' ? 'ok' : one.clock} dueAt={one.dueAt}>
              {stateWords(one, words)}
            </ClockChip>
            <p>
              {one.street} <Said text={one.place} />
              <br />
              {whenWords(one, now, words)}
            </p>
          </Link>
        </li>
      ))}
    </ol>
  );
}

const CHECKING = new Set(['responded', 'verifying', 'verified']);

function stateWords(one: PublicMatter, words: Words): string {
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
