/** Every message of the catalogue, made as the sender makes it: whole sentences, in one language, about nobody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLOCK_KINDS, type ClockKind } from '@gridgov/domain/loop/issues/state.ts';
import { findTemplate, noticeLine, TEMPLATES } from './templates/catalogue.ts';
import { dueWords, REPORTER_EVENTS, STAFF_EVENTS } from './templates/matters.ts';
import { fill, headOf, holesOf, type Params } from './templates/template.ts';

const HAN = /\p{Script=Han}/u;
/** What is written in Latin letters in Chinese as well. */
const LATIN_IN_CHINESE = /https?:\/\/\S+|[A-Z0-9]{4,}/g;

/** What each hole is filled with: numbers and links as they are, names of the language given. */
function paramsFor(name: string, language: 'zh' | 'en'): Params {
  const chinese = language === 'zh';
  const values: Record<string, string | number> = {
    number: '990106202611240131',
    secret: '7K3M9QWX',
    code: '482915',
    minutes: 10,
    count: 3,
    matters: 4,
    title: chinese ? '暴露垃圾' : 'Litter lies in the street',
    clock: CLOCK_KINDS['handle' as ClockKind][language],
    due: dueWords(Date.UTC(2026, 10, 26, 9, 30), language, 8 * 3_600_000),
    area: chinese ? '福海街道' : 'Fuhai Street',
    lines: chinese ? '· 立案，请派遣' : '· Filed: please dispatch',
    link: 'https://grid.example/cases/990106.1',
    said: chinese ? '借出' : 'Handed out',
    called: chinese ? '借用' : 'loan',
    post: chinese ? '福海街道 镇街派遣员' : 'dispatcher of Fuhai Street',
    from: '2026-11-24',
    to: '2026-11-26',
  };
  const template = findTemplate(name);
  assert.ok(template !== null, name);
  const asked = holesOf(template);
  // A hole nobody here knows would be left empty.
  for (const hole of asked) assert.ok(hole in values, `${name}: what is {${hole}}?`);
  return Object.fromEntries(asked.map((hole) => [hole, values[hole] ?? '']));
}

const all = Object.entries(TEMPLATES).flatMap(([name, template]) =>
  (['zh', 'en'] as const).map((language) => {
    const filled = fill(template[language], paramsFor(name, language));
    return { name, language, ...filled, said: [filled.line, filled.subject, filled.text] };
  }),
);

test('every message is whole: nothing empty, no hole left, no word of code', () => {
  assert.ok(all.length > 100, `${all.length} wordings`);
  for (const { name, language, said } of all)
    for (const text of said) {
      const where = `${name} ${language}: ${text}`;
      assert.ok(text.trim().length >= 2, where);
      assert.doesNotMatch(text, /[{}]|undefined|null|NaN|\[object/, where);
      // An empty value leaves two marks side by side, or a space before a mark.
      assert.doesNotMatch(text, /《》|“”|，，|。。|,,| [,.;]|：。|: \.| {2}/, where);
    }
});

test('without its values a message still says what it is about', () => {
  for (const [id, { zh, en }] of Object.entries(TEMPLATES))
    for (const wording of [zh, en]) assert.match(headOf(wording), /^[^{}\s][^{}]*[^{}\p{P}\s]$/u, id);
  assert.equal(headOf({ line: '请您代理，{from} 至 {to}', subject: '', text: '' }), '请您代理');
});

test('English has no Chinese in it, and Chinese no English', () => {
  for (const { name, language, said } of all)
    for (const text of said) {
      const where = `${name} ${language}: ${text}`;
      if (language === 'en') assert.doesNotMatch(text, HAN, where);
      else assert.doesNotMatch(text.replaceAll(LATIN_IN_CHINESE, ''), /[A-Za-z]{3,}/, where);
    }
});

test('no wording holds a telephone number or asks for who reported', () => {
  for (const [name, template] of Object.entries(TEMPLATES)) {
    const words = JSON.stringify(template);
    assert.doesNotMatch(words, /1[3-9]\d{9}|\d{6,}/, name);
    assert.deepEqual(
      holesOf(template).filter((hole) => /name|phone|contact|reporter|address|person/i.test(hole)),
      [],
      name,
    );
  }
});

test('each event has its line in both languages, for each audience it is said to', () => {
  const lines = [
    ...STAFF_EVENTS.map((event) => ({ kind: `issue.${event}`, reporter: false })),
    ...REPORTER_EVENTS.map((event) => ({ kind: `issue.${event}`, reporter: true })),
    ...Object.keys(CLOCK_KINDS).flatMap((clock) =>
      [50, 75, 100].map((share) => ({ kind: `mark.${clock}.${share}.1`, reporter: false })),
    ),
  ];
  for (const { kind, reporter } of lines) {
    const [zh, en] = [noticeLine(kind, reporter, 'zh'), noticeLine(kind, reporter, 'en')];
    assert.ok(zh !== null && HAN.test(zh) && !/[{}]/.test(zh), `${kind} ${zh}`);
    assert.ok(en !== null && !HAN.test(en) && !/[{}]/.test(en), `${kind} ${en}`);
  }
});
