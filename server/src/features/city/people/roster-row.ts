import { parseAreaCode } from '@gridgov/domain/city/areas/codes.ts';
import { POST_KINDS, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import { cleanText } from '@gridgov/domain/city/standards/rows.ts';
import { dayAfter, readDay } from '../../../platform/imports/days.ts';
import type { RowFault } from '../../../platform/imports/tally.ts';
import { areaDigitsOf, isUnitPost, normalPhone, postKindOf } from './person.ts';

/** What the city knows that a roster refers to. */
export type Places = {
  readonly hasArea: (code: string) => boolean;
  /** Codes of the areas called so; a path such as 滨海区/望潮街道 may be given as well. */
  readonly areasNamed: (name: string) => readonly string[];
  /** Units by code, name or alias; several where the name is not clear. */
  readonly unitsNamed: (text: string) => readonly { readonly id: string; readonly area: string }[];
};

export type RosterLine = {
  readonly name: string;
  readonly phone: string | null;
  /** The city's own number of the person 工号; null where the row says none. */
  readonly number: string | null;
  readonly kind: PostKind;
  readonly area: string;
  readonly unitId: string | null;
  /** Undefined where the row does not say. */
  readonly from: string | undefined;
  readonly to: string | undefined;
};

export type RosterReading =
  | { readonly ok: true; readonly line: RosterLine }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

type Fields = Readonly<Record<string, string>>;

class Wrong extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

/** One row of a roster as what it says, or what is wrong with it and what would be right. */
export function readRosterRow(fields: Fields, places: Places): RosterReading {
  const faults: RowFault[] = [];
  // Each part is read by itself, so that all that is wrong is told at once.
  const part = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      faults.push({ field: error.field, message: error.message });
      return undefined;
    }
  };
  const name = part(() => readName(fields));
  const phone = part(() => readPhone(fields));
  const number = part(() => readNumber(fields));
  const post = part(() => readPost(fields, places));
  const days = part(() => readDays(fields));
  if (name === undefined || phone === undefined || number === undefined) return { ok: false, faults };
  if (post === undefined || days === undefined) return { ok: false, faults };
  return { ok: true, line: { name, phone, number, ...post, ...days } };
}

function readName(fields: Fields): string {
  const name = cleanText(fields.name);
  if (name === '') throw new Wrong('name', '姓名为空');
  if (name.length > 40) throw new Wrong('name', '姓名过长，应不超过 40 字');
  return name;
}

function readPhone(fields: Fields): string | null {
  const text = cleanText(fields.phone);
  const phone = text === '' ? null : normalPhone(text);
  if (text !== '' && phone === null) throw new Wrong('phone', '电话应为 11 位手机号或带区号的固定电话');
  return phone;
}

function readNumber(fields: Fields): string | null {
  const number = cleanText(fields.number) || null;
  if (number !== null && number.length > 40) throw new Wrong('number', '工号过长，应不超过 40 字');
  return number;
}

function readPost(fields: Fields, places: Places): Pick<RosterLine, 'kind' | 'area' | 'unitId'> {
  const kind = postKindOf(fields.kind ?? '');
  if (kind === null) throw new Wrong('kind', `岗位“${fields.kind ?? ''}”无法识别，应为${kindNames()}之一`);
  const unit = readUnit(fields, kind, places);
  const area = unit === null ? readArea(fields, kind, places) : readUnitArea(fields, unit.area, places);
  return { kind, area, unitId: unit?.id ?? null };
}

function kindNames(): string {
  const given = (Object.keys(POST_KINDS) as PostKind[]).filter((kind) => postKindOf(kind) !== null);
  return given.map((kind) => POST_KINDS[kind].zh).join('、');
}

/** Only posts in a unit belong to one; the unit a grid worker's roster names is who pays, which is not kept. */
function readUnit(fields: Fields, kind: PostKind, places: Places) {
  if (!isUnitPost(kind)) return null;
  const text = cleanText(fields.unit);
  if (text === '') throw new Wrong('unit', `${POST_KINDS[kind].zh}应填写单位`);
  const units = places.unitsNamed(text);
  const [unit] = units;
  if (unit === undefined) throw new Wrong('unit', `单位“${text}”不存在，应先导入单位`);
  if (units.length > 1) throw new Wrong('unit', `有 ${units.length} 个单位叫“${text}”，应填写单位编码`);
  return unit;
}

function readUnitArea(fields: Fields, unitArea: string, places: Places): string {
  const text = cleanText(fields.area);
  if (text === '') return unitArea;
  const code = knownCode(text, places);
  if (!code.startsWith(unitArea)) throw new Wrong('area', `区域“${text}”不在单位的区域内`);
  return code;
}

function readArea(fields: Fields, kind: PostKind, places: Places): string {
  const digits = areaDigitsOf(kind) ?? 0;
  const [text, name] = [cleanText(fields.area), cleanText(fields.areaName)];
  const code = text === '' ? codeNamed(name, digits, places) : knownCode(text, places);
  if (code.length === digits) return code;
  const { zh } = POST_KINDS[kind];
  const right = digits === 0 ? '留空（全市）' : `${digits} 位区域编码`;
  const found = code === '' ? '为空' : `“${text || name}”是 ${code.length} 位`;
  throw new Wrong(text === '' && name !== '' ? 'areaName' : 'area', `${zh}的区域${found}，应为${right}`);
}

/** '' for the code of the city itself. */
function knownCode(text: string, places: Places): string {
  const parsed = parseAreaCode(text);
  if (!parsed.ok) throw new Wrong('area', codeMessage(text, parsed.problem.reason));
  if (parsed.value.level === 'city') return '';
  const { code } = parsed.value;
  if (!places.hasArea(code)) throw new Wrong('area', `区域编码“${text}”不存在，应为已导入的区域`);
  return code;
}

function codeMessage(text: string, reason: string): string {
  if (reason === 'rounded') return `区域编码“${text}”被表格软件改成了科学记数，请把该列设为文本后重新填写`;
  return `区域编码“${text}”应为 6、9、12 或 15 位数字`;
}

function codeNamed(name: string, digits: number, places: Places): string {
  if (name === '') return '';
  const codes = places.areasNamed(name).filter((code) => code.length === digits);
  const [code] = codes;
  if (code === undefined) throw new Wrong('areaName', `没有叫“${name}”的${digits} 位区域，应填写区域编码`);
  if (codes.length > 1) throw new Wrong('areaName', `有 ${codes.length} 个区域叫“${name}”，应填写区域编码`);
  return code;
}

function readDays(fields: Fields): { from: string | undefined; to: string | undefined } {
  const from = readDay(cleanText(fields.from));
  const last = readDay(cleanText(fields.to));
  if (from === null) throw new Wrong('from', `起始日期“${fields.from}”应为 2026-03-05 这样的日期`);
  if (last === null) throw new Wrong('to', `截止日期“${fields.to}”应为 2026-03-05 这样的日期`);
  if (from !== undefined && last !== undefined && last < from) throw new Wrong('to', '截止日期早于起始日期');
  return { from, to: last === undefined ? undefined : dayAfter(last) };
}
