/**
 * Calls whoever is on duty, once a second: push, SMS and a call by voice at once for each post that rings, and the next
 * level where nobody at a seat can be reached. What was done and what it was answered stands in the case.
 */
import { Refusal } from '@gridgov/domain/refusal.ts';
import { help } from '@gridgov/domain/safety/help/decisions.ts';
import type { Ring, State } from '@gridgov/domain/safety/help/state.ts';
import { SILENT_AFTER } from '@gridgov/domain/work/duty/beat.ts';
import { uuidOf } from '../../../platform/ledger/ids.ts';
import { takeDue } from '../../../platform/timers/timers.ts';
import { eachOf } from '../../../platform/work/each.ts';
import { takeQueued } from '../../../platform/work/work.ts';
import { actOn } from '../../../platform/workflow/act.ts';
import { systemOf } from '../../../platform/workflow/tasks.ts';
import { timedOf } from '../../../platform/workflow/timed.ts';
import { isUsed } from '../../../platform/workflow/unused.ts';
import { sendMessage } from '../../telling/messages/public.ts';
import { openHelp } from './begin.ts';
import {
  type CallRow,
  callsOf,
  insertCall,
  lostPushes,
  settleCall,
  takeDials,
  untakenIn,
} from './call-queries.ts';
import type { RingerDeps } from './deps.ts';

type Language = 'zh' | 'en';

const PAGE = 200;
const NIL = '00000000-0000-0000-0000-000000000000';
const AT_ONCE = 16;
const MOST_TRIES = 4;
const DIAL_AGAIN = 5_000;
/** Answers after which nobody is at the telephone. */
const GONE: ReadonlySet<string | null> = new Set(['busy', 'off', 'failed', 'no_number']);

/** One round over all districts. What fails is told to the operator, tried again in the next, and holds up nothing else. */
export async function ringOnce(deps: RingerDeps, now: number): Promise<void> {
  const { served } = openHelp(deps.trades);
  if (!isUsed(deps.trades, served, now)) return;
  // The reminders of all trades come every twenty seconds: too late for whoever waits for the next level.
  const { db, trades, onError, districts } = deps;
  const timed = [timedOf(trades, openHelp(trades))];
  await takeDue({ db, now, onError, inDutyHours: false, trades: timed });
  const parts = { ring: ringDistrict, dial };
  await takeQueued(
    { db, now, onError },
    {
      name: 'help_ringing',
      districts,
      everyRound: true,
      keys: async () => Object.keys(parts),
      one: (district, part) => parts[part as keyof typeof parts](deps, district, now),
    },
  );
}

async function ringDistrict(deps: RingerDeps, district: string, now: number): Promise<void> {
  const states: State[] = [];
  for (let after = NIL; ; ) {
    // Page after page, on one connection: the others are for people.
    const page = await untakenIn(deps.db, district, after, PAGE);
    states.push(...page);
    if (page.length < PAGE) break;
    after = page.at(-1)?.id ?? after;
  }
  if (states.length === 0) return;
  const ids = states.map(({ id }) => id);
  const calls = Map.groupBy(await callsOf(deps.db, district, ids), ({ helpId }) => helpId);
  await eachOf(states, (state) => ringCase(deps, state, calls.get(state.id) ?? [], now));
}

type OpenRing = Ring & { readonly seat: string };

async function ringCase(
  deps: RingerDeps,
  state: State,
  calls: readonly CallRow[],
  now: number,
): Promise<void> {
  const rings = state.lanes.ring.filter(
    (ring): ring is OpenRing => ring.seat !== null && (ring.stage === 'ringing' || ring.stage === 'seen'),
  );
  await eachOf(rings, async (ring) => {
    const duty = deps.onDuty(ring.seat, now) ?? [];
    const onDuty = duty.map(({ personId }) => personId);
    const people = onDuty.length > 0 ? onDuty : [...(await deps.holders(ring.seat, now))];
    const own = calls.filter((call) => call.ring === ring.key);
    const called = async (person: string) => {
      const id = uuidOf(`help call ${state.id} ${ring.key} ${person} ${roundOf(state)}`);
      if (!own.some((call) => call.id === id)) await reach(deps, state, ring, { person, id, now });
    };
    const passed = async () => {
      if (ring.stage === 'ringing' && (await isLost(deps, state, { duty, people, calls: own, now })))
        await give(deps, state, 'no_signal', { ring: ring.key, since: now }, `lost ${ring.key}`, now);
    };
    // One who cannot be called does not keep the others, nor the next level, from being called.
    await eachOf([...people.map((person) => () => called(person)), passed], (step) => step());
  });
}

/** With every alarm all are called once more. */
const roundOf = ({ stage, clocks }: State) => (stage === 'unanswered' ? (clocks.alarm?.startedAt ?? 0) : 0);

/** By system, once for its cause; a case that went on meanwhile is left as it is. */
async function give(
  { trades, onError }: Pick<RingerDeps, 'trades' | 'onError'>,
  { district, id }: Pick<State, 'district' | 'id'>,
  command: string,
  body: Readonly<Record<string, unknown>>,
  cause: string,
  now: number,
): Promise<void> {
  const open = openHelp(trades);
  const origin = { commandId: uuidOf(`help ${id} ${cause}`), requestId: 'ringer', address: 'system', now };
  try {
    await actOn(trades, open, systemOf(open.served), { district, id, command, body }, origin);
  } catch (error) {
    // It was taken in this moment: nothing has to be done any more.
    if (command === 'try_reach' || !(error instanceof Refusal))
      onError(`${command} of a request for help`, error);
  }
}

type Reaching = { readonly person: string; readonly id: string; readonly now: number };

export const pushKey = (call: string, n: number) => `help:${call}:push:${n}`;

/** Everything at once; a server that stops in between leaves nothing half done. */
async function reach(
  deps: RingerDeps,
  state: State,
  ring: Ring,
  { person, id, now }: Reaching,
): Promise<void> {
  const owner = `person:${person}`;
  const [targets, phone, languages] = await Promise.all([
    deps.targetsOf([owner]),
    deps.phoneOf(person),
    deps.languagesOf([person]),
  ]);
  const pushes = targets.get(owner) ?? [];
  const language = languages.get(person) ?? 'zh';
  const { district } = state;
  const message = {
    template: 'case.told' as const,
    ...{ language, district, personId: person, urgent: true },
    params: {
      ...{
        said: said(deps, state, language, now),
        called: help[language],
        event: 'help.rung',
        number: state.number,
      },
      link: `${deps.publicUrl}/t/helps/${district}.${state.id}`,
    },
  };
  const dial = deps.voice !== null && phone !== null;
  const called = await deps.db.transaction(async (tx) => {
    const row = { district, id, helpId: state.id, ring: ring.key, personId: person, at: now, dial };
    if (!(await insertCall(tx, row))) return false;
    const context = { db: tx, crypto: deps.crypto, now };
    // One after the other, on one connection.
    for (const [n, to] of pushes.entries())
      await sendMessage(context, { ...message, channel: 'push', to, key: pushKey(id, n) });
    if (phone !== null)
      await sendMessage(context, { ...message, channel: 'sms', to: phone, key: `help:${id}:sms` });
    return true;
  });
  if (!called) return;
  const note = (way: string, answer: string) =>
    give(deps, state, 'try_reach', { ring: ring.key, way, answer, person }, `${id} ${way}`, now);
  if (pushes.length > 0) await note('push', 'sent');
  await note('sms', phone === null ? 'no_number' : 'sent');
}

/** What is read on a locked screen and said on the telephone: where and how urgent, nothing of whoever asks. */
function said(
  { areaName, trades }: RingerDeps,
  { urgency, place }: State,
  language: Language,
  now: number,
): string {
  const { community, street, district } = place;
  const area = areaName(community || street || district, language);
  const codes = trades.inForce(now).codes('help_urgency');
  const urgent = codes.find(({ code }) => code === urgency)?.[language] ?? urgency;
  return language === 'zh' ? `${area}有人求助（${urgent}）` : `Help is asked for in ${area} (${urgent})`;
}

type Losing = {
  readonly duty: readonly { readonly personId: string; readonly start: number }[];
  readonly people: readonly string[];
  readonly calls: readonly CallRow[];
  readonly now: number;
};

/** Nobody at the seat can be reached: no sign of life on duty, no push arrives, or the telephone is off. */
async function isLost(
  { db, beats }: RingerDeps,
  { district }: State,
  { duty, people, calls, now }: Losing,
): Promise<boolean> {
  if (people.length === 0) return true;
  const heard = await beats(people, now);
  const since = new Map(duty.map(({ personId, start }) => [personId, start]));
  const silent = (person: string) => {
    const start = since.get(person);
    return start !== undefined && now - Math.max(heard.get(person) ?? 0, start) > SILENT_AFTER;
  };
  const alive = people.filter((person) => !silent(person));
  if (alive.length === 0) return true;
  const keys = calls.map(({ id }) => pushKey(id, 0));
  const lost = new Set(calls.length === 0 ? [] : await lostPushes(db, district, keys));
  const isGone = ({ id, answer }: CallRow) => lost.has(pushKey(id, 0)) || GONE.has(answer);
  return alive.every((person) => {
    const own = calls.filter(({ personId }) => personId === person);
    return own.length > 0 && own.every(isGone);
  });
}

async function dial(deps: RingerDeps, district: string, now: number): Promise<void> {
  if (deps.voice === null) return;
  const taken = await takeDials(deps.db, district, { now, lease: now + DIAL_AGAIN, limit: AT_ONCE });
  const dialled = await Promise.allSettled(taken.map((call) => dialOne(deps, call, now)));
  const errors = dialled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${taken.length} calls failed`);
}

async function dialOne(deps: RingerDeps, call: CallRow, now: number): Promise<void> {
  const { district, helpId, personId } = call;
  const number = await deps.phoneOf(personId);
  const [state] = await untakenIn(deps.db, district, before(helpId), 1);
  if (number === null || state?.id !== helpId || deps.voice === null) {
    await settleCall(deps.db, call, { answer: null, again: null });
    return;
  }
  const language = (await deps.languagesOf([personId])).get(personId) ?? 'zh';
  const words = said(deps, state, language, now);
  const text = language === 'zh' ? `${words}。现在去，请按 1。` : `${words}. To take it, press 1.`;
  const sent = await deps.voice({ id: `${district}.${call.id}`, number, text }).catch((error: unknown) => {
    deps.onError('a call by voice', error);
    return false;
  });
  const failed = !sent && call.tries >= MOST_TRIES;
  await settleCall(deps.db, call, {
    answer: failed ? 'failed' : null,
    again: sent || failed ? null : now + DIAL_AGAIN,
  });
  if (sent || failed) await noteVoice(deps, call, sent ? 'sent' : 'failed', now);
}

/** The greatest id below one, so that the page that begins after it begins with it. */
function before(id: string): string {
  const hex = (BigInt(`0x${id.replaceAll('-', '')}`) - 1n).toString(16).padStart(32, '0');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function noteVoice(deps: Pick<RingerDeps, 'trades' | 'onError'>, call: CallRow, answer: string, now: number) {
  const { district, helpId, ring, personId: person, id } = call;
  const body = { ring, way: 'voice', answer, person };
  return give(deps, { district, id: helpId }, 'try_reach', body, `${id} voice ${answer}`, now);
}

/** What was answered at a telephone; a key pressed takes the request. False: no such call. */
export async function voiceAnswered(
  deps: Pick<RingerDeps, 'db' | 'trades' | 'actorsOf' | 'onError'>,
  { district, id, answer }: { readonly district: string; readonly id: string; readonly answer: string },
  now: number,
): Promise<boolean> {
  const call = await settleCall(deps.db, { district, id }, { answer, again: null });
  if (call === null) return false;
  await noteVoice(deps, call, answer, now);
  if (answer === 'pressed') await takeFor(deps, call, now);
  return true;
}

async function takeFor(
  { trades, actorsOf, onError }: Pick<RingerDeps, 'trades' | 'actorsOf' | 'onError'>,
  { district, helpId, id, personId }: CallRow,
  now: number,
): Promise<void> {
  const open = openHelp(trades);
  const actors = await actorsOf(personId, now);
  const actor = actors.find(({ seats }) => seats.some((seat) => /^(duty|unit):/.test(seat))) ?? actors[0];
  if (actor === undefined) return;
  // Whoever was passed over as out of reach, and answers after all, takes it as a post on duty.
  for (const command of ['take', 'take_uncalled']) {
    const commandId = uuidOf(`pressed ${id} ${command}`);
    const origin = { commandId, requestId: 'voice', address: 'voice', now };
    try {
      await actOn(trades, open, actor, { district, id: helpId, command, body: {} }, origin);
      return;
    } catch (error) {
      // Somebody else was first: the answer stands in the case.
      if (!(error instanceof Refusal)) onError('taking by telephone', error);
    }
  }
}
