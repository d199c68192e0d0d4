/** What a tariff holds by codes and in hundredths, in words. */
import type { Words } from '../../workflow/form.ts';
import { ITEMS, type Item } from '../statements/items.ts';
import { isMonthCap, type State } from './decisions.ts';

type Said = (state: State, value: unknown) => Words | null;

const inWhole = (hundredths: number) => (hundredths / 100).toFixed(2);
const UNITS = { yuan: { zh: '元', en: 'yuan' }, points: { zh: '积分', en: 'points' } } as const;

function itemSaid({ hundredths, unit, ...state }: State): Words {
  const { zh, en } = UNITS[unit];
  const sum = inWhole(hundredths);
  if (isMonthCap(state))
    return { zh: `当月各项合计，最多 ${sum} ${zh}`, en: `All items of a month, ${sum} ${en} at most` };
  const item = ITEMS[state.item as Item];
  return { zh: `${item.zh}，每件 ${sum} ${zh}`, en: `${item.en}, ${sum} ${en} each` };
}

/** By the names of members; null: nothing is said of it. */
export const WORDS = {
  item: itemSaid,
  // Said with the item.
  unit: () => null,
  // Of what a cap of the month leaves out nothing is drawn.
  sample: (state, value) => (isMonthCap(state) ? null : { zh: String(value), en: String(value) }),
} as const satisfies Readonly<Record<string, Said>>;
