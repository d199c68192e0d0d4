/** A paper as lists of them show it, whatever it is about. */
import { type Language, Refusal, say } from '@gridgov/domain/refusal.ts';
import Type, { type Static } from 'typebox';
import { Uuid } from '../http/shapes.ts';
import type { PaperKind } from './papers.ts';
import type { ListedPaper, PaperRow } from './queries.ts';

export const PaperView = Type.Object({
  id: Uuid,
  kind: Type.String({ maxLength: 40 }),
  name: Type.String({ maxLength: 100, description: 'What people call this kind' }),
  number: Type.String({ maxLength: 200 }),
  at: Type.String({ format: 'date-time', description: 'Of the event it was made from' }),
  template: Type.String({ maxLength: 10, description: 'Day of its template' }),
  pages: Type.Union([Type.Integer(), Type.Null()], { description: 'Null: not opened yet' }),
  missing: Type.Array(Type.String({ maxLength: 10 }), { description: 'Signs that no font has' }),
  scan: Type.Optional(Type.String({ maxLength: 500, description: 'What its code to scan holds' })),
});

/** A paper and the kinds that can be made now. */
export const paperListOf = <const Kind extends Type.TSchema>(kind: Kind) =>
  Type.Object({
    papers: Type.Array(PaperView),
    kinds: Type.Array(Type.Object({ kind, name: Type.String({ maxLength: 100 }) }), {
      description: 'Those that can be made now',
    }),
  });

export function paperView(
  row: PaperRow & Partial<Pick<ListedPaper, 'pages' | 'missing'>>,
  kinds: readonly PaperKind[],
  language: Language,
): Static<typeof PaperView> {
  const { id, kind, number, at, template, pages = null, missing } = row;
  const name = kinds.find((one) => one.name === kind)?.[language] ?? kind;
  const seen = { id, kind, name, number, at: new Date(at).toISOString(), template, pages };
  return { ...seen, missing: [...(missing ?? [])] };
}

export const noPaper = () => new Refusal('not-found', { what: say('这份文书', 'This paper') });
