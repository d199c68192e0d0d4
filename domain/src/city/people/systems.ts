/** The systems a right belongs to. Those with `optional` a city may leave unused (see `unusedOn`). */

type SystemRow = { readonly zh: string; readonly en: string; readonly optional?: true };

export const SYSTEMS = {
  loop: { zh: '七步闭环', en: 'Loop' },
  city: { zh: '区划与网格', en: 'Areas and grids' },
  people: { zh: '单位与人员', en: 'Units and people' },
  rules: { zh: '标准与派遣', en: 'Standards and routing' },
  intake: { zh: '来电受理', en: 'Call intake', optional: true },
  publication: { zh: '公开审核', en: 'Publication', optional: true },
  residents: { zh: '居民信息权利', en: 'Residents’ data' },
  warnings: { zh: '预警', en: 'Warnings', optional: true },
  knowledge: { zh: '知识库', en: 'Knowledge base', optional: true },
  running: { zh: '账号与运行', en: 'Accounts and operation' },
} as const satisfies Record<string, SystemRow>;

export type System = keyof typeof SYSTEMS;
