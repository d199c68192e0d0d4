/** Text as it can be drawn: what no font has is replaced by the sign for a missing one, and named. */

/** 〓, as printers put it where a sign was not in the case. */
export const MISSING = '〓';
const NEW_LINE = 10;
/** Of no meaning on paper: joiners, selectors of variants, and marks of direction, which could turn words round. */
const UNSEEN = /[\p{Cc}\p{Cf}]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/u;

type CanDraw = (codePoint: number) => boolean;

/** The same value with all its texts drawable; the signs that are not are added to `missing`, in their order. */
export function drawable<T>(value: T, canDraw: CanDraw, missing: Set<string>): T {
  if (typeof value === 'string') return drawableText(value, canDraw, missing) as T;
  if (Array.isArray(value)) return value.map((one) => drawable(one, canDraw, missing)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, one]) => [name, drawable(one, canDraw, missing)]);
  return Object.fromEntries(members) as T;
}

function drawableText(text: string, canDraw: CanDraw, missing: Set<string>): string {
  let made = '';
  for (const sign of text.toWellFormed().normalize('NFC').replaceAll('\t', ' ')) {
    const code = sign.codePointAt(0) ?? 0;
    if (code === NEW_LINE) made += sign;
    else if (UNSEEN.test(sign)) continue;
    else if (canDraw(code)) made += sign;
    else {
      missing.add(sign);
      made += MISSING;
    }
  }
  return made;
}

/** 𠮷 (U+20BB7): for whoever writes it in by hand. */
export const signName = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
