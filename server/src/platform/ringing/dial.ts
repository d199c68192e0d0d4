/** Calls by telephone: those that wait are dialled side by side, and a key that is pressed takes the case. */
import { readerOf } from '@gridgov/domain/city/people/naming.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { uuidOf } from '../ledger/ids.ts';
import { eachOf } from '../work/each.ts';
import { takeQueued } from '../work/work.ts';
import { actOn } from '../workflow/act.ts';
import type { OpenTrade } from '../workflow/open.ts';
import { findCase } from '../workflow/queries.ts';
import type { RingerDeps } from './deps.ts';
import { note, type Ringing, ringsOf, wordsOf } from './give.ts';
import { type CallRow, settleCall, takeDials } from './queries.ts';
import type { Voice } from './voice.ts';

const AT_ONCE = 32;
const MOST_TRIES = 4;
const DIAL_AGAIN = 5_000;

/** One round over all districts. */
export async function dialOnce(deps: RingerDeps, now: number): Promise<void> {
  const { db, voice, districts, onError } = deps;
  if (voice === null) return;
  await takeQueued(
    { db, now, onError },
    { name: 'ring_dials', districts, batch: (district) => dialSome(deps, voice, district, now) },
  );
}

/** Whether there may be more. */
async function dialSome(deps: RingerDeps, voice: Voice, district: string, now: number): Promise<boolean> {
  const taken = await takeDials(deps.db, district, { now, lease: now + DIAL_AGAIN, limit: AT_ONCE });
  await eachOf(taken, (call) => dialOne(deps, voice, call, now), AT_ONCE);
  return taken.length === AT_ONCE;
}

const tradeOf = ({ trades }: Pick<RingerDeps, 'trades'>, { trade }: CallRow): OpenTrade => {
  const found = trades.trades.find(({ served }) => served.trade.name === trade);
  if (found === undefined) throw new Error(`nothing serves ${trade}`);
  return found;
};

const ringingOf = (deps: Ringing['deps'], call: CallRow, now: number): Ringing => ({
  ...{ deps, open: tradeOf(deps, call), district: call.district, id: call.caseId, now },
});

async function dialOne(deps: RingerDeps, voice: Voice, call: CallRow, now: number): Promise<void> {
  const { district, personId, ring } = call;
  const ringing = ringingOf(deps, call, now);
  const { served } = ringing.open;
  const [{ phone, language }, state] = await Promise.all([
    deps.contactOf(personId),
    findCase(deps.db, served, district, call.caseId),
  ]);
  const rings = state !== null && ringsOf(served, state).some(({ key }) => key === ring);
  if (phone === null || !rings) {
    await settleCall(deps.db, call, { answer: null, again: null });
    return;
  }
  const words = wordsOf(deps, served, state, { language, now });
  const takes = served.trade.commands[served.rings?.takes[0] ?? '']?.[language];
  const text = language === 'zh' ? `${words}。${takes}，请按 1。` : `${words}. To ${takes}, press 1.`;
  const sent = await voice({ id: `${district}.${call.id}`, number: phone, text }).catch((error: unknown) => {
    deps.onError('a call by voice', error);
    return false;
  });
  const failed = !sent && call.tries >= MOST_TRIES;
  const again = sent || failed ? null : now + DIAL_AGAIN;
  await settleCall(deps.db, call, { answer: failed ? 'failed' : null, again });
  if (sent || failed) await note(ringing, call, 'voice', sent ? 'sent' : 'failed');
}

type Answering = Pick<RingerDeps, 'db' | 'trades' | 'actorsOf' | 'onError'>;

/** What was answered at a telephone; a key pressed takes it. False: no such call. */
export async function voiceAnswered(
  deps: Answering,
  { district, id, answer }: { readonly district: string; readonly id: string; readonly answer: string },
  now: number,
): Promise<boolean> {
  const call = await settleCall(deps.db, { district, id }, { answer, again: null });
  if (call === null) return false;
  const ringing = ringingOf(deps, call, now);
  await note(ringing, call, 'voice', answer);
  if (answer === 'pressed') await takeFor(deps, ringing, call);
  return true;
}

async function takeFor(deps: Answering, ringing: Ringing, call: CallRow): Promise<void> {
  const { open, district, id, now } = ringing;
  const { served } = open;
  const state = await findCase(deps.db, served, district, id);
  const seats = new Set(
    state === null
      ? []
      : ringsOf(served, state).flatMap((ring) => (ring.key === call.ring ? ring.seats : [])),
  );
  const actors = await deps.actorsOf(call.personId, now);
  const actor = actors.find((one) => one.seats.some((seat) => seats.has(seat))) ?? actors[0];
  if (actor === undefined) return;
  const { takes = [], takesWith } = served.rings ?? {};
  const name = (await deps.trades.people([actor.personId], readerOf(actor))).get(actor.personId) ?? '';
  // Whoever was passed over as out of reach, and answers after all, takes it as a post on duty.
  for (const command of takes) {
    const origin = {
      ...{ commandId: uuidOf(`pressed ${call.id} ${command}`), requestId: 'voice', address: 'voice', now },
    };
    try {
      await actOn(deps.trades, open, actor, { district, id, command, body: takesWith?.(name) ?? {} }, origin);
      return;
    } catch (error) {
      // Somebody else was first: the answer stands in the case.
      if (!(error instanceof Refusal)) deps.onError('taking by telephone', error);
    }
  }
}
