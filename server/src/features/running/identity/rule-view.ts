import { POST_KINDS, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { Day, Moment, nullable, Uuid } from '../../../platform/http/shapes.ts';
import type { IdentityDeps } from './deps.ts';
import type { RuleRow } from './queries.ts';

const Kind = Type.Unsafe<PostKind>({ type: 'string', enum: Object.keys(POST_KINDS), maxLength: 40 });

export const RuleView = Type.Object({
  id: Uuid,
  claim: Type.Union([Type.Literal('sub'), Type.Literal('email'), Type.Literal('groups')]),
  value: Type.String({ maxLength: 300 }),
  account: nullable(Type.String({ maxLength: 60 })),
  post: nullable(
    Type.Object({
      kind: Kind,
      name: Type.String({ maxLength: 100, description: 'What the post is called' }),
      area: nullable(Type.String({ maxLength: 15 })),
      place: Type.String({
        maxLength: 200,
        description: 'Name of the area; that of the city for the whole city',
      }),
      unitId: nullable(Uuid),
      unitName: nullable(Type.String({ maxLength: 200 })),
    }),
  ),
  createdAt: Moment,
  from: Day,
  to: Type.Union([Day, Type.Null()], { description: 'The first day it holds no more' }),
  releasedAt: Type.Union([Moment, Type.Null()], {
    description: 'Since when it counts; null until an administrator of another kind lets it go on',
  }),
});

/** A rule as an administrator reads it: posts by their names. */
export function ruleView(
  row: RuleRow,
  language: Language,
  names: Pick<IdentityDeps, 'placeName' | 'unitText'>,
) {
  const { id, claim, value, accountName, createdAt } = row;
  return {
    id,
    claim,
    value,
    account: accountName,
    createdAt,
    from: row.validFrom,
    to: row.validTo,
    releasedAt: row.releasedAt,
    post: row.postKind === null ? null : postOf(row.postKind as PostKind),
  };

  function postOf(kind: PostKind) {
    const { postArea, postUnit, unitName } = row;
    return {
      kind,
      name: POST_KINDS[kind][language],
      area: postArea,
      place: names.placeName(postArea ?? '', language),
      unitId: postUnit,
      unitName: unitName === null ? null : (names.unitText?.(unitName, language) ?? unitName),
    };
  }
}
