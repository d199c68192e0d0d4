/** What a phone is given and what it brings back: said here and nowhere else. */
import Type from 'typebox';
import { AreaCode, Moment, Uuid } from '../../../platform/http/shapes.ts';
import { IssueId } from '../issues/public.ts';

const text = (maxLength = 400) => Type.String({ maxLength });
const count = Type.Integer({ minimum: 0, maximum: 1_000_000_000 });
const Longitude = Type.Number({ minimum: -180, maximum: 180 });
const Latitude = Type.Number({ minimum: -90, maximum: 90 });

/** A state or a setting of the domain, which the phone's own copy of `domain` reads. */
const OfDomain = Type.Record(Type.String({ maxLength: 60 }), Type.Unknown());

export const Since = Type.Object({
  since: Type.Optional(
    Type.String({
      maxLength: 300,
      pattern: '^[\\w.~-]*$',
      description: '`cursor` of the last answer; without it everything is given',
    }),
  ),
});

export const FieldPhoto = Type.Object({
  id: Uuid,
  when: Type.Union([Type.Literal('before'), Type.Literal('after')]),
  takenAt: Moment,
  thumbnail: text(200),
});

export const FieldTask = Type.Object({
  id: IssueId,
  version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  shortNumber: text(20),
  title: text(200),
  description: text(4000),
  place: text(200),
  className: text(200),
  gridName: text(100),
  nextWho: text(100),
  closeCondition: text(1000),
  said: Type.Array(
    Type.Object({ at: Moment, by: text(100), event: text(60), label: text(60), text: text(4000) }),
    { maxItems: 3 },
  ),
  photos: Type.Array(FieldPhoto, { maxItems: 6 }),
  state: OfDomain,
});

export const FieldReported = Type.Object({
  id: IssueId,
  number: text(30),
  shortNumber: text(20),
  title: text(200),
  place: text(200),
  stage: text(30),
  reportedAt: Moment,
  // Where the report came some minutes later or more.
  seenAt: Type.Optional(Moment),
  closedAt: Type.Union([Moment, Type.Null()]),
  inTime: Type.Union([Type.Boolean(), Type.Null()]),
  settled: Type.Boolean(),
  reworks: count,
  nextWho: text(100),
  said: Type.Array(
    Type.Object({ at: Moment, by: text(100), event: text(60), label: text(60), text: text(4000) }),
    { maxItems: 4, description: 'What was done with it last, newest first' },
  ),
});

const Outline = Type.Array(
  Type.Array(Type.Array(Type.Array(Type.Number(), { maxItems: 3 }), { maxItems: 20_000 }), { maxItems: 200 }),
  { maxItems: 200, description: 'Coordinates of a GeoJSON MultiPolygon, WGS-84' },
);

export const FieldArea = Type.Object({
  code: AreaCode,
  name: text(100),
  inside: text(200),
  center: Type.Union([Type.Object({ lon: Longitude, lat: Latitude }), Type.Null()]),
  outline: Outline,
  grids: Type.Array(
    Type.Object({
      code: AreaCode,
      name: text(100),
      lon: Type.Union([Longitude, Type.Null()]),
      lat: Type.Union([Latitude, Type.Null()]),
    }),
    { maxItems: 500, description: 'The grids of the same community, for choosing a place by name' },
  ),
  offices: Type.Array(Type.Object({ name: text(100), phone: text(60), hours: text(200) }), {
    maxItems: 3,
    description: 'Duty telephones of its community, street and district, as they are posted',
  }),
  units: Type.Array(Type.Object({ name: text(200), phone: text(30) }), {
    maxItems: 60,
    description: 'Telephones of the units of its community, street and district, the nearest first',
  }),
  around: Type.Array(
    Type.Object({
      code: AreaCode,
      name: text(100),
      community: text(100),
      worker: Type.String({
        maxLength: 100,
        description: 'Who works there; empty where nobody does',
      }),
      outline: Outline,
    }),
    {
      maxItems: 100,
      description:
        'The grids on and around the own area, by code: in which of them a place lies the phone can say without a network',
    },
  ),
});

export const FieldRules = Type.Object({
  policy: OfDomain,
  calendar: OfDomain,
  classes: Type.Array(
    Type.Object({
      code: text(60),
      name: text(200),
      aliases: Type.Array(text(100), { maxItems: 50 }),
      sounds: Type.Array(text(200), {
        maxItems: 50,
        description: 'Pinyin of its names, syllables parted by blanks',
      }),
    }),
    {
      maxItems: 2000,
    },
  ),
  frequent: Type.Array(text(60), { maxItems: 12, description: 'Codes of the classes most reported here' }),
  returnReasons: Type.Array(Type.Object({ code: text(60), zh: text(100), en: text(100) }), { maxItems: 100 }),
});

export const FieldStats = Type.Object({
  days: Type.Integer({ minimum: 1, maximum: 366 }),
  reported: count,
  settled: count,
  closed: count,
  inTime: count,
  declined: count,
  reworked: count,
  patrols: count,
  patrolMinutes: count,
  stops: count,
});

export const FieldSync = Type.Object({
  cursor: text(300),
  at: Moment,
  keepUntil: Type.Integer({
    minimum: 0,
    maximum: 8_640_000_000_000_000,
    description: 'When the phone forgets what was given, unless it asks again before',
  }),
  tasks: Type.Array(FieldTask, { maxItems: 200 }),
  present: Type.Optional(
    Type.Array(IssueId, {
      maxItems: 200,
      description: 'All tasks there are now, where they are others than last time: what is not named is gone',
    }),
  ),
  more: Type.Boolean({ description: 'There are more than a phone is given; the most urgent are here' }),
  reported: Type.Array(FieldReported, {
    maxItems: 4000,
    description: 'Reports of one’s own from the days of the figures, as far as they moved since last time',
  }),
  area: Type.Optional(FieldArea),
  rules: Type.Optional(FieldRules),
  stats: FieldStats,
});

export const PatrolParams = Type.Object({ id: Uuid });
export const PatrolBody = Type.Object({
  startedAt: Moment,
  endedAt: Type.Union([Moment, Type.Null()]),
  stops: Type.Array(Type.Object({ at: Moment, text: Type.String({ minLength: 1, maxLength: 100 }) }), {
    maxItems: 200,
    description: 'Places the worker said were visited, in words; positions are not taken',
  }),
});
export const PatrolView = Type.Object({ id: Uuid, ...PatrolBody.properties });

export const KeyView = Type.Object({
  key: Type.String({ maxLength: 60, description: '32 bytes in base64, always the same for the account' }),
});
