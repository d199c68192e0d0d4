/** References in refusals (`@help.stage.calling`) and the words they stand for, in both languages. */
import type { Language } from '../refusal.ts';
import type { Trade, Types, Words } from './form.ts';

/** What a reference needs to know of a trade. */
export type Named = { readonly name: string };

export const refStage = ({ name }: Named, stage: string) => `@${name}.stage.${stage}`;
export const refCommand = ({ name }: Named, command: string) => `@${name}.command.${command}`;
export const refField = ({ name }: Named, command: string, field: string) =>
  `@${name}.field.${command}.${field}`;
export const refRelations = ({ name }: Named, relations: readonly string[]) =>
  relations.map((relation) => `@${name}.relation.${relation}`).join(' ');

/** The word a reference stands for; null where it is none of this trade's. */
export function wordOf<T extends Types>(
  trade: Trade<T>,
  reference: string,
  language: Language,
): string | null {
  const [name, kind, code = '', field = ''] = reference.replace(/^@/, '').split('.');
  if (name !== trade.name) return null;
  const tables: Readonly<Record<string, Words | undefined>> = {
    stage: trade.stages[code],
    command: trade.commands[code],
    relation: trade.relations[code],
    field: trade.commands[code]?.fields[field],
  };
  return tables[kind ?? '']?.[language] ?? null;
}
