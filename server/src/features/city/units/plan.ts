import { parseAreaCode } from '@gridgov/domain/city/areas/codes.ts';
import { narrowestAround } from '@gridgov/domain/city/areas/scope.ts';
import { cleanText, type ImportRow, splitList } from '@gridgov/domain/city/standards/rows.ts';
import { dayAfter, readDay } from '../../../platform/imports/days.ts';
import type { RowFault, Tally } from '../../../platform/imports/tally.ts';
import { UNIT_KINDS, UNIT_LEVELS, type Unit, unitKindOf, unitLevelOf } from './unit.ts';

/** None, or one as it is posted on boards. */
const PHONE = /^([0-9+() -]{3,30})?$/;

export type UnitContext = {
  /** Day from which a new unit exists where its row says nothing, 'YYYY-MM-DD'. */
  readonly day: string;
  readonly newId: () => string;
  /** Whether the city has an area of this code; where nothing is known of areas, say true. */
  readonly hasArea: (code: string) => boolean;
  /** The file is complete: units of its kinds and levels that it does not name end. */
  readonly endMissing?: EndMissingUnits | undefined;
};

export type EndMissingUnits = {
  /** For which area the file is complete; by default the narrowest around its rows. */
  readonly within?: string | undefined;
  /** Open matters that wait for a unit or that it leads, by the unit's id. */
  readonly openMatters: (units: readonly string[]) => Promise<ReadonlyMap<string, number>>;
};

export type UnitWrites = { readonly added: Unit[]; readonly changed: Unit[] };

type Draft = { -readonly [K in keyof Unit]: Unit[K] };
type Wish = { readonly row: number; readonly unit: Draft; readonly parent: string };

/**
 * Judges the rows of a unit table against the units there are. One code under several names is one unit, whose
 * other names become aliases; one name under several codes stays several units and is noted.
 */
export class UnitPlan {
  readonly #tally: Tally;
  readonly #context: UnitContext;
  readonly #byCode = new Map<string, Draft>();
  readonly #codesOfName = new Map<string, Set<string>>();
  readonly #before: ReadonlyMap<string, Unit>;
  readonly #seen = new Set<string>();
  readonly #wishes: Wish[] = [];

  constructor(existing: readonly Unit[], context: UnitContext, tally: Tally) {
    this.#tally = tally;
    this.#context = context;
    this.#before = new Map(existing.map((unit) => [unit.code, unit]));
    for (const unit of existing) this.#remember({ ...unit });
  }

  take({ row, fields }: ImportRow): void {
    const name = cleanText(fields.name);
    const code = cleanText(fields.code) || (name === '' ? '' : this.#codeOfName(name));
    const faults: RowFault[] = [];
    if (name === '') faults.push({ field: 'name', message: '单位名称为空，应填写单位全称' });
    if (code === null)
      faults.push({ field: 'code', message: `“${name}”没有编码，也不是已有单位，应填写单位编码` });
    const read = this.#read(fields, name, code ?? '', faults);
    if (read === null || code === null || faults.length > 0) {
      this.#tally.refuseAll(row, faults);
      return;
    }
    this.#noteShared(row, name, code);
    const known = this.#byCode.get(code);
    if (known === undefined) this.#add(row, read, cleanText(fields.parent));
    else this.#compare(row, known, read, fields);
    this.#seen.add(code);
  }

  /** Call after the last row of a complete file. A unit with open matters stays. */
  async endMissing(): Promise<void> {
    const { endMissing, day } = this.#context;
    if (endMissing === undefined) return;
    const named = [...this.#seen].map((code) => this.#byCode.get(code)).filter((unit) => unit !== undefined);
    const within = endMissing.within ?? narrowestAround(named.map(({ area }) => area));
    const sorts = new Set(named.map(sortOf));
    this.#tally.covers(within, sorts);
    const missing = [...this.#byCode.values()].filter(
      (unit) =>
        !this.#seen.has(unit.code) &&
        sorts.has(sortOf(unit)) &&
        unit.area.startsWith(within) &&
        unit.from <= day &&
        (unit.to === null || unit.to > day),
    );
    const open = await endMissing.openMatters(missing.map(({ id }) => id));
    for (const unit of missing) {
      const what = `${unit.code} ${unit.name}`;
      const count = open.get(unit.id) ?? 0;
      if (count > 0) {
        this.#tally.ending({ what, how: 'kept', message: `还有 ${count} 件在办：先转交或办结，再终止` });
        continue;
      }
      this.#tally.ending({ what, how: 'ends', message: `${day} 起终止` });
      unit.to = day;
    }
  }

  /** Call after the last row: parents may stand below their children in the file. */
  finish(): UnitWrites {
    for (const wish of this.#wishes) this.#settleParent(wish);
    const drafts = [...this.#byCode.values()];
    const isNew = (unit: Unit) => !this.#before.has(unit.code);
    const isChanged = (unit: Unit) => {
      const before = this.#before.get(unit.code);
      return before !== undefined && JSON.stringify(before) !== JSON.stringify(unit);
    };
    return { added: drafts.filter(isNew), changed: drafts.filter(isChanged) };
  }

  /** Null where something in it cannot be read; what, is added to the faults. */
  #read(fields: ImportRow['fields'], name: string, code: string, faults: RowFault[]): Draft | null {
    const wrong = (field: string, message: string) => faults.push({ field, message });
    const area = this.#areaOf(cleanText(fields.area));
    if (area === null) wrong('area', `区域编码“${fields.area}”不存在，应为 6、9 或 12 位区划编码，全市留空`);
    const kind = unitKindOf(fields.kind ?? '', name);
    if (kind === null) wrong('kind', `类型“${fields.kind}”无法识别，应为${namesOf(UNIT_KINDS)}之一`);
    const level = unitLevelOf(fields.level ?? '', area ?? '');
    if (level === null)
      wrong('level', `级别“${fields.level}”无法识别，应为${Object.values(UNIT_LEVELS).join('、')}之一`);
    const days = daysOf(fields, wrong);
    const phone = cleanText(fields.phone);
    if (!PHONE.test(phone)) wrong('phone', `电话“${phone}”无法识别，应为值班电话或办公电话的号码`);
    if (area === null || kind === null || level === null || days === null) return null;
    return {
      id: '',
      code,
      name,
      kind,
      level,
      area,
      parentId: null,
      aliases: splitList(fields.aliases).filter((alias) => alias !== name),
      roles: splitList(fields.roles),
      phone,
      from: days.from ?? this.#context.day,
      to: days.last === undefined ? null : dayAfter(days.last),
    };
  }

  #areaOf(text: string): string | null {
    if (text === '') return '';
    const parsed = parseAreaCode(text);
    if (!parsed.ok || parsed.value.level === 'grid') return null;
    if (parsed.value.level === 'city') return '';
    return this.#context.hasArea(parsed.value.code) ? parsed.value.code : null;
  }

  #add(row: number, read: Draft, parent: string): void {
    const unit = { ...read, id: this.#context.newId() };
    this.#remember(unit);
    this.#tally.count('added');
    this.#tally.difference({ row, kind: 'added', what: unit.name, before: null, after: shown(unit) });
    if (parent !== '') this.#wishes.push({ row, unit, parent });
  }

  /** Cells left empty say nothing about the unit, so they change nothing. */
  #compare(row: number, known: Draft, read: Draft, fields: ImportRow['fields']): void {
    const before = { ...known };
    const given = (field: string) => cleanText(fields[field]) !== '';
    const aliases = new Set([...known.aliases, ...read.aliases]);
    if (read.name !== known.name && !aliases.has(read.name)) {
      // In one file the first name is the unit's; later, the newest file knows best what a unit is called.
      if (this.#seen.has(known.code)) aliases.add(read.name);
      else {
        aliases.add(known.name);
        known.name = read.name;
      }
      this.#note(row, 'name', `编码 ${known.code} 有几个名称，统一为“${known.name}”，其余记作别名`);
    }
    known.aliases = [...aliases].filter((alias) => alias !== known.name);
    for (const field of ['kind', 'roles', 'area', 'level', 'phone', 'from', 'to'] as const) {
      if (given(field)) Object.assign(known, { [field]: read[field] });
    }
    this.#remember(known);
    const parent = cleanText(fields.parent);
    const other = parent !== '' && this.#parentOf(parent)?.id !== known.parentId;
    if (other) this.#wishes.push({ row, unit: known, parent });
    const changed = other || JSON.stringify(before) !== JSON.stringify(known);
    this.#tally.count(changed ? 'changed' : 'unchanged');
    if (changed) {
      this.#tally.difference({
        row,
        kind: 'changed',
        what: known.name,
        before: shown(before),
        after: shown(known),
      });
    }
  }

  #settleParent({ row, unit, parent }: Wish): void {
    const found = this.#parentOf(parent);
    if (found === null) this.#note(row, 'parent', `上级“${parent}”不是已有单位，已留空`);
    else if (found.code === unit.code) this.#note(row, 'parent', '上级是单位自己，已留空');
    else unit.parentId = found.id;
  }

  #parentOf(text: string): Unit | null {
    const code = this.#byCode.has(text) ? text : this.#codeOfName(text);
    return code === null ? null : (this.#byCode.get(code) ?? null);
  }

  #codeOfName(name: string): string | null {
    const codes = this.#codesOfName.get(name);
    return codes?.size === 1 ? ([...codes][0] ?? null) : null;
  }

  #noteShared(row: number, name: string, code: string): void {
    const others = [...(this.#codesOfName.get(name) ?? [])].filter((other) => other !== code);
    if (others.length > 0 && !this.#codesOfName.get(name)?.has(code)) {
      this.#note(row, 'name', `名称“${name}”也用于编码 ${others.slice(0, 3).join('、')}，按不同单位保留`);
    }
  }

  #note(row: number, field: string, message: string): void {
    this.#tally.problem({ row, field, message });
  }

  #remember(unit: Draft): void {
    this.#byCode.set(unit.code, unit);
    for (const name of [unit.name, ...unit.aliases]) {
      const codes = this.#codesOfName.get(name);
      if (codes === undefined) this.#codesOfName.set(name, new Set([unit.code]));
      else codes.add(unit.code);
    }
  }
}

function sortOf({ kind, level }: Unit): string {
  return `${kind}|${level}`;
}

function namesOf(words: Readonly<Record<string, { readonly zh: string }>>): string {
  return Object.values(words)
    .map((word) => word.zh)
    .join('、');
}

function shown(unit: Unit): Record<string, string> {
  return {
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    level: unit.level,
    area: unit.area,
    aliases: unit.aliases.join('、'),
    roles: unit.roles.join('、'),
    phone: unit.phone,
    from: unit.from,
    to: unit.to ?? '',
  };
}

/** Null where one of the two cannot be read. */
function daysOf(fields: ImportRow['fields'], wrong: (field: string, message: string) => void) {
  const from = readDay(cleanText(fields.from));
  const last = readDay(cleanText(fields.to));
  if (from === null) wrong('from', '日期无法识别，应为 2026-03-05 这样的日期');
  if (last === null) wrong('to', '日期无法识别，应为 2026-03-05 这样的日期');
  if (from && last && last < from) wrong('to', '停用日期早于启用日期');
  return from === null || last === null ? null : { from, last };
}
