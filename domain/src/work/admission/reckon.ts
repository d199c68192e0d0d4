/** Hours and money of an application 权随责走、费随事转: what it adds to whom, and what would suffice. */
import { DAY } from '../../calendar/zone.ts';
import { endOf } from '../../workflow/terms.ts';

export type Street = {
  readonly code: string;
  readonly name: string;
  readonly grids: number;
  /** What a grid there has on the list already, in hours a month. */
  readonly hours: number;
};
export type Asked = {
  readonly hours: number;
  readonly cost: number;
  readonly budget: number;
  readonly from: number;
  readonly until: number;
  /** For which streets it is wanted, by their codes; none: for all. */
  readonly streets: readonly string[];
};
export type Load = Street & { readonly after: number; readonly over: number };
export type Reckoned = {
  readonly loads: readonly Load[];
  readonly available: number;
  /** The most hours that fit everywhere. */
  readonly most: number;
  readonly months: number;
  readonly needed: number;
  readonly short: number;
};

const MONTH = 30 * DAY;
const tenths = (hours: number) => Math.round(hours * 10) / 10;

/** The streets of the district for which it is wanted. */
export const streetsFor = ({ streets: wanted }: Pick<Asked, 'streets'>, streets: readonly Street[]) =>
  wanted.length === 0 ? streets : streets.filter(({ code }) => wanted.includes(code));

export function reckon(asked: Asked, all: readonly Street[], available: number): Reckoned {
  const streets = streetsFor(asked, all);
  const loads = streets.map((street) => {
    const after = tenths(street.hours + asked.hours);
    return { ...street, after, over: Math.max(0, tenths(after - available)) };
  });
  const months = Math.max(1, Math.ceil((endOf(asked.until) - asked.from) / MONTH));
  const grids = streets.reduce((sum, street) => sum + street.grids, 0);
  const needed = Math.ceil(asked.cost * grids * months);
  return {
    ...{ loads, available, months, needed },
    most: Math.max(0, tenths(available - Math.max(0, ...streets.map(({ hours }) => hours)))),
    short: Math.max(0, needed - asked.budget),
  };
}
