/**
 * The register of purposes 个人信息处理登记: why personal data is kept, on which legal ground and for how long. Who sees it
 * follows from the table of rights, and what a field is called from the trade's commands.
 */
import type { Fields } from './fields.ts';
import type { CommandRows, Trade, Types, Words } from './form.ts';

/** Grounds of the Personal Information Protection Law 个人信息保护法. */
export const GROUNDS = {
  consent: {
    zh: '《个人信息保护法》第十三条第一款第一项：本人同意',
    en: 'Personal Information Protection Law, Art. 13 (1): consent',
  },
  employment: {
    zh: '《个人信息保护法》第十三条第一款第二项：人力资源管理所必需',
    en: 'Personal Information Protection Law, Art. 13 (2): management of staff',
  },
  duty: {
    zh: '《个人信息保护法》第十三条第一款第三项：履行法定职责或者法定义务所必需',
    en: 'Personal Information Protection Law, Art. 13 (3): a statutory duty',
  },
  request: {
    zh: '《个人信息保护法》第五十条：答复个人行使权利的申请',
    en: 'Personal Information Protection Law, Art. 50: requests of people about their data',
  },
  security: {
    zh: '《个人信息保护法》第五十一条：防止未经授权的访问和泄露',
    en: 'Personal Information Protection Law, Art. 51: keeping data from being seen or lost',
  },
} as const satisfies Record<string, Words>;

export type Purpose = {
  /** Unique within its system. */
  readonly name: string;
  /** Whose data it is: the page of residents shows their own alone. */
  readonly whose: 'resident' | 'staff';
  readonly purpose: Words;
  readonly ground: keyof typeof GROUNDS;
  readonly kept: Words;
};

/** `holds`: names of fields of commands, which are called as the command calls them; what no field gives, in words. */
export type TradePurpose = Purpose & { readonly holds: readonly (string | Words)[] };

const ABOUT_PEOPLE: ReadonlySet<string> = new Set(['person', 'people']);

/** What is wrong with a trade's lines: each field about people stands in one, and each name in one is a field. */
export function purposeFaults(
  { commands }: Pick<Trade<Types>, 'commands'>,
  purposes: readonly TradePurpose[],
): string[] {
  const named = new Set(purposes.flatMap(({ holds }) => holds.filter((one) => typeof one === 'string')));
  const all = Object.entries(commands).flatMap(([command, { fields }]) =>
    Object.entries(fields).map(([name, spec]) => ({ command, name, spec })),
  );
  const missing = all
    .filter(({ name, spec }) => (spec.sealed || ABOUT_PEOPLE.has(spec.kind)) && !named.has(name))
    .map(({ command, name }) => `${command}.${name} is about people and stands in no line of the register`);
  const unknown = [...named]
    .filter((name) => !all.some((field) => field.name === name))
    .map((name) => `the register names ${name}, which no command asks for`);
  return [...missing, ...unknown];
}

/** What the fields of a line are called. */
export function heldIn(commands: CommandRows<Types>, { holds }: Pick<TradePurpose, 'holds'>): Words[] {
  const fields = Object.assign({}, ...Object.values(commands).map((row) => row.fields)) as Fields;
  return holds.flatMap((one) => (typeof one === 'string' ? (fields[one] ?? []) : one));
}
