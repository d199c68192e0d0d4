/** The check code 校验码 printed on a paper: with the number it opens the page that says whether the paper is valid. */

/** Without signs that are taken for one another: 0 O, 1 I L. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const [GROUP, GROUPS] = [4, 3] as const;
export const CODE_LENGTH = GROUP * GROUPS;
/** Bytes from here on would make the first signs more likely. */
const FAIR = 256 - (256 % SIGNS.length);

/** From random bytes; needs more of them than signs, since some are left out. Null: too few were fair. */
export function checkCodeFrom(bytes: Uint8Array): string | null {
  const fair = [...bytes].filter((byte) => byte < FAIR).slice(0, CODE_LENGTH);
  if (fair.length < CODE_LENGTH) return null;
  return fair.map((byte) => SIGNS.charAt(byte % SIGNS.length)).join('');
}

/** As it is printed: XXXX-XXXX-XXXX. */
export function printedCode(code: string): string {
  return (code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/** As it is kept, from what somebody typed. */
export function typedCode(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}
