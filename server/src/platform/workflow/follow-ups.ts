/** What follows from a command by itself: commands in other cases. */
import { evolve } from '@gridgov/domain/workflow/evolve.ts';
import type { Actor, EventOf, EventRow, FollowUp, Types } from '@gridgov/domain/workflow/form.ts';
import { uuidOf } from '../ledger/ids.ts';
import type { Job } from '../ledger/stream.ts';
import type { Served } from './served.ts';

type State = Types['State'];
type Event = EventOf<Types>;
type Because = { readonly actor: Pick<Actor, 'personId'>; readonly now: number; readonly cause: string };

/** The jobs of a command that wrote these events. */
export function jobsOf(
  { trade, jobs: own }: Served,
  before: State | null,
  events: readonly Event[],
  { actor, now, cause }: Because,
): Job[] {
  let state = before;
  const jobs: Job[] = [];
  for (const event of events) {
    state = evolve(trade, state, event, now, actor.personId);
    const row = trade.events[event.name] as EventRow<Types, object> | undefined;
    for (const follow of row?.follows?.(state, event.body) ?? [])
      jobs.push(followJob(state, follow, `${cause} ${jobs.length}`));
    const work = own?.[event.name]?.(state);
    if (work !== undefined) jobs.push({ ...work, key: `${work.task} ${cause} ${jobs.length}` });
    if (row?.forgets === true) jobs.push(forgetJob(trade.name, state));
  }
  return jobs;
}

/** Deletes what is sealed in a case; the event that says so stands already. */
const forgetJob = (trade: string, { district, id }: State): Job => ({
  task: 'trade.forget',
  payload: { trade, district, id },
  key: `forget ${id}`,
});

function followJob({ district }: State, { trade, id, command, body }: FollowUp, cause: string): Job {
  const [first = '', second] = id.split('.');
  const to = second === undefined ? { district, id: first } : { district: first, id: second };
  const commandId = uuidOf(`follow ${cause} ${trade} ${to.id} ${command}`);
  return { task: 'trade.follow', payload: { trade, ...to, command, body, commandId }, key: commandId };
}
