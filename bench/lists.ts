/**
 * Lists of a small and of a large book side by side: what a first page, a thousandth page, counters, searches, one
 * matter and a map section cost. Run: `node bench/lists.ts [--quick] [--rows N] [--crowds]`; N is 1,000,000 unless said.
 */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { makeNumbers } from '@gridgov/server/features/loop/issues/numbers.ts';
import { ISSUES } from '@gridgov/server/features/loop/issues/stream.ts';
import type { QueuesDeps } from '@gridgov/server/features/loop/queues/deps.ts';
import { readFilters } from '@gridgov/server/features/loop/queues/filters/filters.ts';
import { issueViews } from '@gridgov/server/features/loop/queues/filters/saved.ts';
import { mapOf } from '@gridgov/server/features/loop/queues/found/map.ts';
import { nearby } from '@gridgov/server/features/loop/queues/found/near.ts';
import { getPage } from '@gridgov/server/features/loop/queues/pages/pages.ts';
import { rowsOf } from '@gridgov/server/features/loop/queues/queries.ts';
import { planOf, type View } from '@gridgov/server/features/loop/queues/views.ts';
import { type Db, openDatabase } from '@gridgov/server/platform/db/database.ts';
import { startEmbedded } from '@gridgov/server/platform/db/embedded.ts';
import { withDatabase } from '@gridgov/server/platform/db/hosts.ts';
import { migrate } from '@gridgov/server/platform/db/migrate.ts';
import { makeLedger } from '@gridgov/server/platform/ledger/ledger.ts';
import { makeLog } from '@gridgov/server/platform/log/log.ts';
import { listViews } from '@gridgov/server/platform/saved-views/saved.ts';
import { testFinder, testRules, testSurroundings } from '@gridgov/server/testing/rules.ts';
import { scratchFolder } from '@gridgov/server/testing/scratch.ts';
import { DISTRICTS, FREQUENT, fillCity, MIDDLE, NOW, SELDOM } from './lists-city.ts';
import { compare, type Read } from './lists-compare.ts';
import { CROWDED, crowdReads, fillCrowd, QUIET } from './lists-crowd.ts';
import { tasksReads } from './lists-todo.ts';

export type ListsReport = {
  readonly small: number;
  readonly large: number;
  readonly reads: readonly {
    readonly name: string;
    readonly smallMs: number;
    readonly largeMs: number;
    readonly ratio: number;
  }[];
};
/** `crowds`: only the two books of which one is crowded. */
export type ListsOptions = { readonly quick: boolean; readonly rows?: number; readonly crowds?: boolean };

const SMALL = 10_000;
const district = actorOf({ personId: 'd', postId: 'd', post: 'district_dispatcher', area: '990105' });
const street = actorOf({ personId: 's', postId: 's', post: 'street_dispatcher', area: '990105003' });
const unit = actorOf({
  personId: 'u',
  postId: 'u',
  post: 'unit_handler',
  area: '990105',
  unitId: 'u9901057',
});
const city = actorOf({ personId: 'c', postId: 'c', post: 'city_supervisor', area: '' });

/** Reads both books in turn and compares the medians. @throws where a read comes back empty that must not */
export async function benchLists(options: ListsOptions): Promise<ListsReport> {
  const large = options.rows ?? (options.quick ? 100_000 : 1_000_000);
  const folder = scratchFolder('gridgov-bench');
  const cluster = await startEmbedded({ dataDir: folder, profile: 'test' });
  const opened: Db[] = [];
  try {
    const books: Read[][] = [];
    for (const rows of options.crowds ? [] : [SMALL, large]) {
      // One after the other: two at once would only fight for the disk.
      const { db, owner } = await makeBook(cluster, rows);
      opened.push(db, owner);
      books.push(await readsOf(db));
    }
    const [one = [], other = []] = books;
    const times = options.quick ? 15 : 61;
    const reads = [];
    for (const [n, read] of one.entries()) reads.push(await compare(read, other[n] ?? read, times));
    return { small: SMALL, large, reads: [...reads, ...(await compareCrowds(cluster, opened, times))] };
  } finally {
    await Promise.all(opened.map((db) => db.close()));
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two small books, one with a crowd in a street and at a spot. */
async function compareCrowds(cluster: Cluster, opened: Db[], times: number) {
  const books: Read[][] = [];
  for (const [n, crowd] of [QUIET, CROWDED].entries()) {
    // One after the other, as above.
    const { db, owner } = await makeBook(cluster, SMALL, `bench_crowd_${n}`);
    opened.push(db, owner);
    await fillCrowd(owner, crowd);
    books.push(await crowdReads(depsOf(db)));
  }
  const [one = [], other = []] = books;
  const reads = [];
  for (const [n, read] of one.entries()) reads.push(await compare(read, other[n] ?? read, times));
  return reads;
}

export type Cluster = Awaited<ReturnType<typeof startEmbedded>>;

export async function makeBook(
  cluster: Cluster,
  rows: number,
  name = `bench_${rows}`,
): Promise<{ db: Db; owner: Db }> {
  const admin = openDatabase({ url: cluster.ownerUrl, max: 1 });
  await admin.query(`create database ${name}`);
  await admin.close();
  const ownerUrl = withDatabase(cluster.ownerUrl, name);
  const migrations = path.resolve(import.meta.dirname, '../database/migrations');
  await migrate({ ownerUrl, folder: migrations, appPassword: cluster.appPassword });
  const owner = openDatabase({ url: ownerUrl, max: 2, statementTimeoutMs: 0 });
  await fillCity(owner, rows);
  return { owner, db: openDatabase({ url: withDatabase(cluster.appUrl, name), max: 10 }) };
}

export async function readsOf(db: Db): Promise<Read[]> {
  const deps = depsOf(db);
  const looking = { now: NOW, language: 'zh' as const };
  const page = (
    actor: typeof city,
    view: View,
    more: { q?: string; f?: string[]; after?: string; limit?: number } = {},
  ) =>
    getPage(
      deps,
      actor,
      {
        view,
        filters: readFilters(more.f ?? []),
        text: more.q ?? null,
        after: more.after,
        limit: more.limit ?? 50,
        counts: true,
      },
      looking,
    );
  const thousandth = await cursorAt(1_000, (after) =>
    page(city, 'all', { limit: 10, ...(after === undefined ? {} : { after }) }),
  );
  const thirtieth = await cursorAt(30, (after) =>
    page(district, 'area', { limit: 10, ...(after === undefined ? {} : { after }) }),
  );
  const [first] = (await page(district, 'all')).rows;
  if (first === undefined) throw new Error('the book is empty');
  const box = { west: 121.2, south: 37.2, east: 121.3, north: 37.3 };
  const plan = planOf({ view: 'area', filters: [], text: null }, district, DISTRICTS, NOW);
  const reads: Record<string, () => Promise<unknown>> = {
    'queue of a street, first page with counters': () => page(street, 'area'),
    'queue of a district, first page with counters': () => page(district, 'area'),
    'queue of a district, page 30': () => page(district, 'area', { limit: 10, after: thirtieth }),
    'queue of a unit, first page': () => page(unit, 'mine'),
    'book of a district, first page': () => page(district, 'all'),
    'book of a unit, ten rows': () => page(unit, 'all', { limit: 10 }),
    'book of the city, first page': () => page(city, 'all', { limit: 10 }),
    'book of the city, page 1000': () => page(city, 'all', { limit: 10, after: thousandth }),
    'book of a district, one class, three rows': () => page(district, 'all', { f: ['class:C007'], limit: 3 }),
    'counters of a street': () => listViews(deps.db, issueViews(deps), { ...looking, actor: street }),
    'counters of a district': () => listViews(deps.db, issueViews(deps), { ...looking, actor: district }),
    'search, frequent word, district': () => page(district, 'all', { q: FREQUENT }),
    'search, one in a hundred, five rows': () => page(district, 'all', { q: MIDDLE, limit: 5 }),
    'search, seldom word, district': () => page(district, 'all', { q: SELDOM }),
    'search, frequent word, street, five rows': () => page(street, 'all', { q: FREQUENT, limit: 5 }),
    'search, seldom word, city': () => page(city, 'all', { q: SELDOM }),
    'last four digits, city': () => page(city, 'all', { q: '0011', limit: 5 }),
    number: () => page(district, 'all', { q: first.number }),
    'one matter': () => openMatter(db, first.id),
    ...tasksReads(deps, { street, district, now: NOW }),
    'map section of a district': () => mapOf(deps, plan, box),
    'near a place': () => nearby(deps, plan, { lon: 121.25, lat: 37.25, metres: 500, language: 'zh' }),
  };
  return Object.entries(reads).map(([name, run]) => ({ name, run }));
}

async function openMatter(db: Db, id: string): Promise<void> {
  const [where = '', uuid = ''] = id.split('.');
  const events = {
    name: 'bench_events',
    text: 'select version, name, at, body from event where district = $1 and stream_id = $2 order by version',
    values: [where, uuid],
  };
  const text = {
    name: 'bench_text',
    text: 'select title, description from issue_text where district = $1 and stream_id = $2',
    values: [where, uuid],
  };
  const [rows] = await Promise.all([rowsOf(db, where, [uuid]), db.query(events), db.query(text)]);
  if (rows.length !== 1) throw new Error('the matter is not there');
}

/** Goes page by page to the one before the page asked for. */
async function cursorAt(
  pageNumber: number,
  read: (after: string | undefined) => Promise<{ next: string | null }>,
): Promise<string> {
  let after: string | undefined;
  for (let n = 1; n < pageNumber; n += 1) {
    const { next } = await read(after);
    if (next === null) break;
    after = next;
  }
  return after ?? '';
}

export function depsOf(db: Db): QueuesDeps {
  const rules = testRules();
  const issues = {
    db,
    ledger: makeLedger(db, ISSUES),
    rules,
    numbers: makeNumbers(db),
    ...testSurroundings(),
  };
  return {
    db,
    rules,
    issues,
    names: issues.names,
    districts: () => DISTRICTS,
    areasIn: () => [],
    finder: testFinder(),
    exportFolder: tmpdir(),
    log: makeLog('error', () => undefined),
    words: (reference) => reference,
  };
}

if (import.meta.main) {
  const at = process.argv.indexOf('--rows');
  const rows = at < 0 ? undefined : Number(process.argv[at + 1]);
  const report = await benchLists({
    quick: process.argv.includes('--quick'),
    crowds: process.argv.includes('--crowds'),
    ...(rows === undefined ? {} : { rows }),
  });
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
