/** Shapes of lists on the wire: said here and nowhere else. */
import Type from 'typebox';
import { known } from '../../../platform/http/known.ts';
import { nullable, Uuid } from '../../../platform/http/shapes.ts';
import { FilterText } from '../../../platform/saved-views/schema.ts';
import { AllowedView, IssueId, IssueRow } from '../issues/public.ts';
import { VIEW_NAMES } from './views.ts';

const text = (maxLength = 400) => Type.String({ maxLength });
const Count = Type.Integer({ minimum: 0, maximum: 1_000_000_000 });
const Instant = Type.String({ format: 'date-time', maxLength: 30, examples: ['2026-11-24T09:12:00.000Z'] });
const Longitude = Type.Number({ minimum: -180, maximum: 180 });
const Latitude = Type.Number({ minimum: -90, maximum: 90 });

const ViewName = Type.String({
  maxLength: 40,
  description: `One of ${VIEW_NAMES.join(', ')}`,
  examples: ['mine'],
});
const Words = Type.String({
  maxLength: 100,
  description:
    'Words; a number in full, as 1124-0131 or by its last four digits; a grid or a place by name; a class or place in pinyin',
});

/** What a list is asked for. */
export const askQuery = {
  view: Type.Optional(ViewName),
  f: Type.Optional(
    Type.Array(FilterText, { maxItems: 30, description: 'field:value is, field!value is not' }),
  ),
  q: Type.Optional(Words),
};
export const ListQuery = Type.Object({
  ...askQuery,
  after: Type.Optional(Type.String({ maxLength: 300, description: '`next` of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  counts: Type.Optional(Type.Boolean({ default: true })),
});
export const ReportedQuery = Type.Object({
  after: ListQuery.properties.after,
  limit: ListQuery.properties.limit,
});
export const ChangesQuery = Type.Object({ ...askQuery, since: Instant });

export const ListRow = Type.Object({
  ...IssueRow.properties,
  holderKey: nullable(text(80)),
  lead: nullable(Type.Object({ id: text(80), name: text(100) })),
  counters: Type.Object({
    returns: Count,
    reworks: Count,
    urges: Count,
    duplicates: Count,
    files: Count,
    supervised: Type.Boolean(),
  }),
  reportedAt: Instant,
  movedAt: Instant,
});

export const ListPage = Type.Object({
  rows: Type.Array(ListRow, { maxItems: 200 }),
  next: nullable(text(300)),
  /** Null where counting would be costly, or nothing was counted. */
  total: nullable(Count),
  hidden: nullable(Count),
  groups: Type.Object({
    help: Type.Optional(Count),
    noOwner: Type.Optional(Count),
    over: Type.Optional(Count),
    byTime: Type.Optional(Count),
  }),
  /** The matter reported first of those in the list; null where not all were counted. */
  oldest: nullable(Type.Object({ id: IssueId, reportedAt: Instant })),
  asOf: Instant,
});

export const ListChanges = Type.Object({
  asOf: Instant,
  changed: Type.Array(ListRow, { maxItems: 10_000 }),
  left: Type.Array(Type.Object({ id: IssueId, why: text(100) }), { maxItems: 10_000 }),
  fresh: Count,
});

const FilterKind = Type.Enum(['choice', 'found', 'days'], {
  description:
    'found: values are asked for by what is typed; days: also a first and a last day, 2026-11-01..2026-11-30',
});
export const FilterFields = Type.Array(
  Type.Object({
    field: text(40),
    kind: FilterKind,
    label: text(40),
    values: Type.Array(Type.Object({ value: text(80), label: text(100) }), { maxItems: 1000 }),
  }),
  { maxItems: 30 },
);

export const ValuesQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 60, description: 'What is typed; letters are pinyin too' })),
  field: Type.Optional(text(40)),
  f: Type.Optional(Type.Array(FilterText, { maxItems: 30, description: 'Values whose names are asked for' })),
});
export const FilterValues = Type.Array(
  Type.Object({ field: text(40), value: text(120), label: text(200), note: text(200) }),
  { maxItems: 300 },
);

const Tone = Type.Enum(['ok', 'soon', 'due', 'over', 'paused', 'none']);
export const MapQuery = Type.Object({
  ...askQuery,
  bbox: Type.String({
    pattern: '^-?[0-9.]{1,18}(,-?[0-9.]{1,18}){3}$',
    maxLength: 80,
    description: 'west,south,east,north in degrees (WGS-84)',
    examples: ['121.3,37.4,121.5,37.6'],
  }),
});
export const MapReply = Type.Object({
  pins: Type.Array(
    Type.Object({
      id: IssueId,
      longitude: Longitude,
      latitude: Latitude,
      tone: Tone,
      label: text(240),
      help: Type.Boolean(),
    }),
    { maxItems: 10_000 },
  ),
  clusters: Type.Array(Type.Object({ longitude: Longitude, latitude: Latitude, tone: Tone, count: Count }), {
    maxItems: 10_000,
  }),
  total: Count,
  more: Type.Boolean(),
});
export const NearQuery = Type.Object({
  lon: Longitude,
  lat: Latitude,
  class: Type.Optional(known('class', text(60))),
  text: Type.Optional(Type.String({ maxLength: 400, description: 'What is reported, in words' })),
  metres: Type.Optional(
    Type.Integer({
      minimum: 10,
      maximum: 2000,
      description: '200 without; to compare no more than the city set',
    }),
  ),
});
export const NearReply = Type.Array(
  Type.Object({
    id: IssueId,
    shortNumber: text(20),
    title: text(200),
    metres: Count,
    sameClass: Type.Boolean(),
    reason: text(200),
    reportedAt: Instant,
    likelihood: nullable(Type.Number({ minimum: 0, maximum: 1 })),
  }),
  { maxItems: 10 },
);

export const ExportAsk = Type.Object({
  view: ViewName,
  f: Type.Optional(Type.Array(FilterText, { maxItems: 30 })),
  q: Type.Optional(Words),
  format: Type.Enum(['csv', 'xlsx']),
});
export const ExportParams = Type.Object({ id: Uuid });
export const ExportView = Type.Object({
  id: Uuid,
  state: Type.Enum(['running', 'done', 'stopped', 'failed']),
  format: Type.Enum(['csv', 'xlsx']),
  name: text(120),
  done: Count,
  total: nullable(Count),
  startedAt: Instant,
  endedAt: nullable(Instant),
});
export const ExportList = Type.Array(ExportView, { maxItems: 50 });

const Ids = Type.Array(IssueId, { minItems: 1, maxItems: 200, uniqueItems: true });
export const BulkCheckBody = Type.Object({ ids: Ids });
export const BulkChecks = Type.Array(
  Type.Object({
    id: IssueId,
    shortNumber: text(20),
    /** Where the routing would send it, with its reasons; a person decides. */
    suggestedUnit: nullable(
      Type.Object({ id: text(80), name: text(200), reasons: Type.Array(text(), { maxItems: 50 }) }),
    ),
    commands: Type.Array(AllowedView, { maxItems: 20 }),
  }),
  { maxItems: 200 },
);
const Said = Type.Record(Type.String({ maxLength: 40 }), Type.Unknown());
export const BulkBody = Type.Object({
  command: text(40),
  body: Said,
  items: Type.Array(
    Type.Object({
      id: IssueId,
      commandId: Type.Optional(Uuid),
      /** Over `body`, for this one only: the unit each is dispatched to, for instance. */
      body: Type.Optional(Said),
    }),
    { minItems: 1, maxItems: 200 },
  ),
});
export const BulkResults = Type.Array(
  Type.Object({
    id: IssueId,
    shortNumber: text(20),
    ok: Type.Boolean(),
    text: text(),
    code: Type.Optional(text(40)),
    version: Type.Optional(Count),
  }),
  { maxItems: 200 },
);
