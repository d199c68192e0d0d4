/** References in refusals (`@help.stage.calling`) and the words they stand for, in both languages. */
import type { FieldReference, Language, Reference } from '../refusal.ts';
import type { Fields } from './fields.ts';
import type { RelationRow, StageRow, Words } from './form.ts';

/** What a reference needs to know of a trade. */
export type Named = { readonly refs: string };

export const refStage = ({ refs }: Named, stage: string): Reference => `@${refs}stage.${stage}`;
export const refCommand = ({ refs }: Named, command: string): Reference => `@${refs}command.${command}`;
export const refField = ({ refs }: Named, command: string, field: string): FieldReference =>
  `@${refs}field.${command}.${field}`;
export const refRelations = ({ refs }: Named, relations: readonly string[]) =>
  relations.map((relation) => `@${refs}relation.${relation}`).join(' ') as Reference;

/** What can be read of a trade without knowing its types: its names and its words. */
export type Tables = Named &
  Words & {
    readonly name: string;
    readonly relations: Readonly<Record<string, RelationRow>>;
    readonly stages: Readonly<Record<string, StageRow<string>>>;
    readonly lanes: Readonly<
      Record<string, Words & { readonly stages: Readonly<Record<string, Words | undefined>> }>
    >;
    readonly commands: Readonly<
      Record<
        string,
        Words & {
          readonly from: readonly string[] | 'open' | 'any' | 'new';
          readonly who: readonly string[];
          readonly fields: Fields;
          readonly lane?: { readonly name: string; readonly from: readonly string[] };
        }
      >
    >;
  };

/** The word a reference stands for; null where it is none of this trade's. */
export function wordOf(trade: Tables, reference: string, language: Language): string | null {
  const start = `@${trade.refs}`;
  if (!reference.startsWith(start)) return null;
  const [kind = '', code = '', field = ''] = reference.slice(start.length).split('.');
  const row = (table: Readonly<Record<string, Words>>) =>
    Object.hasOwn(table, code) ? table[code] : undefined;
  const fields = Object.hasOwn(trade.commands, code) ? trade.commands[code]?.fields : undefined;
  const tables: Readonly<Record<string, Words | undefined>> = {
    stage: row(trade.stages),
    command: row(trade.commands),
    relation: row(trade.relations),
    field: fields?.[field],
  };
  return tables[kind]?.[language] ?? null;
}
