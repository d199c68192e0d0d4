/** Figures against plain counts: of random walks, of the events themselves, and of a file of real events. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { shippedCalendar } from '@gridgov/domain/calendar/testing.ts';
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { withoutShared } from '@gridgov/domain/testing.ts';
import { WALKS } from '@gridgov/domain/walks.ts';
import { shareOf } from '@gridgov/domain/workflow/measures.ts';
import { replayEvents } from '../features/loop/replay/public.ts';
import { readConfig } from '../platform/config/config.ts';
import type { Db } from '../platform/db/database.ts';
import { monthsOf, recountMonth } from '../platform/figures/months.ts';
import { districtsOf, rebuildFigures } from '../platform/figures/rebuild.ts';
import { sumsOf } from '../platform/figures/sums.ts';
import { districtsWaiting, relayOnce } from '../platform/ledger/relay.ts';
import { verifyLedger } from '../platform/ledger/verify.ts';
import { readTable } from '../platform/tables/read-table.ts';
import { testDatabase } from '../testing/database.ts';
import { testPolicy } from '../testing/rules.ts';
import { nothingTried, type Tried, tryAgain } from './cli/scratch/attempts.ts';
import { mattersIn } from './cli/scratch/matters.ts';
import { countingOf } from './figures.ts';

const MORNING = Date.UTC(2026, 2, 2, 1);
const [loop = assert.fail()] = countingOf();
const onTime = { numerator: ['in_time'], denominator: ['due'], exclusions: ['due_left_out'] };

async function relayAll(db: Db): Promise<void> {
  for (const district of await districtsWaiting(db)) {
    while ((await relayOnce(db, district, async () => undefined)) > 0);
  }
}

async function walked(t: TestContext, seed: number): Promise<Db> {
  const { db } = await testDatabase(t);
  const calendar = shippedCalendar();
  const give = await mattersIn(db, calendar, MORNING);
  const cases = WALKS.issue?.(calendar, { commands: 1500, seed, from: MORNING }) ?? assert.fail();
  const again = nothingTried();
  for (let next = cases.next(); next.done !== true; next = cases.next())
    await tryAgain(next.value as readonly Tried[], give, again);
  return db;
}

async function wrongIn(db: Db): Promise<{ cells: number; wrong: number }> {
  const sum = { cells: 0, wrong: 0 };
  for (const district of await districtsOf(db, loop.stream)) {
    for (const month of await monthsOf(db, loop.counting, district)) {
      const found = await recountMonth(db, loop.counting, { district, month, now: MORNING });
      sum.cells += found.cells;
      sum.wrong += found.wrong;
    }
  }
  return sum;
}

test('after random walks the increments are what the sheets count, before the relay and after it', async (t) => {
  const db = await walked(t, 7);
  assert.equal((await wrongIn(db)).wrong, 0);
  await relayAll(db);
  const { cells, wrong } = await wrongIn(db);
  assert.equal(wrong, 0);
  assert.ok(cells > 500, `${cells} cells`);
  assert.deepEqual((await verifyLedger(db, [loop.stream])).broken, []);
  await compareWithEvents(db);
});

type Event = {
  readonly stream_id: string;
  readonly district: string;
  readonly name: string;
  readonly at: number;
  readonly body: { readonly body: Record<string, unknown> };
};

/** A second reckoning, from nothing but the names and days of the events. */
async function compareWithEvents(db: Db): Promise<void> {
  const { rows } = await db.query<Event>(
    "select stream_id, district, name, at, body from event where stream = 'issue' order by stream_id, version",
  );
  const counts = new Map<string, number>();
  const count = (district: string, fact: string, at: number | null) => {
    if (at === null) return;
    const key = `${district} ${fact} ${dayTextAt(at)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const events of Map.groupBy(rows, (row) => row.stream_id).values()) {
    for (const span of spansIn(events)) {
      const { district = '' } = span[0] ?? {};
      const at = (test: (event: Event) => boolean) => span.findLast(test)?.at ?? null;
      const reworked = (event: Event) =>
        event.name === 'issue.reworked' ||
        (event.name === 'issue.verified' && event.body.body.agree === false);
      const filed = at(({ name }) => ['issue.filed', 'issue.settled', 'issue.reopened'].includes(name));
      const settled = span.findLast(({ name }) => name === 'issue.settled');
      const undone = settled !== undefined && span.some((one) => reworked(one) && one.at >= settled.at);
      const responded =
        at(({ name }) => name === 'issue.responded') ?? (undone ? null : (settled?.at ?? null));
      count(district, 'filed', filed);
      count(district, 'handled', responded);
      if (span.some(reworked)) count(district, 'reworked', responded);
    }
    countJudged(events, count);
  }
  await compareKept(db, ['filed', 'handled', 'reworked', ...JUDGED], counts);
}

async function compareKept(
  db: Db,
  names: readonly string[],
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  const kept = await db.query<{ district: string; fact: string; day: string; n: number }>(
    "select district, fact, day, n from figure where cut = 'all' and fact = any($1::text[]) and n <> 0",
    [names],
  );
  // A walk seldom leaves a matter closed for good.
  for (const name of names.slice(0, -1))
    assert.ok(
      kept.rows.some(({ fact }) => fact === name),
      `no ${name}`,
    );
  const have = kept.rows.map(({ district, fact, day, n }) => [`${district} ${fact} ${day}`, n] as const);
  assert.deepEqual(new Map(have.toSorted()), new Map([...counts].toSorted()));
}

const JUDGED = ['judged', 'effective', 'patrol_judged', 'verified_closed', 'verified_right'] as const;

/** Whether a report was effective, and its closings were verified rightly: from the names of events and what they say. */
function judgedIn(events: readonly Event[]): (readonly [fact: (typeof JUDGED)[number], at: number])[] {
  const [first] = events;
  if (first === undefined) return [];
  const seen = (name: string, is: (said: Record<string, unknown>) => boolean = () => true) =>
    events.findLastIndex((event) => event.name === `issue.${name}` && is(event.body.body));
  const upheld = seen('objection_decided', ({ uphold }) => uphold === true);
  const filed = seen('filed') >= 0 || seen('settled') >= 0;
  const gone = seen('withdrawn') >= 0 || seen('merged') > Math.max(seen('unmerged'), seen('declined'));
  const declined = seen('declined') > upheld;
  const absent = seen('confirmed', ({ found }) => found === false);
  const there = absent < 0 || absent < seen('confirmed', ({ found }) => found === true);
  const taken = there && (seen('accepted') >= 0 || upheld >= 0);
  const channel = first.body.body.channel;
  const decided = filed || gone || declined;
  const closings = spansIn(events).flatMap((span, n, spans) => {
    const looked = span.findLast(({ name }) => name === 'issue.verified')?.body.body.agree === true;
    const closed = span.findLast(({ name }) => name === 'issue.closed');
    const own = span.every(({ name }) => name !== 'issue.merged');
    if (closed === undefined || !looked || !own) return [];
    const right = n === spans.length - 1 ? (['verified_right'] as const) : [];
    return ['verified_closed' as const, ...right].map((fact) => [fact, closed.at] as const);
  });
  return [
    ...(decided ? [['judged', first.at] as const] : []),
    ...(decided && (filed || (!gone && taken)) ? [['effective', first.at] as const] : []),
    ...(decided && channel === 'patrol' ? [['patrol_judged', first.at] as const] : []),
    ...closings,
  ];
}

function countJudged(
  events: readonly Event[],
  count: (district: string, fact: string, at: number) => void,
): void {
  for (const [fact, at] of judgedIn(events)) count(events[0]?.district ?? '', fact, at);
}

function spansIn(events: readonly Event[]): Event[][] {
  const spans: Event[][] = [[]];
  for (const event of events) {
    if (event.name === 'issue.reopened') spans.push([]);
    spans.at(-1)?.push(event);
  }
  return spans;
}

test('any days are what their days sum up to, whole months read at once; a changed month is found', async (t) => {
  const db = await walked(t, 9);
  await relayAll(db);
  const districts = await districtsOf(db, loop.stream);
  const facts = ['filed', 'due', 'in_time'];
  const ranges = [
    ['2026-03-01', '2026-05-31'],
    ['2026-03-03', '2026-04-02'],
    ['2026-03-04', '2026-03-09'],
    ['2026-02-15', '2026-12-31'],
    ['2026-03-31', '2026-03-01'],
  ] as const;
  let counted = 0;
  for (const [from, to] of ranges) {
    const asked = { districts, stream: 'issue', cut: 'street', facts, from, to } as const;
    const sums = (await sumsOf(db, asked)).flatMap(({ district, key, times }) =>
      [...times].map(([fact, n]) => `${district} ${key} ${fact} ${n}`),
    );
    const { rows } = await db.query<{ said: string }>(
      `select concat_ws(' ', district, key, fact, sum(n)) as said from figure
       where cut = 'street' and fact = any($1::text[]) and day between $2 and $3
       group by district, key, fact having sum(n) <> 0`,
      [facts, from, to],
    );
    assert.deepEqual(sums.toSorted(), rows.map(({ said }) => said).toSorted(), `${from} ${to}`);
    counted += sums.length;
  }
  assert.ok(counted > 5, `${counted} sums`);
  await db.query("update figure_month set n = n + 1 where cut = 'unit' and fact = 'due'");
  assert.ok((await wrongIn(db)).wrong > 0);
});

test('a figure that was changed by hand is found, and made anew; a lost sheet too', async (t) => {
  const db = await walked(t, 8);
  await relayAll(db);
  await db.query("update figure set n = n + 3 where cut = 'street' and fact = 'filed'");
  await db.query(
    'delete from issue_sheet where stream_id in (select stream_id from issue_sheet order by stream_id limit 2)',
  );
  assert.ok((await wrongIn(db)).wrong > 0);
  assert.ok((await verifyLedger(db, [loop.stream])).broken.length > 0);
  const months: string[] = [];
  const stopping = new AbortController();
  const rebuilding = {
    ...loop,
    now: () => MORNING,
    progress: ({ month }: { readonly month: string | null }) => {
      if (month === null) return;
      months.push(month);
      // Somebody stops it after the first month; the second run goes on from there.
      if (months.length === 1) stopping.abort();
    },
  };
  await assert.rejects(rebuildFigures(db, { ...rebuilding, signal: stopping.signal }));
  const again = await rebuildFigures(db, { ...rebuilding, signal: new AbortController().signal });
  assert.equal(again.sheets, 0, 'sheets were looked at in the first run');
  assert.equal(new Set(months).size, months.length, 'no month twice');
  assert.equal((await wrongIn(db)).wrong, 0);
  assert.deepEqual((await verifyLedger(db, [loop.stream])).broken, []);
});

test('the real file ends as its columns say; on time, by street and by unit, is a plain count of it', async (t) => {
  const file = path.join(readConfig().sharedDir, 'data/internal/grid-events/events_dev_8000.csv');
  const absent = withoutShared(file);
  if (absent !== false) return t.skip(absent);
  const { db } = await testDatabase(t);
  const seed = new URL('../../../database/seeds/replay/vocabulary.json', import.meta.url);
  const streets = new Map<string, string>();
  const result = await replayEvents(file, {
    db,
    calendar: shippedCalendar(),
    policy: testPolicy(),
    vocabulary: JSON.parse(readFileSync(seed, 'utf8')) as Parameters<typeof replayEvents>[1]['vocabulary'],
    named: async (areas) => {
      for (const { code, name } of areas) streets.set(code, name);
    },
  });
  await relayAll(db);
  const plain = await plainCounts(file);
  const { read, filed, closedInTime, closedLate, open } = result;
  assert.deepEqual({ filed, closedInTime, closedLate, open }, { filed: read, ...plain.ends });
  const proof = await verifyLedger(db, [loop.stream]);
  assert.deepEqual([proof.broken, proof.streams], [[], read]);
  const byStreet = await shares(db, 'street', (key) => streets.get(key) ?? '');
  assert.deepEqual(byStreet, plain.streets);
  const byUnit = await shares(db, 'unit', (key) => (key.startsWith('community ') ? '' : key));
  assert.deepEqual(byUnit, plain.units);
  assert.equal(
    [...byUnit.values()].reduce((sum, [, below]) => sum + below, 0),
    result.filed,
  );
  assert.equal((await wrongIn(db)).wrong, 0);
});

type Share = readonly [above: number, below: number];
type Shares = Map<string, Share>;
type Ends = { readonly closedInTime: number; readonly closedLate: number; readonly open: number };

const add = (to: Shares, key: string, [above, below]: Share) => {
  const [was, of] = to.get(key) ?? [0, 0];
  to.set(key, [was + above, of + below]);
};
const sorted = (shares: Shares): Shares => new Map([...shares].toSorted(([a], [b]) => (a < b ? -1 : 1)));

async function shares(db: Db, cut: 'street' | 'unit', name: (key: string) => string): Promise<Shares> {
  const found = await sumsOf(db, {
    ...{ districts: await districtsOf(db, loop.stream), stream: 'issue', cut },
    ...{ facts: Object.values(onTime).flat(), from: '0001-01-01', to: '2026-12-01' },
  });
  const all: Shares = new Map();
  for (const { key, times } of found) {
    const { numerator, denominator } = shareOf(onTime, (fact) => times.get(fact) ?? 0);
    add(all, name(key), [numerator, denominator]);
  }
  return sorted(all);
}

/** From the columns of the file alone: how rows ended; closed in time over all rows, since every limit of 2018 has fallen. */
async function plainCounts(file: string): Promise<{ streets: Shares; units: Shares; ends: Ends }> {
  const ends = { closedInTime: 0, closedLate: 0, open: 0 };
  const streets: Shares = new Map();
  const units: Shares = new Map();
  const names = new Map<string, string>();
  const clean = (text = '') => (['-', '--', '无'].includes(text.trim()) ? '' : text.trim());
  for await (const { fields } of (await readTable(file)).rows) {
    const share: Share = [fields.INTIME_ARCHIVE_NUM === '1' ? 1 : 0, 1];
    if (share[0] === 1) ends.closedInTime += 1;
    else if (fields.OVERTIME_ARCHIVE_NUM === '1') ends.closedLate += 1;
    else ends.open += 1;
    const street = clean(fields.STREET_ID) || clean(fields.STREET_NAME);
    if (!names.has(street)) names.set(street, clean(fields.STREET_NAME) || clean(fields.STREET_ID));
    add(streets, names.get(street) ?? '', share);
    add(units, clean(fields.DISPOSE_UNIT_ID) || clean(fields.DISPOSE_UNIT_NAME), share);
  }
  return { streets: sorted(streets), units: sorted(units), ends };
}
