/** A swap, from the question to what holds: both duties are put anew, and undone where the head of the level says so. */
import { dayNumber } from '@gridgov/domain/calendar/zone.ts';
import { readerOf } from '@gridgov/domain/city/people/naming.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { Refusal, say, sayField, wrongField } from '@gridgov/domain/refusal.ts';
import { spanOf } from '@gridgov/domain/work/duty/roster.ts';
import { type DutySeat, dutySeat } from '@gridgov/domain/work/duty/seats.ts';
import { allowedOf, notPossible, SWAP_STAGES, type SwapAct } from '@gridgov/domain/work/duty/swaps.ts';
import type { Static } from 'typebox';
import type { Queryable } from '../../../platform/db/database.ts';
import { type Put, refuseClashes } from '../clashes/public.ts';
import { dutySeatName, type Looking, tellDuty } from '../duty/public.ts';
import { listCandidates, putPlaces } from '../roster/public.ts';
import type { SwapDeps } from './deps.ts';
import { type Duty, findDuties, findSwap, insertSwap, isAsked, moveSwap, type NewSwap } from './queries.ts';
import type { Swaps, NewSwap as Wish } from './schema.ts';

const THE_DUTY = say('值班', 'The duty');
const THE_SWAP = say('换班', 'The swap');

type Duties = ReadonlyMap<string, Duty>;
export const span = (duty: Duty) => spanOf(duty, dayNumber(duty.day) ?? 0);

function dutiesOf({ given, wanted }: NewSwap, duties: Duties): Duty[] {
  return [duties.get(given) ?? [], wanted === null ? [] : (duties.get(wanted) ?? [])].flat();
}

function mayOf(swap: NewSwap, duties: readonly Duty[], actor: Actor, now: number): SwapAct[] {
  const seat = dutySeat(swap.seat);
  if (seat === null || duties.length === 0) return [];
  const begins = Math.min(...duties.map((duty) => span(duty).start));
  const stands = duties.every((duty) => duty.stands);
  return allowedOf({ ...swap, begins, stands }, actor, seat, now);
}

export async function swapViews(
  deps: SwapDeps,
  swaps: readonly NewSwap[],
  { actor, language, now }: Looking,
): Promise<Static<typeof Swaps>['items']> {
  const ids = swaps.flatMap(({ given, wanted }) => (wanted === null ? given : [given, wanted]));
  const [duties, called] = await Promise.all([
    findDuties(deps.db, ids),
    deps.people([...new Set(swaps.flatMap(({ asker, other }) => [asker, other]))], readerOf(actor)),
  ]);
  const view = (id: string | null) => {
    const duty = id === null ? undefined : duties.get(id);
    return duty === undefined
      ? null
      : { ...span(duty), day: duty.day, shift: duty.shift, place: duty.placeName };
  };
  return swaps.flatMap((swap) => {
    const given = view(swap.given);
    if (given === null) return [];
    return {
      id: swap.id,
      seat: swap.seat,
      seatName: dutySeatName(swap.seat, deps.names, language) ?? swap.seat,
      stage: swap.stage,
      stageName: SWAP_STAGES[swap.stage][language],
      asker: called.get(swap.asker) ?? '',
      other: called.get(swap.other) ?? '',
      given,
      wanted: view(swap.wanted),
      askedAt: swap.askedAt,
      may: mayOf(swap, dutiesOf(swap, duties), actor, now),
    };
  });
}

/** @throws Refusal where it cannot be asked */
export async function askSwap(
  deps: SwapDeps,
  {
    actor,
    now,
    id,
    wish,
  }: { readonly actor: Actor; readonly now: number; readonly id: string; readonly wish: Static<typeof Wish> },
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const duties = await findDuties(tx, wish.wanted === null ? [wish.given] : [wish.given, wish.wanted]);
    const given = ownDuty(duties.get(wish.given), actor, now);
    const other = await otherOf(tx, wish, { given, duties, now });
    if (other.personId === actor.personId) throw notYourself();
    if (await isAsked(tx, given.id)) throw new Refusal('unchanged', { what: THE_SWAP });
    const swap = { ...wish, id, seat: given.seat, asker: actor.personId, other: other.personId };
    const both = [given, duties.get(wish.wanted ?? '')];
    await refuseClashes(tx, swapped(both, given, other), deps, now);
    const row = { ...swap, otherPost: other.postId, stage: 'asked', askedAt: now } as const;
    if (!(await insertSwap(tx, row))) return;
    await tellBoth(tx, deps, { swap: row, given, template: 'duty.swap_asked', to: [other.personId] }, now);
  });
}

function ownDuty(duty: Duty | undefined, { personId }: Actor, now: number): Duty {
  if (duty === undefined || !duty.stands || duty.personId !== personId || span(duty).start <= now)
    throw new Refusal('not-found', { what: THE_DUTY });
  return duty;
}

/** Whose duty is taken in return, or who takes it over without one. */
async function otherOf(
  tx: Queryable,
  { wanted, other }: Static<typeof Wish>,
  { given, duties, now }: { readonly given: Duty; readonly duties: Duties; readonly now: number },
): Promise<{ readonly personId: string; readonly postId: string }> {
  if (wanted !== null) {
    const duty = duties.get(wanted);
    if (duty === undefined || !duty.stands || duty.seat !== given.seat || span(duty).start <= now)
      throw new Refusal('not-found', { what: THE_DUTY });
    return duty;
  }
  const seat = dutySeat(given.seat) as DutySeat;
  const [found] =
    other === null ? [] : await listCandidates(tx, { seat, day: given.day, posts: [other], limit: 1 });
  if (found === undefined) throw new Refusal('not-found', { what: say('换班的人', 'The colleague') });
  return found;
}

const notYourself = () =>
  wrongField(
    sayField('other', '换班的人', 'The colleague'),
    say('就是自己', 'is yourself'),
    say('另一个人', 'somebody else'),
  );

/** @throws Refusal where the actor may not, or it is too late */
export async function actOnSwap(
  deps: SwapDeps,
  {
    id,
    act,
    agree,
    actor,
    now,
  }: {
    readonly id: string;
    readonly act: SwapAct;
    readonly agree?: boolean;
    readonly actor: Actor;
    readonly now: number;
  },
): Promise<string> {
  const seat = await deps.db.transaction(async (tx) => {
    const swap = await findSwap(tx, id, true);
    if (swap === null) throw new Refusal('not-found', { what: THE_SWAP });
    const duties = dutiesOf(swap, await findDuties(tx, [swap.given, swap.wanted ?? swap.given]));
    const may = mayOf(swap, duties, actor, now);
    const concerned = [swap.asker, swap.other].includes(actor.personId) || may.length > 0;
    if (!concerned) throw new Refusal('not-found', { what: THE_SWAP });
    if (!may.includes(act)) throw notPossible(act);
    await carryOut(tx, deps, { swap, duties, act, agree: agree ?? false, by: actor.personId }, now);
    return swap.seat;
  });
  await deps.book.refresh();
  return seat;
}

type Carrying = {
  readonly swap: NewSwap;
  readonly duties: readonly Duty[];
  readonly act: SwapAct;
  readonly agree: boolean;
  readonly by: string;
};

async function carryOut(
  tx: Queryable,
  deps: SwapDeps,
  { swap, duties, act, agree, by }: Carrying,
  now: number,
) {
  const [given] = duties;
  if (given === undefined) throw new Refusal('not-found', { what: THE_DUTY });
  const author = { at: now, person: by, because: 'swap', newId: deps.newId } as const;
  const put = async (first: Who, second: Who) => {
    const puts = swapped(duties, second, first);
    await refuseClashes(tx, puts, deps, now);
    await putPlaces(tx, puts, author);
  };
  const asker = { personId: swap.asker, postId: given.postId };
  const other = { personId: swap.other, postId: swap.otherPost };
  const answer = agree ? 'agreed' : 'refused';
  const stage = act === 'answer' ? answer : act === 'undo' ? 'undone' : 'taken_back';
  if (stage === 'agreed') await put(other, asker);
  else if (swap.stage === 'agreed') await put(asker, other);
  await moveSwap(tx, swap.id, { stage, at: now, by });
  const template = act === 'answer' ? (`duty.swap_${answer}` as const) : 'duty.swap_ended';
  const both = [swap.asker, swap.other];
  return tellBoth(tx, deps, { swap, given, template, to: both.filter((one) => one !== by) }, now);
}
type Who = { readonly personId: string; readonly postId: string };

/** The other in the duty that is given, the asker in the one that is taken, if any. */
const swapped = (duties: readonly (Duty | undefined)[], asker: Who, other: Who): Put[] =>
  duties.flatMap((duty, n) => {
    const { personId, postId } = n === 0 ? other : asker;
    return duty === undefined ? [] : [{ ...duty, personId, postId }];
  });

function tellBoth(
  tx: Queryable,
  deps: SwapDeps,
  {
    swap,
    given,
    template,
    to,
  }: {
    readonly swap: NewSwap;
    readonly given: Duty;
    readonly template: Parameters<typeof tellDuty>[2]['template'];
    readonly to: readonly string[];
  },
  now: number,
): Promise<void> {
  const shift = `${given.shift} ${given.placeName}`;
  return tellDuty(
    tx,
    deps,
    { template, people: to, about: swap.id, seat: swap.seat, shift, from: given.day },
    now,
  );
}
