import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVENT_WORDS } from '@gridgov/domain/loop/issues/events.ts';
import { TEMPLATES } from './templates/catalogue.ts';
import { REPORTER_EVENTS, STAFF_EVENTS } from './templates/matters.ts';
import { fill, holesOf } from './templates/template.ts';

test('every message is said in both languages, filled alike, in one line of subject and without shouting', () => {
  for (const [name, template] of Object.entries(TEMPLATES)) {
    const holes = (one: { subject: string; text: string }) =>
      [...`${one.subject} ${one.text}`.matchAll(/\{(\w+)\}/g)].map(([, hole]) => hole).sort();
    assert.deepEqual([...new Set(holes(template.zh))], [...new Set(holes(template.en))], name);
    for (const { subject, text } of [template.zh, template.en]) {
      assert.ok(subject !== '' && text !== '' && !/[!！]/.test(subject + text), name);
    }
    const broken = fill(
      template.zh,
      Object.fromEntries(holesOf(template).map((hole) => [hole, 'a\r\nBcc: b'])),
    );
    assert.ok(!/[\r\n]/.test(broken.subject), name);
  }
});

test('no message of a matter has room for who reported it', () => {
  const allowed = new Set(['number', 'title', 'clock', 'due']);
  for (const [name, template] of Object.entries(TEMPLATES)) {
    if (!name.startsWith('matter.')) continue;
    assert.deepEqual(
      holesOf(template).filter((hole) => !allowed.has(hole)),
      [],
      name,
    );
    if (template.audience === 'reporter')
      assert.ok(!holesOf(template).includes('title'), `${name}: number alone`);
  }
});

test('messages of a matter go by the names of its events', () => {
  const known = new Set([...Object.keys(EVENT_WORDS), 'mentioned']);
  assert.deepEqual(
    [...STAFF_EVENTS, ...REPORTER_EVENTS].filter((name) => !known.has(name)),
    [],
  );
});
