/** What a wording of the city must hold to, and how it looks once filled. */
import { type Language, say, sayField, wrongField } from '@gridgov/domain/refusal.ts';
import type { Words } from '@gridgov/domain/workflow/form.ts';
import { fill, holesIn, holesOf, type Params, type Wording, withoutHoles } from '../templates/template.ts';
import type { Message } from './messages.ts';
import type { Wordings } from './queries.ts';

/** Without these a message is of no use: whoever reads it cannot tell what is meant, or cannot go on. */
const KEPT = ['number', 'code', 'secret', 'lines', 'link', 'area', 'post'] as const;

type Hole = Words & { readonly like: Readonly<Record<Language, string | number>> };

const same = (zh: string, en: string, like: string | number): Hole => ({
  zh,
  en,
  like: { zh: like, en: like },
});

/** What stands in the places to be filled, with an example. */
export const HOLES: Readonly<Record<string, Hole>> = {
  number: same('编号', 'number', '990106202611240131'),
  title: { zh: '标题', en: 'title', like: { zh: '暴露垃圾', en: 'Litter in the street' } },
  clock: { zh: '时限', en: 'limit', like: { zh: '处置时限', en: 'limit of handling' } },
  due: { zh: '到期时间', en: 'when it is due', like: { zh: '11月26日 09:30 ', en: '2026-11-26 09:30' } },
  said: { zh: '进展', en: 'what happened', like: { zh: '已交给单位', en: 'It is with the unit' } },
  called: { zh: '业务', en: 'kind of case', like: { zh: '案件', en: 'case' } },
  code: same('验证码', 'code', '482915'),
  minutes: same('分钟数', 'minutes', 10),
  secret: same('查询码', 'secret', '7K3M9QWX'),
  link: same('网址', 'link', 'https://grid.example/portal/'),
  area: { zh: '区域', en: 'area', like: { zh: '福海街道', en: 'Fuhai Street' } },
  matters: same('件数', 'how many cases', 4),
  count: same('条数', 'how many messages', 3),
  lines: {
    zh: '各条内容',
    en: 'their texts',
    like: { zh: '· 立案，请派遣', en: '· Filed: please dispatch' },
  },
  post: { zh: '岗位', en: 'post', like: { zh: '福海街道派遣员', en: 'dispatcher of Fuhai Street' } },
  from: same('开始日期', 'first day', '2026-11-24'),
  to: same('结束日期', 'last day', '2026-11-26'),
};

export const exampleOf = (language: Language): Params =>
  Object.fromEntries(Object.entries(HOLES).map(([name, { like }]) => [name, like[language]]));

const LANGUAGES = ['zh', 'en'] as const;
const PARTS = ['line', 'subject', 'text'] as const;
type Part = (typeof PARTS)[number];
const CALLED = {
  zh: {
    line: sayField('wording.zh.line', '中文一行', 'Chinese line'),
    subject: sayField('wording.zh.subject', '中文标题', 'Chinese subject'),
    text: sayField('wording.zh.text', '中文正文', 'Chinese text'),
  },
  en: {
    line: sayField('wording.en.line', '英文一行', 'English line'),
    subject: sayField('wording.en.subject', '英文标题', 'English subject'),
    text: sayField('wording.en.text', '英文正文', 'English text'),
  },
} as const;
const HAN = /\p{Script=Han}/u;

/** @throws Refusal that names the part and says what would be right */
export function checkWordings({ product }: Pick<Message, 'product'>, given: Wordings): void {
  for (const language of LANGUAGES)
    for (const part of PARTS) {
      const [was, becomes] = [product[language][part], given[language][part]];
      // What the product has no line for is in no list.
      if (was === undefined) continue;
      const fault = faultIn(becomes ?? '', { part, language, was, known: holesOf(product) });
      if (fault !== null) throw wrongField(CALLED[language][part], fault.problem, fault.right);
    }
}

type Sentence = ReturnType<typeof say>;
type Fault = { readonly problem: Sentence; readonly right: Sentence };
type Place = {
  readonly part: Part;
  readonly language: Language;
  /** The product's words, and every place that can be filled in this message. */
  readonly was: string;
  readonly known: readonly string[];
};

function faultIn(text: string, { part, language, was, known }: Place): Fault | null {
  const holes = holesIn(text);
  const named = (some: readonly string[]) => some.map((hole) => `{${hole}}`).join(' ');
  const unknown = holes.filter((hole) => !known.includes(hole));
  const kept = KEPT.filter((hole) => part === 'text' && holesIn(was).includes(hole) && !holes.includes(hole));
  const faults: readonly (readonly [boolean, Fault])[] = [
    [text.trim() === '', { problem: say('没有写', 'it is empty'), right: say('写上内容', 'some words') }],
    [
      unknown.length > 0,
      {
        problem: say(`这条消息里没有 ${named(unknown)}`, `this message has no ${named(unknown)}`),
        right: say(`其中之一：${named(known)}`, `one of ${named(known)}`),
      },
    ],
    [
      /[{}]/.test(withoutHoles(text)),
      {
        problem: say('花括号不成对', 'a brace stands alone'),
        right: say(`写成 ${named(known)}`, `written as ${named(known)}`),
      },
    ],
    [
      kept.length > 0,
      {
        problem: say(`少了 ${named(kept)}`, `it lacks ${named(kept)}`),
        right: say(`正文里有 ${named(kept)}`, `a text with ${named(kept)}`),
      },
    ],
    [
      part !== 'text' && /[\r\n]/.test(text),
      { problem: say('不止一行', 'it has several lines'), right: say('写成一行', 'one line') },
    ],
    [
      language === 'en' && HAN.test(text),
      { problem: say('英文里有汉字', 'it has Chinese in it'), right: say('只用英文', 'English alone') },
    ],
  ];
  return faults.find(([holds]) => holds)?.[1] ?? null;
}

/** One SMS holds 70 characters, or 160 where all are plain Latin; of a longer text each part a few less. */
const PLAIN = /^[\x20-\x7e\n]*$/;

export function smsParts(text: string): number {
  const [one, each] = PLAIN.test(text) ? [160, 153] : [70, 67];
  return text.length <= one ? 1 : Math.ceil(text.length / each);
}

/** As whoever gets it reads it, with examples in its places. */
export function trialOf(wording: Wording, language: Language) {
  const { line, subject, text } = fill(wording, exampleOf(language));
  return { line: wording.line === undefined ? null : line, subject, text, sms: smsParts(text) };
}
