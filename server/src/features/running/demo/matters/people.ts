/** Who does what in the simulated past: the people of the roster, by the seats they serve. */
import type { Actor, PostKind } from '@gridgov/domain/city/people/posts.ts';
import { actorOfPost } from '../../../city/people/public.ts';
import { CAST } from '../cast.ts';
import type { HeldPost } from '../queries.ts';
import type { Random } from './random.ts';

export class DemoPeople {
  readonly #bySeat: ReadonlyMap<string, readonly Actor[]>;
  readonly #byPost: ReadonlyMap<string, readonly Actor[]>;
  readonly #random: Random;

  constructor(posts: readonly HeldPost[], random: Random) {
    this.#random = random;
    const names = new Map(CAST.map((member) => [member.name, true]));
    // Those one can sign in as come first: they do most of what is done where they work.
    const ordered = [...posts].sort((a, b) => Number(names.has(b.name)) - Number(names.has(a.name)));
    const actors = ordered.map((post) => actorOfPost({ ...post, from: '', to: null }));
    const bySeat = new Map<string, Actor[]>();
    const byPost = new Map<string, Actor[]>();
    for (const actor of actors) {
      for (const seat of actor.seats) add(bySeat, seat, actor);
      add(byPost, `${actor.post} ${actor.area}`, actor);
    }
    this.#bySeat = bySeat;
    this.#byPost = byPost;
  }

  /** Somebody who serves the seat; `head` where the one who decides is wanted. */
  serving(seat: string, head = false): Actor {
    const all = this.#bySeat.get(seat) ?? [];
    const heads = all.filter((actor) => isHead(actor.post));
    const hands = all.filter((actor) => !isHead(actor.post));
    const [first, second] = head ? [heads, hands] : [hands, heads];
    return this.#oneOf(first.length > 0 ? first : second, seat);
  }

  /** Somebody who holds a post of this kind in the area; undefined where nobody does. */
  holding(kind: PostKind, area: string): Actor | undefined {
    const all = this.#byPost.get(`${kind} ${area}`);
    return all === undefined ? undefined : this.#oneOf(all, kind);
  }

  /** The first does most, as happens where one is at the desk and another stands in. */
  #oneOf(all: readonly Actor[], what: string): Actor {
    const [first] = all;
    if (first === undefined) throw new Error(`Nobody in the demo roster serves ${what}`);
    return this.#random.chance(0.7) ? first : this.#random.pick(all);
  }
}

function isHead(kind: PostKind): boolean {
  return kind === 'street_head' || kind === 'district_head' || kind === 'unit_head';
}

function add(map: Map<string, Actor[]>, key: string, actor: Actor): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, [actor]);
  else found.push(actor);
}
