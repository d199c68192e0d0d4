import { narrowestAround } from '@gridgov/domain/city/areas/scope.ts';
import { POST_KINDS, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import { maskName } from '../../../platform/crypto/masks.ts';
import type { MappedRow } from '../../../platform/imports/mapped-table.ts';
import type { Tally } from '../../../platform/imports/tally.ts';
import { clashOfPowers, isAdministrator, PHONE_CONTEXT, type Post } from './person.ts';
import type { NewPerson } from './queries.ts';
import type { Held, RosterMemory } from './roster-memory.ts';
import { type Places, type RosterLine, readRosterRow } from './roster-row.ts';

export type RosterContext = {
  /** Day from which a post is held where its row says nothing. */
  readonly day: string;
  readonly newId: () => string;
  readonly crypto: FieldCrypto;
  readonly places: Places;
  /** The file is complete: posts of its kinds that it does not name end. */
  readonly endMissing?: EndMissingPosts | undefined;
  /** Who imports in an interface: neither the own posts nor an administrator's are given there. None for the operator. */
  readonly importer?: string | undefined;
};

export type EndMissingPosts = {
  /** For which area the file is complete; by default the narrowest around its rows. */
  readonly within?: string | undefined;
  /** The post of whoever imports: nobody takes away the ground they stand on. */
  readonly ownPost: string | null;
};

/** What is to be written since it was last taken away. */
export type RosterWrites = {
  readonly people: NewPerson[];
  readonly phones: Pick<NewPerson, 'id' | 'phone' | 'phoneIndex'>[];
  readonly numbers: { readonly id: string; readonly number: string }[];
  readonly posts: Post[];
  readonly postDays: Post[];
};

/**
 * Judges roster rows one by one against who is there. A person is known by their number 工号, else by name and phone,
 * else by name and post (then the phone has changed), else, without phone, by name and an area around or inside it.
 */
export class RosterPlan {
  readonly #context: RosterContext;
  readonly #tally: Tally;
  readonly #memory: RosterMemory;
  /** People this file has named already: a second telephone for one of them is a second person of that name. */
  readonly #named = new Set<string>();
  /** Person → row that gave a new telephone; the old one turning up later shows that there are two of that name. */
  readonly #newPhones = new Map<string, { readonly row: number; readonly index: Buffer | null }>();
  readonly #kinds = new Set<PostKind>();
  readonly #areas = new Set<string>();
  readonly #keep = new Set<string>();
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
    const { people, phones, numbers, posts, postDays } = this.#writes;
    return people.length + phones.length + numbers.length + posts.length + postDays.length;
  }

  take({ row, fields, problems = [] }: MappedRow): void {
    for (const problem of problems) this.#tally.problem(problem);
    const reading = readRosterRow(fields, this.#context.places);
    if (!reading.ok) {
      this.#tally.refuseAll(row, reading.faults);
      return;
    }
    const { line } = reading;
    const index = line.phone === null ? null : this.#context.crypto.blindIndex(line.phone, PHONE_CONTEXT);
    const known = this.#findPerson(row, line, index);
    if (known === 'refused' || this.#stands(row, known, line, index)) return;
    const personId = known?.id ?? this.#addPerson(line, index);
    this.#named.add(personId);
    if (known?.newPhone === true) this.#changePhone(row, personId, line, index);
    const numbered = known !== null && this.#giveNumber(personId, line.number);
    this.#conclude(row, personId, line, known?.newPhone === true || numbered);
  }

  /** Whether something stands in the way, which is told. */
  #stands(row: number, known: Found | null, line: RosterLine, index: Buffer | null): boolean {
    if (known !== null && this.#clashes(row, known.id, line.kind)) return true;
    if (known !== null && !known.newPhone && this.#isMixedUp(row, known.id, index)) return true;
    const id = known?.id ?? null;
    return this.#endsTooEarly(row, id, line) || this.#isForOthers(row, id, line);
  }

  #conclude(row: number, personId: string, line: RosterLine, personChanged: boolean): void {
    const change = this.#settlePost(personId, line);
    const verdict = change === 'unchanged' && personChanged ? 'changed' : change;
    this.#tally.count(verdict);
    if (verdict !== 'unchanged') this.#tell(row, verdict, line);
  }

  #findPerson(row: number, line: RosterLine, index: Buffer | null): Found | null | 'refused' {
    const { name, number } = line;
    const numbered = number === null ? null : this.#memory.findByNumber(number);
    if (numbered !== null) return this.#asNumbered(row, line, index, numbered);
    const exact = index === null ? null : this.#memory.findPerson(name, index);
    if (exact !== null) {
      const other = number === null ? null : this.#memory.numberOf(exact);
      if (other === null) return { id: exact, newPhone: false };
      return this.#ask(
        row,
        'number',
        `同名同电话的人员工号是 ${other}，这里是 ${number}：核对工号，应二者一致`,
      );
    }
    return this.#byPost(row, line, index);
  }

  /** The number says who it is; a name that differs shows that one of the two is a slip. */
  #asNumbered(row: number, line: RosterLine, index: Buffer | null, id: string): Found | 'refused' {
    if (!this.#memory.namesakes(line.name).includes(id)) {
      const message = `工号 ${line.number} 是另一个姓名的人员：核对工号或姓名，一个工号只属于一人`;
      return this.#ask(row, 'number', message);
    }
    const sameIndex = index === null || this.#memory.findPerson(line.name, index) === id;
    return { id, newPhone: !sameIndex };
  }

  #byPost(row: number, line: RosterLine, index: Buffer | null): Found | null | 'refused' {
    const fits = (id: string) => line.number === null || this.#memory.numberOf(id) === null;
    const holders = this.#memory.holders(line.name, line).filter(fits);
    const [holder] = holders;
    if (index !== null) {
      const free = holders.length === 1 && holder !== undefined && !this.#named.has(holder);
      return free ? { id: holder, newPhone: true } : null;
    }
    if (holders.length === 1 && holder !== undefined) return { id: holder, newPhone: false };
    const near = holders.length > 1 ? holders : this.#memory.nearby(line.name, line.area).filter(fits);
    const [only] = near;
    // A number that nobody has is somebody new, whatever others are called.
    if (line.number !== null || only === undefined) return null;
    if (near.length === 1) return { id: only, newPhone: false };
    const message = `这一带有 ${near.length} 名“${line.name}”，没有电话和工号分不清是哪一位：填写工号，或其中一位的电话`;
    return this.#ask(row, 'name', message);
  }

  #ask(row: number, field: string, message: string): 'refused' {
    this.#tally.refuse(row, field, message);
    return 'refused';
  }

  #giveNumber(id: string, number: string | null): boolean {
    if (number === null || this.#memory.numberOf(id) === number) return false;
    this.#memory.addNumber(id, number);
    this.#writes.numbers.push({ id, number });
    return true;
  }

  #isMixedUp(row: number, personId: string, index: Buffer | null): boolean {
    const change = this.#newPhones.get(personId);
    if (change === undefined || index === null || change.index?.equals(index) !== false) return false;
    const message = `与第 ${change.row} 行同名同岗位而电话不同，像是两人：给两行都填写工号`;
    this.#tally.refuse(row, 'phone', message);
    return true;
  }

  #clashes(row: number, personId: string, kind: PostKind): boolean {
    const held = this.#memory.postsOf(personId).map((post) => post.kind);
    if (clashOfPowers(held, kind) === null) return false;
    this.#tally.refuse(row, 'kind', '系统、安全、审计三类管理员不能由同一人担任，应由不同人员担任');
    return true;
  }

  /** Rights over accounts and proof, and one's own, are given by the security administrator, one by one. */
  #isForOthers(row: number, personId: string | null, line: RosterLine): boolean {
    const { importer } = this.#context;
    const isOwn = personId !== null && personId === importer;
    if (importer === undefined || !(isOwn || isAdministrator(line.kind))) return false;
    const same = personId === null ? undefined : this.#samePost(personId, line);
    if (same !== undefined && daysOf(same, line) === null) return false;
    const what = isOwn ? '导入人自己的岗位' : '系统、安全、审计三类管理员';
    this.#tally.refuse(row, 'kind', `${what}不能用花名册任命或改期，应由安全管理员在人员页办理`);
    return true;
  }

  #addPerson(line: RosterLine, index: Buffer | null): string {
    const { crypto, newId } = this.#context;
    const id = newId();
    const phone = line.phone === null ? null : crypto.seal(line.phone, PHONE_CONTEXT);
    const { name, number } = line;
    this.#writes.people.push({ id, name, phone, phoneIndex: index, number });
    this.#memory.addPerson(id, name, index);
    if (number !== null) this.#memory.addNumber(id, number);
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
      message: '同名同岗位的人员电话不同，按更换电话处理；如是另一人，给两人都填写工号',
    });
  }

  #settlePost(personId: string, line: RosterLine): 'added' | 'changed' | 'unchanged' {
    const from = line.from ?? this.#context.day;
    const same = this.#samePost(personId, line);
    this.#note(line, same?.id);
    if (same === undefined) {
      this.#addPost(personId, line, from);
      return 'added';
    }
    const days = daysOf(same, line);
    if (days === null) return 'unchanged';
    Object.assign(same, days);
    this.#writes.postDays.push({ ...line, personId, id: same.id, ...days });
    return 'changed';
  }

  /** Call after the last row of a complete file. */
  endMissing(): void {
    const { endMissing, day } = this.#context;
    if (endMissing === undefined) return;
    const within = endMissing.within ?? narrowestAround(this.#areas);
    this.#tally.covers(within, this.#kinds);
    const { missing, holders } = this.#missing(within);
    for (const { name, personId, held } of missing) {
      const left = (holders.get(seatKey(held)) ?? 1) - 1;
      const what = `${maskName(name)} ${POST_KINDS[held.kind].zh} ${held.area}`.trim();
      const kept = whyKept(held, left, endMissing.ownPost);
      if (kept !== null) {
        this.#tally.ending({ what, how: 'kept', message: kept });
        continue;
      }
      holders.set(seatKey(held), left);
      // Tasks belong to the seat: whoever serves it next finds them.
      const message = left === 0 ? `${day} 起终止，此后该岗位无人，任务留在岗位上` : `${day} 起终止`;
      this.#tally.ending({ what, how: 'ends', message });
      held.to = day;
      this.#writes.postDays.push({ ...held, personId });
    }
  }

  /** Posts of the file's kinds inside the area that it does not name, and how many hold each seat. */
  #missing(within: string) {
    const { day } = this.#context;
    const missing: { name: string; personId: string; held: Held }[] = [];
    const holders = new Map<string, number>();
    for (const one of this.#memory.everyPost()) {
      const { held } = one;
      const holds = held.from <= day && (held.to === null || held.to > day);
      if (!holds || !this.#kinds.has(held.kind)) continue;
      const key = seatKey(held);
      holders.set(key, (holders.get(key) ?? 0) + 1);
      if (held.area.startsWith(within) && !this.#keep.has(held.id)) missing.push(one);
    }
    return { missing, holders };
  }

  #samePost(personId: string, line: RosterLine): Held | undefined {
    const held = this.#memory.postsLike(personId, line);
    const from = line.from ?? this.#context.day;
    return held.find((post) => overlaps(post, from, line.to ?? null, line.from === undefined));
  }

  /** What a complete file names; kept only where it is asked for. */
  #note({ kind, area }: RosterLine, postId: string | undefined): void {
    if (this.#context.endMissing === undefined) return;
    this.#kinds.add(kind);
    this.#areas.add(area);
    if (postId !== undefined) this.#keep.add(postId);
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
    if (this.#context.endMissing !== undefined) this.#keep.add(post.id);
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

type Found = { readonly id: string; readonly newPhone: boolean };

function seatKey({ kind, area, unitId }: Held): string {
  return `${kind}|${area}|${unitId ?? ''}`;
}

/** Why a post cannot end by a file; null where it can. */
function whyKept(held: Held, left: number, ownPost: string | null): string | null {
  if (held.id === ownPost) return '这是导入人自己的岗位：由他人在人员页终止';
  if (isAdministrator(held.kind) && left === 0) return '三类管理员至少各留一名：先任命接任的人';
  return null;
}

/** The days a row gives a post there is; null where they stay. */
function daysOf(same: Held, line: RosterLine): Pick<Held, 'from' | 'to'> | null {
  const days = { from: line.from ?? same.from, to: line.to === undefined ? same.to : line.to };
  return days.from === same.from && days.to === same.to ? null : days;
}

/** A post already over is another one, also for a row that names no days. */
function overlaps(post: Held, from: string, to: string | null, noFrom: boolean): boolean {
  const reaches = post.to === null || post.to > from || (noFrom ? post.to === to : post.from === from);
  return reaches && (to === null || post.from < to);
}

function emptyWrites(): RosterWrites {
  return { people: [], phones: [], numbers: [], posts: [], postDays: [] };
}
