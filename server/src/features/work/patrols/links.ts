/** What is reported on a patrol is linked to it, by a command the system gives once the report stands. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { uuidOf } from '../../../platform/ledger/ids.ts';
import type { Job } from '../../../platform/ledger/stream.ts';
import { isHidden } from '../../../platform/workflow/act.ts';
import { splitId } from '../../../platform/workflow/body-schema.ts';
import type { TradeDeps } from '../../../platform/workflow/open.ts';
import { findCase } from '../../../platform/workflow/queries.ts';
import { PATROLS } from './served.ts';

/** The job that links a matter to a patrol; none where the reporter may not know of it: the report stands all the same. */
export async function linkTo(
  { db }: Pick<TradeDeps, 'db'>,
  actor: Actor,
  { id: patrol, point }: { readonly id: string; readonly point?: string | undefined },
  issue: string,
): Promise<Job[]> {
  const [district, id] = splitId(patrol);
  const state = await findCase(db, PATROLS, district, id);
  if (state === null || isHidden(PATROLS, state, actor)) return [];
  const commandId = uuidOf(`found ${issue} ${id}`);
  const body = { issue, ...(point === undefined ? {} : { at_point: point }) };
  const payload = { trade: PATROLS.trade.name, district, id, command: 'link_matter', body, commandId };
  return [{ task: 'trade.follow', payload, key: commandId }];
}
