import type { AreaLevel, CodeProblem } from '@gridgov/domain/city/areas/codes.ts';
import { CODE_DIGITS } from '@gridgov/domain/city/areas/codes.ts';
import type { RingFaultKind } from '@gridgov/domain/city/areas/ring-faults.ts';
import type { Repair, RingRefusal } from '@gridgov/domain/city/areas/ring-repair.ts';
import type { Position } from '@gridgov/domain/city/areas/rings.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { FeatureFileFault } from './imports/feature-stream.ts';
import type { GridFinding } from './shapes/checks.ts';

/** A sentence in both languages: what is wrong, where, and what would be right. */
export type Message = Readonly<Record<Language, string>>;

const LEVEL: Readonly<Record<AreaLevel, Message>> = {
  city: { zh: '市', en: 'city' },
  district: { zh: '区（市、县）', en: 'district' },
  street: { zh: '镇街', en: 'street' },
  community: { zh: '社区（村）', en: 'community' },
  grid: { zh: '网格', en: 'grid' },
};

const LENGTHS: Message = {
  zh: '应为 6 位（区）、9 位（镇街）、12 位（社区）或 15 位（网格）',
  en: 'it has 6 digits (district), 9 (street), 12 (community) or 15 (grid)',
};

export function codeMessage(problem: CodeProblem): Message {
  switch (problem.reason) {
    case 'empty':
      return { zh: `缺少编码，${LENGTHS.zh}`, en: `The code is missing; ${LENGTHS.en}` };
    case 'rounded':
      return {
        zh: `编码被表格软件改成了“${problem.found}”，末几位已丢失；请把该列设为文本后重新导出`,
        en: `A spreadsheet turned the code into “${problem.found}” and lost digits; format the column as text and export again`,
      };
    case 'not_digits':
      return {
        zh: `编码“${problem.found}”含有“${problem.character}”，只能是数字`,
        en: `The code “${problem.found}” contains “${problem.character}”; only digits are allowed`,
      };
    case 'length':
      return {
        zh: `编码“${problem.found}”是 ${problem.digits} 位，${LENGTHS.zh}`,
        en: `The code “${problem.found}” has ${problem.digits} digits; ${LENGTHS.en}`,
      };
    case 'zero_part':
      return {
        zh: `编码“${problem.found}”的${LEVEL[problem.part].zh}段是 000，应从 001 起编`,
        en: `The ${problem.part} part of “${problem.found}” is 000; numbering begins at 001`,
      };
    case 'province':
      return {
        zh: `“${problem.found}”是省级编码，应从市级（如 370600）起`,
        en: `“${problem.found}” is a province; areas begin with the city (such as 370600)`,
      };
    case 'level':
      return {
        zh: `“${problem.found}”是${LEVEL[problem.level].zh}编码，这里应为 ${CODE_DIGITS[problem.wanted]} 位的${LEVEL[problem.wanted].zh}编码`,
        en: `“${problem.found}” is the code of a ${problem.level}; a ${problem.wanted} has ${CODE_DIGITS[problem.wanted]} digits`,
      };
    case 'not_inside':
      return {
        zh: `“${problem.found}”不在“${problem.prefix}”内，编码应以 ${problem.prefix} 开头`,
        en: `“${problem.found}” does not lie in “${problem.prefix}”; it would begin with ${problem.prefix}`,
      };
  }
}

const place = ([lon, lat]: Position) => `${lon.toFixed(6)}, ${lat.toFixed(6)}`;

const FAULT: Readonly<Record<RingFaultKind, Message>> = {
  not_a_place: {
    zh: '坐标不是经纬度，应为经度在前、纬度在后的度数',
    en: 'a coordinate is no longitude and latitude in degrees, longitude first',
  },
  too_few_points: { zh: '边界不足三个点', en: 'a ring has fewer than three points' },
  open: { zh: '边界没有闭合', en: 'a ring is not closed' },
  zero_length: { zh: '有重复点', en: 'a point is repeated' },
  spike: { zh: '有尖刺', en: 'a spike' },
  self_touch: { zh: '边界与自身相接', en: 'a ring touches itself' },
  self_cross: {
    zh: '边界自相交，无法判断哪一侧属于本区域，请重画这一段',
    en: 'a ring crosses itself and it cannot be told which side belongs to the area; draw this stretch again',
  },
  no_area: { zh: '边界围不成面', en: 'the boundary encloses no ground' },
  orientation: { zh: '边界方向相反', en: 'a ring runs the wrong way round' },
  hole_outside: {
    zh: '内洞在外边界之外，应删去或移到外边界之内',
    en: 'a hole lies outside its shell; remove it or move it inside',
  },
  rings_cross: {
    zh: '各部分相互重叠，应合成一个面或分开',
    en: 'parts lie on one another; join them or draw them apart',
  },
};

export function boundaryMessage(refusal: RingRefusal): Message {
  const fault = FAULT[refusal.kind];
  return {
    zh: `${fault.zh}（${place(refusal.at)}）`,
    en: `${fault.en} (at ${place(refusal.at)})`,
  };
}

const REPAIR: Readonly<Record<Repair['kind'], Message>> = {
  closed: { zh: '补上了闭合点', en: 'closed the ring' },
  dropped_zero_length: { zh: '去掉了重复点', en: 'dropped repeated points' },
  dropped_spike: { zh: '去掉了尖刺', en: 'dropped a spike' },
  split_at_touch: { zh: '在自相接处拆成多个面', en: 'split where the ring touches itself' },
  dropped_sliver: { zh: '去掉了自相交的碎片', en: 'dropped the sliver of a crossing' },
  dropped_empty_ring: { zh: '去掉了不成面的部分', en: 'dropped a part without area' },
  turned: { zh: '调整了方向', en: 'turned the ring round' },
  joined_parts: { zh: '合并了相互重叠的部分', en: 'joined parts that overlapped' },
};

/** One sentence for all repairs of one boundary; the direction of rings is nobody's concern. */
export function repairMessage(repairs: readonly Repair[]): Message | null {
  const told = new Map<Repair['kind'], Position>();
  for (const repair of repairs) {
    if (repair.kind !== 'turned' && !told.has(repair.kind)) told.set(repair.kind, repair.at);
  }
  if (told.size === 0) return null;
  const list = [...told];
  return {
    zh: `边界已修复：${list.map(([kind, at]) => `${REPAIR[kind].zh}（${place(at)}）`).join('，')}`,
    en: `Boundary mended: ${list.map(([kind, at]) => `${REPAIR[kind].en} (at ${place(at)})`).join(', ')}`,
  };
}

const size = (m2: number) => (m2 >= 10_000 ? `${(m2 / 1e6).toFixed(3)} km²` : `${Math.round(m2)} m²`);

export function findingMessage(finding: GridFinding): Message {
  switch (finding.kind) {
    case 'overlap':
      return {
        zh: `网格 ${finding.codes[0]} 与 ${finding.codes[1]} 重叠 ${size(finding.m2)}（${place(finding.at)}），每块地只能属于一个网格`,
        en: `Grids ${finding.codes[0]} and ${finding.codes[1]} overlap by ${size(finding.m2)} (at ${place(finding.at)}); ground belongs to one grid`,
      };
    case 'gap':
      return {
        zh: `${finding.code} 内有 ${size(finding.m2)} 不属于任何网格（${place(finding.at)}）`,
        en: `In ${finding.code} ${size(finding.m2)} belong to no grid (at ${place(finding.at)})`,
      };
    case 'outside':
      return {
        zh: `网格 ${finding.code} 有 ${size(finding.m2)} 在 ${finding.area} 之外（${place(finding.at)}），应在所属区域之内`,
        en: `Grid ${finding.code} lies ${size(finding.m2)} outside ${finding.area} (at ${place(finding.at)})`,
      };
    case 'duplicate_code':
      return {
        zh: `网格编码 ${finding.code} 重复，每个网格应有自己的编码`,
        en: `The code ${finding.code} is used twice; each grid has a code of its own`,
      };
    case 'community_without_grid':
      return {
        zh: `社区 ${finding.code} 没有网格，至少应划一个`,
        en: `Community ${finding.code} has no grid; it needs one at least`,
      };
  }
}

/** Sentences of the imports. */
export const SAY = {
  noName: (): Message => ({ zh: '缺少名称', en: 'The name is missing' }),
  twice: (code: string, row: number): Message => ({
    zh: `编码 ${code} 与第 ${row} 行重复，同一编码只能出现一次`,
    en: `The code ${code} is in row ${row} already; a code stands once`,
  }),
  noParent: (code: string, parent: string): Message => ({
    zh: `${code} 的上级 ${parent} 不存在，请先导入上级，或检查编码`,
    en: `The area ${parent} above ${code} is not known; import it first or check the code`,
  }),
  unknown: (code: string): Message => ({
    zh: `${code} 不是已有的区、镇街或社区，请先导入区划，或检查编码`,
    en: `${code} is no district, street or community that is known; import divisions first or check the code`,
  }),
  dissolved: (code: string): Message => ({
    zh: `${code} 是已撤销网格的编码，旧案件仍在使用，新网格应另编号`,
    en: `${code} was the code of a grid that was dissolved and old matters carry it; give the new grid another`,
  }),
  otherParent: (code: string, given: string): Message => ({
    zh: `上级编码“${given}”与编码 ${code} 不符，应为 ${code.slice(0, -3)}`,
    en: `The parent “${given}” does not fit ${code}; it would be ${code.slice(0, -3)}`,
  }),
  noGeometry: (type: string): Message => ({
    zh: `没有面状边界（现为“${type}”），应为 Polygon 或 MultiPolygon`,
    en: `No polygon (found “${type}”); it would be a Polygon or MultiPolygon`,
  }),
  noKind: (found: string): Message => ({
    zh: `网格类型“${found}”不认识，应为“综合网格”或“专属网格”`,
    en: `The kind “${found}” is not known; it is 综合网格 (general) or 专属网格 (dedicated)`,
  }),
  noMatch: (name: string): Message => ({
    zh: `没有编码，名称“${name}”也对不上任何区域；请在属性中加上 code`,
    en: `There is no code and no area is called “${name}”; add the property code`,
  }),
  matchedByStem: (name: string, found: string, code: string): Message => ({
    zh: `名称“${name}”按“${found}”（${code}）导入，请核对`,
    en: `“${name}” was taken for “${found}” (${code}); please check`,
  }),
  ends: (day: string): Message => ({ zh: `${day} 起终止`, en: `Ends on ${day}` }),
  carried: (day: string, open: number, heirs: string): Message => ({
    zh: `${day} 起终止，在办 ${open} 件按所在位置转给 ${heirs}`,
    en: `Ends on ${day}; ${open} open matters go to ${heirs} by where they lie`,
  }),
  openHere: (open: number): Message => ({
    zh: `还有 ${open} 件在办，没有别的网格接它的地：先办结，或用网格调整方案转过去`,
    en: `${open} open matters and no other grid takes its ground: close them, or carry them over with a grid plan`,
  }),
  openBelow: (open: number): Message => ({
    zh: `还有 ${open} 件在办：先办结或更正到别的区域`,
    en: `${open} open matters: close them or correct their place first`,
  }),
  areasBelow: (count: number): Message => ({
    zh: `下面还有 ${count} 个区域在用：先终止它们`,
    en: `${count} areas below are in force: end them first`,
  }),
  notYet: (day: string): Message => ({
    zh: `${day} 才起用，不能在此前终止`,
    en: `It begins on ${day} and cannot end before`,
  }),
  unitCode: (found: string): Message => ({
    zh: `单元网格编码“${found}”应为 14 或 15 位数字（6 位区 + 3 位镇街 + 3 位社区 + 2 或 3 位序号）`,
    en: `The unit grid code “${found}” has 14 or 15 digits (6 district, 3 street, 3 community, 2 or 3 serial)`,
  }),
  file: (reason: FeatureFileFault, position: number): Message => ({
    zh: {
      not_json: `文件不是 GeoJSON（第 ${position} 个字符附近）`,
      no_features: '文件里没有 features，应为 GeoJSON FeatureCollection',
      cut_off: `文件在第 ${position} 个字符处中断，请重新上传完整文件`,
      too_large: '文件解压后超过 4 GB、压缩比超过 250 倍，或有单个要素超过 3,200 万字符；请分成几份',
    }[reason],
    en: {
      not_json: `The file is not GeoJSON (near character ${position})`,
      no_features: 'The file holds no features; it would be a GeoJSON FeatureCollection',
      cut_off: `The file ends at character ${position}; upload the whole file`,
      too_large:
        'The file unpacks to more than 4 GB or 250 times its size, or holds a feature of more than 32 million characters; split it',
    }[reason],
  }),
} as const;
