import assert from 'node:assert/strict';
import test from 'node:test';
import { explainRefusal, fieldName, Refusal } from '../../refusal.ts';
import { checkDeputation, mayBeDeputised } from './deputies.ts';
import type { PostKind } from './post-kinds.ts';
import { POST_KINDS } from './post-kinds.ts';

const wish = {
  kind: 'street_dispatcher' as PostKind,
  personId: 'a',
  deputyId: 'b',
  from: '2026-11-24',
  to: '2026-11-30',
};
const today = '2026-11-24';
const field = (given: Partial<typeof wish>): unknown => {
  try {
    checkDeputation({ ...wish, ...given }, today);
    return null;
  } catch (error) {
    assert.ok(error instanceof Refusal);
    const { text, instead } = explainRefusal(error.code, error.details, 'en');
    assert.doesNotMatch(text + instead, /\p{Script=Han}/u);
    return fieldName(String(error.details.field));
  }
};

test('a week from today is accepted, and one day alone', () => {
  assert.equal(field({}), null);
  assert.equal(field({ to: '2026-11-24' }), null);
  assert.equal(field({ to: '2027-01-22' }), null);
});

test('nobody is deputy of themselves, for the past, backwards, or for months', () => {
  assert.equal(field({ deputyId: 'a' }), 'deputyId');
  assert.equal(field({ from: '2026-11-23' }), 'from');
  assert.equal(field({ to: '2026-11-23' }), 'to');
  assert.equal(field({ to: '2027-01-23' }), 'to');
});

test('the three administrators, residents and programs have no deputies; every other post may', () => {
  const without = (Object.keys(POST_KINDS) as PostKind[]).filter((kind) => !mayBeDeputised(kind));
  assert.deepEqual(without.sort(), ['audit_admin', 'resident', 'security_admin', 'system', 'system_admin']);
  for (const kind of without) assert.equal(field({ kind }), 'post', kind);
});
