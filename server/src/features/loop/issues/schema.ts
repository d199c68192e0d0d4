/** Shapes of matters on the wire: said here and nowhere else. */
import { FIELD_KINDS } from '@gridgov/domain/loop/issues/fields.ts';
import { CHANNELS } from '@gridgov/domain/loop/issues/state.ts';
import { CYCLES, STAGES } from '@gridgov/domain/loop/issues/steps.ts';
import Type from 'typebox';
import { known } from '../../../platform/http/known.ts';
import { LongText, Reason, ShortText, Uuid } from '../../../platform/http/shapes.ts';
import { CaseId } from '../../../platform/workflow/body-schema.ts';
import { ClockView } from '../../../platform/workflow/clock-view.ts';
import { FORM_TITLES } from './views/form-words.ts';

const words = <const T extends readonly string[]>(values: T) => Type.Enum([...values] as T[number][]);
const text = (maxLength = 400) => Type.String({ maxLength });
const keys = <T extends Record<string, unknown>>(table: T) => Object.keys(table) as (keyof T & string)[];

export const IssueId = CaseId;
export const IssueParams = Type.Object({ id: IssueId });

export const Stage = words(keys(STAGES));
export const Cycle = words(keys(CYCLES));
export const Channel = words(keys(CHANNELS));
const Step = Type.Integer({ minimum: 1, maximum: 7 });
const Instant = Type.String({ format: 'date-time', maxLength: 30, examples: ['2026-11-24T09:12:00.000Z'] });

/** What a command answers, now and whenever its id is sent again. */
export const CommandAnswer = Type.Object({
  id: IssueId,
  number: text(40),
  version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  stage: Stage,
  step: Step,
  cycle: Cycle,
  inTime: Type.Union([Type.Boolean(), Type.Null()]),
  events: Type.Array(text(60), { maxItems: 20 }),
  /** What happened, in words. */
  text: text(),
});

/** Where it is: a grid code, or a point that lies in one, or a community where nobody knows better; and words. */
export const PlaceInput = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: 200, examples: ['滨河路12号'] }),
    grid: Type.Optional(known('area', Type.String({ pattern: '^\\d{15}$', maxLength: 15 }))),
    community: Type.Optional(known('area', Type.String({ pattern: '^\\d{12}$', maxLength: 12 }))),
    lon: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
    lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
  },
  {
    description:
      'Beside the words one of: `grid`; `lon` with `lat`, which lie in a grid; `community`, where nobody knows better',
  },
);

/** What comes through the open interface is public as it was sent, so only that interface may say so. */
const OwnChannel = words(keys(CHANNELS).filter((channel) => channel !== 'open311'));

export const ReportBody = Type.Object({
  channel: OwnChannel,
  nature: Type.Optional(
    known(
      'nature',
      Type.String({
        minLength: 1,
        maxLength: 40,
        description:
          'A code of the list `nature` in force (`GET /api/v1/code-lists`); as shipped finding, complaint, … May be left out where a list in force says which one reports of the channel have (`patrol_nature`, `device_nature`)',
        examples: ['finding'],
      }),
    ),
  ),
  title: ShortText,
  description: Type.Optional(LongText),
  classCode: Type.Optional(known('class', Type.String({ maxLength: 60 }))),
  place: PlaceInput,
  contact: Type.Optional(
    Type.Object({
      name: Type.Optional(Type.String({ maxLength: 50 })),
      phone: Type.Optional(Type.String({ maxLength: 20, pattern: '^[0-9+ -]*$' })),
    }),
  ),
  files: Type.Optional(Type.Array(Uuid, { maxItems: 20 })),
  patrol: Type.Optional(
    Type.Object(
      { id: CaseId, point: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })) },
      {
        description: 'The patrol on which it was found, and the key of its point: the matter is linked to it',
      },
    ),
  ),
  seenAt: Type.Optional(
    Type.String({
      format: 'date-time',
      maxLength: 30,
      description:
        'When it was seen, where the report had to wait for a signal; its clock starts when it is received',
    }),
  ),
});

export const RevealBody = Type.Object({ reason: Type.Optional(Reason) });
export const Contact = Type.Object({
  name: Type.Union([text(60), Type.Null()]),
  phone: Type.Union([text(30), Type.Null()]),
});

export const Team = Type.Object({
  items: Type.Array(Type.Object({ id: Uuid, name: text(60), seat: text(100) }), { maxItems: 60 }),
});

const Option = Type.Object({
  value: text(200),
  label: text(200),
  suggested: Type.Optional(Type.Boolean()),
  reasons: Type.Optional(Type.Array(text(), { maxItems: 20 })),
});
const CommandField = Type.Object({
  name: text(40),
  kind: words(FIELD_KINDS),
  label: text(60),
  optional: Type.Boolean(),
  onlyIf: Type.Optional(
    Type.Object(
      { field: text(40), is: Type.Boolean() },
      { description: 'Asked only with this answer to a yes-or-no field of the same command' },
    ),
  ),
  options: Type.Optional(Type.Array(Option, { maxItems: 500 })),
});
export const AllowedView = Type.Object({
  command: text(40),
  label: text(60),
  does: text(),
  allowed: Type.Boolean(),
  primary: Type.Optional(Type.Boolean()),
  destructive: Type.Optional(Type.Boolean()),
  atOnce: Type.Optional(Type.Boolean({ description: 'Asks nothing here: given in place, without a form' })),
  fields: Type.Array(CommandField, { maxItems: 20 }),
  leaves: Type.Optional(
    Type.Array(text(), { maxItems: 50, description: 'What is still open and would be left so, in words' }),
  ),
  refusal: Type.Optional(
    Type.Object({
      code: text(40),
      text: text(),
      instead: Type.Optional(Type.Object({ text: text(), command: Type.Optional(text(40)) })),
      who: Type.Optional(text(200)),
    }),
  ),
});

const Node = Type.Object({ step: Step, state: words(['done', 'now', 'todo']), note: text() });
const Lane = Type.Object({
  cycle: Cycle,
  place: text(100),
  nodes: Type.Array(Node, { maxItems: 200 }),
  left: Type.Optional(Type.Object({ how: words(['escalated', 'sentDown']), at: text(30), why: text(4000) })),
});
const Minutes = Type.Integer({ minimum: 0, maximum: 1_000_000_000 });
const Strip = Type.Object({
  condition: text(),
  limit: text(60),
  state: words(['running', 'paused', 'met', 'late', 'waiting']),
  unitClock: words(['urgent', 'working']),
  dayMinutes: Minutes,
  segments: Type.Array(
    Type.Object({
      kind: words(['used', 'paused', 'left', 'extended', 'over']),
      minutes: Minutes,
      note: Type.Optional(text()),
    }),
    { maxItems: 200 },
  ),
  days: Type.Array(Type.Object({ day: text(20), atMinute: Minutes }), { maxItems: 100 }),
  breaks: Type.Array(Minutes, { maxItems: 100 }),
  nowMinute: Type.Optional(Minutes),
  nowTime: Type.Optional(text(30)),
  sum: Type.Array(text(), { maxItems: 50 }),
  sumNote: Type.Optional(text()),
});
const TimelineItem = Type.Object({
  id: text(80),
  at: Instant,
  text: text(),
  detail: Type.Optional(text(4000)),
  kind: words(['flow', 'photo', 'clock', 'note']),
  key: Type.Boolean(),
  machine: Type.Boolean(),
});
export const Timeline = Type.Object({
  timeline: Type.Array(TimelineItem, { maxItems: 500 }),
  earlier: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
});
const Thumbnail = Type.Optional(text(200));
const Related = Type.Object({
  id: IssueId,
  shortNumber: text(20),
  title: text(200),
  note: text(200),
  thumbnail: Thumbnail,
});
/** A due time that was set or changed: who did what, why, and what stood before and after (null: none known). */
const DueChange = Type.Object({
  at: Instant,
  clock: text(40),
  text: text(),
  why: text(4000),
  before: Type.Union([Instant, Type.Null()]),
  after: Type.Union([Instant, Type.Null()]),
});
/** What waits for a decision: what is asked, why, and when the handling is due without and with it. */
const Asked = Type.Object({
  command: words(['decide_extension', 'decide_suspension']),
  at: Instant,
  text: text(),
  why: text(4000),
  before: Type.Union([Instant, Type.Null()]),
  after: Type.Union([Instant, Type.Null()]),
});
const Photo = Type.Object({
  id: Uuid,
  url: text(200),
  thumbnail: text(200),
  alt: text(200),
  takenAt: Instant,
  takenBy: text(60),
  place: text(200),
  after: Type.Boolean({ description: 'Shows the place after the work' }),
});

/** Paper forms, each with its lines; `wide` ones take the whole width. */
export const Forms = Type.Object({
  number: text(40),
  title: text(200),
  issuer: text(100),
  printedBy: text(60),
  printedAt: Instant,
  forms: Type.Array(
    Type.Object({
      id: text(40),
      form: words(keys(FORM_TITLES)),
      title: text(60),
      at: Instant,
      rows: Type.Array(
        Type.Object({ label: text(60), text: text(8000), wide: Type.Optional(Type.Boolean()) }),
        { maxItems: 500 },
      ),
      signatures: Type.Array(text(40), { maxItems: 5 }),
    }),
    { maxItems: 500 },
  ),
});

const ROW = {
  id: IssueId,
  number: text(40),
  shortNumber: text(20),
  title: text(200),
  className: text(200),
  place: text(200),
  gridName: text(100),
  /** An emergency 紧急求助: somebody may be in danger. */
  help: Type.Boolean(),
  step: Step,
  stage: Stage,
  stageName: text(40),
  cycle: Cycle,
  clock: ClockView,
  holder: Type.Object({ name: Type.Union([text(100), Type.Null()]) }),
  next: Type.Object({ command: text(40), label: text(60), who: text(100) }),
  changes: Type.Array(text(60), { maxItems: 10 }),
  point: Type.Optional(Type.Object({ longitude: Type.Number(), latitude: Type.Number() })),
  version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
};
export const IssueRow = Type.Object(ROW);

export const IssueDetail = Type.Object({
  ...ROW,
  channel: text(60),
  reportedBy: text(60),
  communityName: text(100),
  description: text(4000),
  report: Type.Object(
    {
      at: Instant,
      seenAt: Type.Optional(Instant),
      said: Type.Array(Type.Object({ label: text(40), at: Instant, text: text(8000) }), { maxItems: 500 }),
    },
    {
      description:
        'When it was received, when it was seen where that was earlier, and what was added to the report since',
    },
  ),
  closed: Type.Boolean(),
  following: Type.Boolean(),
  lanes: Type.Array(Lane, { maxItems: 100 }),
  stepNotes: Type.Record(Type.String({ maxLength: 1 }), text()),
  nextStep: Type.Union([Type.Object({ who: text(100), what: text(60), clock: ClockView }), Type.Null()]),
  otherClocks: Type.Array(Type.Object({ name: text(200), clock: ClockView }), { maxItems: 200 }),
  strips: Type.Array(Strip, { maxItems: 50 }),
  suggestedUnit: Type.Optional(
    Type.Object({ id: text(60), name: text(100), reasons: Type.Array(text(), { maxItems: 20 }) }),
  ),
  allowed: Type.Array(AllowedView, { maxItems: 60 }),
  ...Timeline.properties,
  photos: Type.Array(Photo, { maxItems: 200 }),
  evidence: Type.Optional(
    Type.Object({ before: Photo, after: Photo, metresApart: Type.Union([Type.Number(), Type.Null()]) }),
  ),
  gridCode: Type.Optional(text(15)),
  parts: Type.Array(
    Type.Object({
      title: text(200),
      unit: text(100),
      note: Type.Optional(text(4000)),
      clock: Type.Optional(ClockView),
    }),
    { maxItems: 50 },
  ),
  master: Type.Optional(Related),
  duplicates: Type.Array(Related, { maxItems: 200 }),
  /** How many of them the same source sent. */
  repeats: Type.Integer({ minimum: 0, maximum: 100_000 }),
  linked: Type.Array(Related, { maxItems: 50 }),
  assists: Type.Array(Type.Object({ unit: text(100), note: text(4000), state: text(4000) }), {
    maxItems: 50,
  }),
  reporter: Type.Object({ text: text(100), mayReveal: Type.Boolean() }),
  files: Type.Array(Type.Object({ id: Uuid, name: text(200), url: text(200), note: text(100) }), {
    maxItems: 200,
  }),
  told: Type.Integer({ minimum: 0, description: 'How many reporters hear of the closing' }),
  similar: Type.Array(
    Type.Object({ ...Related.properties, metres: Type.Number({ minimum: 0, maximum: 1_000_000 }) }),
    { maxItems: 3, description: 'May be the same thing, likeliest first; `note` says why' },
  ),
  dueChanges: Type.Array(DueChange, { maxItems: 2000 }),
  asked: Type.Array(Asked, { maxItems: 2 }),
});

export const AdviceBody = Type.Object({
  text: Type.String({ maxLength: 4000 }),
  place: PlaceInput,
});
const Likely = Type.Object({
  ...ROW,
  metres: Type.Number({ minimum: 0, maximum: 1_000_000 }),
  from: Instant,
  reason: text(100),
  thumbnail: Thumbnail,
});
export const Advice = Type.Object({
  classes: Type.Array(
    Type.Object({
      code: text(60),
      name: text(200),
      suggested: Type.Boolean(),
      reasons: Type.Array(text(), { maxItems: 10 }),
      conditions: Type.Array(Type.Object({ name: text(), limit: text(60) }), { maxItems: 50 }),
    }),
    { maxItems: 20 },
  ),
  duplicates: Type.Array(Likely, { maxItems: 3 }),
  within: Type.Object({
    metres: Type.Integer({ minimum: 0, maximum: 100_000 }),
    days: Type.Integer({ minimum: 0, maximum: 3650 }),
  }),
  nearby: Type.Array(IssueRow, { maxItems: 50 }),
  nearbyCount: Type.Integer({ minimum: 0, maximum: 10_000 }),
  next: Type.Union([Type.Object({ who: text(100), dueAt: Instant }), Type.Null()]),
  maySettle: Type.Boolean(),
});
