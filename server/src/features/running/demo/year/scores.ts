/** Scores of the district by what its year counted: of the month before last published, of last month shown and objected to. */
import { DAY, dayStartAt, dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Asked, Desk } from '../everyday/desk.ts';

const HOUR = 3_600_000;
const TEMPLATES = ['units', 'streets'] as const;
type Template = (typeof TEMPLATES)[number];
type Done = readonly [account: string, name: string, path: string, body?: object, orElse?: readonly number[]];

/** Beginnings of the month of a moment and of the two before it. */
function monthsBefore(now: number): readonly [current: number, last: number, before: number] {
  const current = firstOf(now);
  const last = firstOf(current - DAY);
  return [current, last, firstOf(last - DAY)];
}
const firstOf = (at: number) => dayStartAt(at) - (Number(dayTextAt(at).slice(8)) - 1) * DAY;
const nameOf = (first: number) => dayTextAt(first).slice(0, 7);
const caseOf = (period: string, template: Template) => `/scores/{score ${template} ${period}}`;

/** Released, drawn and shown to those judged; the district's head publishes what its desk drew. */
const shown = (period: string): Done[] => [
  ['districthead', `figures ${period}`, '/figures/releases', { period }],
  ...TEMPLATES.flatMap((template): Done[] => [
    ['district', `score ${template} ${period}`, '/scores/commands/draw_score', { template, period }],
    ['district', `show ${template} ${period}`, `${caseOf(period, template)}/commands/show_results`, {}],
  ]),
];

/** A unit without a matter in that month is not judged, and has nothing to object to. */
const NOT_JUDGED = [404, 409, 422] as const;
function objections(period: string): Done[] {
  const [units, streets] = TEMPLATES.map((template) => `${caseOf(period, template)}/commands`);
  return [
    [
      ...(['unit', `objection of a unit ${period}`, `${units}/object`] as const),
      { item: 'close_on_time', words: '有三件停车场外的暴露垃圾不归我们清，退回过，算在了我们名下' },
      NOT_JUDGED,
    ],
    [
      ...(['street', `objection of a street ${period}`, `${streets}/object`] as const),
      { item: 'dispatch_on_time', words: '月初平台升级那天上午派不出去，这几件请核对' },
    ],
    [
      ...(['district', `answer ${period}`, `${units}/answer_objection`] as const),
      { objection: '1', upheld: false, answer: '三件都在责任清单内，退回时没有写依据，分数不改' },
      NOT_JUDGED,
    ],
  ];
}

/** Of a city whose year is loaded. Done twice it is done once. */
export async function playScores(desk: Desk, now: number): Promise<void> {
  const [current, last, before] = monthsBefore(now);
  // On the third of the month and the hours after, as people of the district would.
  await doAll(desk, shown(nameOf(before)), {
    from: last + 2 * DAY + 10 * HOUR,
    until: last + 2 * DAY + 16 * HOUR,
  });
  // The longest holidays leave the end of the term in the month.
  await desk.takeClocks('score', last + 19 * DAY + 9 * HOUR);
  const published = TEMPLATES.map((template): Done => {
    const path = `${caseOf(nameOf(before), template)}/commands/publish_result`;
    return ['districthead', `publish ${template}`, path, { words: '没有异议，同意公布' }];
  });
  await doAll(desk, published, { from: last + 19 * DAY + 10 * HOUR, until: last + 19 * DAY + 11 * HOUR });
  // This morning, also where the month is some hours old.
  const period = nameOf(last);
  const steps = [...shown(period), ...objections(period)];
  await doAll(desk, steps, { from: Math.max(current, now - 4 * HOUR), until: now });
}

async function doAll(
  desk: Desk,
  steps: readonly Done[],
  { from, until }: { readonly from: number; readonly until: number },
): Promise<void> {
  for (const [n, [account, key, path, body = {}, orElse = []]] of steps.entries()) {
    const at = Math.floor(from + ((until - from) * (n + 1)) / (steps.length + 1));
    const asked: Asked = { at, who: { account }, method: 'POST', path, key, body, orElse };
    // In the order of time: each goes on from the one before.
    await desk.ask(asked);
  }
}
