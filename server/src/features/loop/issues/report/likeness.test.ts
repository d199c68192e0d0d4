import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';
import { testDatabase } from '../../../../testing/database.ts';
import { GRID, HERE, makeLoopWorld, WHO } from '../../../../testing/loop-world.ts';
import { testRules } from '../../../../testing/rules.ts';
import { adviseReport } from '../show/advice.ts';
import { showIssue } from '../show/show.ts';
import { report } from './report.ts';

const { qingmu, lanshan } = WHO;
const CLASSES = [
  { code: 'C-01-05', name: '路灯', level: 3, tree: 'C', parent: null, aliases: ['路灯不亮'] },
  { code: 'E-03-02', name: '油烟扰民', level: 3, tree: 'C', parent: null, aliases: [] },
];
const METRE = 1 / 111_320;

async function world(t: Parameters<typeof testDatabase>[0]) {
  const made = makeLoopWorld((await testDatabase(t)).db);
  const issues = { ...made.issues, rules: testRules({ classes: CLASSES }) };
  const placeAt = (metres: number) => ({
    district: HERE,
    street: GRID.slice(0, 9),
    community: GRID.slice(0, 12),
    grid: GRID,
    lon: 119.4,
    lat: 36.1 + metres * METRE,
    text: '滨河路12号',
  });
  return {
    ...made,
    issues,
    placeAt,
    async tell(title: string, classCode: string | null, metres: number): Promise<string> {
      const commandId = uuidv7();
      const input = {
        channel: 'patrol' as const,
        nature: 'report',
        title,
        description: `滨河路12号${title}`,
        classCode,
        place: placeAt(metres),
        reporter: { personId: qingmu.personId, kind: 'staff' as const },
        files: [],
        linked: [],
      };
      made.now += 60_000;
      await report(issues, qingmu, input, { commandId, requestId: 'r', address: '', now: made.now });
      return commandId;
    },
  };
}

test('the page of a report and that of a matter tell of the same ones, each with its reason, and of no others', async (t) => {
  const { issues, placeAt, tell, ...made } = await world(t);
  const lamps = [
    await tell('路灯不亮', 'C-01-05', 10),
    await tell('路灯灭了', 'C-01-05', 30),
    await tell('路灯不亮了', 'C-01-05', 40),
    await tell('路灯坏了', 'C-01-05', 60),
  ];
  for (let n = 0; n < 6; n += 1) await tell('油烟扰民', 'E-03-02', n);
  const own = await tell('路灯不亮', 'C-01-05', 0);
  const asking = { actor: lanshan, language: 'zh', now: made.now } as const;
  const { similar } = await showIssue(issues, `${HERE}.${own}`, asking);
  assert.equal(similar.length, 3);
  assert.ok(similar.every(({ id }) => lamps.includes(id.split('.')[1] ?? '')));
  assert.match(similar[0]?.note ?? '', /^同类，都说到“路灯不亮”，相距 10 米/);
  const advice = await adviseReport(issues, { ...asking, text: '路灯不亮', place: placeAt(0) });
  const ids = advice.duplicates.map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id) => id !== `${HERE}.${own}`),
    similar.map(({ id }) => id).filter((id) => ids.includes(id)),
  );
  assert.equal(ids.length, 3);
  assert.match(advice.duplicates[0]?.reason ?? '', /^同类/);
  const smoke = await adviseReport(issues, { ...asking, text: '垃圾没有人清', place: placeAt(0) });
  assert.deepEqual(smoke.duplicates, []);
  assert.equal(smoke.nearbyCount, 11);
});

test('what was merged, or has ended, is not told of again', async (t) => {
  const { issues, tell, give, ...made } = await world(t);
  const [one, two] = [await tell('路灯不亮', 'C-01-05', 0), await tell('路灯不亮', 'C-01-05', 5)];
  const similarTo = async (id: string) => {
    const asking = { actor: lanshan, language: 'zh', now: made.now } as const;
    return (await showIssue(issues, `${HERE}.${id}`, asking)).similar.map((other) => other.id.split('.')[1]);
  };
  assert.deepEqual(await similarTo(one), [two]);
  await give(lanshan, two, 'merge', { master: one });
  assert.deepEqual(await similarTo(one), []);
  assert.deepEqual(await similarTo(two), []);
});
