/** Shapes of the residents' portal on the wire. */
import { COMMAND_NAMES, STAGES } from '@gridgov/domain/loop/issues/steps.ts';
import Type from 'typebox';
import {
  AreaCode,
  Day,
  LongText,
  Moment,
  nullable,
  Reason,
  ShortText,
  Uuid,
} from '../../../platform/http/shapes.ts';
import { IssueId } from '../../loop/issues/public.ts';

export const text = (maxLength = 400) => Type.String({ maxLength });
export const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], maxLength: 40 });
const Longitude = Type.Number({ minimum: -180, maximum: 180, examples: [121.391] });
const Latitude = Type.Number({ minimum: -90, maximum: 90, examples: [37.539] });
export const Point = Type.Object({ longitude: Longitude, latitude: Latitude });
const Count = Type.Integer({ minimum: 0, maximum: 100_000_000 });
const StageName = Type.Unsafe<keyof typeof STAGES>({
  type: 'string',
  enum: Object.keys(STAGES),
  maxLength: 40,
});

export const ClockState = oneOf('ok', 'soon', 'due', 'over', 'paused', 'none', 'met', 'late');
const Photo = Type.Object({
  id: Uuid,
  url: text(),
  thumbnail: text(),
  when: oneOf('before', 'after'),
  by: oneOf('reporter', 'staff'),
  at: Moment,
  /** Seen by everybody, or by its reporter alone until somebody has looked at it. */
  published: Type.Boolean(),
});

/** What everybody may know of a matter. Nothing in it says who reported it. */
export const PublicMatter = Type.Object({
  id: IssueId,
  number: text(40),
  shortNumber: text(20),
  className: text(200),
  place: text(200),
  street: text(100),
  text: nullable(text(4000)),
  stage: StageName,
  done: Type.Integer({ minimum: 0, maximum: 5 }),
  now: nullable(Type.Integer({ minimum: 1, maximum: 5 })),
  unit: nullable(text(100)),
  clock: ClockState,
  dueAt: nullable(Moment),
  reportedAt: Moment,
  closedAt: nullable(Moment),
  fellows: Count,
  point: nullable(Point),
  photos: Type.Array(Photo, { maxItems: 20 }),
});

export const Which = oneOf('all', 'open', 'done', 'overdue', 'week-in-time', 'week-late', 'week-open');
export const Bbox = Type.String({
  pattern: '^-?\\d{1,3}(\\.\\d{1,9})?(,-?\\d{1,3}(\\.\\d{1,9})?){3}$',
  maxLength: 80,
  description: 'west,south,east,north in degrees',
  examples: ['119,36,120,37'],
});

export const Summary = Type.Object({
  from: Moment,
  to: Moment,
  due: Count,
  inTime: Count,
  late: Count,
  open: Count,
  openNow: Count,
});

export const AreaBrief = Type.Object({
  code: AreaCode,
  name: text(200),
  level: oneOf('city', 'district', 'street', 'community', 'grid'),
  point: nullable(Point),
});
export const PlaceBrief = Type.Object({ ...AreaBrief.properties, inside: text(400) });

/** What was found by words. Places lie in the grid of the code. */
export const PlaceFound = Type.Object({
  ...PlaceBrief.properties,
  from: oneOf('area', 'list', 'nearest', 'matter'),
  kind: text(40),
});

export const ClassBrief = Type.Object({
  code: text(60),
  name: text(200),
  group: text(200),
  anonymous: Type.Boolean({ description: 'May be reported without leaving an address' }),
});

export const Outline = Type.Object({
  areas: Type.Array(
    Type.Object({
      code: AreaCode,
      name: text(200),
      point: nullable(Point),
      rings: Type.Array(Type.Array(Type.Tuple([Longitude, Latitude]), { maxItems: 2000 }), { maxItems: 50 }),
    }),
    { maxItems: 400 },
  ),
  synthetic: Type.Boolean({ description: 'Boundaries are invented and must be shown as such' }),
});

export const Solution = Type.Object({
  salt: text(40),
  until: Moment,
  sign: text(100),
  nonce: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }),
});

export const Contact = Type.Object({
  channel: oneOf('sms', 'email'),
  to: Type.String({ minLength: 5, maxLength: 200, examples: ['13800001234'] }),
});

export const PlaceGiven = Type.Object({
  text: Type.String({ minLength: 1, maxLength: 200, examples: ['滨河路12号'] }),
  grid: Type.Optional(Type.String({ pattern: '^\\d{15}$', maxLength: 15 })),
  community: Type.Optional(Type.String({ pattern: '^\\d{12}$', maxLength: 12 })),
  lon: Type.Optional(Longitude),
  lat: Type.Optional(Latitude),
});

export const Advice = Type.Object({
  classes: Type.Array(
    Type.Object({ code: text(60), name: text(200), words: Type.Array(text(40), { maxItems: 10 }) }),
    {
      maxItems: 5,
    },
  ),
  same: Type.Array(Type.Object({ ...PublicMatter.properties, metres: Count, mayJoin: Type.Boolean() }), {
    maxItems: 5,
  }),
  next: nullable(Type.Object({ who: text(100), person: text(60), dueAt: Moment })),
});

export const Reported = Type.Object({
  id: IssueId,
  number: text(40),
  shortNumber: text(20),
  secret: text(20),
  next: nullable(Type.Object({ who: text(100), person: text(60), dueAt: nullable(Moment) })),
  /** Number of the matter of the same source that it says again, and with which it is dealt with. */
  together: nullable(text(40)),
});

/** What happened, as the reporter reads it; the words are the page's. */
const Happening = Type.Object({
  kind: text(40),
  at: Moment,
  who: text(100),
  unit: text(100),
  text: text(4000),
  until: nullable(Moment),
  yes: nullable(Type.Boolean()),
});
const Can = Type.Object({
  command: Type.Unsafe<(typeof COMMAND_NAMES)[number]>({
    type: 'string',
    enum: COMMAND_NAMES,
    maxLength: 40,
  }),
  allowed: Type.Boolean(),
  why: text(),
});
export const OwnMatter = Type.Object({
  matter: PublicMatter,
  /** Reported by this person, or joined. */
  role: oneOf('reporter', 'fellow'),
  /** Somebody asked for help. */
  help: Type.Boolean(),
  title: text(200),
  description: text(4000),
  next: nullable(
    Type.Object({
      who: text(100),
      person: text(60),
      command: text(40),
      dueAt: nullable(Moment),
      clock: ClockState,
    }),
  ),
  why: Type.Array(text(), { maxItems: 20 }),
  happened: Type.Array(Happening, { maxItems: 400 }),
  can: Type.Array(Can, { maxItems: 10 }),
  reopenUntil: nullable(Moment),
  answered: nullable(Type.Object({ solved: text(20), satisfaction: text(20) })),
  /** What it was put together with; null where that is not for everybody. */
  master: nullable(PublicMatter),
  told: nullable(text(100)),
  draft: Uuid,
});
/** One of the two: the own matter, or what is public under the number. */
export const Opened = Type.Object({
  own: nullable(OwnMatter),
  open: nullable(Type.Array(PublicMatter, { maxItems: 20 })),
});

export const SecretText = Type.String({
  minLength: 6,
  maxLength: 12,
  pattern: '^[0-9A-Za-z -]*$',
  examples: ['7K3MQ2'],
});
export const NumberText = Type.String({
  minLength: 6,
  maxLength: 30,
  pattern: '^[0-9 -]+$',
  examples: ['1124-0131'],
});
export const ActBody = Type.Object({
  secret: Type.Optional(SecretText),
  reason: Type.Optional(Reason),
  note: Type.Optional(LongText),
  files: Type.Optional(Type.Array(Uuid, { maxItems: 6 })),
  solved: Type.Optional(oneOf('yes', 'partly', 'no')),
  satisfaction: Type.Optional(oneOf('1', '2', '3', '4', '5')),
});

export const Staff = Type.Object({
  grid: PlaceBrief,
  people: Type.Array(
    Type.Object({
      ...{ post: text(60), postEn: text(60), name: text(60), area: text(200) },
      standIn: nullable({ ...Day, description: 'The last day of somebody who stands in for a vacant post' }),
    }),
    { maxItems: 60 },
  ),
  office: nullable(Type.Object({ area: text(200), phone: text(40), hours: text(200) })),
  supervision: nullable({ ...text(40), description: 'Telephone under which the staff are supervised' }),
});

export const NoticeView = Type.Object({
  id: Uuid,
  area: AreaCode,
  areaName: text(200),
  title: text(100),
  body: text(4000),
  from: Moment,
  until: nullable(Moment),
});
export { ShortText };
