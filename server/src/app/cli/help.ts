import { VERBS } from './catalogue.ts';
import type { Verb } from './verb.ts';

const PROGRAM = 'npm run --silent gridgov --';

export function generalHelp(): string {
  const width = Math.max(...Object.keys(VERBS).map((name) => name.length));
  const lines = Object.entries(VERBS).map(([name, { says }]) => `  ${name.padEnd(width)}  ${says}`);
  return [
    `用法：${PROGRAM} <命令> … [--json]`,
    '',
    ...lines,
    '',
    '每个命令加 --help 看说明。加 --json 时，标准输出的最后一行是一个 JSON 对象；进度和提示在标准错误。',
    '退出码：0 成功，1 失败，2 用法不对，130 被中断。',
    '',
  ].join('\n');
}

export function helpOf(verb: Verb): string {
  const { subjects, operands, options, notes = [] } = verb;
  const usage = [
    `用法：${PROGRAM} ${verb.name}`,
    ...(subjects === undefined ? [] : [Object.keys(subjects).join('|')]),
    ...(operands === undefined ? [] : [operands.most > 1 ? `${operands.name}…` : operands.name]),
    ...Object.entries(options).map(([name, option]) => {
      const text = option.value === undefined ? `--${name}` : `--${name} ${option.value}`;
      return `${option.required === true ? text : `[${text}]`}${option.many === true ? '…' : ''}`;
    }),
    '[--json]',
  ].join(' ');
  const rows = [
    ...Object.entries(subjects ?? {}),
    ...Object.entries(options).map(([name, option]) => [`--${name}`, option.says] as const),
  ];
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return [
    usage,
    '',
    VERBS[verb.name]?.says ?? '',
    ...(rows.length > 0 ? [''] : []),
    ...rows.map(([name, says]) => `  ${name.padEnd(width)}  ${says}`),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
  ].join('\n');
}
