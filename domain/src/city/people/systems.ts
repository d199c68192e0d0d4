/** The systems a right belongs to, and those a city may leave unused 停用: a dated setting says which (decision 0492). */
import type { Words } from '../../workflow/form.ts';

type SystemRow = Words & { readonly optional?: true };

export const SYSTEMS = {
  loop: { zh: '七步闭环', en: 'Loop' },
  city: { zh: '区划与网格', en: 'Areas and grids' },
  people: { zh: '单位与人员', en: 'Units and people' },
  rules: { zh: '标准与派遣', en: 'Standards and routing' },
  intake: { zh: '来电受理', en: 'Call intake', optional: true },
  publication: { zh: '公开审核', en: 'Publication' },
  residents: { zh: '居民信息权利', en: 'Residents’ data' },
  warnings: { zh: '预警', en: 'Warnings', optional: true },
  knowledge: { zh: '知识库', en: 'Knowledge base', optional: true },
  shifts: { zh: '交接班', en: 'Hand-over notes', optional: true },
  duty: { zh: '值班表', en: 'Duty roster', optional: true },
  patrol: { zh: '巡查', en: 'Patrols', optional: true },
  deputies: { zh: '代理人', en: 'Deputies', optional: true },
  open311: { zh: 'Open311 接口', en: 'Open311 interface', optional: true },
  running: { zh: '账号与运行', en: 'Accounts and operation' },
} as const satisfies Record<string, SystemRow>;

export type System = keyof typeof SYSTEMS;
/** Systems by their names, with what people call them. */
export type SystemWords = ReadonlyMap<string, Words>;

/** What a city may leave unused: the optional systems, and every trade that is served besides the loop. */
export function optionalSystems(trades: readonly (Words & { readonly name: string })[] = []): SystemWords {
  const rows = Object.entries<SystemRow>(SYSTEMS).filter(([, { optional }]) => optional);
  return new Map([...rows, ...trades.map((trade): [string, Words] => [trade.name, trade])]);
}
