/** How rows of any trade are shown: as its list calls the case to this reader, and by who has to move. */
import type { TradeDeps } from '../../../platform/workflow/open.ts';
import { casesById } from '../../../platform/workflow/queries.ts';
import type { Served } from '../../../platform/workflow/served.ts';
import type { TodoRow } from './queries.ts';
import { plainShown, type Show } from './views.ts';

type Case = Pick<TodoRow, 'district' | 'id'>;
export const keyOfCase = ({ district, id }: Case): string => `${district}.${id}`;

/** What is read of the cases of these rows, by their keys; each district at once. */
export async function byCase<Found extends Case>(
  rows: readonly TodoRow[],
  read: (district: string, ids: readonly string[]) => Promise<readonly Found[]>,
): Promise<ReadonlyMap<string, Found>> {
  const districts = Map.groupBy(rows, ({ district }) => district);
  const found = await Promise.all(
    [...districts].map(([district, some]) => read(district, [...new Set(some.map(({ id }) => id))])),
  );
  return new Map(found.flat().map((one) => [keyOfCase(one), one]));
}

type Deps = Pick<TradeDeps, 'db' | 'seatName'>;

/** Of each trade, by its name. */
export function showsTrades({ trades, ...deps }: Deps & Pick<TradeDeps, 'trades'>): Record<string, Show> {
  return Object.fromEntries(trades.map(({ served }) => [served.trade.name, showOf(deps, served)]));
}

function showOf({ db, seatName }: Deps, served: Served): Show {
  const { trade } = served;
  return async (rows, { actor, language, now }) => {
    const states = await byCase(rows, async (district, ids) =>
      [...(await casesById(db, served, district, ids)).values()].map(({ state }) => state),
    );
    return rows.map((row) => {
      const state = states.get(keyOfCase(row));
      const sight = state === undefined ? 'nothing' : trade.sight(state, actor);
      // Whoever waits for it may have lost sight of it: then it is called as the row itself says.
      const title = state === undefined || sight === 'nothing' ? row.label : trade.label(state, sight);
      return { ...plainShown(row, now), title, holder: seatName(row.seat, language) ?? '' };
    });
  };
}
