/** Work that follows from commands, each safe to run twice: its command id is made from what caused it. */

import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import {
  decideDeclinedWith,
  decideDuplicate,
  decideWithMaster,
  decideWithoutMaster,
  endOf,
} from '@gridgov/domain/loop/issues/decide.ts';
import type { IssueEvent } from '@gridgov/domain/loop/issues/events.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import { uuidOf } from '../../../platform/ledger/ids.ts';
import { act, giveEvents } from './act.ts';
import type { IssueDeps } from './deps.ts';
import { factsOf, rulesFor } from './facts.ts';
import { findState, findText } from './queries.ts';
import { report } from './report/report.ts';

/** Acts where nobody does: follow-ups, reviews, successions. */
export const SYSTEM = actorOf({ personId: 'system', postId: 'system', post: 'system', area: '' });

export type IssueTask = keyof typeof TASKS;
type Payload = Record<string, unknown>;
type Task = (deps: IssueDeps, payload: Payload, now: number) => Promise<void>;

export const TASKS = {
  'issue.join': async (deps, payload, now) => {
    const [district, master, duplicate] = texts(payload, 'district', 'master', 'duplicate');
    const joins = payload.joins === true;
    const cause = String(payload.cause);
    const key = `join ${cause} ${joins}`;
    const state = await giveAsSystem(deps, district, master, key, now, (before) =>
      decideDuplicate(before, duplicate, joins, payload.repeat === true),
    );
    // The master may have ended between the merge and now: the duplicate closes with it, or goes on by itself.
    const end = joins && state !== null ? endOf(state) : null;
    if (end?.how === 'closed')
      await closeWithMaster(deps, { ...end, cause, district, master, duplicate }, now);
    if (end?.how === 'gone') await goOnWithout(deps, { cause, district, master, duplicate }, now);
  },
  'issue.close_with_master': (deps, payload, now) => closeWithMaster(deps, payload, now),
  'issue.decline_with_first': async (deps, payload, now) => {
    const [district, first, repeat] = texts(payload, 'district', 'master', 'duplicate');
    const answer = { id: first, reason: String(payload.reason), note: String(payload.note) };
    const key = `decline ${repeat} with ${first} for ${String(payload.cause)}`;
    await giveAsSystem(deps, district, repeat, key, now, (state) =>
      decideDeclinedWith(state, answer, now, factsFor(deps, state, now)),
    );
  },
  'issue.transfer': (deps, payload, now) => openLinked(deps, payload, now),
  'issue.review': async (deps, payload, now) => {
    const [district, id] = texts(payload, 'district', 'id');
    const state = await findState(deps.db, district, id);
    if (state?.stage !== 'suspended' || (state.suspendedUntil ?? 0) > now) return;
    const commandId = uuidOf(`review ${id} ${state.suspendedUntil}`);
    const origin = { commandId, requestId: 'review', address: 'system', now };
    await act(
      deps,
      SYSTEM,
      { district, id, command: 'resume', body: { note: '挂账到期，恢复计时' } },
      origin,
    );
  },
} as const satisfies Record<string, Task>;

async function closeWithMaster(deps: IssueDeps, payload: Payload, now: number): Promise<void> {
  const [district, master, duplicate] = texts(payload, 'district', 'master', 'duplicate');
  const outcome = {
    id: master,
    result: String(payload.result ?? 'solved'),
    inTime: payload.inTime !== false,
  };
  // Two matters may be reopened, merged and closed together again: that is another closing.
  const key = `close ${duplicate} with ${master} for ${String(payload.cause)}`;
  await giveAsSystem(deps, district, duplicate, key, now, (state) =>
    decideWithMaster(state, outcome, now, factsFor(deps, state, now)),
  );
}

async function goOnWithout(deps: IssueDeps, payload: Payload, now: number): Promise<void> {
  const [district, master, duplicate] = texts(payload, 'district', 'master', 'duplicate');
  const key = `go on ${duplicate} without ${master} for ${String(payload.cause)}`;
  await giveAsSystem(deps, district, duplicate, key, now, (state) =>
    decideWithoutMaster(state, master, now, factsFor(deps, state, now)),
  );
}

function factsFor(deps: IssueDeps, state: IssueState, now: number) {
  const inputs = { deps, id: state.id, classCode: null, condition: null };
  return factsOf(rulesFor(deps, state, 'close', now), state, null, inputs);
}

async function giveAsSystem(
  deps: IssueDeps,
  district: string,
  id: string,
  key: string,
  now: number,
  decide: (state: IssueState) => readonly IssueEvent[],
): Promise<IssueState | null> {
  await giveEvents(deps, SYSTEM, { district, id, commandId: uuidOf(key), now }, decide);
  return findState(deps.db, district, id);
}

/** A matter handed to another district arises there anew, linked to the old one. */
async function openLinked(deps: IssueDeps, payload: Payload, now: number): Promise<void> {
  const [district, id, linked] = texts(payload, 'district', 'id', 'linked');
  const place = payload.place as PlaceValue;
  const [state, text] = [await findState(deps.db, district, id), await findText(deps.db, district, id)];
  if (state === null || text === null) return;
  const input = {
    channel: 'transfer' as const,
    nature: state.nature,
    title: text.title,
    description: text.description,
    classCode: state.classCode,
    place,
    reporter: state.reporter,
    files: [],
    linked: [`${district}.${id}`],
  };
  const origin = { commandId: linked, requestId: 'transfer', address: 'system', now };
  const reporter = { ...SYSTEM, rights: new Set(['issue.report'] as const) };
  await report(deps, reporter, input, origin);
}

function texts<const N extends readonly string[]>(payload: Payload, ...names: N): { [K in keyof N]: string } {
  return names.map((name) => {
    const value = payload[name];
    if (typeof value !== 'string') throw new Error(`the job lacks “${name}”`);
    return value;
  }) as { [K in keyof N]: string };
}
