import { POST_KINDS, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import { ALL_RIGHTS } from '@gridgov/domain/city/people/rights.ts';
import Type from 'typebox';
import { KnownArea, Moment, nullable, pageOf, ShortText, Uuid } from '../../../platform/http/shapes.ts';

export const AccountName = Type.String({
  minLength: 2,
  maxLength: 60,
  pattern: '^[\\p{L}\\p{N}._@-]+$',
  examples: ['yunxiu'],
});
export const Password = Type.String({ minLength: 1, maxLength: 200 });
export const Language = Type.Union([Type.Literal('zh'), Type.Literal('en')]);
export const RightName = Type.Unsafe<string>({ type: 'string', enum: [...ALL_RIGHTS], maxLength: 40 });
export const PostKindName = Type.Unsafe<PostKind>({
  type: 'string',
  enum: Object.keys(POST_KINDS),
  maxLength: 40,
});

export const PostView = Type.Object({
  id: Uuid,
  kind: PostKindName,
  name: Type.String({ maxLength: 100, description: 'What people call the post, in the language asked for' }),
  area: Type.String({ maxLength: 15, description: 'Code of the area; empty for the whole city' }),
  place: Type.String({
    maxLength: 200,
    description: 'Name of the area; that of the city for the whole city',
  }),
  unitId: nullable(Uuid),
  unitName: nullable(Type.String({ maxLength: 200 })),
  deputyFor: Type.Optional(
    Type.String({ maxLength: 100, description: 'The holder, where the caller stands in for them' }),
  ),
});

export const Me = Type.Object({
  account: Type.Object({
    id: Uuid,
    name: Type.String({ maxLength: 60 }),
    language: Language,
    passwordExpired: Type.Boolean(),
    factorMissing: Type.Boolean({
      description: 'A post asks for a second factor: nothing but setting one up is possible',
    }),
    token: Type.Boolean(),
  }),
  person: nullable(Type.Object({ id: Uuid, name: Type.String({ maxLength: 100 }) })),
  acting: nullable(PostView),
  posts: Type.Array(PostView, { maxItems: 100 }),
  rights: Type.Array(RightName, { maxItems: 200 }),
  unused: Type.Array(Type.String({ maxLength: 60 }), {
    maxItems: 100,
    description: 'Systems the city does not use; none of the rights is of one of them',
  }),
});

/** The password was right; the sign-in goes on with one of these. */
export const SecondStep = Type.Object({
  step: Type.String({ maxLength: 100, description: 'To be sent along with the code' }),
  second: Type.Array(Type.Union([Type.Literal('code'), Type.Literal('passkey')]), { maxItems: 2 }),
  expiresAt: Moment,
});

export const AccountView = Type.Object({
  id: Uuid,
  name: Type.String({ maxLength: 60 }),
  personId: nullable(Uuid),
  personName: nullable(Type.String({ maxLength: 100 })),
  status: Type.Union([Type.Literal('active'), Type.Literal('disabled')]),
  lockedUntil: nullable(Moment),
  passwordAt: nullable(Moment),
  mustChange: Type.Boolean(),
  demo: Type.Boolean(),
  language: Language,
  createdAt: Moment,
  version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
});
export const AccountPage = pageOf(AccountView);

export const AccountDetail = Type.Object({
  ...AccountView.properties,
  posts: Type.Array(PostView, { maxItems: 100 }),
});

export const NewAccount = Type.Object({
  name: AccountName,
  personId: Type.Optional(Uuid),
  language: Type.Optional(Language),
});

export const Half = Type.Object({ half: Type.String({ maxLength: 100 }) });

/** The first half of a password is shown once; the second is handed over by somebody else. */
export const AccountWithHalf = Type.Object({
  account: AccountView,
  firstHalf: Type.String({ maxLength: 100 }),
});

export const WaitingHalf = Type.Object({
  accountId: Uuid,
  accountName: Type.String({ maxLength: 60 }),
  personName: nullable(Type.String({ maxLength: 100 })),
  madeByName: Type.String({ maxLength: 60 }),
  madeAt: Moment,
});

export const AccountChange = Type.Object({
  version: Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'The version that was read' }),
  status: Type.Optional(Type.Union([Type.Literal('active'), Type.Literal('disabled')])),
  unlock: Type.Optional(Type.Literal(true)),
});

export const Policy = Type.Object({
  failuresToLock: Type.Integer({ minimum: 3, maximum: 10 }),
  lockMinutes: Type.Integer({ minimum: 10, maximum: 1440 }),
  idleMinutes: Type.Integer({ minimum: 5, maximum: 480 }),
  sessionHours: Type.Integer({ minimum: 1, maximum: 72 }),
  passwordDays: Type.Integer({ minimum: 0, maximum: 365, description: '0: passwords do not age' }),
  passwordLength: Type.Integer({ minimum: 8, maximum: 64 }),
});

export const NewToken = Type.Object({
  account: AccountName,
  name: ShortText,
  scopes: Type.Array(RightName, { minItems: 1, maxItems: 100, uniqueItems: true }),
  areas: Type.Optional(Type.Array(KnownArea, { maxItems: 50, uniqueItems: true })),
  expiresAt: Type.Optional(Moment),
});

export const TokenView = Type.Object({
  id: Uuid,
  accountName: Type.String({ maxLength: 60 }),
  name: Type.String({ maxLength: 100 }),
  scopes: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 100 }),
  areas: Type.Array(Type.String({ maxLength: 15 }), { maxItems: 50 }),
  createdAt: Moment,
  expiresAt: nullable(Moment),
  revokedAt: nullable(Moment),
  usedAt: nullable(Moment),
  offered: Type.Boolean({ description: 'It waits for its account to take it' }),
});
export const TokenPage = pageOf(TokenView);
export const TokenWithSecret = Type.Object({ id: Uuid, token: Type.String({ maxLength: 100 }) });
/** Without a token: it is offered to the account, which takes it itself. */
export const TokenMade = Type.Object({ id: Uuid, token: nullable(Type.String({ maxLength: 100 })) });
