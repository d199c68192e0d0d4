/** What a walk tried in memory, tried again through the ledger of a scratch city: the same has to come of it. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { Types } from '@gridgov/domain/workflow/form.ts';
import type { Attempt } from '@gridgov/domain/workflow/proof/cast.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import type { Origin } from '../../../platform/workflow/origin.ts';

export type Tried = Attempt<Types>;
/** A case under way; without an id until a command began it. */
export type Where = { readonly district: string; readonly id: string | null };
/** Carries one attempt out and tells the events it wrote; throws Refusal. */
export type Give = (attempt: Tried, where: Where, origin: Origin) => Promise<readonly string[]>;
export type Retried = {
  given: number;
  allowed: number;
  refused: number;
  cases: number;
  readonly broken: string[];
};

export const nothingTried = (): Retried => ({ given: 0, allowed: 0, refused: 0, cases: 0, broken: [] });

/** The attempts of one case, one after the other; what comes out otherwise than in memory is added to `broken`. */
export async function tryAgain(attempts: readonly Tried[], give: Give, into: Retried): Promise<void> {
  const district = districtOf(attempts);
  let id: string | null = null;
  for (const attempt of attempts) {
    const { command, now, outcome } = attempt;
    const commandId = uuidv7();
    const origin = { commandId, requestId: 'walk', address: '', now };
    const found = await give(attempt, { district, id }, origin).catch(refusal);
    if (command !== null) count(into, found);
    const difference = differs(outcome, found);
    // What follows would be tried on another case than the one in memory.
    if (difference !== null) return void into.broken.push(`${command ?? 'from elsewhere'}: ${difference}`);
    if (id === null && !(found instanceof Refusal)) {
      id = commandId;
      into.cases += 1;
    }
  }
}

/** The actor of a walk, who has no post of the table of posts. */
export function postOf(actor: Tried['actor']): Actor {
  const post = { postId: `post of ${actor.personId}`, unitId: null };
  return { ...post, ...actor } as unknown as Actor;
}

/** The district the case lies in, as its first event says. */
function districtOf(attempts: readonly Tried[]): string {
  for (const { outcome } of attempts) {
    const body = outcome instanceof Refusal ? undefined : outcome[0]?.body;
    const { district, place } = (body ?? {}) as { district?: string; place?: { district: string } };
    const found = district ?? place?.district;
    if (found !== undefined) return found;
  }
  return NOWHERE;
}

/** Of cases none of whose beginnings were allowed. */
const NOWHERE = '990101';

function refusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}

function count(into: Retried, found: readonly string[] | Refusal): void {
  into.given += 1;
  if (found instanceof Refusal) into.refused += 1;
  else into.allowed += 1;
}

/** Whoever may not know of a case is answered as if it did not exist; in memory they are refused for another reason. */
function differs(expected: Tried['outcome'], found: readonly string[] | Refusal): string | null {
  if (expected instanceof Refusal) {
    if (!(found instanceof Refusal)) return `refused in memory (${expected.code}), carried out by the server`;
    const same = found.code === expected.code || found.code === 'not-found';
    return same ? null : `refused as ${expected.code} in memory, as ${found.code} by the server`;
  }
  if (found instanceof Refusal) return `carried out in memory, refused by the server (${found.message})`;
  const [wanted, got] = [expected.map(({ name }) => name).join(' '), found.join(' ')];
  return wanted === got ? null : `writes ${wanted} in memory, ${got} on the server`;
}
