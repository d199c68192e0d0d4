import { POST_KINDS, type PostKind } from '@gridgov/domain/people/posts.ts';
import Type from 'typebox';
import { Day, Moment, Uuid } from '../../platform/http/shapes.ts';
import type { RuleRow } from './queries.ts';

const nullable = <const S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
const Kind = Type.Unsafe<PostKind>({ type: 'string', enum: Object.keys(POST_KINDS), maxLength: 40 });

export const RuleView = Type.Object({
  id: Uuid,
  claim: Type.Union([Type.Literal('sub'), Type.Literal('email'), Type.Literal('groups')]),
  value: Type.String({ maxLength: 300 }),
  account: nullable(Type.String({ maxLength: 60 })),
  post: nullable(
    Type.Object({ kind: Kind, area: nullable(Type.String({ maxLength: 15 })), unitId: nullable(Uuid) }),
  ),
  createdAt: Moment,
  from: Day,
  to: Type.Union([Day, Type.Null()], { description: 'The first day it holds no more' }),
  releasedAt: Type.Union([Moment, Type.Null()], {
    description: 'Since when it counts; null until an administrator of another kind lets it go on',
  }),
});

/** A rule as an administrator reads it. */
export function ruleView(row: RuleRow) {
  const { id, claim, value, accountName, postKind, postArea, postUnit, createdAt } = row;
  return {
    id,
    claim,
    value,
    account: accountName,
    createdAt,
    from: row.validFrom,
    to: row.validTo,
    releasedAt: row.releasedAt,
    post: postKind === null ? null : { kind: postKind as PostKind, area: postArea, unitId: postUnit },
  };
}
