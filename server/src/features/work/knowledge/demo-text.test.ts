import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { rootDir } from '../../../testing/cluster.ts';

/** What the hotline reads out is what the standard has the unit do. */
test('limits told by the demo city’s knowledge are those of its standard', async () => {
  const told = await readFile(path.join(rootDir, 'server/src/features/work/knowledge/demo.ts'), 'utf8');
  const standard = await readFile(path.join(rootDir, 'database/seeds/rules/standards.csv'), 'utf8');
  const limitOf = (minor: string, open: string) =>
    standard
      .split('\n')
      .map((line) => line.split(','))
      .find((cells) => cells[4] === minor && cells[5]?.startsWith(open))?.[7];
  const spoken = {
    '3工作日': '三个工作日',
    '8工作时': '八个工作时',
    '2紧急工作时': '两个紧急工作时',
  } as const;
  for (const [minor, open, before] of [
    ['路灯', '单灯不亮', '单盏灯'],
    ['路灯', '整条路段不亮', '整条路不亮'],
    ['上水井盖', '井盖不在位', '登记为紧急，立案后'],
  ] as const) {
    const words = spoken[limitOf(minor, open) as keyof typeof spoken];
    assert.ok(words !== undefined && told.includes(`${before}${words}`), `${minor} ${open}: ${words}`);
  }
});
