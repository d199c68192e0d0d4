/** How often, as people write it in a table: 每天, 工作日, 节假日, 每周一、三、五, 每月1、15日. */
import { isRhythm, type Rhythm } from './due.ts';

const PLAIN = {
  每天: 'daily',
  每日: 'daily',
  工作日: 'workdays',
  节假日: 'days_off',
  休息日: 'days_off',
} as const;
const WEEKDAYS = '一二三四五六日';

export function readRhythm(text: string): Rhythm | null {
  const plain = PLAIN[text as keyof typeof PLAIN];
  if (plain !== undefined) return { frequency: plain, days: [] };
  const [, every, named = ''] = /^每(周|月)(.+)$/.exec(text) ?? [];
  if (every === undefined) return null;
  const pieces = named.match(every === '周' ? /[一二三四五六日天]|\d+/g : /\d+/g) ?? [];
  const days = pieces.map((one) =>
    /\d/.test(one) ? Number(one) : WEEKDAYS.indexOf(one.replace('天', '日')) + 1,
  );
  const rhythm = { frequency: every === '周' ? 'weekly' : 'monthly', days } as const;
  return isRhythm(rhythm) ? rhythm : null;
}
