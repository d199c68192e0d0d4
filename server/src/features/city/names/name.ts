import type { Language } from '@gridgov/domain/refusal.ts';

/** What can have a name in another language. */
export const NAME_KINDS = ['area', 'unit', 'class', 'condition', 'place'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** Chinese names stand with the things themselves. */
export const OTHER_LANGUAGES = ['en'] as const satisfies readonly Language[];
export type OtherLanguage = (typeof OTHER_LANGUAGES)[number];

/** In place of a code: wherever a thing of that kind has the Chinese name. */
export const ANYWHERE = '-';

/** One name from a day on. `chinese` is what it renders: under another Chinese name it no longer holds. */
export type OtherName = {
  readonly kind: NameKind;
  readonly code: string;
  readonly language: OtherLanguage;
  readonly chinese: string;
  readonly name: string;
  readonly source: 'given' | 'romanised';
  readonly from: string;
  readonly to: string | null;
};

/** What the columns of a table of names are usually called; the field's own name is understood as well. */
export const NAME_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  kind: ['类型', '种类', '对象'],
  code: ['编码', '代码', '编号'],
  chinese: ['中文名', '中文名称', '名称', 'name_zh'],
  language: ['语言', '语种'],
  name: ['英文名', '英文名称', '外文名', '译名', 'name_en'],
};

/** Words tables use for the kinds. */
export const KIND_WORDS: Readonly<Record<NameKind, readonly string[]>> = {
  area: ['区域', '区划', '网格', '社区', '街道', '镇街', '区'],
  unit: ['单位', '部门'],
  class: ['类别', '分类', '大类', '小类'],
  condition: ['条件', '立案条件', '结案条件'],
  place: ['地点类型', '地点'],
};

export const LONGEST = 400;
