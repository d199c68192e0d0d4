/** Staff by name, in memory, so that nobody's typing reads the whole table: some thousand people, read anew when posts move. */
import { fitsLikely } from '@gridgov/domain/city/areas/question.ts';
import { readerOf, readsInFull } from '@gridgov/domain/city/people/naming.ts';
import { coversArea } from '@gridgov/domain/city/people/posts.ts';
import { maskName } from '../../../platform/crypto/masks.ts';
import type { Db } from '../../../platform/db/database.ts';
import { type Asked, fitting } from '../../../platform/search/finder.ts';
import type { Post } from './person.ts';
import { eachStaffPost, peopleRevision } from './queries.ts';

type Held = Pick<Post, 'kind' | 'area' | 'from' | 'to'>;
type Member = {
  readonly personId: string;
  readonly name: string;
  readonly number: string | null;
  readonly posts: Held[];
};

export type FoundColleague = {
  readonly id: string;
  /** As the reader may read it. */
  readonly name: string;
  readonly kind: Held['kind'];
  readonly area: string;
  readonly exact: boolean;
};

export class StaffIndex {
  readonly #db: Db;
  #held: { readonly revision: number; readonly staff: Promise<readonly Member[]> } | null = null;

  constructor(db: Db) {
    this.#db = db;
  }

  /** Those with a post in the actor's area on the day, by what the actor may read of their names, or by their whole number. */
  async find(asked: Asked, day: string): Promise<FoundColleague[]> {
    const { actor, text, limit, question, sounds } = asked;
    const reader = readerOf(actor);
    const likely = question === null ? () => false : fitsLikely(question, sounds);
    const near = (await this.#staff()).flatMap((member) => {
      // Before anything else: most of a city are called otherwise. A masked name has no other characters.
      if (!likely(member.name) && member.name !== text && member.number !== text) return [];
      const post = member.posts.find((held) => holdsOn(held, day) && coversArea(actor, held.area));
      if (post === undefined) return [];
      const name = readsInFull(reader, member, false) ? member.name : maskName(member.name);
      const exact = name === text || member.number === text;
      return [{ id: member.personId, name, kind: post.kind, area: post.area, exact }];
    });
    const exact = near.filter((one) => one.exact);
    const others = fitting(near, asked, ({ name }) => [name]).filter((one) => !one.exact);
    return [...exact, ...others].slice(0, limit);
  }

  async #staff(): Promise<readonly Member[]> {
    const revision = await peopleRevision(this.#db);
    if (this.#held?.revision !== revision) this.#held = { revision, staff: this.#read() };
    const held = this.#held;
    try {
      return await held.staff;
    } catch (error) {
      // The next who asks reads again.
      if (this.#held === held) this.#held = null;
      throw error;
    }
  }

  async #read(): Promise<readonly Member[]> {
    const members = new Map<string, Member>();
    for await (const { personId, name, number, ...post } of eachStaffPost(this.#db)) {
      const member = members.get(personId) ?? { personId, name, number, posts: [] };
      member.posts.push(post);
      members.set(personId, member);
    }
    return [...members.values()];
  }
}

const holdsOn = ({ from, to }: Held, day: string) => from <= day && (to === null || to > day);
