import { LIMIT_UNITS } from '@gridgov/domain/calendar/limits.ts';
import { URGENT_STEPS, type UrgentStep } from '@gridgov/domain/loop/issues/facts.ts';
import { CHANNELS, type Channel, CLOCK_KINDS, type ClockKind } from '@gridgov/domain/loop/issues/state.ts';
import { CYCLES, type Cycle } from '@gridgov/domain/loop/issues/steps.ts';
import Type from 'typebox';
import { known } from '../../../platform/http/known.ts';
import { Day, Moment, nullable, pageOf, Uuid } from '../../../platform/http/shapes.ts';
import { AttachmentLimits } from '../../../platform/workflow/schema.ts';

const Text = Type.String({ maxLength: 20_000 });
const Word = Type.String({ minLength: 1, maxLength: 120 });
const Count = Type.Integer({ minimum: 0, maximum: 10_000_000 });
const CycleName = Type.Enum(Object.keys(CYCLES) as Cycle[]);
const ChannelName = Type.Enum(Object.keys(CHANNELS) as Channel[]);
const Limit = Type.Object({
  n: Type.Number({ exclusiveMinimum: 0, maximum: 3650 }),
  unit: Type.Enum([...LIMIT_UNITS]),
});

export const ClassView = Type.Object({
  code: Word,
  tree: Word,
  name: Word,
  level: Type.Integer({ minimum: 1, maximum: 3 }),
  parent: nullable(Word),
  aliases: Type.Array(Text, { maxItems: 200, description: 'Everyday words and former names' }),
  sounds: Type.Array(Text, { maxItems: 50, description: 'Pinyin of its names, syllables parted by blanks' }),
  onDutyList: Type.Boolean(),
  conditions: Count,
});
export const ClassList = Type.Object({
  version: Word,
  items: Type.Array(ClassView, { maxItems: 100_000 }),
});

export const StandardView = Type.Object({
  condition: Word,
  openText: Text,
  closeText: Text,
  limit: Limit,
  units: Type.Array(Text, { maxItems: 200 }),
  supervisors: Type.Array(Text, { maxItems: 200 }),
  legalBasis: nullable(Text),
  legalText: nullable(Text),
  collectNotes: nullable(Text),
});
export const StandardList = Type.Object({
  version: Word,
  total: Count,
  items: Type.Array(Type.Object({ classCode: Word, className: Word, ...StandardView.properties }), {
    maxItems: 500,
  }),
});
const Year = Type.Integer({ minimum: 1970, maximum: 2200 });
const ClockTime = Type.String({ maxLength: 5 });
export const CalendarView = Type.Object({
  version: Count,
  windows: Type.Array(
    Type.Object({
      from: Day,
      spans: Type.Array(Type.Object({ from: ClockTime, to: ClockTime }), { maxItems: 10 }),
    }),
    { maxItems: 100 },
  ),
  exceptions: Type.Array(Type.Object({ day: Day, workday: Type.Boolean() }), { maxItems: 10_000 }),
  knownYears: Type.Object({ first: Year, last: Year }),
  workdayMode: Type.Enum(['window', 'end_of_nth_workday']),
});
export const ClassDetail = Type.Object({
  ...ClassView.properties,
  standards: Type.Array(StandardView, { maxItems: 1_000 }),
});

export const Code = Type.Object({ code: Word, zh: Word, en: Word });
export const CodeLists = Type.Record(Type.String({ maxLength: 60 }), Type.Array(Code, { maxItems: 1_000 }));

const clockLimits = Object.fromEntries(Object.keys(CLOCK_KINDS).map((kind) => [kind, Limit])) as Record<
  ClockKind,
  typeof Limit
>;
const urgentLimits = Object.fromEntries(URGENT_STEPS.map((step) => [step, Limit])) as Record<
  UrgentStep,
  typeof Limit
>;
const firstCycles = Object.fromEntries(Object.keys(CHANNELS).map((name) => [name, CycleName])) as Record<
  Channel,
  typeof CycleName
>;
export const SystemName = Type.String({ pattern: '^[a-z0-9_]+$', maxLength: 60 });
export const PolicyView = Type.Object({
  limits: Type.Object(clockLimits),
  urgentLimits: Type.Object(urgentLimits),
  helpLimits: Type.Partial(Type.Object(clockLimits)),
  firstCycle: Type.Object(firstCycles),
  returnLimit: Type.Integer({ minimum: 0, maximum: 20 }),
  extensionLimit: Type.Integer({ minimum: 0, maximum: 20 }),
  extensionRatio: Type.Number({ minimum: 0, maximum: 20 }),
  reopenDays: Type.Integer({ minimum: 0, maximum: 3650 }),
  objectionDays: Type.Integer({ minimum: 0, maximum: 3650 }),
  sampleOneIn: Type.Integer({ minimum: 1, maximum: 1000 }),
  reopenLimit: Limit,
  noSiteCheck: Type.Array(known('nature', Word), { maxItems: 100 }),
  verifyAtOnce: Type.Boolean(),
  likeness: Type.Object({
    metres: Type.Integer({ minimum: 10, maximum: 2000 }),
    days: Type.Integer({ minimum: 1, maximum: 365 }),
    least: Type.Number({ minimum: 0, maximum: 1 }),
    most: Type.Integer({ minimum: 1, maximum: 3 }),
  }),
  repeats: Type.Object({
    minutes: Type.Integer({ minimum: 0, maximum: 100_000 }),
    likeness: Type.Number({ minimum: 0.5, maximum: 1 }),
    metres: Type.Integer({ minimum: 0, maximum: 5_000 }),
  }),
  unused: Type.Optional(
    Type.Array(SystemName, {
      maxItems: 100,
      description: 'Systems the city does not use; left out: those that are unused on that day',
    }),
  ),
  checkIn: Type.Optional(
    Type.Object(
      {
        withinMetres: Type.Integer({ minimum: 0, maximum: 5_000 }),
        accuracyMetres: Type.Integer({ minimum: 0, maximum: 5_000 }),
      },
      {
        description: 'When a check-in on a patrol counts without a reason; left out: what holds on that day',
      },
    ),
  ),
  certifiedPatrols: Type.Optional(
    Type.Boolean({
      description:
        'Whoever needs a certificate may not walk a patrol without; left out: what holds on that day',
    }),
  ),
  attachments: Type.Optional(
    Type.Object(AttachmentLimits.properties, {
      description: 'How much an attachment may be; left out: what holds on that day',
    }),
  ),
});

/** From when a change holds, and why; both are kept. */
export const changeFrame = {
  from: Type.Optional(Day),
  note: Type.String({ minLength: 2, maxLength: 500 }),
};
export const ChangeReply = Type.Object({
  version: Word,
  added: Count,
  changed: Count,
  unchanged: Count,
});

export const RevisionView = Type.Object({
  revision: Count,
  at: Moment,
  byPerson: nullable(Uuid),
  byPost: nullable(Uuid),
  byName: nullable(Text),
  subject: Word,
  note: Text,
  added: Count,
  changed: Count,
  /** The first day on which something is another. */
  from: nullable(Day),
  /** The settings of the loop before and after, where it changed them. */
  policy: nullable(Type.Object({ before: PolicyView, after: PolicyView })),
  limits: Type.Array(Type.Object({ name: Text, before: nullable(Limit), after: nullable(Limit) }), {
    maxItems: 50,
    description: 'Limits of opening conditions before and after, the first fifty',
  }),
});
export const RevisionPage = pageOf(RevisionView);

const When = Type.Object({
  classPrefix: Type.Optional(known('class-prefix', Word)),
  areaPrefix: Type.Optional(known('area-prefix', Type.String({ pattern: '^\\d{4,15}$', maxLength: 15 }))),
  ownerUnit: Type.Optional(known('unit', Word)),
  channel: Type.Optional(Word),
  timeOfDay: Type.Optional(
    Type.Object({ from: Type.String({ maxLength: 5 }), to: Type.String({ maxLength: 5 }) }),
  ),
  level: Type.Optional(CycleName),
  kind: Type.Optional(Type.Enum(['component', 'event'])),
});
const Target = Type.Object({
  unitId: Type.String({
    minLength: 1,
    maxLength: 120,
    description: 'A unit, or `role:…` for who has the role',
  }),
  cycle: CycleName,
});
export const RoutingRuleBody = Type.Object({
  id: Word,
  priority: Type.Integer({ minimum: -100_000, maximum: 100_000 }),
  from: Day,
  to: Type.Optional(Day),
  when: When,
  target: Target,
  note: Type.String({ maxLength: 500 }),
});
export const RoutingRuleView = Type.Object({ ...RoutingRuleBody.properties, version: Count });
export const RoutingRules = Type.Object({
  rules: Type.Array(RoutingRuleView, { maxItems: 100_000 }),
  roles: Type.Array(Type.Object({ role: Word, name: Word }), {
    maxItems: 100_000,
    description: 'Roles that rules send to, and what they are called in the reader’s language',
  }),
  problems: Type.Array(
    Type.Object({
      kind: Type.String({ maxLength: 40 }),
      ruleId: Word,
      otherId: Type.Optional(Word),
      message: Text,
    }),
    { maxItems: 100_000 },
  ),
});

export const RoutingInputBody = Type.Object({
  classCode: known('class', Word),
  area: known('area', Type.String({ pattern: '^\\d{6,15}$', maxLength: 15 })),
  ownerUnit: Type.Optional(known('unit', Word)),
  channel: Type.Optional(ChannelName),
  level: Type.Optional(CycleName),
  at: Type.Optional(Moment),
});
const Chosen = Type.Object({ rule: Word, unitId: Word, unit: nullable(Text), cycle: CycleName });
export const DryRunReply = Type.Object({
  version: Word,
  chosen: nullable(Chosen),
  reasons: Type.Array(Text, { maxItems: 20 }),
  runnersUp: Type.Array(Type.Object({ ...Chosen.properties, why: Text }), { maxItems: 20 }),
  nearMisses: Type.Array(Type.Object({ rule: Word, failed: Text }), { maxItems: 20 }),
});

export const WhatIfBody = Type.Object({
  changed: Type.Array(RoutingRuleBody, { maxItems: 2_000 }),
  removed: Type.Array(Word, { maxItems: 2_000 }),
  from: Moment,
  to: Moment,
});
const Side = nullable(Type.Object({ rule: Word, unitId: Word, cycle: CycleName }));
export const WhatIfReply = Type.Object({
  total: Count,
  unchanged: Count,
  changedCount: Count,
  changed: Type.Array(Type.Object({ id: Word, before: Side, after: Side }), { maxItems: 500 }),
});

export const ProposalView = Type.Object({
  key: Word,
  when: When,
  target: Target,
  agrees: Count,
  total: Count,
  matterIds: Type.Array(Word, { maxItems: 20_000 }),
});
export const ProposalBody = Type.Object({
  decision: Type.Enum(['adopted', 'declined']),
  priority: Type.Optional(Type.Integer({ minimum: -100_000, maximum: 100_000 })),
  ...changeFrame,
});
