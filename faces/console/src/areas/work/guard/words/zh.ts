/** Words of what the duty list refused. */
export const zh = {
  title: '想派没派成',
  lead: '近 90 天要交给网格员、因为不在准入清单上没有交成的，按案件类别。只记事、镇街、次数，不记人',
  caption: '没有派成的类别',
  class: '案件类别',
  noClass: '还没有定类别',
  count: '次数',
  what: '要怎么交',
  and: '、',
  applyFor: '按这条申请',
  last: '最近一次',
  streets: '镇街',
  noStreet: '区级岗位',
  none: '近 90 天没有被拦下的',
  noneNext: '要网格员办的事，先申请准入',
  list: '职责清单',
  apply: '申请准入',
} as const;
