/** Events of the ledger as CloudEvents 1.0: what webhooks and the event stream send. */
import Type, { type Static } from 'typebox';
import { AreaCode, Moment, nullable } from '../../../platform/http/shapes.ts';
import type { HeardCase } from '../../../platform/workflow/feed.ts';
import type { EventRow } from './queries.ts';

const Word = Type.String({ maxLength: 60 });
const Version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });

/**
 * What is told of a matter: what it is, where it lies and where it stands. Never a title, a description, a point on
 * the map, a photo or a person; whoever may see those asks for the matter with a token of its own.
 */
export const IssueNow = Type.Object({
  version: Version,
  stage: Word,
  cycle: Word,
  open: Type.Boolean(),
  classCode: nullable(Word),
  street: AreaCode,
  community: AreaCode,
  grid: AreaCode,
  holder: nullable(Type.String({ maxLength: 100, description: 'The queue whose turn it is' })),
  lead: nullable(Type.String({ maxLength: 100, description: 'Unit or grid that handles it' })),
  dueAt: nullable(Moment),
  supervised: Type.Boolean(),
});

/** Of a case of any other trade. */
export const CaseNow = Type.Object({
  version: Version,
  stage: Word,
  open: Type.Boolean(),
  dueAt: nullable(Moment),
});

export const EventData = Type.Object({
  id: Type.String({ maxLength: 80, description: 'For `/api/v1/issues/{id}`' }),
  number: nullable(Word),
  district: Type.String({ maxLength: 15 }),
  version: { ...Version, description: 'Of the matter after this event; orders the events of one matter' },
  stage: nullable({ ...Word, description: 'The step this event led to, where it led to one' }),
  now: Type.Union([IssueNow, CaseNow, Type.Null()], {
    description: 'How the matter, or the case of another trade, stood when this was sent',
  }),
});

export const CloudEventView = Type.Object({
  specversion: Type.Literal('1.0'),
  id: Type.String({ maxLength: 100 }),
  source: Type.String({ maxLength: 300, format: 'uri-reference' }),
  type: Type.String({ maxLength: 100, examples: ['issue.dispatched'] }),
  subject: Type.String({ maxLength: 80 }),
  time: Type.String({ maxLength: 30, format: 'date-time' }),
  datacontenttype: Type.Literal('application/json'),
  partitionkey: Type.String({ maxLength: 80 }),
  data: EventData,
});
export type CloudEvent = Static<typeof CloudEventView>;

export const CLOUD_EVENT_TYPE = 'application/cloudevents+json';

/** Stable, unique, and without the full stop that would blur what is signed. */
export function eventIdOf({
  district,
  streamId,
  version,
}: Pick<EventRow, 'district' | 'streamId' | 'version'>): string {
  return `${district}-${streamId}-${version}`;
}

export const sourceOf = (publicUrl: string) => `${publicUrl.replace(/\/+$/, '')}/api/v1`;

export function cloudEventOf(row: EventRow, publicUrl: string, heard?: HeardCase): CloudEvent {
  const id = `${row.district}.${row.streamId}`;
  const { number = null, ...now } = row.issue ?? {};
  const issue = row.issue === null ? null : (now as Static<typeof IssueNow>);
  return {
    specversion: '1.0',
    id: eventIdOf(row),
    source: sourceOf(publicUrl),
    type: row.name,
    subject: id,
    time: new Date(row.at).toISOString(),
    datacontenttype: 'application/json',
    partitionkey: id,
    data: {
      id,
      number: heard?.number ?? number,
      district: row.district,
      version: row.version,
      stage: row.stage,
      now: heard?.now ?? issue,
    },
  };
}
