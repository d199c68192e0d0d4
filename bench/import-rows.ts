/**
 * A roster of 75,000 people imported from a CSV file, beside plain COPY of the same finished rows into the same
 * tables. Run: `node --max-old-space-size=256 bench/import-rows.ts [--quick]`, or through `benchRoster`.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { demoRoster } from '@gridgov/server/features/people/demo-roster.ts';
import { importRoster } from '@gridgov/server/features/people/import-roster.ts';
import { ROSTER_COLUMNS } from '@gridgov/server/features/people/person.ts';
import { placesOf } from '@gridgov/server/features/people/places.ts';
import { makeFieldCrypto } from '@gridgov/server/platform/crypto/fields.ts';
import type { Db } from '@gridgov/server/platform/db/database.ts';
import { openMapped } from '@gridgov/server/platform/imports/mapped-table.ts';
import { uuidv7 } from '@gridgov/server/platform/ledger/ids.ts';
import { writeCsv } from '@gridgov/server/platform/tables/write-table.ts';
import { testDatabase } from '@gridgov/server/testing/database.ts';

export type RosterReport = {
  readonly people: number;
  readonly rows: number;
  readonly rowsPerSecond: number;
  /** The same file a second time, where every row is compared and nothing written. */
  readonly againRowsPerSecond: number;
  readonly copyRowsPerSecond: number;
  /** Import ÷ COPY. */
  readonly ratio: number;
  readonly peakMemoryBytes: number;
};

/** A made-up city large enough for so many people: 13 districts, 156 streets, about 5 people a grid. */
function demoAreas(people: number) {
  const two = (n: number) => String(n).padStart(3, '0');
  const districts = Array.from({ length: 13 }, (_, n) => `3799${String(n + 11)}`);
  const streets = districts.flatMap((code) => Array.from({ length: 12 }, (_, n) => code + two(n + 1)));
  const perStreet = Math.max(1, Math.round(people / 5 / streets.length / 2.3));
  const communities = streets.flatMap((code) =>
    Array.from({ length: perStreet }, (_, n) => code + two(n + 1)),
  );
  const grids = communities.flatMap((code) => ['001', '002'].map((grid) => code + grid));
  return { districts, streets, communities, grids, units: [] };
}

/** In a process of its own whose heap is kept to 256 MB: what does not fit there fails instead of being measured. */
export async function benchRoster(options: { readonly quick: boolean }): Promise<RosterReport> {
  const limits = ['--max-old-space-size=256', '--max-semi-space-size=16'];
  const flags = options.quick ? ['--quick'] : [];
  const { stdout } = await promisify(execFile)(process.execPath, [...limits, import.meta.filename, ...flags]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as RosterReport;
}

async function measure(options: { readonly quick: boolean }): Promise<RosterReport> {
  const people = options.quick ? 10_000 : 75_000;
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-bench-'));
  await using database = await testDatabase();
  try {
    const file = path.join(folder, 'roster.csv');
    const city = demoAreas(people);
    await writeRoster(file, city, people);
    const crypto = makeFieldCrypto({ secrets: [randomBytes(32).toString('hex')] });
    const named = [city.districts, city.streets, city.communities, city.grids].flat();
    const places = placesOf(
      named.map((code) => ({ code, name: code })),
      [],
    );
    const context = { day: '2026-01-01', newId: uuidv7, crypto, places };
    const run = async () => {
      const began = performance.now();
      const table = await openMapped(database.db, {
        subject: 'roster',
        source: file,
        known: ROSTER_COLUMNS,
        required: [],
      });
      const result = await importRoster(database.db, table.rows, context);
      return { result, seconds: (performance.now() - began) / 1000 };
    };
    const first = await run();
    const again = await run();
    // Read before COPY, which is measured in the same process and must not count.
    const peakMemoryBytes = process.resourceUsage().maxRSS * 1024;
    if (first.result.refused > 0 || again.result.unchanged !== first.result.read) {
      throw new Error(
        `The roster did not import whole: ${JSON.stringify(again.result.problems.slice(0, 3))}`,
      );
    }
    const copySeconds = await copySame(database.owner);
    const rows = first.result.read;
    const perSecond = (seconds: number) => Math.round(rows / seconds);
    return {
      people,
      rows,
      rowsPerSecond: perSecond(first.seconds),
      againRowsPerSecond: perSecond(again.seconds),
      copyRowsPerSecond: perSecond(copySeconds),
      ratio: Number((copySeconds / first.seconds).toFixed(3)),
      peakMemoryBytes,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeRoster(file: string, city: ReturnType<typeof demoAreas>, people: number): Promise<void> {
  function* lines() {
    for (const { fields } of demoRoster(city, { people })) {
      yield [fields.name, fields.phone, fields.kind, fields.area, fields.unit, fields.from];
    }
  }
  const headers = ['姓名', '电话', '岗位', '区域编码', '单位', '起'];
  await pipeline(Readable.from(writeCsv(headers, lines())), createWriteStream(file));
}

/**
 * The finished rows out to files of the server and back in by COPY: what the database alone can do, without reading,
 * checking, sealing or comparing. The server's own files are used because COPY through a client needs a driver of its own.
 */
async function copySame(owner: Db): Promise<number> {
  const { rows } = await owner.query<{ folder: string }>(
    "select current_setting('data_directory') as folder",
  );
  const out = (table: string) => `${rows[0]?.folder}/gridgov-bench-${process.pid}-${table}.copy`;
  for (const table of ['person', 'post']) await owner.query(`copy ${table} to '${out(table)}'`);
  await owner.query('truncate person, post cascade');
  const began = performance.now();
  await owner.transaction(async (tx) => {
    for (const table of ['person', 'post']) await tx.query(`copy ${table} from '${out(table)}'`);
  });
  const seconds = (performance.now() - began) / 1000;
  // The files lie in a folder only the database may write; it empties them, and the keeper removes the folder.
  for (const table of ['person', 'post']) await owner.query(`copy (select 1 where false) to '${out(table)}'`);
  return seconds;
}

if (import.meta.main) {
  const report = await measure({ quick: process.argv.includes('--quick') });
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
