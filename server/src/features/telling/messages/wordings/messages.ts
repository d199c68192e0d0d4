/** Every message a city may put into words of its own: those of the catalogue, and those of each trade from its tables. */
import { SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Words } from '@gridgov/domain/workflow/form.ts';
import { markOf, noticeWord } from '../../../../platform/workflow/noticed.ts';
import type { Served } from '../../../../platform/workflow/served.ts';
import { CASES, caseTemplate } from '../templates/cases.ts';
import { TEMPLATES } from '../templates/catalogue.ts';
import { dueWords } from '../templates/matters.ts';
import { fill, put, type Template, type Wording } from '../templates/template.ts';
import { keyOf } from './keys.ts';
import type { OwnWordings } from './queries.ts';

export type Message = {
  readonly key: string;
  readonly of: string;
  readonly called: Words;
  readonly product: Template;
};

/** Groups of the catalogue, by how names of its templates begin. */
const GROUPS: readonly (readonly [start: string, words: Words])[] = [
  ['matter.staff.', { zh: '案件，给工作人员', en: 'Cases, to staff' }],
  ['matter.reporter.', { zh: '案件，给上报人', en: 'Cases, to reporters' }],
  ['matter.mark.', { zh: '案件，时限提醒', en: 'Cases, reminders of limits' }],
  ['deputy.', { zh: '代理', en: 'Deputies' }],
  ['portal.', { zh: '公众门户', en: 'Portal' }],
  ['digest', { zh: '汇总', en: 'Digests' }],
  ['code.', { zh: '验证码', en: 'Codes' }],
];

/** Messages of trades, made from their tables: those that notify somebody, and each mark of their clocks. */
export function messagesOf(trades: readonly Served[]): Message[] {
  const catalogue = Object.entries(TEMPLATES).flatMap(([key, product]) => {
    const group = GROUPS.find(([start]) => key.startsWith(start));
    return group === undefined ? [] : [{ key, of: group[0], called: group[1], product }];
  });
  return [...catalogue, ...trades.flatMap(messagesOfTrade)];
}

export function messagesOfTrade(served: Served): Message[] {
  const { name, zh, en, events, timers } = served.trade;
  const told = Object.keys(events).filter((event) => events[event]?.tells !== undefined);
  const marks = Object.entries(timers).flatMap(([clock, { marks: some }]) =>
    (some ?? []).map((mark) => `mark.${name}/${clock}.${mark}`),
  );
  return [...told.map((event) => `${name}.${event}`), ...marks].map((kind) => ({
    key: keyOf(kind),
    of: name,
    called: { zh, en },
    product: productOf(served, kind),
  }));
}

/** What every case is told by, with the words of this event in it. */
function productOf(served: Served, kind: string): Template {
  const { audience, ...template } = CASES[caseTemplate(kind)];
  const worded = (language: Language): Wording => {
    const params = { said: noticeWord(served, kind, language), called: served.trade[language] };
    const { line, subject, text } = template[language];
    const bell = markOf(kind) === null ? params.said : put(line, params);
    return { line: bell, subject: put(subject, params), text: put(text, params) };
  };
  return { audience, zh: worded('zh'), en: worded('en') };
}

type Noticed = {
  readonly kind: string;
  readonly facts: { readonly number?: string; readonly dueAt?: number };
};

/** What a list of notices says of one of a case: in the words of the city, or of the tables. */
export function caseLine(
  served: Served,
  { kind, facts: { number = '', dueAt } }: Noticed,
  language: Language,
  own: OwnWordings,
): string {
  const wording = own.get(keyOf(kind))?.[language];
  if (wording === undefined) return noticeWord(served, kind, language);
  return fill(wording, { number, due: dueWords(dueAt ?? null, language, SHANGHAI_OFFSET) }).line;
}
