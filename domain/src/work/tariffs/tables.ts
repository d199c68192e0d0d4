/** Tariff 奖补标准: what a street pays for an item, entered by one person and put in force by another. */
import { choice, date, number, OPTIONAL, text } from '../../workflow/fields.ts';
import type { CommandRow, NamesOf, RelationRow, StageRow } from '../../workflow/form.ts';

export const RELATIONS = {
  office: { zh: '镇街网格中心', en: 'the street grid centre' },
  head: { zh: '镇街网格中心主任', en: 'the head of the street grid centre' },
  reader: { zh: '本镇街的网格岗位', en: 'posts of the grids of the street' },
} as const satisfies Record<string, RelationRow>;

export const STAGES = {
  proposed: { zh: '待另一人启用', en: 'To be put in force', turn: 'head', open: true },
  in_effect: { zh: '已启用', en: 'In force', turn: 'nobody', open: false },
  turned_down: { zh: '不启用', en: 'Turned down', turn: 'nobody', open: false },
} as const satisfies Record<string, StageRow<keyof typeof RELATIONS>>;

export type TariffNames = NamesOf<typeof RELATIONS, typeof STAGES>;

export const COMMANDS = {
  propose: {
    zh: '录入标准',
    en: 'enter a tariff',
    does: {
      zh: '另一人启用后，从写明的那个月起算',
      en: 'Another person puts it in force, from the month it names',
    },
    from: 'new',
    who: ['office'],
    fields: {
      item: choice('项目', 'Item', 'pay_item'),
      amount: number('每件多少', 'How much each'),
      unit: choice('元还是积分', 'Yuan or points', 'pay_unit'),
      cap: number('每人每月最多几件', 'At most so many a person and month', OPTIONAL),
      sample: number('每百件抽查几件', 'Of a hundred so many are looked over'),
      from: date('从哪个月起（当月一日）', 'From the first day of which month'),
      ground: text('依据', 'On which ground'),
    },
    writes: 'entered',
  },
  propose_month_cap: {
    zh: '录入当月合计上限',
    en: 'enter a cap of the month',
    does: {
      zh: '各项合计每人每月最多多少；另一人启用后，从写明的那个月起算；填 0 就不再设',
      en: 'At most so much a person and month over all items; another person puts it in force; 0 ends it',
    },
    from: 'new',
    who: ['office'],
    fields: {
      unit: choice('元还是积分', 'Yuan or points', 'pay_unit'),
      amount: number('每人每月合计最多多少', 'At most so much a person and month'),
      from: date('从哪个月起（当月一日）', 'From the first day of which month'),
      ground: text('依据', 'On which ground'),
    },
    writes: 'entered',
  },
  put_in_force: {
    zh: '启用',
    en: 'put in force',
    does: { zh: '录入的人不能自己启用', en: 'Not by whoever entered it' },
    from: ['proposed'],
    who: ['head'],
    fields: {},
    writes: 'enacted',
    to: 'in_effect',
    atOnce: true,
  },
  turn_down: {
    zh: '不启用',
    en: 'turn down',
    does: { zh: '写明原因，可以另录', en: 'With the reason; another may be entered' },
    from: ['proposed'],
    who: ['head', 'office'],
    fields: { reason: text('原因', 'Why') },
    writes: 'not_enacted',
    to: 'turned_down',
  },
} as const satisfies Record<string, CommandRow<TariffNames>>;
