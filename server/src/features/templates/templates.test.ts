import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable } from '../../platform/tables/read-table.ts';
import { testServer } from '../../testing/server.ts';
import { columnsOf } from './columns.ts';
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
  for (const subject of subjects) {
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
});
