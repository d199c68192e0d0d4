/** The words of a template: whom it judges, how often, the forms of its items, and what its members are called. */

export const JUDGED = { street: { zh: '镇街', en: 'Streets' }, unit: { zh: '单位', en: 'Units' } } as const;

export const EVERY = {
  month: { zh: '每月', en: 'Every month' },
  quarter: { zh: '每季度', en: 'Every quarter' },
  year: { zh: '每年', en: 'Every year' },
} as const;

/** How points follow from a figure; what each needs besides is in `NEEDS`. */
export const FORMS = {
  linear: { zh: '按比例得分', en: 'In proportion' },
  short: { zh: '不到标准扣分', en: 'Taken for what is short of the standard' },
  times: { zh: '按件加减分', en: 'For each time' },
  entry: { zh: '人工加减分', en: 'Entered by hand' },
} as const;

export const FIELDS = {
  zh: ['中文名称', 'Chinese name'],
  en: ['英文名称', 'English name'],
  says: ['说明', 'what it says'],
  judges: ['考评对象', 'who is judged'],
  every: ['多久一次', 'how often'],
  items: ['考评项', 'items'],
  name: ['代码', 'code'],
  form: ['计分方式', 'form'],
  measure: ['指标', 'figure'],
  points: ['满分', 'full points'],
  full: ['满分线', 'share for all points'],
  floor: ['零分线', 'share for no points'],
  each: ['每件或每个百分点的分', 'points for each'],
  most: ['封顶', 'at most'],
  doubled: ['加倍的来源', 'channels that count twice'],
} as const;
