import type { PostKind } from '@gridgov/domain/people/posts.ts';
import type { Post } from './person.ts';

/** A post as little memory as possible remembers it. */
export type Held = {
  readonly id: string;
  readonly kind: PostKind;
  readonly area: string;
  readonly unitId: string | null;
  from: string;
  to: string | null;
};

export type PostKey = Pick<Held, 'kind' | 'area' | 'unitId'>;

/**
 * Who is there, and who holds what, by the keys an import needs: some 400 bytes a person, so that the people of a
 * large city fit into an import's memory. Words that come again and again are kept once.
 */
export class RosterMemory {
  readonly #personOf = new Map<string, string>();
  /** Name → one person, or several of that name. */
  readonly #named = new Map<string, string | string[]>();
  readonly #posts = new Map<string, Held[]>();
  readonly #words = new Map<string, string>();

  addPerson(id: string, name: string, phoneIndex: Buffer | null): void {
    this.#personOf.set(personKey(name, phoneIndex), id);
    const known = this.#named.get(name);
    if (known === undefined) this.#named.set(name, id);
    else if (typeof known === 'string') this.#named.set(name, [known, id]);
    else known.push(id);
  }

  addPhone(id: string, name: string, phoneIndex: Buffer | null): void {
    this.#personOf.set(personKey(name, phoneIndex), id);
  }

  addPost({ id, personId, kind, area, unitId, from, to }: Post): void {
    const held: Held = {
      id,
      kind: this.#word(kind) as PostKind,
      area: this.#word(area),
      unitId: unitId === null ? null : this.#word(unitId),
      from: this.#word(from),
      to: to === null ? null : this.#word(to),
    };
    const posts = this.#posts.get(personId);
    if (posts === undefined) this.#posts.set(personId, [held]);
    else posts.push(held);
  }

  findPerson(name: string, phoneIndex: Buffer | null): string | null {
    return this.#personOf.get(personKey(name, phoneIndex)) ?? null;
  }

  /** The one person of that name who holds or held such a post; null where there is none or more than one. */
  onlyHolder(name: string, key: PostKey): string | null {
    const named = this.#named.get(name) ?? [];
    const holders = (typeof named === 'string' ? [named] : named).filter(
      (id) => this.postsLike(id, key).length > 0,
    );
    return holders.length === 1 ? (holders[0] ?? null) : null;
  }

  postsOf(personId: string): readonly Held[] {
    return this.#posts.get(personId) ?? [];
  }

  postsLike(personId: string, key: PostKey): Held[] {
    return this.postsOf(personId).filter(
      (held) => held.kind === key.kind && held.area === key.area && held.unitId === key.unitId,
    );
  }

  #word(word: string): string {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, word);
    return word;
  }
}

/** Twelve bytes of the hash tell people of one name apart; the rest would only cost memory. */
function personKey(name: string, phoneIndex: Buffer | null): string {
  return `${name}|${phoneIndex?.toString('latin1', 0, 12) ?? ''}`;
}
