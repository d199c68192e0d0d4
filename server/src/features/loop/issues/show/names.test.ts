import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { namesOnCase, type PeopleNames } from './names.ts';

const people: PeopleNames = async (ids, reader) =>
  new Map(ids.map((id) => [id, reader.kind === 'record' ? `${id} masked` : `${id} whole`]));
const actor = actorOf({ personId: 'me', postId: 'p', post: 'street_dispatcher', area: '990106012' });
const asked = (ids: readonly string[], personId: string, kind: 'resident' | 'staff') =>
  namesOnCase(people, ids, { actor, reporters: [{ personId, kind }] });

test('who reported as a resident stays masked, whatever post they hold; staff who reported are read', async () => {
  const ids = ['wang', 'wang@post/en', 'li'];
  assert.deepEqual(Object.fromEntries(await asked(ids, 'wang', 'resident')), {
    wang: 'wang masked',
    'wang@post/en': 'wang@post/en masked',
    li: 'li whole',
  });
  assert.equal((await asked(ids, 'wang', 'staff')).get('wang'), 'wang whole');
  assert.equal((await asked(['me'], 'me', 'resident')).get('me'), 'me whole');
});
