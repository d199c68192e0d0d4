/** The columns of a table of old cases 旧案: what the form needs of each, and the fields with which such a case begins. */
import type { FieldKind, FieldSpec } from '@gridgov/domain/workflow/fields.ts';
import type { Trade, Types, Words } from '@gridgov/domain/workflow/form.ts';

export type OldColumn = {
  readonly field: string;
  readonly heading: string;
  /** Other headings it is known by. */
  readonly names: readonly string[];
  readonly required: boolean;
  readonly about: Words;
  readonly example: string;
};

/** Kinds of fields that a cell can hold. */
const EXAMPLES: Partial<Record<FieldKind, string>> = {
  text: '示例文字',
  choice: '代码或名称',
  date: '2024-03-05',
  number: '12',
  yes: '是',
};

/** The command with which a case begins here, and an old one is described. */
export function beginningOf({ commands }: Pick<Trade<Types>, 'commands'>): string | undefined {
  return Object.keys(commands).find((command) => commands[command]?.from === 'new');
}

/** @throws where a case cannot be told in a table: a field that is needed has a kind that no cell can hold */
export function oldColumns(trade: Pick<Trade<Types>, 'name' | 'commands' | 'stages'>): OldColumn[] {
  const command = beginningOf(trade);
  const fields = Object.entries((command && trade.commands[command]?.fields) || {});
  const held = fields.filter(([name, spec]) => isHeld(trade.name, name, spec));
  return [...ofTheForm(trade), ...held.map(([name, spec]) => columnOf(name, spec))];
}

function isHeld(trade: string, name: string, spec: FieldSpec): boolean {
  const can = EXAMPLES[spec.kind] !== undefined && !spec.sealed;
  if (!can && !spec.optional)
    throw new Error(`${trade}: old cases cannot be imported, no table holds the field ${name}`);
  return can;
}

function columnOf(field: string, { kind, zh, en, optional }: FieldSpec): OldColumn {
  const example = EXAMPLES[kind] ?? '';
  return { field, heading: zh, names: [en], required: !optional, about: { zh, en }, example };
}

function ofTheForm({ stages }: Pick<Trade<Types>, 'stages'>): OldColumn[] {
  const names = Object.values(stages);
  const all = { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
  const row = (
    field: string,
    heading: string,
    name: string,
    about: Words,
    example: string,
    required = true,
  ) => ({
    field,
    heading,
    names: [name],
    required,
    about,
    example,
  });
  return [
    row(
      'oldNumber',
      '旧编号',
      'Old number',
      {
        zh: '原系统的编号，同一编号只收一次',
        en: 'Its number where it came from; taken once',
      },
      'JY-2024-015',
    ),
    row(
      'district',
      '区县',
      'District',
      {
        zh: '代码或名称；只有一个区县时可不填',
        en: 'Code or name; may be left out where there is one',
      },
      '370602',
      false,
    ),
    row(
      'begun',
      '开始日期',
      'Begun on',
      { zh: '原系统记的开始日期', en: 'The day it began there' },
      '2024-03-05',
    ),
    row(
      'ended',
      '结束日期',
      'Ended on',
      {
        zh: '了结的要填，没了结的不填',
        en: 'Needed of a case that has ended, empty of an open one',
      },
      '2024-03-20',
      false,
    ),
    row(
      'stage',
      '状态',
      'Stage',
      { zh: `其中之一：${all.zh}`, en: `One of: ${all.en}` },
      names.at(-1)?.zh ?? '',
    ),
  ];
}
