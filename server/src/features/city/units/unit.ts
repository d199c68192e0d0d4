import { cleanText } from '@gridgov/domain/city/standards/rows.ts';

/** Kinds of units 单位. `words` are what names and tables call them, tried in this order. */
export const UNIT_KINDS = {
  grid_centre: { zh: '网格中心', en: 'Grid centre', words: ['网格中心', '综治中心', '网格化服务'] },
  property: { zh: '物业企业', en: 'Property firm', words: ['物业'] },
  station: {
    zh: '基层站所',
    en: 'Station',
    words: ['派出所', '中队', '大队', '消防站', '司法所', '站所', '管理所', '监管所', '环卫所', '工作站'],
  },
  utility: {
    zh: '公用企业',
    en: 'Utility',
    words: ['公用企业', '供水', '供电', '供热', '燃气', '热力', '水务公司', '通信', '公司'],
  },
  community: {
    zh: '社区（村）',
    en: 'Community',
    words: ['社区', '居委会', '居民委员会', '村委会', '村民委员会', '村'],
  },
  street: { zh: '街道（镇）', en: 'Street', words: ['街道', '镇政府', '乡政府', '镇人民政府', '办事处'] },
  department: {
    zh: '政府部门',
    en: 'Department',
    words: ['部门', '局', '委', '办公室', '中心', '支队', '政府', '法院', '检察院'],
  },
  other: { zh: '其他', en: 'Other', words: ['其他'] },
} as const satisfies Record<string, { zh: string; en: string; words: readonly string[] }>;
export type UnitKind = keyof typeof UNIT_KINDS;
export const UNIT_KIND_NAMES = Object.keys(UNIT_KINDS) as UnitKind[];

export const UNIT_LEVELS = { city: '市级', district: '区级', street: '街道级', community: '社区级' } as const;
export type UnitLevel = keyof typeof UNIT_LEVELS;

/** A unit as it is now. `area` is '' for the whole city; `to` is the first day it no longer exists. */
export type Unit = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly area: string;
  readonly parentId: string | null;
  readonly aliases: readonly string[];
  /** What routing rules may call it by, whatever its name: 环卫管理单位. */
  readonly roles: readonly string[];
  /** Of its office or duty desk, as it is posted; empty where none is known. */
  readonly phone: string;
  readonly from: string;
  readonly to: string | null;
};

/** What the columns of a unit table are usually called; the field's own name is understood as well. */
export const UNIT_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  code: ['编码', '单位编码', '单位代码', '编号', '单位ID'],
  name: ['名称', '单位名称', '单位'],
  kind: ['类型', '单位类型', '类别', '性质'],
  level: ['级别', '层级', '单位级别'],
  area: ['区域编码', '区划编码', '区域', '所属区域', '属地'],
  parent: ['上级', '上级编码', '上级单位', '主管单位'],
  aliases: ['别名', '曾用名', '简称'],
  roles: ['职责', '承担职责', '角色'],
  phone: ['电话', '办公电话', '值班电话', '联系电话'],
  from: ['起', '启用日期', '生效日期', '开始日期'],
  to: ['止', '停用日期', '失效日期', '结束日期'],
};

/** The kind a word or a unit's own name tells; null where a given word is none of ours. */
export function unitKindOf(word: string, name: string): UnitKind | null {
  const given = cleanText(word);
  if (given === '') return kindInName(name);
  const exact = UNIT_KIND_NAMES.find((kind) => kind === given || UNIT_KINDS[kind].zh === given);
  if (exact !== undefined) return exact;
  const found = kindInName(given);
  return found === 'other' ? null : found;
}

function kindInName(name: string): UnitKind {
  const holds = (kind: UnitKind) => UNIT_KINDS[kind].words.some((word) => name.includes(word));
  return UNIT_KIND_NAMES.find(holds) ?? 'other';
}

/** The level given, or the one that follows from the area's code; null where the word is none of ours. */
export function unitLevelOf(word: string, area: string): UnitLevel | null {
  const given = cleanText(word);
  if (given === '') return levelOfArea(area);
  const levels = Object.keys(UNIT_LEVELS) as UnitLevel[];
  return (
    levels.find((l) => l === given || UNIT_LEVELS[l] === given || UNIT_LEVELS[l].startsWith(given)) ?? null
  );
}

function levelOfArea(area: string): UnitLevel {
  if (area === '') return 'city';
  if (area.length === 6) return 'district';
  return area.length === 9 ? 'street' : 'community';
}

export function holdsOn(dated: { readonly from: string; readonly to: string | null }, day: string): boolean {
  return dated.from <= day && (dated.to === null || day < dated.to);
}
