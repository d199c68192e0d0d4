import type { PostKind } from '@gridgov/domain/people/posts.ts';
import type { FieldCrypto } from '../../platform/crypto/fields.ts';
import type { MappedRow } from '../../platform/imports/mapped-table.ts';
import type { Tally } from '../../platform/imports/tally.ts';
import { clashOfPowers, isAdministrator, PHONE_CONTEXT, type Post } from './person.ts';
import type { NewPerson } from './queries.ts';
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

type Held = { readonly id: string; from: string; to: string | null };
const MANY = '';

/**
 * Judges roster rows one by one against who is there. Only keys and ids are kept in memory, so a roster of any length
 * fits. A person is known by name and phone; where that fails, by name and post, and then the phone has changed.
 */
export class RosterPlan {
  readonly #context: RosterContext;
  readonly #tally: Tally;
  readonly #personOf = new Map<string, string>();
  /** name|post → person, or MANY where several of one name hold it. */
  readonly #holderOf = new Map<string, string>();
  readonly #posts = new Map<string, Held[]>();
  /** Only of people with such a post: few. */
  readonly #administrators = new Map<string, PostKind[]>();
  #writes: RosterWrites = emptyWrites();

  constructor(context: RosterContext, tally: Tally) {
    this.#context = context;
    this.#tally = tally;
  }

  knowPerson(id: string, name: string, phoneIndex: Buffer | null): void {
    this.#personOf.set(personKey(name, phoneIndex), id);
  }

  /** After all people are known. */
  knowPost(post: Post, nameOfHolder: string): void {
    this.#hold(post, nameOfHolder);
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
    if (this.#endsTooEarly(row, known?.id ?? null, line)) return;
    const personId = known?.id ?? this.#addPerson(line, index);
    if (known?.newPhone === true) this.#changePhone(row, personId, line, index);
    const change = this.#settlePost(personId, line);
    const verdict = change === 'unchanged' && known?.newPhone === true ? 'changed' : change;
    this.#tally.count(verdict);
    if (verdict !== 'unchanged') this.#tell(row, verdict, line);
  }

  #findPerson(line: RosterLine, index: Buffer | null): { id: string; newPhone: boolean } | null {
    const exact = index === null ? undefined : this.#personOf.get(personKey(line.name, index));
    if (exact !== undefined) return { id: exact, newPhone: false };
    const holder = this.#holderOf.get(`${line.name}|${postKey(line)}`);
    if (holder !== undefined && holder !== MANY) return { id: holder, newPhone: index !== null };
    const nameless = index === null ? this.#personOf.get(personKey(line.name, null)) : undefined;
    return nameless === undefined ? null : { id: nameless, newPhone: false };
  }

  #clashes(row: number, personId: string, kind: PostKind): boolean {
    const clash = clashOfPowers(this.#administrators.get(personId) ?? [], kind);
    if (clash === null) return false;
    this.#tally.refuse(row, 'kind', '系统、安全、审计三类管理员不能由同一人担任，应由不同人员担任');
    return true;
  }

  #addPerson(line: RosterLine, index: Buffer | null): string {
    const { crypto, newId } = this.#context;
    const id = newId();
    const phone = line.phone === null ? null : crypto.seal(line.phone, PHONE_CONTEXT);
    this.#writes.people.push({ id, name: line.name, phone, phoneIndex: index });
    this.#personOf.set(personKey(line.name, index), id);
    return id;
  }

  #changePhone(row: number, id: string, line: RosterLine, phoneIndex: Buffer | null): void {
    if (line.phone === null) return;
    const phone = this.#context.crypto.seal(line.phone, PHONE_CONTEXT);
    this.#writes.phones.push({ id, phone, phoneIndex });
    this.#personOf.set(personKey(line.name, phoneIndex), id);
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
    const held = this.#posts.get(`${personId}|${postKey(line)}`) ?? [];
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
    this.#hold(post, line.name);
  }

  #hold(post: Post, name: string): void {
    const key = postKey(post);
    const held = this.#posts.get(`${post.personId}|${key}`);
    const days = { id: post.id, from: post.from, to: post.to };
    if (held === undefined) this.#posts.set(`${post.personId}|${key}`, [days]);
    else held.push(days);
    const holder = this.#holderOf.get(`${name}|${key}`);
    const clear = holder === undefined || holder === post.personId;
    this.#holderOf.set(`${name}|${key}`, clear ? post.personId : MANY);
    if (!isAdministrator(post.kind)) return;
    this.#administrators.set(post.personId, [...(this.#administrators.get(post.personId) ?? []), post.kind]);
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

function postKey(post: {
  readonly kind: string;
  readonly area: string;
  readonly unitId: string | null;
}): string {
  return `${post.kind}|${post.area}|${post.unitId ?? ''}`;
}

/** Twelve bytes of the hash tell people of one name apart; the rest would only cost memory. */
function personKey(name: string, phoneIndex: Buffer | null): string {
  return `${name}|${phoneIndex?.toString('latin1', 0, 12) ?? ''}`;
}

function emptyWrites(): RosterWrites {
  return { people: [], phones: [], posts: [], postDays: [] };
}
