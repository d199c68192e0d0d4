import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { CHANNELS } from '@gridgov/domain/loop/issues/state.ts';
import { CYCLES, STAGES, STEPS } from '@gridgov/domain/loop/issues/steps.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { QueuesDeps } from '../deps.ts';
import type { FilterName } from './filters.ts';

type Words = Readonly<Record<Language, string>>;
type Named = Readonly<Record<string, Words>>;
export type FilterValue = { readonly value: string; readonly label: string };

const DUE: Named = {
  over: { zh: '超期', en: 'Overdue' },
  due: { zh: '快到期', en: 'Nearly due' },
  soon: { zh: '临期', en: 'Due soon' },
  ok: { zh: '充裕', en: 'Enough time' },
  paused: { zh: '挂账', en: 'Suspended' },
};
const PAST: Named = {
  today: { zh: '今天', en: 'Today' },
  yesterday: { zh: '昨天', en: 'Yesterday' },
  '7d': { zh: '近7天', en: 'Last 7 days' },
  '30d': { zh: '近30天', en: 'Last 30 days' },
  month: { zh: '本月', en: 'This month' },
};
const AHEAD: Named = {
  today: { zh: '今天', en: 'Today' },
  tomorrow: { zh: '明天', en: 'Tomorrow' },
};
const yesNo = (zh: string, noZh: string, en: string, noEn: string): Named => ({
  true: { zh, en },
  false: { zh: noZh, en: noEn },
});

/** `found`: too many to list, they are typed. `days`: also a first and a last day. */
type Kind = 'choice' | 'found' | 'days';
type Field = { readonly kind: Kind; readonly label: Words; readonly values?: Named };

/** Fields in the order in which they are offered. */
const FIELDS: Partial<Record<FilterName, Field>> = {
  class: { kind: 'found', label: { zh: '类别', en: 'Class' } },
  area: { kind: 'found', label: { zh: '区域', en: 'Area' } },
  unit: { kind: 'found', label: { zh: '主办单位', en: 'Lead unit' } },
  person: { kind: 'found', label: { zh: '经手人', en: 'Handled by' } },
  reported: { kind: 'days', label: { zh: '上报日期', en: 'Reported' }, values: PAST },
  deadline: { kind: 'days', label: { zh: '到期日', en: 'Due on' }, values: AHEAD },
  closed: { kind: 'days', label: { zh: '结案日期', en: 'Closed' }, values: PAST },
  due: { kind: 'choice', label: { zh: '时限', en: 'Time left' }, values: DUE },
  returned: {
    kind: 'choice',
    label: { zh: '退回', en: 'Returned' },
    values: yesNo('退回过', '没退回过', 'Returned', 'Never returned'),
  },
  reworked: {
    kind: 'choice',
    label: { zh: '返工', en: 'Rework' },
    values: yesNo('返工过', '没返工过', 'Reworked', 'Never reworked'),
  },
  reopened: {
    kind: 'choice',
    label: { zh: '重办', en: 'Reopened' },
    values: yesNo('重办过', '没重办过', 'Reopened', 'Never reopened'),
  },
  urged: {
    kind: 'choice',
    label: { zh: '催办', en: 'Urged' },
    values: yesNo('催办过', '没催办过', 'Urged', 'Never urged'),
  },
  extended: {
    kind: 'choice',
    label: { zh: '延期', en: 'Extended' },
    values: yesNo('延期过', '没延期过', 'Extended', 'Never extended'),
  },
  step: { kind: 'choice', label: { zh: '步骤', en: 'Step' }, values: STEPS },
  stage: { kind: 'choice', label: { zh: '状态', en: 'State' }, values: STAGES },
  cycle: { kind: 'choice', label: { zh: '循环', en: 'Cycle' }, values: CYCLES },
  channel: { kind: 'choice', label: { zh: '来源', en: 'Channel' }, values: CHANNELS },
  supervised: {
    kind: 'choice',
    label: { zh: '督办', en: 'Supervised' },
    values: yesNo('督办中', '没有督办', 'Supervised', 'Not supervised'),
  },
  inTime: {
    kind: 'choice',
    label: { zh: '按期结案', en: 'Closed in time' },
    values: yesNo('按期结案', '超期结案', 'Closed in time', 'Closed late'),
  },
  duplicates: {
    kind: 'choice',
    label: { zh: '同案', en: 'Duplicates' },
    values: yesNo('有同案', '没有同案', 'Has duplicates', 'No duplicates'),
  },
};
export const FIELD_NAMES = Object.keys(FIELDS) as FilterName[];

/** What a list can be filtered by, with the values where they are few; of areas those directly in one's own. */
export function filterFields({ areasIn }: QueuesDeps, actor: Actor, language: Language) {
  return FIELD_NAMES.flatMap((field) => {
    const { kind, label, values = {} } = FIELDS[field] ?? { kind: 'choice', label: { zh: '', en: '' } };
    const known =
      field === 'area'
        ? areasIn(actor.area, language).map(({ code, name }) => ({ value: code, label: name }))
        : valuesOf(values, language);
    return [{ field, kind, label: label[language], values: known }];
  });
}

/** The values a field has of itself. */
export function ownValues(field: FilterName, language: Language): FilterValue[] {
  return valuesOf(FIELDS[field]?.values ?? {}, language);
}

function valuesOf(table: Named, language: Language): FilterValue[] {
  return Object.entries(table).map(([value, words]) => ({ value, label: words[language] }));
}
