/** A file of duties, a row for each place: who is on duty on a day in a shift. What it leaves out stays. */
import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import { cleanText } from '@gridgov/domain/city/standards/rows.ts';
import type { Shift } from '@gridgov/domain/work/duty/roster.ts';
import { type DutySeat, dutySeat, seatOfArea } from '@gridgov/domain/work/duty/seats.ts';
import type { Db, Queryable } from '../../../platform/db/database.ts';
import { readDay } from '../../../platform/imports/days.ts';
import type { MappedRow } from '../../../platform/imports/mapped-table.ts';
import {
  type ImportOptions,
  type ImportResult,
  keepOnlyIf,
  type RowFault,
  Tally,
} from '../../../platform/imports/tally.ts';
import { type Put, placeKey, wouldClash } from '../clashes/public.ts';
import { loadRoster, type TellDeps } from '../duty/public.ts';
import { faultOfDay, holdsOn } from './check.ts';
import { type Author, putPlaces } from './put.ts';
import { type Candidate, listCandidates, listHeld } from './queries.ts';
import { tellChanged } from './tell.ts';

export type DutyImport = {
  readonly today: string;
  readonly calendar: CompiledCalendar | null;
  readonly author: Omit<Author, 'because'>;
  /** Where a row names no place; null: every row has to. */
  readonly ownSeat: string | null;
  readonly keeps: (seat: DutySeat) => boolean;
  readonly unitsNamed: (text: string) => Promise<readonly { readonly id: string }[]>;
  readonly telling: TellDeps;
};

/** What is known of one seat, read once for all its rows. */
type Known = {
  readonly shifts: readonly Shift[];
  readonly people: ReadonlyMap<string, readonly Candidate[]>;
};
type Row = {
  readonly row: number;
  readonly seat: string;
  readonly put: Put;
  readonly name: string;
  readonly what: string;
};

const FAR = '9999-12-30';
const EVERYBODY = 100_000;

export async function importDuty(
  db: Db,
  rows: AsyncIterable<MappedRow> | Iterable<MappedRow>,
  context: DutyImport,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const tally = new Tally(options);
  await keepOnlyIf(db, async (tx) => {
    const seats = new Map<string, Known>();
    const read = new Map<string, Row>();
    for await (const row of rows) {
      const one = await readRow(tx, row, context, seats);
      const twice = 'faults' in one ? undefined : read.get(placeKey(one.put));
      if ('faults' in one) tally.refuseAll(row.row, one.faults);
      else if (twice !== undefined)
        tally.refuse(row.row, 'day', `与第 ${twice.row} 行是同一个班的同一个岗位`);
      else read.set(placeKey(one.put), one);
    }
    const good = await withoutClashes(tx, read, context, tally);
    await count(tx, good, tally);
    if (!tally.finish().applied || good.length === 0) return false;
    await put(tx, good, context);
    return true;
  });
  return tally.result;
}

/** Refuses the rows that would have somebody on duty twice at once, in whatever rosters. */
async function withoutClashes(
  tx: Queryable,
  read: ReadonlyMap<string, Row>,
  { calendar, telling: { names } }: DutyImport,
  tally: Tally,
): Promise<Row[]> {
  const puts = [...read.values()].map((one) => one.put);
  const clashes = new Map(
    (await wouldClash(tx, puts, { calendar, names })).map((one) => [placeKey(one.put), one]),
  );
  for (const [key, { problem, right }] of clashes)
    tally.refuse(read.get(key)?.row ?? 0, 'name', `${problem.zh}，应为${right.zh}`);
  return [...read].flatMap(([key, one]) => (clashes.has(key) ? [] : one));
}

async function put(tx: Queryable, rows: readonly Row[], { author, telling }: DutyImport): Promise<void> {
  // Seat by seat, on one connection.
  for (const [seat, own] of Map.groupBy(rows, (one) => one.seat)) {
    const places = own.map(({ put: place }) => place);
    const done = await putPlaces(tx, places, { ...author, because: 'import' });
    await tellChanged(tx, telling, { seat, done, by: author.person }, author.at);
  }
}

async function readRow(
  tx: Queryable,
  { row, fields }: MappedRow,
  context: DutyImport,
  seats: Map<string, Known>,
): Promise<Row | { readonly faults: readonly RowFault[] }> {
  const seat = await seatOf(cleanText(fields.seat), context);
  if (typeof seat !== 'string') return { faults: [seat] };
  const place = dutySeat(seat);
  if (place === null || !context.keeps(place))
    return { faults: [{ field: 'seat', message: '不是本岗位排的值班表；应为本镇街及其社区、本单位' }] };
  const known = seats.get(seat) ?? (await knownOf(tx, place, seat, context.today));
  seats.set(seat, known);
  const read = readPut(fields, known, context);
  return 'faults' in read ? read : { row, seat, ...read };
}

function faultsOfDay(shift: Shift | null, day: string | null, context: DutyImport) {
  const fault = shift === null || day === null ? null : faultOfDay(shift, day, context);
  return fault === null ? [] : [fault];
}

/** The place and the person of a row; all that is wrong is told at once. */
function readPut(
  fields: MappedRow['fields'],
  known: Known,
  context: DutyImport,
): Pick<Row, 'put' | 'name' | 'what'> | { readonly faults: readonly RowFault[] } {
  const faults: RowFault[] = [];
  const text = (field: string) => cleanText(fields[field]);
  const wrong = (field: string, message: string) => {
    faults.push({ field, message });
    return null;
  };
  const day = readDay(text('day')) ?? wrong('day', `“${text('day')}”不是日期，应如 ${context.today}`);
  const shift =
    shiftNamed(text('shift'), day ?? context.today, known.shifts) ??
    wrong('shift', `没有“${text('shift')}”这个班次，应为${namesOf(known.shifts) || '先在值班表里建的班次'}`);
  for (const { problem, right } of faultsOfDay(shift, day, context))
    wrong('day', `${problem.zh}，应为${right.zh}`);
  const place = shift === null ? 0 : placeNamed(text('place'), shift);
  if (place < 0)
    wrong('place', `“${text('place')}”不是“${shift?.name}”的岗位，应为${shift?.places.join('、')}`);
  const found = personNamed(text('name'), text('number'), day ?? context.today, known);
  const person = typeof found === 'string' ? wrong('name', found) : found;
  if (faults.length > 0 || shift === null || day === null || person === null) return { faults };
  const { postId, personId, name } = person;
  const put = { shiftId: shift.id, day, place, postId, personId };
  return { put, name, what: `${day} ${shift.name} ${shift.places[place] ?? ''}` };
}

async function seatOf(text: string, { ownSeat, unitsNamed }: DutyImport): Promise<string | RowFault> {
  if (text === '')
    return (
      ownSeat ?? { field: 'seat', message: '应写值班单位：区 6 位、镇街 9 位、社区 12 位编码，或单位名称' }
    );
  if (dutySeat(text) !== null) return text;
  if (/^\d+$/.test(text))
    return seatOfArea(text) ?? { field: 'seat', message: `编码“${text}”应为 6、9 或 12 位` };
  const [unit, ...more] = await unitsNamed(text);
  if (unit === undefined) return { field: 'seat', message: `没有单位“${text}”，应为已导入的单位或区域编码` };
  return more.length > 0
    ? { field: 'seat', message: `有几个单位叫“${text}”，应填单位编码` }
    : `duty:unit:${unit.id}`;
}

async function knownOf(tx: Queryable, seat: DutySeat, text: string, today: string): Promise<Known> {
  const { shifts } = await loadRoster(tx, [text], [today, FAR]);
  const everybody = await listCandidates(tx, { seat, day: today, limit: EVERYBODY });
  return { shifts, people: Map.groupBy(everybody, ({ name }) => name) };
}

/** Of several called so, the one that is held then. */
function shiftNamed(text: string, day: string, shifts: readonly Shift[]): Shift | null {
  const called = shifts.filter(({ name }) => name === text);
  const then = called.find(({ firstDay, endDay }) => firstDay <= day && (endDay === null || day < endDay));
  return then ?? called[0] ?? null;
}

const namesOf = (shifts: readonly Shift[]) => [...new Set(shifts.map(({ name }) => name))].join('、');

function placeNamed(text: string, { places }: Shift): number {
  return text === '' && places.length === 1 ? 0 : places.indexOf(text);
}

/** The one meant, or what is wrong. */
function personNamed(name: string, number: string, day: string, { people }: Known): Candidate | string {
  const called = (people.get(name) ?? []).filter((one) => holdsOn(one, day));
  const meant = number === '' ? called : called.filter((one) => one.number === number);
  const [one] = meant;
  if (one === undefined) {
    const said = number === '' ? `“${name}”` : `“${name}”（工号 ${number}）`;
    return `这里没有${said}在岗，应为本辖区或本单位 ${day} 在岗的人`;
  }
  const others = new Set(meant.map(({ personId }) => personId));
  return others.size > 1 ? `有 ${others.size} 个“${name}”，应填工号` : one;
}

async function count(tx: Queryable, good: readonly Row[], tally: Tally): Promise<void> {
  const days = good.map(({ put }) => put.day).sort();
  const shifts = [...new Set(good.map(({ put }) => put.shiftId))];
  const rows = good.length === 0 ? [] : await listHeld(tx, shifts, [days[0] ?? '', days.at(-1) ?? '']);
  const held = new Map(rows.map((one) => [placeKey(one), one]));
  for (const { row, put, name, what } of good) {
    const before = held.get(placeKey(put));
    const kind = before === undefined ? 'added' : before.postId === put.postId ? 'unchanged' : 'changed';
    tally.count(kind);
    if (kind !== 'unchanged') tally.difference({ row, kind, what, before: null, after: { name } });
  }
}
