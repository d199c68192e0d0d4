import type { Words } from '../../../workflow/form.ts';
import type { ScoreItem } from '../template.ts';

/** With a true minus, as points are written. */
const signed = (points: number | null) => String(points ?? 0).replace('-', '−');

/** The formula of an item in a sentence, as those who are judged read it. */
export function formulaOf({ form, points, full, floor, each, most }: ScoreItem): Words {
  const zh = most === null ? '' : `，最多 ${most} 分`;
  const en = most === null ? '' : `, ${most} at most`;
  const words = {
    linear: {
      zh: `${full}% 起得满分 ${points} 分，到 ${floor}% 为 0 分，中间按比例`,
      en: `All ${points} points from ${full} %, none at ${floor} %, in proportion between`,
    },
    short: {
      zh: `不到 ${full}%，每个百分点 ${signed(each)} 分${zh}`,
      en: `${signed(each)} for each point below ${full} %${en}`,
    },
    times: { zh: `每次 ${signed(each)} 分${zh}`, en: `${signed(each)} for each time${en}` },
    entry: { zh: `人工记，每次 ${signed(each)} 分${zh}`, en: `By hand, ${signed(each)} for each time${en}` },
  };
  return words[form];
}
