import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { withoutShared } from '@gridgov/domain/testing.ts';
import iconv from 'iconv-lite';
import { readConfig } from '../../../platform/config/config.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { ImportResult } from '../../../platform/imports/tally.ts';
import type { TableSource } from '../../../platform/tables/encoding.ts';
import { testDatabase } from '../../../testing/database.ts';
import type { Author } from './change.ts';
import { importCategories } from './import-categories.ts';
import { importStandards } from './import-standards.ts';
import { openRulesTable } from './open-table.ts';
import { currentVersions, rulesRevision } from './queries.ts';

const internal = path.join(
  readConfig({ ...process.env, GRIDGOV_SECRET: undefined }).sharedDir,
  'data/internal',
);
const standardsFile = path.join(internal, 'case-standards/case_standards.csv');
const categoriesFile = path.join(internal, 'grid-events/category_tree_dev.csv');
const skip = withoutShared(standardsFile);
const author: Author = {
  at: 1_780_000_000_000,
  personId: randomUUID(),
  postId: randomUUID(),
  note: 'import',
};
const counts = (result: ImportResult) => {
  const { read, added, changed, unchanged, refused } = result;
  return { read, added, changed, unchanged, refused };
};

async function standards(db: Db, source: TableSource) {
  const table = await openRulesTable(db, 'standards', source);
  return importStandards(db, table.rows, author, { from: '2018-01-01', mode: 'good' });
}

async function categories(db: Db, source: TableSource) {
  const table = await openRulesTable(db, 'categories', source);
  return importCategories(db, table.rows, author, { from: '2018-01-01', tree: 'S', mode: 'good' });
}

test('a city’s real table of standards imports with every row accounted for, twice changes nothing', {
  skip,
}, async (t) => {
  const { db } = await testDatabase(t);
  const first = await standards(db, standardsFile);
  assert.equal(first.read, 519);
  assert.equal(first.added + first.changed + first.unchanged + first.refused, 519);
  assert.equal(first.refused, 0);
  const classes = (await currentVersions(db, 'class')).filter((version) => version.data.level === 3);
  assert.equal(classes.length, 190);
  const revision = await rulesRevision(db);
  const again = await standards(db, standardsFile);
  assert.deepEqual(counts(again), { read: 519, added: 0, changed: 0, unchanged: 519, refused: 0 });
  assert.equal(await rulesRevision(db), revision);
});

test('the same table in GB18030 is the same table', { skip }, async (t) => {
  const { db } = await testDatabase(t);
  await standards(db, standardsFile);
  const gb18030 = iconv.encode((await readFile(standardsFile, 'utf8')).replace('\ufeff', ''), 'gb18030');
  assert.deepEqual(counts(await standards(db, gb18030)), {
    read: 519,
    added: 0,
    changed: 0,
    unchanged: 519,
    refused: 0,
  });
});

test('a real category tree imports with its clashes told, twice changes nothing, also in GB18030', {
  skip,
}, async (t) => {
  const { db } = await testDatabase(t);
  const first = await categories(db, categoriesFile);
  assert.deepEqual([first.read, first.refused], [358, 0]);
  assert.equal(first.added + first.changed + first.unchanged, 358);
  const leaves = (await currentVersions(db, 'class')).filter((version) => version.data.level === 3);
  assert.equal(leaves.length, 356, 'two rows repeat a code of theirs');
  assert.equal(first.added, 356);
  assert.ok(first.problems.length > 0);
  const again = await categories(db, categoriesFile);
  assert.deepEqual(counts(again), { read: 358, added: 0, changed: 0, unchanged: 358, refused: 0 });
  const gb18030 = iconv.encode((await readFile(categoriesFile, 'utf8')).replace('\ufeff', ''), 'gb18030');
  assert.deepEqual(counts(await categories(db, gb18030)), counts(again));
});
