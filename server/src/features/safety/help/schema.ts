import { COMMANDS } from '@gridgov/domain/safety/help/commands.ts';
import { LEVELS } from '@gridgov/domain/safety/help/state.ts';
import Type from 'typebox';
import { AreaCode, Moment, nullable } from '../../../platform/http/shapes.ts';
import { CaseId } from '../../../platform/workflow/body-schema.ts';

const Name = Type.String({ maxLength: 200 });
const told = (maxLength: number, description: string) =>
  Type.Optional(Type.String({ maxLength, description }));
const Words = Type.Optional(Type.String({ maxLength: 20_000 }));
const Code = Type.Optional(Type.String({ maxLength: 60 }));
const CaseNumber = Type.String({ maxLength: 40 });
export const Secret = Type.String({ maxLength: 40 });

const Place = Type.Object(
  {
    text: Words,
    area: Type.Optional(AreaCode),
    lon: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
    lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
  },
  { description: 'As far as it is known; `area` is a grid, a community, a street or a district' },
);
/** Without its words, which belong into no address. */
export const Where = Type.Object({
  area: Type.Optional(AreaCode),
  lon: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
  lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
});
export const Beforehand = Type.Object({
  kinds: Type.Array(Type.Object({ value: Name, label: Name }), { maxItems: 100 }),
  post: { ...nullable(Name), description: 'The duty post that is called first; null where none is' },
  answerBy: Type.Object({ now: Moment, hour: Moment, day: Moment }),
});
export const CallBody = Type.Object({
  urgency: told(60, 'Of the code list `help_urgency`; at once where it is left out'),
  kind: told(60, 'Of the code list `help_kind`'),
  place: Type.Optional(Place),
  said: Words,
  door: Words,
  name: Words,
  phone: Words,
  family: told(20_000, 'How to reach the family; kept only with `consent`'),
  consent: Type.Optional(Type.Boolean()),
  wantsLook: Type.Optional(Type.Boolean()),
});
export const Begun = Type.Object({
  id: CaseId,
  number: CaseNumber,
  secret: { ...Secret, description: 'Follows the request; the same for the same request' },
  stage: Name,
  stageLabel: Name,
});

export const CallerActs = Type.Object({
  secret: Secret,
  place: Type.Optional(Place),
  door: Words,
  line: Code,
  words: Words,
  reason: Words,
  well: Type.Optional(Type.Boolean()),
  note: Words,
});

const Called = Type.Object({ name: Name, stage: Name, stageLabel: Name, at: Moment });
export const Own = Type.Object({
  id: CaseId,
  number: CaseNumber,
  stage: Name,
  stageLabel: Name,
  open: Type.Boolean(),
  called: Type.Array(Called, { maxItems: 1_000, description: 'Duty posts, in the order they were called' }),
  calledAt: Moment,
  dueAt: { ...nullable(Moment), description: 'When the promise that breaks first is due' },
  takenBy: nullable(Name),
  takenAt: nullable(Moment),
  wentAt: nullable(Moment),
  arrivedAt: nullable(Moment),
  endedAt: nullable(Moment),
  outcome: { ...nullable(Name), description: 'Of the code list `help_outcome`, in words' },
  told: Type.Array(Type.String({ maxLength: 20_000 }), { maxItems: 200 }),
  commands: Type.Array(Type.Enum(Object.keys(COMMANDS)), {
    maxItems: 20,
    description: 'What the caller may do now',
  }),
});

export const Ringing = Type.Object({
  items: Type.Array(
    Type.Object({
      id: CaseId,
      number: CaseNumber,
      urgency: Name,
      urgencyLabel: Name,
      kindLabel: nullable(Name),
      place: Type.String({ maxLength: 400 }),
      channel: Name,
      since: Moment,
      level: Type.Enum([...LEVELS]),
      seat: Name,
      seatName: Name,
      alarm: { ...Type.Boolean(), description: 'All levels were called and nobody took it' },
      seen: Type.Boolean(),
      take: {
        ...Type.Enum(['take', 'take_uncalled']),
        description: 'The command by which this post takes it',
      },
      dueAt: { ...nullable(Moment), description: 'When the next level is called, or all are called again' },
    }),
    { maxItems: 200, description: 'The most urgent first, then the longest' },
  ),
});

const Count = Type.Integer({ minimum: 0, maximum: 500 });
export const Night = Type.Object({
  since: Moment,
  came: { ...Count, description: 'Called for since then, or still open' },
  answered: Count,
  inTime: Count,
  open: Count,
});
