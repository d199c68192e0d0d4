import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { testDatabase } from '../../../testing/database.ts';
import { HERE, makeLoopWorld, WHO } from '../../../testing/loop-world.ts';
import { isPublicMatter, publicMatter } from './matter.ts';
import { countPublic, findPublic, listPublicKeys, readPublic } from './queries.ts';

const names = { area: (code: string) => code, classOf: (code: string) => code, unit: (id: string) => id };

test('the database and the domain agree on what is public, and nothing else of a matter is shown', async (t) => {
  const { db, owner } = await testDatabase(t);
  const world = makeLoopWorld(db);
  const cases: Partial<IssueState>[] = [
    {},
    { nature: 'complaint' },
    { nature: 'complaint', stage: 'handling' },
    { nature: 'complaint', stage: 'handling', classCode: 'S-01-02' },
    { nature: 'complaint', stage: 'declined' },
    { nature: 'help', stage: 'closed' },
    { nature: 'complaint', stage: 'evaluated' },
    { channel: 'open311', nature: 'complaint', stage: 'reported' },
    { channel: 'open311', nature: 'complaint', stage: 'declined' },
    { channel: 'open311', nature: 'complaint', stage: 'reported', classCode: 'S-01-02' },
  ];
  const expected: string[] = [];
  for (const change of cases) {
    // Each matter after the one before: their order is looked at below.
    const id = await world.report(WHO.heitan);
    const state = { ...(await world.state(id)), ...change };
    await owner.query(
      `update issue set state = $3, nature = $4, stage = $5, channel = $6, class_code = $7
       where district = $1 and id = $2`,
      [HERE, id, JSON.stringify(state), state.nature, state.stage, state.channel, state.classCode],
    );
    if (isPublicMatter(state)) expected.push(id);
  }
  assert.equal(expected.length, 4);
  const keys = await listPublicKeys(db, HERE, {}, { after: null, limit: 100, newest: false });
  assert.deepEqual(
    keys.map(({ id }) => id),
    expected,
  );
  assert.equal(await countPublic(db, HERE, {}), expected.length);
  for (const row of await readPublic(db, keys)) {
    const matter = publicMatter(row, names);
    assert.ok(matter !== null);
    assert.equal(matter.description, row.state.channel === 'open311' ? '井盖缺了一角' : null);
    assert.ok(!JSON.stringify(matter).includes(String(row.state.reporter.personId)));
  }
  assert.equal((await findPublic(db, HERE, expected[0] ?? ''))?.state.id, expected[0]);
});

test('flats and telephones are left out of the words of a place', async (t) => {
  const { db } = await testDatabase(t);
  const world = makeLoopWorld(db);
  const id = await world.report(WHO.heitan);
  const state = await world.state(id);
  const shown = (text: string) =>
    publicMatter(
      {
        state: { ...state, nature: 'complaint', stage: 'handling', place: { ...state.place, text } },
        movedAt: 0,
        description: '',
        text: null,
        photos: [],
      },
      names,
    )?.place;
  assert.equal(shown('露原小区7号楼2单元501室'), '露原小区7号楼');
  assert.equal(shown('滨河路12号，13800001111'), '滨河路12号');
  assert.equal(shown('露原小区7号楼东侧'), '露原小区7号楼东侧');
});
