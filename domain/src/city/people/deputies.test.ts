import assert from 'node:assert/strict';
import test from 'node:test';
import { explainRefusal, fieldName, Refusal } from '../../refusal.ts';
import { checkDeputation, isLedBy, kindsLedBy, mayBeDeputised } from './deputies.ts';
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

test('a head finds deputies for their own people: of the unit, or inside the area, of the kinds they lead', () => {
  const unit = { post: 'unit_head' as PostKind, area: '990106', unitId: 'water' };
  const street = { post: 'street_head' as PostKind, area: '990106012', unitId: null };
  const post = (kind: PostKind, area: string, unitId: string | null = null) => ({ kind, area, unitId });
  const rows: [head: typeof unit | typeof street, led: ReturnType<typeof post>, is: boolean][] = [
    [unit, post('unit_handler', '990106', 'water'), true],
    [unit, post('unit_handler', '990106', 'roads'), false],
    [unit, post('unit_head', '990106', 'water'), false],
    [{ ...unit, unitId: null as never }, post('unit_handler', '990106'), false],
    [street, post('grid_worker', '990106012015003'), true],
    [street, post('street_dispatcher', '990106012'), true],
    [street, post('grid_worker', '990106013015003'), false],
    [street, post('hotline_seat', '990106012'), false],
    [{ ...street, area: '' }, post('grid_worker', '990106012015003'), false],
    [{ ...street, post: 'grid_worker' }, post('grid_worker', '990106012015003'), false],
  ];
  for (const [head, led, is] of rows) assert.equal(isLedBy(head, led), is, JSON.stringify([head, led]));
  assert.deepEqual(kindsLedBy('district_head'), ['district_dispatcher', 'hotline_seat', 'street_head']);
});
