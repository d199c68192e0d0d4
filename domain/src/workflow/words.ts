/** References in refusals (`@help.stage.calling`) and the words they stand for, in both languages. */
import type { FieldReference, Language, Reference } from '../refusal.ts';
import type { Trade, Types, Words } from './form.ts';

/** What a reference needs to know of a trade. */
export type Named = { readonly refs: string };

export const refStage = ({ refs }: Named, stage: string): Reference => `@${refs}stage.${stage}`;
export const refCommand = ({ refs }: Named, command: string): Reference => `@${refs}command.${command}`;
export const refField = ({ refs }: Named, command: string, field: string): FieldReference =>
  `@${refs}field.${command}.${field}`;
export const refRelations = ({ refs }: Named, relations: readonly string[]) =>
  relations.map((relation) => `@${refs}relation.${relation}`).join(' ') as Reference;

/** The word a reference stands for; null where it is none of this trade's. */
export function wordOf<T extends Types>(
  trade: Trade<T>,
  reference: string,
  language: Language,
): string | null {
  const start = `@${trade.refs}`;
  if (!reference.startsWith(start)) return null;
  const [kind = '', code = '', field = ''] = reference.slice(start.length).split('.');
  const tables: Readonly<Record<string, Words | undefined>> = {
    stage: trade.stages[code],
    command: trade.commands[code],
    relation: trade.relations[code],
    field: trade.commands[code]?.fields[field],
  };
  return tables[kind]?.[language] ?? null;
}
