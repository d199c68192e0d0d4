/**
 * The one search in a small and in a large city, group by group, beside a plain lookup by key; matters are in `lists.ts`.
 * Run: `node bench/search.ts [--quick] [--rows N]`; N cases, places and places of matters, 1,000,000 unless said; 10,000 and
 * 75,000 people.
 */
import { rmSync } from 'node:fs';
import { questionOf } from '@gridgov/domain/city/areas/question.ts';
import { type Actor, actorOf } from '@gridgov/domain/city/people/posts.ts';
import { Places } from '@gridgov/server/features/city/areas/located/places.ts';
import { soundsFor } from '@gridgov/server/features/city/places/public.ts';
import { cityFinders } from '@gridgov/server/features/running/search/public.ts';
import type { Db } from '@gridgov/server/platform/db/database.ts';
import { startEmbedded } from '@gridgov/server/platform/db/embedded.ts';
import type { Asked } from '@gridgov/server/platform/search/finder.ts';
import { caseFinder } from '@gridgov/server/platform/workflow/find.ts';
import { testRules } from '@gridgov/server/testing/rules.ts';
import { scratchFolder } from '@gridgov/server/testing/scratch.ts';
import { depsOf, makeBook } from './lists.ts';
import { DISTRICTS, NOW } from './lists-city.ts';
import { compare, type Read } from './lists-compare.ts';
import {
  BORROWER,
  CASE_WORDS,
  CASES,
  fillAreas,
  fillCases,
  fillPlaces,
  fillStaff,
  PLACE_WORDS,
} from './search-city.ts';

const SMALL = { rows: 10_000, people: 10_000 } as const;
const PEOPLE = 75_000;
/** As good as none. */
const MATTERS = 100;

type Compared = Awaited<ReturnType<typeof compare>>;
export type SearchReport = {
  readonly small: number;
  readonly large: number;
  /** `lookups`: how many plain lookups in the same book it costs. */
  readonly reads: readonly (Compared & { readonly lookups: number })[];
};

const city = actorOf({ personId: 'c', postId: 'c', post: 'city_supervisor', area: '' });
const desk = actorOf({ personId: 'd', postId: 'd', post: 'district_dispatcher', area: '990105' });
const resident = actorOf({ personId: BORROWER, postId: 'r', post: 'resident', area: '' });

/** @throws where a search finds nothing that must find something */
export async function benchSearch({ quick, rows }: { readonly quick: boolean; readonly rows?: number }) {
  const large = rows ?? (quick ? 100_000 : 1_000_000);
  const folder = scratchFolder('gridgov-bench');
  const cluster = await startEmbedded({ dataDir: folder, profile: 'test' });
  const opened: Db[] = [];
  try {
    const books: Read[][] = [];
    for (const size of [SMALL, { rows: large, people: PEOPLE }]) {
      // One after the other: two at once would only fight for the disk.
      const { db, owner } = await makeBook(cluster, MATTERS, `search_${size.rows}`);
      opened.push(db, owner);
      await fillCases(owner, size.rows);
      await fillPlaces(owner, size.rows);
      await fillAreas(owner);
      await fillStaff(owner, size.people);
      await owner.query('vacuum analyze');
      books.push(await readsOf(db));
    }
    const [one = [], other = []] = books;
    const reads: Compared[] = [];
    for (const [n, read] of one.entries()) reads.push(await compare(read, other[n] ?? read, quick ? 15 : 41));
    const plain = reads[0]?.largeMs ?? 1;
    return {
      small: SMALL.rows,
      large,
      reads: reads.map((read) => ({ ...read, lookups: Math.round(read.largeMs / plain) })),
    } satisfies SearchReport;
  } finally {
    await Promise.all(opened.map((db) => db.close()));
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readsOf(db: Db): Promise<Read[]> {
  const districts = () => DISTRICTS;
  const places = new Places(db, () => NOW);
  const inForce = () => RULES;
  const trade = { db, districts, inForce };
  const all = cityFinders({ db, places, names: depsOf(db).names, districts, units: () => [] });
  const finders = new Map([caseFinder(trade, CASES), ...all].map((finder) => [finder.name, finder]));
  const reads: Read[] = [{ name: 'plain lookup of a case by its key', run: () => lookup(db) }];
  const add = (name: string, group: string, text: string, actor: Actor, least = 1) =>
    reads.push({
      name: `${group}: ${name}`,
      run: async () => {
        const asked = { ...(await askedFor(text)), actor };
        const hits = (await finders.get(group)?.find(asked)) ?? [];
        if (hits.length < least) throw new Error(`${group}: nothing is found by ${text}`);
      },
    });
  const number = await numberOf(db);
  add('whole number, city', 'loan', number, city);
  add('last four digits, city', 'loan', '0011', city);
  for (const [who, actor] of [
    ['city', city],
    ['district', desk],
  ] as const) {
    add(`frequent word, ${who}`, 'loan', CASE_WORDS.frequent, actor, 5);
    add(`one in a hundred, ${who}`, 'loan', CASE_WORDS.middle, actor, 5);
    add(`seldom word, ${who}`, 'loan', CASE_WORDS.seldom, actor, who === 'city' ? 5 : 0);
    add(`two words, ${who}`, 'loan', `${CASE_WORDS.frequent} 借用`, actor, 5);
    add(`no case has it, ${who}`, 'loan', '貔貅', actor, 0);
    add(`pinyin, ${who}`, 'loan', 'shensuoti', actor, 5);
  }
  add('own cases of a resident', 'loan', '借用', resident, 5);
  add('a word in none of a resident’s', 'loan', '貔貅', resident, 0);
  add('street with a tenth of all', 'place', PLACE_WORDS.frequent, city, 5);
  add('one in a hundred', 'place', PLACE_WORDS.middle, city, 5);
  add('a single one', 'place', PLACE_WORDS.seldom, city);
  add('pinyin of a street', 'place', 'binhelu', city, 5);
  add('door of a street', 'place', '滨河路 20', city);
  add('none is called so', 'place', '貔貅馆', city, 0);
  add('name', 'person', '青岚', city, 5);
  add('pinyin', 'person', 'qinglan', city, 5);
  add('nobody', 'person', '貔貅', city, 0);
  return reads;
}

const RULES = (() => {
  const rules = testRules().current(0);
  return { ...rules, policy: { unused: [] } };
})();

async function askedFor(text: string): Promise<Omit<Asked, 'actor'>> {
  const [question, sounds] = [questionOf(text), await soundsFor(text)];
  return { text, question, sounds, limit: 5, now: NOW, language: 'zh' };
}

async function numberOf(db: Db): Promise<string> {
  const { rows } = await db.query<{ number: string }>(
    'select number from loan where district = $1 order by serial limit 1',
    ['990105'],
  );
  return rows[0]?.number ?? '';
}

async function lookup(db: Db): Promise<void> {
  const { rows } = await db.query({
    name: 'bench_lookup',
    text: 'select state from loan where district = $1 and id = $2',
    values: ['990105', '01980000-0000-7000-8000-000000000001'],
  });
  if (rows.length > 1) throw new Error('a key is there twice');
}

if (import.meta.main) {
  const at = process.argv.indexOf('--rows');
  const report = await benchSearch({
    quick: process.argv.includes('--quick'),
    ...(at < 0 ? {} : { rows: Number(process.argv[at + 1]) }),
  });
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
