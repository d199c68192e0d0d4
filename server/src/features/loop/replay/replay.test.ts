import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { shippedCalendar } from '@gridgov/domain/calendar/testing.ts';
import { testDatabase } from '../../../testing/database.ts';
import { testPolicy } from '../../../testing/rules.ts';
import type { Vocabulary } from './city.ts';
import { replayEvents } from './replay.ts';

const vocabulary = JSON.parse(
  readFileSync(new URL('../../../../../database/seeds/replay/vocabulary.json', import.meta.url), 'utf8'),
) as Vocabulary;
const settings = { calendar: shippedCalendar(), policy: testPolicy(), vocabulary };

const HEADERS =
  'REC_ID,CREATE_TIME,EVENT_SRC_NAME,EVENT_PROPERTY_NAME,DISTRICT_NAME,STREET_ID,STREET_NAME,COMMUNITY_ID,COMMUNITY_NAME,EVENT_TYPE_ID,EVENT_TYPE_NAME,MAIN_TYPE_ID,MAIN_TYPE_NAME,SUB_TYPE_ID,SUB_TYPE_NAME,DISPOSE_UNIT_ID,DISPOSE_UNIT_NAME,INTIME_ARCHIVE_NUM,OVERTIME_ARCHIVE_NUM';
const row = (id: string, time: string, unit: string, ending: string) =>
  `${id},${time},网格巡查,投诉,东湾区,1,福海街道,11,海云里社区,1,市容环卫,2,环境卫生,3,暴露垃圾,${unit},${ending}`;

function fileOf(lines: readonly string[]): string {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'replay-')), 'events.csv');
  writeFileSync(file, [HEADERS, ...lines].join('\n'));
  return file;
}

test('each row ends as the file says, judged by the clocks of the product', async (t) => {
  const { db } = await testDatabase(t);
  const file = fileOf([
    row('1', '2018-02-08 15:34:40', '7,海云里社区', '1,0'),
    row('2', '2018-02-14 17:50:00', '8,福海街道办事处', '0,1'),
    row('3', '2018-09-30 23:10:00', '9,水务公司', '0,0'),
  ]);
  const result = await replayEvents(file, { db, ...settings });
  assert.deepEqual(
    [result.read, result.filed, result.closedInTime, result.closedLate, result.open, result.refused],
    [3, 3, 1, 1, 1, 0],
  );
  assert.deepEqual(result.problems, []);
});

test('dirt is reported and costs no row', async (t) => {
  const { db } = await testDatabase(t);
  const file = fileOf([
    row('1', '2018-02-08 15:34:40', '7,海云里社区', '1,0'),
    row('1', '2018-02-31 15:34:40', '7,海云里社区工作站', '1,0'),
    row('2', '2018-02-09 15:34:40', '-,-', '-,-'),
  ]);
  const result = await replayEvents(file, { db, ...settings });
  assert.deepEqual([result.read, result.filed, result.open, result.refused], [3, 3, 1, 0]);
  const found = result.problems.map((p) => `${p.row} ${p.field}`);
  assert.deepEqual(found, ['3 CREATE_TIME', '3 REC_ID', '3 DISPOSE_UNIT_ID', '4 DISPOSE_UNIT_NAME']);
});

test('a file without a needed column is refused and the column named', async (t) => {
  const { db } = await testDatabase(t);
  const file = fileOf([]);
  writeFileSync(file, 'REC_ID,CREATE_TIME\n1,2018-01-01 10:00:00\n');
  await assert.rejects(replayEvents(file, { db, ...settings }), /DISPOSE_UNIT_ID/);
});
