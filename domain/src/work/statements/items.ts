/** What is paid for: each is a fact that the ledger holds. How much it is, is a tariff. */
export const ITEMS = {
  report: { zh: '上报并办结', en: 'Reported and closed' },
  confirmation: { zh: '现场核实', en: 'Confirmed on site' },
  verification: { zh: '核查', en: 'Verified' },
  patrol: { zh: '巡查走完', en: 'Patrol walked to its end' },
  patrol_marked: { zh: '巡查走完，有说明', en: 'Patrol walked to its end, with a mark' },
} as const;
export type Item = keyof typeof ITEMS;

/** Lines of these open to a patrol, all others to a matter. */
export const isOfPatrol = (item: string): boolean => item === 'patrol' || item === 'patrol_marked';

/** Why something done does not count. */
export const OUT = {
  not_filed: { zh: '没立案', en: 'Not filed' },
  duplicate: { zh: '并入别的案', en: 'Merged into another' },
  unverified: { zh: '没人核查', en: 'Verified by nobody' },
  self_made: { zh: '自己报、自己办', en: 'Reported and handled by the same person' },
  overturned: { zh: '核查后又重办', en: 'Reopened afterwards' },
  sample: { zh: '抽查不符', en: 'Not as claimed' },
  objection: { zh: '本人提出不计', en: 'Left out on objection' },
  points_missed: { zh: '有点没到，没有原因', en: 'Points missed without a reason' },
  same_walk: { zh: '和另一次巡查的点相同', en: 'The same points as another patrol' },
  own_plan: { zh: '自己定的计划', en: 'Of a plan of one’s own' },
  shared: { zh: '多人走，计给到点最多的', en: 'Walked by several; not the one who reached most points' },
} as const;
export type Out = keyof typeof OUT;
