import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AT } from '@gridgov/domain/loop/issues/testing.ts';
import { testRules } from '../../../../testing/rules.ts';
import { namesWith } from '../../../city/names/names.ts';
import { rowView } from './row-view.ts';
import { sentenceOf } from './timeline.ts';
import { reasonText } from './words.ts';

const now = Date.UTC(2026, 10, 24, 8);
const rules = testRules().current(now);
const story = AT.handling();
const { state } = story;
const place = state.place.grid || state.place.community;
const ENGLISH: Readonly<Record<string, string>> = {
  井盖缺失: 'Cover missing',
  养护处: 'Road Maintenance',
  海云里03: 'Haiyunli 03',
};
const book = {
  find: (_language: string, _kind: string, _code: string, chinese: string) => ENGLISH[chinese] ?? null,
  said: (_language: string, _kind: string, chinese: string) => ENGLISH[chinese] ?? null,
};
const names = namesWith(book, {
  unit: (id) => (id === state.lead ? '养护处' : id),
  area: (code) => (code === place ? '海云里03' : code),
  classOf: (code) => (code === state.classCode ? '井盖缺失' : code),
});
const row = (language: 'zh' | 'en', title: string) =>
  rowView(
    { state: { ...state, title }, version: 1, placeText: '滨河路12号' },
    { names: names.in(language), rules, language, now },
  );

test('a row names class, grid and unit in its reader’s language; what people wrote stays', () => {
  const [chinese, english] = [row('zh', '路口井盖没了'), row('en', '路口井盖没了')];
  const told = ({ className, gridName, holder, title, place: where }: typeof chinese) =>
    [className, gridName, holder.name, title, where].join(' | ');
  assert.equal(told(chinese), '井盖缺失 | 海云里03 | 养护处 | 路口井盖没了 | 虚构路 7 号');
  assert.equal(told(english), 'Cover missing | Haiyunli 03 | Road Maintenance | 路口井盖没了 | 虚构路 7 号');
});

test('a title that is just the name of a class is told in the reader’s language', () => {
  assert.equal(row('en', '井盖缺失').title, 'Cover missing');
  assert.equal(row('zh', '井盖缺失').title, '井盖缺失');
});

test('reasons kept with Chinese names, and units of events, are told in the reader’s language', () => {
  const reason = { condition: 'classPrefix', wanted: '井盖缺失', given: '' } as const;
  assert.match(reasonText(reason, names.in('en'), 'en'), /the rule says Cover missing/);
  assert.match(reasonText(reason, names, 'zh'), /规则为 井盖缺失/);
  const event = { name: 'dispatched', body: { unit: state.lead ?? '', assists: [], routing: null } };
  const sentence = (language: 'zh' | 'en') =>
    sentenceOf(event as unknown as Parameters<typeof sentenceOf>[0], { names: names.in(language), language });
  assert.match(sentence('en'), /Road Maintenance$/);
  assert.match(sentence('zh'), /养护处$/);
});
