import Type from 'typebox';
import { Moment, nullable, pageOf, Uuid } from '../../../platform/http/shapes.ts';
import { PROBLEMS, type Problem } from '../../../platform/ledger/broken.ts';

const words = (maxLength: number) => Type.String({ maxLength });

export const AccessKindName = Type.Union([
  Type.Literal('personal'),
  Type.Literal('export'),
  Type.Literal('import'),
  Type.Literal('change'),
  Type.Literal('sign-in'),
  Type.Literal('refused'),
]);
export const OutcomeName = Type.Union([
  Type.Literal('done'),
  Type.Literal('refused'),
  Type.Literal('failed'),
]);

export const AccessView = Type.Object({
  id: Uuid,
  at: Moment,
  kind: AccessKindName,
  outcome: OutcomeName,
  accountName: nullable(words(100)),
  personId: nullable(words(60)),
  personName: nullable(words(100)),
  postKind: nullable(words(40)),
  area: nullable(words(15)),
  address: words(60),
  requestId: words(100),
  method: words(10),
  route: words(300),
  status: Type.Integer({ minimum: 100, maximum: 599 }),
  code: nullable(words(60)),
  subject: nullable(words(200)),
  reason: nullable(words(500)),
  details: Type.Record(Type.String({ maxLength: 60 }), Type.Unknown()),
});
export const AccessPage = pageOf(AccessView);

export const EventView = Type.Object({
  district: words(12),
  stream: words(40),
  streamId: Uuid,
  version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
  name: words(80),
  at: Moment,
  clientAt: nullable(Moment),
  commandId: Uuid,
  personId: words(60),
  personName: nullable(words(100)),
  postId: words(60),
  right: words(60),
  requestId: words(100),
  address: words(60),
  hash: Type.String({ maxLength: 64, description: 'Of this event and the one before it, in hex' }),
});
export const EventPage = pageOf(EventView);

const Version = Type.Integer({ minimum: 0, maximum: 2_147_483_647 });

export const StreamProof = Type.Object({
  events: Version,
  head: Type.String({ maxLength: 64, description: 'Hash of the newest event, in hex' }),
  whole: Type.Boolean(),
  broken: nullable(
    Type.Object({
      problem: Type.Unsafe<Problem>({ type: 'string', enum: [...PROBLEMS], maxLength: 10 }),
      version: nullable(Version),
    }),
  ),
  seal: nullable(
    Type.Object({
      number: Version,
      at: Moment,
      version: Type.Integer({
        minimum: 1,
        maximum: 2_147_483_647,
        description: 'Events up to this one are sealed',
      }),
      holds: Type.Boolean(),
    }),
  ),
});

const Count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

export const ProofStateView = Type.Object({
  sealedAt: nullable(Moment),
  waiting: Type.Integer({
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    description: 'Heads without a seal yet',
  }),
  signed: nullable(
    Type.Object({
      number: Version,
      at: Moment,
      keyId: words(16),
      streams: Count,
      events: Count,
      looks: Count,
    }),
  ),
  anchor: nullable(
    Type.Object({
      at: Moment,
      number: Version,
      target: words(300),
      fault: nullable(Type.String({ maxLength: 300, description: 'Why it did not arrive' })),
    }),
  ),
});

/** Filters by time, shared by both lists. */
export const times = {
  from: Type.Optional(Moment),
  until: Type.Optional(Moment),
};
