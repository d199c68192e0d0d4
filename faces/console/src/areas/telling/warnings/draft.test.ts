import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, emptyDraft, fieldTime, momentOfField, withArea } from './draft.ts';

test('times of fields are those of the city', () => {
  const at = Date.UTC(2026, 10, 24, 16, 30);
  assert.equal(fieldTime(at), '2026-11-25T00:30');
  assert.equal(momentOfField('2026-11-25T00:30'), at);
  assert.equal(momentOfField(''), undefined);
});

test('an area takes those inside it along, and is not added to one it lies in', () => {
  const area = (code: string) => ({ code, name: code });
  const streets = withArea([area('990106001')], area('990106012'));
  assert.equal(streets.length, 2);
  assert.deepEqual(withArea(streets, area('990106')), [area('990106')]);
  assert.deepEqual(withArea([area('990100')], area('990106012')), [area('990100')]);
});

test('what is not written is not sent', () => {
  const body = bodyOf({ ...emptyDraft(0), instruction: ' ' });
  assert.equal('instruction' in body, false);
  assert.equal('onsetAt' in body, false);
});
