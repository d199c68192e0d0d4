import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RECORD, readerOf, readsInFull } from './naming.ts';
import { POST_KINDS, type PostKind } from './posts.ts';

const [EAST, WEST] = ['990106', '990107'];
const kinds = Object.keys(POST_KINDS) as PostKind[];
const readers = kinds.flatMap((post) =>
  ['', EAST, `${EAST}012`, WEST].flatMap((area) =>
    [null, 'u1'].map((unitId) => readerOf({ personId: 'reader', post, area, unitId })),
  ),
);
const people = kinds.flatMap((kind) =>
  ['', EAST, `${EAST}012015001`, WEST].map((area) => ({ personId: 'other', posts: [{ kind, area }] })),
);
const isStaff = (kind: PostKind) => kind !== 'resident' && kind !== 'system';

test('whoever reads, residents and what leaves the house see no colleague’s name but those posted at the door', () => {
  for (const person of people) {
    const [{ kind } = { kind: 'resident' as PostKind }] = person.posts;
    for (const onCase of [true, false, 'file'] as const) {
      assert.equal(readsInFull(RECORD, person, onCase), false);
      const resident = readsInFull({ kind: 'resident', personId: 'reader' }, person, onCase);
      assert.equal(resident, kind.startsWith('grid_'), kind);
    }
  }
});

test('staff read staff of their own district, of the case at hand, and those at the door; nobody else', () => {
  for (const reader of readers) {
    if (reader.kind !== 'staff') continue;
    for (const person of people) {
      const [{ kind, area }] = person.posts as [{ kind: PostKind; area: string }];
      const near: boolean = reader.area === '' || (reader.area ?? '-').slice(0, 6) === area.slice(0, 6);
      assert.equal(
        readsInFull(reader, person, false),
        kind.startsWith('grid_') || (isStaff(kind) && near),
        `${reader.area} ${kind} ${area}`,
      );
      assert.equal(readsInFull(reader, person, true), isStaff(kind), `${reader.area} ${kind} ${area}`);
      assert.equal(
        readsInFull(reader, { ...person, posts: [] }, 'file'),
        true,
        'a file comes before the post',
      );
    }
  }
});

test('one’s own name is never hidden from oneself, and knowing nothing of a person hides it', () => {
  const resident = readerOf({ personId: 'me', post: 'resident', area: '', unitId: null });
  assert.equal(readsInFull(resident, { personId: 'me', posts: [] }, false), true);
  const city = readerOf({ personId: 'reader', post: 'city_supervisor', area: '', unitId: null });
  assert.equal(readsInFull(city, { personId: 'other', posts: [] }, true), false);
});
