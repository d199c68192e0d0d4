import type { PostKind } from '@gridgov/domain/city/people/posts.ts';
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
  readonly #numbered = new Map<string, string>();
  readonly #numberOf = new Map<string, string>();
  readonly #posts = new Map<string, Held[]>();
  readonly #words = new Map<string, string>();

  addPerson(id: string, name: string, phoneIndex: Buffer | null): void {
    this.#personOf.set(personKey(name, phoneIndex), id);
    const known = this.#named.get(name);
    if (known === undefined) this.#named.set(name, id);
    else if (typeof known === 'string') this.#named.set(name, [known, id]);
    else known.push(id);
  }

  addNumber(id: string, number: string): void {
    this.#numbered.set(number, id);
    this.#numberOf.set(id, number);
  }

  findByNumber(number: string): string | null {
    return this.#numbered.get(number) ?? null;
  }

  numberOf(id: string): string | null {
    return this.#numberOf.get(id) ?? null;
  }

  namesakes(name: string): readonly string[] {
    const named = this.#named.get(name) ?? [];
    return typeof named === 'string' ? [named] : named;
  }

  /** Everybody with their posts; the name comes along, for telling a person what ends. */
  *everyPost(): Generator<{ readonly name: string; readonly personId: string; readonly held: Held }> {
    for (const [name, named] of this.#named) {
      for (const personId of typeof named === 'string' ? [named] : named) {
        for (const held of this.postsOf(personId)) yield { name, personId, held };
      }
    }
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

  /** People of that name who hold or held such a post. */
  holders(name: string, key: PostKey): readonly string[] {
    return this.namesakes(name).filter((id) => this.postsLike(id, key).length > 0);
  }

  /** People of that name with a post in this area, around it or inside it. */
  nearby(name: string, area: string): readonly string[] {
    const near = ({ area: held }: Held) => held.startsWith(area) || area.startsWith(held);
    return this.namesakes(name).filter((id) => this.postsOf(id).some(near));
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
