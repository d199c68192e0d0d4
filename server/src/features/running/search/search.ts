/** One search over everything that can be found: each group by its own finder, side by side. */
import { questionOf } from '@gridgov/domain/city/areas/question.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { Asked, Finder, Hit } from '../../../platform/search/finder.ts';
import { soundsFor } from '../../city/places/public.ts';

export type SearchDeps = {
  /** In the order of their groups. */
  readonly finders: readonly Finder[];
  readonly log: Log;
  /** Systems the city leaves unused at a moment; a trade is one under its name. */
  readonly unusedAt: (at: number) => Pick<ReadonlyMap<string, unknown>, 'has'>;
  /** Milliseconds after which the others are shown without a group that has not answered. */
  readonly patienceMs?: number;
};

const PATIENCE = 1_500;
/** One character names half the city; one digit too. */
const LEAST = 2;

export type Outcome = readonly Hit[] | 'slow' | 'failed';
type Looking = { readonly now: number; readonly language: Language };

export async function search(
  deps: SearchDeps,
  actor: Actor,
  { text: typed, limit }: { readonly text: string; readonly limit: number },
  looking: Looking,
) {
  const text = typed.trim();
  if ([...text].length < LEAST) return { groups: [], missing: [] };
  const [question, sounds] = [questionOf(text), await soundsFor(text)];
  const asked: Asked = { text, question, sounds, actor, limit, ...looking };
  const unused = deps.unusedAt(looking.now);
  const mine = deps.finders.filter(
    ({ name, right }) => !unused.has(name) && (right === 'signed-in' || holds(actor, right)),
  );
  const outcomes = await Promise.all(mine.map((finder) => outcomeOf(deps, finder, asked)));
  const all = mine.map(({ name, ...called }, n) => ({
    head: { name, label: called[looking.language] },
    outcome: outcomes[n] ?? 'failed',
  }));
  const groups = all.flatMap(({ head, outcome }) =>
    typeof outcome === 'string' || outcome.length === 0 ? [] : [{ ...head, hits: outcome }],
  );
  const plain = groups.map(({ hits, ...head }) => ({
    ...head,
    meant: hits.some(({ exact }) => exact),
    hits: hits.map(({ exact: _, ...hit }) => hit),
  }));
  return {
    groups: [...plain.filter(({ meant }) => meant), ...plain.filter(({ meant }) => !meant)],
    missing: all.flatMap(({ head, outcome }) =>
      typeof outcome === 'string' ? [{ ...head, why: outcome }] : [],
    ),
  };
}

const holds = ({ rights }: Actor, right: Finder['right']) => (rights as ReadonlySet<string>).has(right);

/** A group that fails is told of and noted; the others are not kept from whoever asks. */
async function outcomeOf(
  { log, patienceMs = PATIENCE }: SearchDeps,
  { name, find }: Finder,
  asked: Asked,
): Promise<Outcome> {
  const late = Promise.withResolvers<'slow'>();
  const timer = setTimeout(() => late.resolve('slow'), patienceMs);
  const found = find(asked).catch((error: unknown): 'failed' => {
    log.error('search failed', { group: name, error });
    return 'failed';
  });
  try {
    return await Promise.race([found, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
