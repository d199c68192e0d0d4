/** What is written with the events of a command, and what it answers. */

import type { IssueEvent } from '@gridgov/domain/loop/issues/events.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { stepOf } from '@gridgov/domain/loop/issues/state.ts';
import type { FileDigests } from './deps.ts';
import { concernsBeside } from './follow/concern.ts';
import { marksBeside } from './follow/marks.ts';
import { noticesBeside } from './follow/notices.ts';
import type { RuleSet } from './rules-source.ts';

/** Reminders, notices, and the units newly concerned, which follow from what happened; and the files that came along. */
export function consequences(rules: RuleSet, digests: FileDigests = new Map()) {
  return (state: IssueState, version: number, events: readonly IssueEvent[], now: number) => ({
    timer: marksBeside(events, { state, version }, rules.calendar),
    notice: noticesBeside(events, state, now),
    issue_file: filesBeside(events, digests, version, now),
    issue_concern: concernsBeside(events, state, version, now),
  });
}

/** Files named by the events; the same file may be named again by a later one. */
function filesBeside(events: readonly IssueEvent[], digests: FileDigests, version: number, now: number) {
  return events.flatMap((event, index) => {
    const files = 'files' in event.body ? (event.body.files ?? []) : [];
    const row = { version: version - events.length + index + 1, purpose: event.name, at: now };
    return [...new Set(files)].map((file_id) => ({ file_id, digest: digests.get(file_id) ?? null, ...row }));
  });
}

export function resultOf(
  state: IssueState,
  version: number,
  events: readonly IssueEvent[],
): Record<string, unknown> {
  return {
    id: `${state.district}.${state.id}`,
    number: state.number,
    version,
    stage: state.stage,
    step: stepOf(state),
    cycle: state.cycle,
    inTime: state.inTime,
    events: events.map((event) => `issue.${event.name}`),
  };
}
