/** How the due times of a matter came to be what they are: each change with who, why, before and after. */
import type { Clock } from '@gridgov/domain/calendar/clock.ts';
import type { ClockKind } from '@gridgov/domain/loop/issues/state.ts';
import { CLOCK_KINDS } from '@gridgov/domain/loop/issues/state.ts';
import type { Static } from 'typebox';
import type { EventRow } from '../queries.ts';
import type { IssueDetail } from '../schema.ts';
import { whoDid } from '../show/names.ts';
import { eventIn, sentenceOf, type TimelineDeps, whyOf } from './timeline.ts';

type DueChange = Static<typeof IssueDetail>['dueChanges'][number];

/** Newest first, as the timeline is. */
export function dueHistoryOf(rows: readonly EventRow[], deps: TimelineDeps): DueChange[] {
  const due = new Map<ClockKind, number | null>();
  const changes: DueChange[] = [];
  for (const row of rows) {
    const event = eventIn(row);
    for (const [name, clock] of Object.entries(event.clocks ?? {})) {
      const kind = name as ClockKind;
      const before = due.get(kind) ?? null;
      due.set(kind, clock.dueAt);
      if (!isChange(clock, before)) continue;
      const who = row.person_id === 'system' ? '' : whoDid(row, deps.people, deps.language);
      changes.push({
        at: new Date(row.at).toISOString(),
        clock: CLOCK_KINDS[kind][deps.language],
        text: [who, sentenceOf(event, deps)].filter(Boolean).join(' '),
        why: whyOf(event, deps),
        before: moment(before),
        after: moment(clock.dueAt),
      });
    }
  }
  return changes.reverse();
}

/** A clock that stops keeps the due time it had: nothing was changed by that. */
const isChange = (clock: Clock, before: number | null) => clock.dueAt !== before && clock.stoppedAt === null;

const moment = (at: number | null) => (at === null ? null : new Date(at).toISOString());
