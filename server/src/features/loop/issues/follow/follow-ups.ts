/** What follows from events elsewhere: the jobs that go out with a command. */
import type { IssueEvent } from '@gridgov/domain/loop/issues/events.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { Job } from '../../../../platform/ledger/stream.ts';
import { routeQuestion } from '../route-question.ts';

/** Jobs for the events of one command. `before` is the state the command was decided on, null for a report. */
export function jobsOf(where: Where, events: readonly IssueEvent[], before: IssueState | null = null): Job[] {
  return events.flatMap((event) => followUps(where, event, before));
}

/** The matter, and the id of the command that caused what follows. */
type Where = { id: string; district: string; cause: string };

function followUps({ id, district, cause }: Where, event: IssueEvent, before: IssueState | null): Job[] {
  switch (event.name) {
    case 'merged':
      return [
        {
          task: 'issue.join',
          payload: {
            cause,
            district,
            master: event.body.master,
            duplicate: id,
            joins: true,
            repeat: event.body.repeat === true,
          },
        },
      ];
    case 'unmerged':
      return before?.master
        ? [
            {
              task: 'issue.join',
              payload: { cause, district, master: before.master, duplicate: id, joins: false },
            },
          ]
        : [];
    case 'closed':
      return (before?.duplicates ?? []).map((duplicate) => ({
        task: 'issue.close_with_master',
        payload: {
          cause,
          district,
          master: id,
          duplicate,
          result: event.body.result,
          inTime: event.body.inTime,
        },
      }));
    case 'declined':
      return (before?.repeats ?? []).map((duplicate) => ({
        task: 'issue.decline_with_first',
        payload: {
          cause,
          district,
          master: id,
          duplicate,
          reason: event.body.reason,
          note: event.body.note,
        },
      }));
    case 'transferred':
      return [
        {
          task: 'issue.transfer',
          payload: { district, id, linked: event.body.linked, place: event.body.place },
        },
      ];
    case 'supervised':
      return [{ task: 'issue.paper', payload: { kind: 'supervise', district, id, cause } }];
    case 'suspension_decided':
      return event.body.grant
        ? [{ task: 'issue.review', payload: { district, id }, runAt: event.body.until }]
        : [];
    case 'ruled':
      return before === null
        ? []
        : [{ task: 'issue.ruled', payload: rulingOf(id, district, event.body.unit, before) }];
    default:
      return [];
  }
}

/** A decision for good as the routing learns from it: what it was asked, and what people decided. */
function rulingOf(id: string, district: string, unit: string, before: IssueState): Record<string, unknown> {
  const { area, channel, cycle, classCode } = routeQuestion(before, before.classCode);
  return {
    matterId: `${district}.${id}`,
    input: { classCode: classCode ?? '', area, channel, level: cycle },
    target: { unitId: unit, cycle },
  };
}
