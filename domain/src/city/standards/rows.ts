/** One row of an imported table: `row` as its reader sees it in the file, `fields` by field name. */
export interface ImportRow {
  readonly row: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** What is wrong with one field of one row, and what would be right. Row 0: the file as a whole. */
export interface RowProblem {
  readonly row: number;
  readonly field: string;
  readonly message: string;
}

/** One thing an import would add or change; `before` is there for a change. */
export interface Planned<T> {
  readonly row: number;
  readonly after: T;
  readonly before?: T;
}

/** What an import would do. Every row read is in exactly one of added, changed, unchanged and refused. */
export interface Plan<T> {
  readonly added: readonly Planned<T>[];
  readonly changed: readonly Planned<T>[];
  readonly unchanged: readonly Planned<T>[];
  readonly refused: readonly number[];
  /** Each refused row has at least one; a row that is taken may have some too, where dirt was mended or noted. */
  readonly problems: readonly RowProblem[];
}

const BLANKS = new Set(['', '-', '--', '—', '——', '/', '无', 'null', 'NULL', '(空)', '（空）']);

/**
 * A cell's text as it was meant: full-width letters and digits made half-width, HTML character references
 * resolved, white space between Chinese characters (a line wrapped inside a cell) taken out, and the
 * ways of writing "nothing" made empty.
 */
export function cleanText(raw: string | undefined): string {
  if (raw === undefined) return '';
  const text = halfWidth(unescapeHtml(raw))
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, '')
    .trim();
  return BLANKS.has(text) ? '' : text;
}

/** Full-width digits and Latin letters as ASCII; Chinese punctuation is left as it is. */
export function halfWidth(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function unescapeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,6})|#[xX]([0-9a-fA-F]{1,5})|(\w{2,4}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 31 && code < 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** "A、B、各产权单位" → its members, once each. Marks inside brackets do not split. */
export function splitList(raw: string | undefined): string[] {
  const members: string[] = [];
  let depth = 0;
  let member = '';
  for (const char of (raw ?? '').replace(/\r/g, '')) {
    if ('（(【['.includes(char)) depth += 1;
    if ('）)】]'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && '、，,；;/\n|'.includes(char)) {
      members.push(member);
      member = '';
    } else member += char;
  }
  return [...new Set([...members, member].map(cleanText).filter(Boolean))];
}

/**
 * A code as two digits: '1', '1.0', ' 01' → '01'. Longer codes keep their digits. Null where there are other
 * characters in it; empty stays empty.
 */
export function cleanCode(raw: string | undefined): string | null {
  const text = cleanText(raw)
    .replace(/\s/g, '')
    .replace(/^(\d+)\.0+$/, '$1');
  if (text === '') return '';
  return /^\d{1,16}$/.test(text) ? text.padStart(2, '0') : null;
}
