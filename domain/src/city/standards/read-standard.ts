import type { LimitUnit } from '../../calendar/limits.ts';
import { parseLimit } from './limit-text.ts';
import { cleanCode, cleanText, type ImportRow, type RowProblem, splitList } from './rows.ts';
import {
  FIELD_NAMES,
  STANDARD_FIELDS,
  type StandardField,
  type StandardKind,
  type StandardRule,
} from './standard.ts';

/** What holds for a whole file where it has no column for it. */
export interface StandardDefaults {
  /** 部件 or 事件: the CLI's --kind. */
  readonly kind?: string;
  /** From brackets in a header: 处置时限（工作日）. */
  readonly limitUnit?: string;
}

export interface ReadRule {
  readonly row: number;
  readonly rule: StandardRule;
}

/** Filled from above only in a row that goes on with the class above, its minor cell blank. */
const SHARED_FIELDS: readonly StandardField[] = [
  'openCondition',
  'closeCondition',
  'limit',
  'limitUnit',
  'unit',
  'supervisor',
  'legalBasis',
  'legalText',
  'collectNotes',
];

type Cells = Readonly<Record<string, string>>;

/** Reads all rows of a table; each row gives one rule or at least one problem. */
export function readStandards(
  rows: readonly ImportRow[],
  defaults: StandardDefaults = {},
): { readonly rules: ReadRule[]; readonly refused: number[]; readonly problems: RowProblem[] } {
  const rules: ReadRule[] = [];
  const refused: number[] = [];
  const problems: RowProblem[] = [];
  let above: Cells = {};
  for (const { row, fields } of rows) {
    const cells = carryForward(above, fields);
    above = cells;
    const read = readRule(row, fields, cells, defaults);
    problems.push(...read.problems);
    if (read.rule === null) refused.push(row);
    else rules.push({ row, rule: read.rule });
  }
  return { rules, refused, problems };
}

function carryForward(above: Cells, fields: Cells): Cells {
  const cells: Record<string, string> = { ...fields };
  const carry = (field: StandardField) => {
    if (cleanText(fields[field]) === '' && above[field] !== undefined) cells[field] = above[field];
  };
  if (parseKind(above.kind ?? '') !== null) carry('kind');
  const sameMajor = carryPair(above, fields, 'major', 'majorCode', carry);
  const sameClass = sameMajor && carryPair(above, fields, 'minor', 'minorCode', carry);
  if (sameClass && cleanText(fields.minor) === '') SHARED_FIELDS.forEach(carry);
  return cells;
}

/** Fills name and code from above where they are blank and nothing says that this is another one. */
function carryPair(
  above: Cells,
  fields: Cells,
  name: 'major' | 'minor',
  code: 'majorCode' | 'minorCode',
  carry: (field: StandardField) => void,
): boolean {
  const [ownName, ownCode] = [cleanText(fields[name]), cleanCode(fields[code])];
  const sameName = ownName === '' || ownName === cleanText(above[name]);
  const sameCode = ownCode === '' || ownCode === cleanCode(above[code]);
  if (!sameName || !sameCode) return false;
  carry(name);
  carry(code);
  return true;
}

function readRule(
  row: number,
  own: Cells,
  cells: Cells,
  defaults: StandardDefaults,
): { rule: StandardRule | null; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const problem = (field: StandardField, message: string) => problems.push({ row, field, message });
  if (isHeading(own)) {
    problem('minor', '这一行只有类别，没有小类和时限，像是标题行，未作为标准导入');
    return { rule: null, problems };
  }
  const kind = readKind(cells.kind, defaults.kind, problem);
  const codes = readCodes(cells, problem);
  const names = readNames(cells, problem);
  const limit = readLimit(cells, defaults, problem);
  if (kind === null || codes === null || names === null || limit === null) return { rule: null, problems };
  const text = (field: StandardField) => cleanText(cells[field]);
  const rule: StandardRule = {
    kind,
    ...codes,
    ...names,
    openCondition: text('openCondition'),
    closeCondition: text('closeCondition'),
    ...limit,
    units: splitList(cells.unit),
    supervisors: splitList(cells.supervisor),
    legalBasis: text('legalBasis'),
    legalText: text('legalText'),
    collectNotes: text('collectNotes'),
  };
  return { rule, problems };
}

type Report = (field: StandardField, message: string) => void;

function isHeading(own: Cells): boolean {
  const telling = STANDARD_FIELDS.filter((field) => !['kind', 'majorCode', 'major'].includes(field));
  return telling.every((field) => cleanText(own[field]) === '');
}

/** 部件, 事件类, component …; null where a text names neither. */
export function parseKind(text: string): StandardKind | null {
  const clean = cleanText(text).toLowerCase();
  const [component, event] = [/部件|component/.test(clean), /事件|event/.test(clean)];
  if (component === event) return null;
  return component ? 'component' : 'event';
}

function readKind(
  cell: string | undefined,
  fallback: string | undefined,
  problem: Report,
): StandardKind | null {
  const text = cleanText(cell) || cleanText(fallback);
  const kind = parseKind(text) ?? parseKind(fallback ?? '');
  if (kind === null && text === '')
    problem('kind', '没有类型，应为“部件”或“事件”；整张表只有一种时可在设置里选（命令行 --kind 部件）');
  else if (kind === null) problem('kind', `类型“${text}”应为“部件”或“事件”`);
  return kind;
}

function readCodes(cells: Cells, problem: Report): { majorCode: string; minorCode: string } | null {
  const majorCode = cleanCode(cells.majorCode);
  const minorCode = cleanCode(cells.minorCode);
  if (majorCode === null) problem('majorCode', `大类代码“${cells.majorCode}”应为数字，如“01”`);
  if (minorCode === null) problem('minorCode', `小类代码“${cells.minorCode}”应为数字，如“01”`);
  if (majorCode === null || minorCode === null) return null;
  return splitFullCode(majorCode, minorCode);
}

/** A minor code may come whole, as major + minor (0103) or division + major + minor (3708000103). */
function splitFullCode(majorCode: string, minorCode: string): { majorCode: string; minorCode: string } {
  const whole = /^(?:\d{6})?(\d\d)(\d\d)$/.exec(minorCode);
  const short = /^(?:\d{6})?(\d\d)$/.exec(majorCode)?.[1] ?? majorCode;
  if (whole?.[1] === undefined || whole[2] === undefined) return { majorCode: short, minorCode };
  if (short !== '' && short !== whole[1]) return { majorCode: short, minorCode };
  return { majorCode: whole[1], minorCode: whole[2] };
}

function readNames(cells: Cells, problem: Report): { major: string; minor: string } | null {
  const [major, minor] = [cleanText(cells.major), cleanText(cells.minor)];
  for (const [field, value] of [
    ['major', major],
    ['minor', minor],
  ] as const) {
    if (value === '') problem(field, `${FIELD_NAMES[field]}为空，上方也没有可沿用的值`);
  }
  return major === '' || minor === '' ? null : { major, minor };
}

function readLimit(
  cells: Cells,
  defaults: StandardDefaults,
  problem: Report,
): { limit: number; limitUnit: LimitUnit } | null {
  const column = cleanText(cells.limitUnit);
  const bare = /^[\d.\s]+$/.test(cells.limit ?? '');
  const reading = parseLimit(cells.limit ?? '', column || (bare ? (defaults.limitUnit ?? '') : ''));
  if (reading.ok) return { limit: reading.limit, limitUnit: reading.unit };
  problem('limit', reading.message);
  return null;
}
