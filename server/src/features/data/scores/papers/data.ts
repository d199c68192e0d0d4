/** What the paper of a result prints: the points of one street or unit, item by item, and who decided. No names of people. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { ScoreItem } from '@gridgov/domain/data/score-templates/template.ts';
import { drawnOf, type State } from '@gridgov/domain/data/scores/events.ts';
import { type ItemResult, medianTotal, resultsOf } from '@gridgov/domain/data/scores/points.ts';
import { FRAME_2026_12, type PaperKind } from '../../../../platform/papers/papers.ts';

const since = '2026-12-01';
export const SCORE_PAPER: PaperKind = {
  name: 'score_result',
  zh: '考评结果通知书',
  en: 'Score result',
  templates: [
    { since, file: new URL(`templates/score-result-${since}.typ`, import.meta.url), frame: FRAME_2026_12 },
  ],
};

const inPoints = (hundredths: number) => (hundredths / 100).toFixed(2);

export function printedOf(state: State, judged: string, district: string) {
  const { by, period, edition, number, publishedAt, release, since: from, lanes, entries } = state;
  const all = resultsOf(drawnOf(state));
  const result = all.find(({ key }) => key === judged);
  if (result === undefined) throw new Error(`${judged} is not judged in ${number}`);
  const median = medianTotal(all);
  return {
    title: SCORE_PAPER.zh,
    issuer: `${district}网格中心`,
    to: result.title,
    says: `按《${by.zh}》，你单位 ${period} 考评得 ${inPoints(result.total)} 分（本期可得 ${inPoints(result.full)} 分）。`,
    rows: [
      { label: '编号', text: number },
      { label: '考评期', text: `${period}${edition > 1 ? `（第 ${edition} 版）` : ''}` },
      { label: '办法', text: `${by.zh}，${from} 起施行` },
      { label: '指标', text: `${period} 第 ${release} 次公布` },
      { label: '区内中位数', text: median === null ? '单位太少，不列' : `${inPoints(median)} 分` },
      { label: '公布日', text: publishedAt === null ? '' : dayTextAt(publishedAt) },
    ].filter(({ text }) => text !== ''),
    items: by.items.map((item, n) => lineOf(item, result.items[n])),
    entries: entries
      .filter((one) => one.judged === judged && one.struck === null)
      .map((one) => ({ item: titleOf(by.items, one.item), times: one.times, words: one.words })),
    objections: lanes.objection
      .filter((one) => one.judged === judged && one.upheld !== null)
      .map(({ item, words, upheld, answer, back }) => ({
        ...{ item: titleOf(by.items, item), words, answer: answer ?? '' },
        outcome: upheld === true ? `采纳，补 ${inPoints(back)} 分` : '不采纳',
      })),
  };
}

const titleOf = (items: readonly ScoreItem[], name: string) =>
  items.find((one) => one.name === name)?.zh ?? name;

function lineOf({ zh, points, form }: ScoreItem, result: ItemResult | undefined) {
  const counted = result?.counted ?? null;
  const numbers =
    counted === null
      ? `${result?.times ?? 0} 次`
      : form === 'times'
        ? `${counted.numerator} 次`
        : counted.denominator === 0
          ? '没有件'
          : `${counted.numerator} / ${counted.denominator}`;
  const got = result === undefined || result.points === null ? '不计' : inPoints(result.points);
  return { title: zh, numbers, points, got, few: result?.few === true };
}
