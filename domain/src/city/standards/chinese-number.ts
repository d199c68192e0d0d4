const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100 };

/** The characters numbers are written with, for use inside a regular expression's brackets. */
export const CHINESE_DIGITS = Object.keys(DIGITS).join('') + Object.keys(UNITS).join('');

/** 十五 → 15, 二十 → 20, 一百二十 → 120, 三 → 3, 一五 → 15; null where the text is no such number. */
export function chineseNumber(text: string): number | null {
  if (text === '') return null;
  let sum = 0;
  let digit: number | null = null;
  for (const char of text) {
    const unit = UNITS[char];
    const value = DIGITS[char];
    if (unit !== undefined) {
      sum += (digit ?? 1) * unit;
      digit = null;
    } else if (value !== undefined) digit = (digit ?? 0) * 10 + value;
    else return null;
  }
  return sum + (digit ?? 0);
}
