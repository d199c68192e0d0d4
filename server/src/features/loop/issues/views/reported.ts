/** What was reported, and what was added to it since: it stands first on a matter's page. */
import type { IssueEvent } from '@gridgov/domain/loop/issues/events.ts';
import { EVENT_WORDS } from '@gridgov/domain/loop/issues/events.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { Static } from 'typebox';
import type { EventRow } from '../queries.ts';
import type { IssueDetail } from '../schema.ts';
import type { TimelineDeps } from './timeline.ts';
import { eventIn, sentenceOf, whyOf } from './timeline.ts';
import { word } from './words.ts';

type Report = Static<typeof IssueDetail>['report'];

export function reportOf(
  events: readonly EventRow[],
  { reporter, reportedAt, seenAt }: IssueState,
  condition: string | null,
  deps: TimelineDeps,
): Report {
  const said = events.flatMap((row) => {
    const event = eventIn(row);
    const label = labelOf(event, row.person_id === reporter.personId, deps);
    const text = event.name === 'filed' ? (condition ?? '') : textOf(event, deps);
    return label === null || text === '' ? [] : [{ label, at: new Date(row.at).toISOString(), text }];
  });
  const seen = seenAt === undefined ? {} : { seenAt: new Date(seenAt).toISOString() };
  return { at: new Date(reportedAt).toISOString(), ...seen, said };
}

/** Under which word it adds to the report; null where it does not. */
function labelOf(event: IssueEvent, byReporter: boolean, { language }: TimelineDeps): string | null {
  if (event.name === 'confirmed') return EVENT_WORDS.confirmed[language];
  if (event.name === 'filed') return word('openingCondition', language);
  const added = event.name === 'noted' && (byReporter || event.body.onBehalf === true);
  return added ? word('added', language) : null;
}

function textOf(event: IssueEvent, deps: TimelineDeps): string {
  if (event.name === 'noted') return whyOf(event, deps);
  return [sentenceOf(event, deps), whyOf(event, deps)]
    .filter(Boolean)
    .join(deps.language === 'zh' ? '：' : ': ');
}
