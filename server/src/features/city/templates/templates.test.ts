import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planStandards } from '@gridgov/domain/city/standards/plan-standards.ts';
import { readTable } from '../../../platform/tables/read-table.ts';
import { testDatabase } from '../../../testing/database.ts';
import { testServer } from '../../../testing/server.ts';
import { importDivisions, importGrids, importOutlines, importUnitGrids } from '../areas/public.ts';
import { rowsOf } from '../areas/testing.ts';
import { columnsOf, isMap } from './columns.ts';
import { EXAMPLES } from './examples.ts';
import { MEANINGS, type Subject } from './meanings.ts';
import { importTemplateRoutes } from './routes.ts';

const subjects = Object.keys(MEANINGS) as Subject[];

test('every field a reader knows has a meaning, and no two columns of a table one heading', () => {
  for (const subject of subjects) {
    const headings = columnsOf(subject).map(({ heading }) => heading);
    assert.equal(new Set(headings).size, headings.length, `${subject}: ${headings.join(' ')}`);
    assert.ok(!headings.includes(''), subject);
  }
});

test('a template is read again as a table of its headings, in both formats and languages, without a row', async (t) => {
  const { as } = await testServer(t, () => importTemplateRoutes());
  for (const subject of subjects.filter((one) => !isMap(one))) {
    const headings = columnsOf(subject).map(({ heading }) => heading);
    for (const format of ['csv', 'xlsx']) {
      for (const language of ['zh', 'en']) {
        const answer = await as('qinghe')('GET', `/import-templates/${subject}?format=${format}`, undefined, {
          'accept-language': language,
        });
        assert.equal(answer.statusCode, 200, answer.body.slice(0, 300));
        const table = await readTable(answer.rawPayload, { knownHeaders: headings });
        assert.deepEqual(table.headers, headings, `${subject} ${format} ${language}`);
        for await (const row of table.rows) assert.fail(`${subject} holds ${JSON.stringify(row)}`);
      }
    }
  }
});

test('the columns are told with what they mean, in the language of the reader', async (t) => {
  const { as } = await testServer(t, () => importTemplateRoutes());
  const { items } = (await as('qinghe')('GET', '/import-columns/calendar')).json();
  assert.deepEqual(
    items.map((one: { field: string; required: boolean }) => [one.field, one.required]),
    [
      ['date', true],
      ['workday', true],
    ],
  );
  assert.match(items[1].about, /休息/);
  assert.deepEqual(
    items.map((one: { example: string }) => one.example),
    ['2027-02-05', '上班'],
  );
});

test('the example of each column holds in its table', async (t) => {
  for (const subject of subjects) {
    const needed = columnsOf(subject).filter(({ required, example }) => required && example === '');
    assert.deepEqual(needed, [], subject);
  }
  const { db } = await testDatabase(t);
  const row = { row: 2, fields: EXAMPLES.standards };
  assert.deepEqual(planStandards([], [row]).problems, []);
  const { problems, added } = await importDivisions(db, rowsOf(EXAMPLES.divisions), { from: '2026-01-01' });
  assert.deepEqual([problems, added], [[], 1]);
});

test('the template of a map is read by its import, which knows every property', async (t) => {
  const { as } = await testServer(t, () => importTemplateRoutes());
  const { db } = await testDatabase(t);
  const options = { from: '2026-01-01', source: '模板', crs: 'WGS-84', mode: 'good' } as const;
  const imports = { grids: importGrids, outlines: importOutlines, 'unit-grids': importUnitGrids };
  const codes = { '999999': '某区', '999999001': '某街道', '999999001001': '潮头社区居民委员会' };
  const rows = Object.entries(codes).map(([code, name]) => ({ code, name }));
  await importDivisions(db, rowsOf(...rows), options);
  for (const [subject, take] of Object.entries(imports)) {
    const answer = await as('qinghe')('GET', `/import-templates/${subject}`);
    assert.equal(answer.statusCode, 200, answer.body);
    assert.match(String(answer.headers['content-disposition']), new RegExp(`${subject}\\.geojson`));
    const report = await take(db, answer.rawPayload, options);
    assert.deepEqual(report.problems, [], subject);
    assert.equal(report.read, 1);
    const refused = await as('qinghe')('GET', `/import-templates/${subject}?format=csv`);
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /geojson/);
  }
});
