/** Reading requests: public matters in the words of GeoReport v2. */
import { secondTextAt } from '@gridgov/domain/calendar/zone.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { unknownName } from '../../../platform/http/known.ts';
import {
  findPublicByNumber,
  listPublicKeys,
  type MatterRow,
  type PublicFilter,
  type PublicKey,
  type PublicMatter,
  photoPath,
  publicMatter,
  readPublic,
  stageWords,
} from '../../telling/publication/public.ts';
import { readDate } from './dates.ts';
import type { Open311Deps } from './deps.ts';
import { fault, refuse } from './errors.ts';
import type { Row } from './format.ts';
import { type Extras, listExtras } from './queries.ts';

const DAY = 86_400_000;
/** What a question without dates reaches back. */
const DEFAULT_WINDOW = 90 * DAY;
const MOST_ROWS = 1_000;
const MOST_IDS = 200;

/** Of the address; an empty parameter is an absent one. */
export type Question = Readonly<Record<string, unknown>>;

export function given(query: Question, name: string): string | undefined {
  const value = query[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function classesIn({ known }: Open311Deps, codes: string | undefined): string[] | undefined {
  const classes = codes?.split(',').map((code) => code.trim());
  const wrong = classes?.find((code) => known?.has('class', code) === false);
  if (wrong !== undefined) throw unknownName('service_code', wrong, known?.all('class') ?? []);
  return classes;
}

export async function listRequests(deps: Open311Deps, query: Question, now: number): Promise<Row[]> {
  const extended = given(query, 'extensions') === 'true';
  const ids = given(query, 'service_request_id');
  if (ids !== undefined) return rowsOf(deps, await named(deps, ids), extended, now);
  const { from, to } = windowOf(query, now);
  const filter: PublicFilter = {
    classes: classesIn(deps, given(query, 'service_code')),
    open: statusOf(given(query, 'status')),
    from,
    to,
    ...movedOf(query),
    box: boxOf(query),
  };
  const { skip, take } = pageOf(query);
  const pages = await Promise.all(
    deps
      .districts()
      .map((district) =>
        listPublicKeys(deps.issues.db, district, filter, { after: null, limit: skip + take, newest: true }),
      ),
  );
  const keys = pages
    .flat()
    .sort(newestFirst)
    .slice(skip, skip + take);
  return rowsOf(deps, await readPublic(deps.issues.db, keys), extended, now);
}

const newestFirst = (one: PublicKey, other: PublicKey) => other.at - one.at || (one.id < other.id ? 1 : -1);

/** @throws Refusal 404 */
export async function getRequest(
  deps: Open311Deps,
  number: string,
  query: Question,
  now: number,
): Promise<Row> {
  const row = await requestRow(deps, number);
  const [found] = await rowsOf(deps, [row], given(query, 'extensions') === 'true', now);
  if (found === undefined) throw new Refusal('not-found', { what: '@word.issue' });
  return found;
}

/** @throws Refusal 404 */
export async function requestRow({ issues, districts }: Open311Deps, number: string): Promise<MatterRow> {
  const district = number.slice(0, 6);
  const known = districts().includes(district);
  const row = known ? await findPublicByNumber(issues.db, district, number) : undefined;
  if (row === undefined) throw new Refusal('not-found', { what: '@word.issue' });
  return row;
}

async function named({ issues, districts }: Open311Deps, ids: string): Promise<MatterRow[]> {
  const numbers = ids.split(',').map((number) => number.trim());
  if (numbers.length > MOST_IDS) {
    throw refuse(fault('service_request_id', '太多', 'are too many', `≤ ${MOST_IDS}`));
  }
  const known = new Set(districts());
  const rows = await Promise.all(
    [...new Set(numbers)]
      .filter((number) => known.has(number.slice(0, 6)))
      .map((number) => findPublicByNumber(issues.db, number.slice(0, 6), number)),
  );
  return rows.flatMap((row) => row ?? []);
}

/** 90 days where no date is given; a date that is given is followed as far as it says, up to the most rows. */
function windowOf(query: Question, now: number): { from: number; to: number | undefined } {
  const [start, end] = [given(query, 'start_date'), given(query, 'end_date')];
  const to = end === undefined ? undefined : readDate('end_date', end, true);
  if (start !== undefined) return { from: readDate('start_date', start), to };
  const byMoved = given(query, 'updated_after') ?? given(query, 'updated_before');
  return { from: byMoved === undefined ? (to ?? now) - DEFAULT_WINDOW : 0, to };
}

function movedOf(query: Question): Pick<PublicFilter, 'movedFrom' | 'movedTo'> {
  const [after, before] = [given(query, 'updated_after'), given(query, 'updated_before')];
  return {
    movedFrom: after === undefined ? undefined : readDate('updated_after', after),
    movedTo: before === undefined ? undefined : readDate('updated_before', before, true),
  };
}

function statusOf(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  const wanted = new Set(text.split(',').map((one) => one.trim().toLowerCase()));
  if ([...wanted].some((one) => one !== 'open' && one !== 'closed')) {
    throw refuse(fault('status', '不在可选值内', 'is none of the values', 'open, closed'));
  }
  return wanted.size === 2 ? undefined : wanted.has('open');
}

/** `bbox=west,south,east,north`, as servers with the bounding box extension take it. */
function boxOf(query: Question): PublicFilter['box'] {
  const text = given(query, 'bbox');
  if (text === undefined) return undefined;
  const numbers = text.split(',').map((one) => (one.trim() === '' ? Number.NaN : Number(one)));
  const [west = 0, south = 0, east = 0, north = 0] = numbers;
  const right = numbers.length === 4 && numbers.every(Number.isFinite) && south <= north;
  if (!right) throw refuse(fault('bbox', '写法不对', 'has the wrong form', 'west,south,east,north'));
  return { west, south, east, north };
}

/** Rows to pass over and to show; no page reaches beyond the most rows. */
export function pageOf(query: Question): { skip: number; take: number } {
  const size = whole(query, 'page_size', MOST_ROWS, MOST_ROWS);
  const skip = Math.min((whole(query, 'page', 1, 1_000_000) - 1) * size, MOST_ROWS);
  return { skip, take: Math.min(size, MOST_ROWS - skip) };
}

function whole(query: Question, name: string, otherwise: number, most: number): number {
  const text = given(query, name);
  if (text === undefined) return otherwise;
  if (/^[1-9]\d{0,14}$/.test(text)) return Math.min(Number(text), most);
  throw refuse(fault(name, '不是正整数', 'is no whole number from 1 on', `1 … ${most}`));
}

async function rowsOf(
  deps: Open311Deps,
  rows: readonly MatterRow[],
  extended: boolean,
  now: number,
): Promise<Row[]> {
  const extras = await listExtras(
    deps.issues.db,
    rows.map(({ state }) => state),
  );
  return rows.flatMap((row) => {
    const matter = publicMatter(row, deps.issues.names);
    return matter === null ? [] : [requestView(deps, matter, extras.get(row.state.id), extended, now)];
  });
}

function requestView(
  deps: Open311Deps,
  matter: PublicMatter,
  extra: Extras | undefined,
  extended: boolean,
  now: number,
): Row {
  const date = (at: number | null) => (at === null ? null : secondTextAt(at));
  return {
    service_request_id: matter.number,
    status: matter.status,
    status_notes: notesOf(deps, matter, now),
    service_name: matter.className,
    service_code: matter.classCode,
    description: matter.description ?? matter.title,
    agency_responsible: matter.unit,
    service_notice: null,
    requested_datetime: date(matter.reportedAt),
    updated_datetime: date(matter.updatedAt),
    expected_datetime: matter.status === 'open' ? date(matter.dueAt) : null,
    address: matter.place,
    address_id: extra?.addressId || matter.community || null,
    zipcode: null,
    ...(matter.lat === null || matter.lon === null ? {} : { lat: matter.lat, long: matter.lon }),
    media_url: extra?.mediaUrl ?? photoOf(deps, matter),
    ...(extended ? { extended_attributes: extensionsOf(matter, extra) } : {}),
  };
}

/** A matter that came by another way shows a photo only once a person has let it out. */
function photoOf({ publicUrl }: Open311Deps, { photos: [first] }: PublicMatter): string | null {
  return first === undefined ? null : `${publicUrl}${photoPath(first.id)}`;
}

function notesOf({ facts }: Open311Deps, { stage, result }: PublicMatter, now: number): string {
  const words = stageWords(stage, 'zh');
  const found =
    result === null
      ? undefined
      : facts(now)
          .codes('close_result')
          .find(({ code }) => code === result);
  return found === undefined ? words : `${words}：${found.zh}`;
}

function extensionsOf(matter: PublicMatter, extra: Extras | undefined): Row {
  return {
    stage: matter.stage,
    step: matter.step,
    district: matter.district,
    street: matter.street,
    community: matter.community,
    closed_datetime: matter.closedAt === null ? null : secondTextAt(matter.closedAt),
    attributes: Object.entries(extra?.attributes ?? {}).map(([code, value]) => ({ code, value })),
  };
}
