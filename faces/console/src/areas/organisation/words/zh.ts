/** Words the administration areas share: levels of the organisation, lists, dated changes. */
export const zh = {
  level: {
    city: '市',
    district: '区',
    street: '镇街',
    community: '社区',
    grid: '网格',
    wholeCity: '全市',
    all: '全部{{level}}',
  },
  list: {
    nothing: '没有符合条件的记录',
    nothingNext: '可以放宽条件，或换一个词。',
    filters: '筛选',
    search: '查找',
    all: '全部',
    area: '区域',
  },
  change: {
    from: '从哪天起',
    fromHint: '之前的案件按原来的办。',
    why: '为什么改',
    whyHint: '会留在修订记录里。',
    saved: '已保存：新增 {{added}}，改动 {{changed}}，未变 {{unchanged}}',
    before: '现行',
    after: '改成',
  },
  until: '{{from}} 起',
  between: '{{from}} 至 {{to}}',
  reason: '理由',
  reasonHint: '理由和操作人会留在审计记录里。',
} as const;
