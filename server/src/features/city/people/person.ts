import { POST_KINDS, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import { cleanText } from '@gridgov/domain/city/standards/rows.ts';

/** A post as it is kept. `area` is '' for the whole city, `to` the first day it is no longer held. */
export type Post = {
  readonly id: string;
  readonly personId: string;
  readonly kind: PostKind;
  readonly area: string;
  readonly unitId: string | null;
  readonly from: string;
  readonly to: string | null;
};

/** Sealed under this name of table and column, see platform/crypto. */
export const PHONE_CONTEXT = 'person.phone';

/** Other words by which rosters call a post, besides its own name. */
const POST_WORDS: Readonly<Partial<Record<PostKind, readonly string[]>>> = {
  grid_worker: ['专职网格员', '全科网格员', '专职'],
  grid_assistant: ['兼职网格员', '兼职', '协管员', '网格协管员', '助理员', '微网格员', '楼长'],
  grid_leader: ['社区网格长'],
  grid_guide: ['指导员', '包网干部', '包联干部'],
  street_dispatcher: ['街道派遣员', '镇街受理员'],
  street_head: ['街道网格中心主任', '镇街主任'],
  district_dispatcher: ['区派遣员', '区级受理员'],
  district_head: ['区值班长', '值班长'],
  city_supervisor: ['市督办员', '督办员'],
  unit_handler: ['经办人', '单位处理人', '处置人员'],
  unit_head: ['单位负责同志', '单位领导'],
  hotline_seat: ['坐席', '话务员', '热线话务员'],
};

const KIND_OF_WORD: ReadonlyMap<string, PostKind> = new Map(
  (Object.keys(POST_KINDS) as PostKind[]).flatMap((kind) =>
    [kind, POST_KINDS[kind].zh, POST_KINDS[kind].en, ...(POST_WORDS[kind] ?? [])].map(
      (word) => [word.toLowerCase(), kind] as const,
    ),
  ),
);

/** What a roster may not give anybody: residents and the system itself hold no posts there. */
const NOT_GIVEN: ReadonlySet<PostKind> = new Set(['resident', 'system']);

export function postKindOf(word: string): PostKind | null {
  // Most rows write it as we do, and cleaning a text costs more than looking it up.
  const kind = KIND_OF_WORD.get(word) ?? KIND_OF_WORD.get(cleanText(word).toLowerCase());
  return kind === undefined || NOT_GIVEN.has(kind) ? null : kind;
}

export function isUnitPost(kind: PostKind): boolean {
  return kind === 'unit_handler' || kind === 'unit_head';
}

const DIGITS = { city: 0, district: 6, street: 9, community: 12, grid: 15 } as const;

/** Digits of the area a post of this kind has; null where it follows its unit, wherever that works. */
export function areaDigitsOf(kind: PostKind): number | null {
  return isUnitPost(kind) ? null : DIGITS[POST_KINDS[kind].level];
}

/** Digits alone, without the country's; null where it is neither a mobile number nor a landline. */
export function normalPhone(text: string): string | null {
  const digits = text.replace(/[\s()（）-]/g, '').replace(/^(?:\+|00)86/, '');
  return /^(?:1\d{10}|0\d{9,11}|[2-8]\d{6,7})$/.test(digits) ? digits : null;
}

const ADMINISTRATORS: ReadonlySet<PostKind> = new Set(['system_admin', 'security_admin', 'audit_admin']);

export function isAdministrator(kind: PostKind): boolean {
  return ADMINISTRATORS.has(kind);
}

/** 三权分立: nobody is two of the three administrators. */
export function clashOfPowers(held: Iterable<PostKind>, wanted: PostKind): PostKind | null {
  if (!isAdministrator(wanted)) return null;
  for (const kind of held) if (kind !== wanted && isAdministrator(kind)) return kind;
  return null;
}

/** What the columns of a roster are usually called. */
export const ROSTER_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  name: ['姓名', '人员姓名', '名字'],
  number: ['工号', '人员编号', '员工编号', '编号', '人员编码'],
  phone: ['电话', '手机', '手机号', '手机号码', '联系电话', '联系方式'],
  kind: ['岗位', '岗位类型', '职务', '角色', '人员类型'],
  area: ['区域编码', '网格编码', '区划编码', '所属区域编码'],
  areaName: ['区域名称', '所属网格', '所属区域', '区域', '网格名称', '网格'],
  unit: ['单位', '单位名称', '所属单位', '单位编码'],
  from: ['起', '任职日期', '上岗日期', '开始日期', '起始日期'],
  to: ['止', '离任日期', '离岗日期', '结束日期', '截止日期'],
};
