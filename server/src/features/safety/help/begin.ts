/** Beginning a request for help from outside: nothing that is missing, wrong or too long refuses it. */
import { type Actor, actorOf } from '@gridgov/domain/city/people/posts.ts';
import { say } from '@gridgov/domain/refusal.ts';
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import { beginCase } from '../../../platform/workflow/act.ts';
import type { OpenTrade, TradeDeps } from '../../../platform/workflow/open.ts';
import type { Origin } from '../../../platform/workflow/origin.ts';
import { type PlaceSaid, placeSaid } from '../../../platform/workflow/place-said.ts';
import type { HelpDeps } from './deps.ts';

export type Said = {
  readonly urgency?: string | undefined;
  readonly kind?: string | undefined;
  readonly place?: PlaceSaid | undefined;
  readonly said?: string | undefined;
  readonly door?: string | undefined;
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly family?: string | undefined;
  readonly consent?: boolean | undefined;
  readonly wantsLook?: boolean | undefined;
};
const LONGEST = 2000;
export const THE_REQUEST = say('求助', 'The request for help');

export function openHelp({ trades }: Pick<TradeDeps, 'trades'>): OpenTrade {
  const found = trades.find(({ served }) => served.trade.name === 'help');
  if (found === undefined) throw new Error('requests for help are not served here');
  return found;
}

/** Whoever asks without an account, in this case alone. */
export const callerActor = (personId: string): Actor =>
  actorOf({ personId, postId: 'resident', post: 'resident', area: '' });

/** `district`: where it is, for all that anybody knows; the first one where nobody does, and the city is called. */
export async function beginHelp(
  deps: HelpDeps,
  actor: Actor,
  said: Said,
  origin: Origin,
  known: PlaceValue | null = null,
): Promise<{
  readonly district: string;
  readonly id: string;
  readonly number: string;
  readonly stage: string;
}> {
  const { trades, places, districts, acting } = deps;
  const place = known ?? placeSaid(said.place ?? {}, places, origin.now);
  const [first = ''] = districts();
  const district = districts().includes(place.district) ? place.district : first;
  const body = { ...bodyOf(deps, said, origin.now), place };
  const given = { district, command: 'call', body };
  const { result } = await beginCase(trades, openHelp(trades), acting(actor), given, origin);
  return { district, id: origin.commandId, number: String(result.number), stage: String(result.stage) };
}

/** What is left once unknown choices, blank words and what nobody agreed to are taken out. */
function bodyOf({ trades }: HelpDeps, said: Said, now: number): Record<string, unknown> {
  const { list } = trades.inForce(now);
  const choice = (name: string, value: string | undefined) => {
    const values = list?.(name) ?? null;
    return value !== undefined && (values === null || values.has(value)) ? value : undefined;
  };
  const { consent = false, wantsLook = false } = said;
  const whole = {
    urgency: choice('help_urgency', said.urgency),
    kind: choice('help_kind', said.kind),
    ...Object.fromEntries(
      (['said', 'door', 'name', 'phone'] as const).map((name) => [
        name,
        said[name]?.trim().slice(0, LONGEST),
      ]),
    ),
    consent,
    ...(consent ? { family: said.family?.trim().slice(0, LONGEST) } : {}),
    wantsLook,
  };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined && value !== ''));
}
