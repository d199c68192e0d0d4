import { parseArgs } from 'node:util';
import { type Option, UsageError, type Verb } from './verb.ts';

export type Given = {
  readonly subject: string;
  readonly operands: readonly string[];
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly help: boolean;
};

const EVERYWHERE = ['json', 'help'];

/** Reads what stands after the verb. @throws UsageError naming what there is */
export function readArguments(verb: Verb, args: readonly string[]): Given {
  const { options, words } = tokensOf(verb, args);
  const help = options.has('help');
  const [subject = '', ...rest] = verb.subjects === undefined ? ['', ...words] : words;
  const given = { subject, operands: rest, options, help };
  if (!help) check(verb, given);
  return given;
}

function tokensOf(verb: Verb, args: readonly string[]) {
  const known: Readonly<Record<string, Option>> = { ...verb.options, json: { says: '' }, help: { says: '' } };
  const types = Object.entries(known).map(([name, option]) => {
    const type = option.value === undefined ? ('boolean' as const) : ('string' as const);
    return [name, { type, multiple: true }] as const;
  });
  const { tokens } = parseArgs({
    args: args.map((word) => (word === '-h' ? '--help' : word)),
    options: Object.fromEntries(types),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options = new Map<string, string[]>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!Object.hasOwn(known, name)) throw unknownOption(verb, rawName);
    const takesValue = known[name]?.value !== undefined;
    if (takesValue && value === undefined) throw new UsageError(`选项 ${rawName} 后面缺少值`);
    if (!takesValue && value !== undefined) throw new UsageError(`选项 ${rawName} 不带值`);
    options.set(name, [...(options.get(name) ?? []), value ?? '']);
  }
  return { options, words };
}

function unknownOption(verb: Verb, name: string): UsageError {
  const all = [...Object.keys(verb.options), ...EVERYWHERE].map((option) => `--${option}`);
  return new UsageError(`${verb.name} 没有选项 ${name}；可用：${all.join(' ')}`);
}

function check(verb: Verb, { subject, operands, options }: Given): void {
  const { subjects } = verb;
  if (subjects !== undefined && !Object.hasOwn(subjects, subject)) {
    const all = Object.keys(subjects).join('、');
    throw new UsageError(
      subject === '' ? `${verb.name} 后面要写明对象：${all}` : `${verb.name} 没有“${subject}”；可用：${all}`,
    );
  }
  const { name = '', least, most } = verb.operands ?? { least: 0, most: 0 };
  if (operands.length < least) throw new UsageError(`缺少 ${name}`);
  if (operands.length > most) throw new UsageError(`多余的参数：${operands.slice(most).join(' ')}`);
  for (const [option, { required, many }] of Object.entries(verb.options)) {
    const count = options.get(option)?.length ?? 0;
    if (required === true && count === 0) throw new UsageError(`缺少选项 --${option}`);
    if (many !== true && count > 1) throw new UsageError(`选项 --${option} 只能写一次`);
  }
}
