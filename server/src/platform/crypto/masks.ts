/** Masks as the trade writes them: 张*, 138****1234, 110***********1234. What is too short is hidden whole. */

/** The family name stays; two-character family names are not known to us and show one character. */
export function maskName(name: string): string {
  const letters = [...name.trim()];
  const [first] = letters;
  return first === undefined ? '' : `${first}${'*'.repeat(Math.min(Math.max(letters.length - 1, 1), 2))}`;
}

/** Also for landlines and foreign numbers: three in front and four behind stay where at least three go. */
export function maskPhone(phone: string): string {
  return maskMiddle(phone.replaceAll(/[\s-]/g, ''), 3, 4);
}

/** Identity card of 15 or 18 characters. */
export function maskIdNumber(number: string): string {
  return maskMiddle(number.trim(), 3, 4);
}

/** Numbers inside running text that look like telephones or identity cards. */
export function maskNumbersIn(text: string): string {
  return text
    .replaceAll(/(?<!\d)\d{17}[\dXx](?!\d)/g, (found) => maskIdNumber(found))
    .replaceAll(/(?<!\d)1[3-9]\d{9}(?!\d)/g, (found) => maskPhone(found));
}

function maskMiddle(text: string, before: number, after: number): string {
  const letters = [...text];
  const hidden = letters.length - before - after;
  if (hidden < 3) return '*'.repeat(letters.length);
  return letters.slice(0, before).join('') + '*'.repeat(hidden) + letters.slice(-after).join('');
}
