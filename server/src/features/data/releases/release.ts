/** Releases a period: every measure in force on its last day, with its numbers and the spans they count, beside one event. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { decideRelease, periodOver } from '@gridgov/domain/workflow/releases.ts';
import { canonical, sha256 } from '../../../platform/ledger/canonical.ts';
import type { Who } from '../../../platform/ledger/stream.ts';
import { currentVersions, holdsOn } from '../../city/rules/public.ts';
import type { FigureDeps } from '../figures/public.ts';
import { cellsIn } from './count.ts';
import { freeze } from './frozen.ts';
import { districtFor } from './look.ts';
import { idOf, type ReleaseLedger } from './stream.ts';

export type ReleaseDeps = Pick<FigureDeps, 'db' | 'names' | 'districts' | 'trades' | 'offset' | 'briefs'> & {
  readonly ledger: ReleaseLedger;
};
export type Order = {
  readonly period: string;
  readonly district?: string | undefined;
  readonly reason?: string | undefined;
};
type Given = {
  readonly actor: Actor;
  readonly who: Who;
  readonly commandId: string;
  readonly now: number;
};

export async function release(
  deps: ReleaseDeps,
  order: Order,
  given: Given,
): Promise<Record<string, unknown>> {
  const { db, trades, ledger, offset } = deps;
  const { actor, who, commandId, now } = given;
  const district = districtFor(deps, actor, order.district);
  const period = periodOver(order.period, dayTextAt(now, offset));
  const measures = (await currentVersions(db, 'measure'))
    .filter((version) => holdsOn(version, period.to))
    .map(({ key, data: { data } }) => ({ measure: key, data }));
  if (measures.length === 0) throw new Refusal('not-found', { what: say('指标', 'measure') });
  const { spans, tally } = await freeze(
    db,
    measures.map(({ data }) => data),
    trades,
    { district, period },
  );
  const rows = measures.map(({ measure, data }) => ({
    measure,
    data: { ...data, cells: cellsIn(data, trades, tally.sums(data.trade)) },
  }));
  const frozen = { spans: tally.spans, digest: tally.digest() };
  const digest = sha256(canonical(rows)).toString('hex');
  const { reason } = order;
  const id = idOf(district, period.name);
  const asked = { id, district, period: period.name, digest };
  const { result } = await ledger.run({
    ...{ district, id, commandId, who, now },
    digest: sha256(canonical({ release: period.name, district, reason, by: actor.personId })),
    decide: (before) => ({ events: [decideRelease(before, { ...asked, reason })] }),
    beside: (_, version, events, at) => ({
      figure_edition: [
        {
          ...{ version, period: period.name, at, post: actor.post, area: actor.area },
          reason: events[0]?.body.reason ?? null,
        },
      ],
      figure_released: rows.map((row) => ({ version, ...row })),
      figure_freeze: [{ version, ...frozen }],
      figure_frozen: spans.map((span) => ({ version, ...span })),
    }),
    result: (state, version) => ({ period: state.period, version }),
  });
  return result;
}
