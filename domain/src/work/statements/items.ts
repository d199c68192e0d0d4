/** What of the loop is paid for: each is a fact that the ledger holds. How much it is, is a tariff. */
export const ITEMS = {
  report: { zh: '上报并办结', en: 'Reported and closed' },
  confirmation: { zh: '现场核实', en: 'Confirmed on site' },
  verification: { zh: '核查', en: 'Verified' },
} as const;
export type Item = keyof typeof ITEMS;

/** Why something done does not count. */
export const OUT = {
  not_filed: { zh: '没立案', en: 'Not filed' },
  duplicate: { zh: '并入别的案', en: 'Merged into another' },
  unverified: { zh: '没人核查', en: 'Verified by nobody' },
  self_made: { zh: '自己报、自己办', en: 'Reported and handled by the same person' },
  overturned: { zh: '核查后又重办', en: 'Reopened afterwards' },
  sample: { zh: '抽查不符', en: 'Not as claimed' },
  objection: { zh: '本人提出不计', en: 'Left out on objection' },
} as const;
export type Out = keyof typeof OUT;
