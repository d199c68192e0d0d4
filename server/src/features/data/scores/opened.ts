/** An item of a score opened to its matters. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { periodWith } from '@gridgov/domain/workflow/releases.ts';
import type { Static } from 'typebox';
import { type FigureDeps, rowsOf } from '../figures/public.ts';
import { openedOf } from '../releases/public.ts';
import { type Looking, resultFor } from './results.ts';
import type { RowsQuery } from './schema.ts';

type Opening = Static<typeof RowsQuery>;

/** Whose rows they are was looked at with the score; which matters the reader may know of, with each row. */
export async function openedFor(deps: FigureDeps, asked: Opening, looking: Looking) {
  const found = await resultFor(deps, asked, looking);
  const measure = found.by.items.find(({ name }) => name === asked.item)?.measure ?? null;
  const isHidden = found.own !== null && found.own !== asked.judged;
  const isJudged = found.drawn.judged.some(({ key }) => key === asked.judged);
  if (measure === null || isHidden || !isJudged)
    throw new Refusal('not-found', { what: say('这一项', 'This item') });
  const { district, period, release: version } = found;
  const { side, cursor, limit, judged: key } = asked;
  const rows = { measure, by: found.by.judges, key, side, cursor, limit };
  const day = dayTextAt(looking.now, deps.offset);
  const from = periodWith(found.by.every, day).from.slice(0, 7);
  const page = await (found.id === null
    ? rowsOf(deps, { ...rows, from, to: day.slice(0, 7) }, looking)
    : openedOf(deps, { ...rows, district, period, version }, looking));
  // What changed since the release is told with the figures.
  return { ...page, items: page.items.map((row) => ({ ...row, change: undefined })) };
}
