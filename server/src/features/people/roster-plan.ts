import type { PostKind } from '@gridgov/domain/people/posts.ts';
import type { FieldCrypto } from '../../platform/crypto/fields.ts';
import type { MappedRow } from '../../platform/imports/mapped-table.ts';
import type { Tally } from '../../platform/imports/tally.ts';
import { clashOfPowers, PHONE_CONTEXT, type Post } from './person.ts';
import type { NewPerson } from './queries.ts';
import type { Held, RosterMemory } from './roster-memory.ts';
import { type Places, type RosterLine, readRosterRow } from './roster-row.ts';

export type RosterContext = {
  /** Day from which a post is held where its row says nothing. */
  readonly day: string;
  readonly newId: () => string;
  readonly crypto: FieldCrypto;
  readonly places: Places;
};

/** What is to be written since it was last taken away. */
export type RosterWrites = {
  readonly people: NewPerson[];
  readonly phones: Omit<NewPerson, 'name'>[];
  readonly posts: Post[];
  readonly postDays: Post[];
};

/**
 * Judges roster rows one by one against who is there. A person is known by name and phone; where that fails, by name and post, and then the phone has changed.
 */
export class RosterPlan {
  readonly #context: RosterContext;
  readonly #tally: Tally;
  readonly #memory: RosterMemory;
  /** People this file has named already: a second telephone for one of them is a second person of that name. */
  readonly #named = new Set<string>();
  /** Person → row that gave a new telephone; the old one turning up later shows that there are two of that name. */
  readonly #newPhones = new Map<string, { readonly row: number; readonly index: Buffer | null }>();
  #writes: RosterWrites = emptyWrites();

  constructor(context: RosterContext, memory: RosterMemory, tally: Tally) {
    this.#context = context;
    this.#memory = memory;
    this.#tally = tally;
  }

  takeWrites(): RosterWrites {
    const writes = this.#writes;
    this.#writes = emptyWrites();
    return writes;
  }

  get waiting(): number {
    const { people, phones, posts, postDays } = this.#writes;
    return people.length + phones.length + posts.length + postDays.length;
  }

  take({ row, fields, problems = [] }: MappedRow): void {
    for (const problem of problems) this.#tally.problem(problem);
    const reading = readRosterRow(fields, this.#context.places);
    if (!reading.ok) {
      this.#tally.refuse(row, reading.field, reading.message);
      return;
    }
    const { line } = reading;
    const index = line.phone === null ? null : this.#context.crypto.blindIndex(line.phone, PHONE_CONTEXT);
    const known = this.#findPerson(line, index);
    if (known !== null && this.#clashes(row, known.id, line.kind)) return;
    if (known !== null && !known.newPhone && this.#isMixedUp(row, known.id, index)) return;
    if (this.#endsTooEarly(row, known?.id ?? null, line)) return;
    const personId = known?.id ?? this.#addPerson(line, index);
    this.#named.add(personId);
    if (known?.newPhone === true) this.#changePhone(row, personId, line, index);
    const change = this.#settlePost(personId, line);
    const verdict = change === 'unchanged' && known?.newPhone === true ? 'changed' : change;
    this.#tally.count(verdict);
    if (verdict !== 'unchanged') this.#tell(row, verdict, line);
  }

  #findPerson(line: RosterLine, index: Buffer | null): { id: string; newPhone: boolean } | null {
    const exact = index === null ? null : this.#memory.findPerson(line.name, index);
    if (exact !== null) return { id: exact, newPhone: false };
    const holder = this.#memory.onlyHolder(line.name, line);
    const free = holder !== null && (index === null || !this.#named.has(holder));
    if (free) return { id: holder, newPhone: index !== null };
    const nameless = index === null ? this.#memory.findPerson(line.name, null) : null;
    return nameless === null ? null : { id: nameless, newPhone: false };
  }

  #isMixedUp(row: number, personId: string, index: Buffer | null): boolean {
    const change = this.#newPhones.get(personId);
    if (change === undefined || index === null || change.index?.equals(index) !== false) return false;
    const message = `与第 ${change.row} 行同名同岗位而电话不同，像是两人：请先单独导入这一行，再导入第 ${change.row} 行`;
    this.#tally.refuse(row, 'phone', message);
    return true;
  }

  #clashes(row: number, personId: string, kind: PostKind): boolean {
    const held = this.#memory.postsOf(personId).map((post) => post.kind);
    if (clashOfPowers(held, kind) === null) return false;
    this.#tally.refuse(row, 'kind', '系统、安全、审计三类管理员不能由同一人担任，应由不同人员担任');
    return true;
  }

  #addPerson(line: RosterLine, index: Buffer | null): string {
    const { crypto, newId } = this.#context;
    const id = newId();
    const phone = line.phone === null ? null : crypto.seal(line.phone, PHONE_CONTEXT);
    this.#writes.people.push({ id, name: line.name, phone, phoneIndex: index });
    this.#memory.addPerson(id, line.name, index);
    return id;
  }

  #changePhone(row: number, id: string, line: RosterLine, phoneIndex: Buffer | null): void {
    if (line.phone === null) return;
    const phone = this.#context.crypto.seal(line.phone, PHONE_CONTEXT);
    this.#writes.phones.push({ id, phone, phoneIndex });
    this.#newPhones.set(id, { row, index: phoneIndex });
    this.#memory.addPhone(id, line.name, phoneIndex);
    this.#tally.problem({
      row,
      field: 'phone',
      message: '同名同岗位的人员电话不同，按更换电话处理；如是另一人，请先结束原任职',
    });
  }

  #settlePost(personId: string, line: RosterLine): 'added' | 'changed' | 'unchanged' {
    const from = line.from ?? this.#context.day;
    const same = this.#samePost(personId, line);
    if (same === undefined) {
      this.#addPost(personId, line, from);
      return 'added';
    }
    const days = { from: line.from ?? same.from, to: line.to === undefined ? same.to : line.to };
    if (days.from === same.from && days.to === same.to) return 'unchanged';
    Object.assign(same, days);
    this.#writes.postDays.push({ ...line, personId, id: same.id, ...days });
    return 'changed';
  }

  #samePost(personId: string, line: RosterLine): Held | undefined {
    const held = this.#memory.postsLike(personId, line);
    const from = line.from ?? this.#context.day;
    return held.find((post) => overlaps(post, from, line.to ?? null, line.from === undefined));
  }

  /** A row that only says till when needs a post there is; for a new one it must say from when. */
  #endsTooEarly(row: number, personId: string | null, line: RosterLine): boolean {
    if (line.from !== undefined || line.to === undefined || line.to > this.#context.day) return false;
    if (personId !== null && this.#samePost(personId, line) !== undefined) return false;
    this.#tally.refuse(row, 'from', '截止日期已过而没有起始日期，应填写起始日期');
    return true;
  }

  #addPost(personId: string, line: RosterLine, from: string): void {
    const { kind, area, unitId } = line;
    const post = { id: this.#context.newId(), personId, kind, area, unitId, from, to: line.to ?? null };
    this.#writes.posts.push(post);
    this.#memory.addPost(post);
  }

  /** The preview shows no phone numbers: it is read by more people than the file. */
  #tell(row: number, kind: 'added' | 'changed', line: RosterLine): void {
    const after = {
      name: line.name,
      kind: line.kind,
      area: line.area,
      from: line.from ?? '',
      to: line.to ?? '',
    };
    this.#tally.difference({ row, kind, what: line.name, before: null, after });
  }
}

/** A post already over is another one, also for a row that names no days. */
function overlaps(post: Held, from: string, to: string | null, noFrom: boolean): boolean {
  const reaches = post.to === null || post.to > from || (noFrom ? post.to === to : post.from === from);
  return reaches && (to === null || post.from < to);
}

function emptyWrites(): RosterWrites {
  return { people: [], phones: [], posts: [], postDays: [] };
}
