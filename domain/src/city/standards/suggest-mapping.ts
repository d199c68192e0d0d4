import synonyms from './header-synonyms.json' with { type: 'json' };
import { parseLimitUnit } from './limit-text.ts';
import { halfWidth } from './rows.ts';

/** Names by which a field's column is known, the best first: data, so a city can add its own. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

export const HEADER_SYNONYMS: Readonly<Record<'standards' | 'categories' | 'calendar', Synonyms>> = synonyms;

export interface SuggestedMapping {
  /** Header as it stands in the file → field. */
  readonly map: Readonly<Record<string, string>>;
  /** Headers no field was found for. */
  readonly unmapped: readonly string[];
  /** Unit written in the brackets of the limit's header, 处置时限（工作日）: the unit of numbers that stand alone. */
  readonly limitUnit?: string;
}

interface Candidate {
  readonly header: string;
  readonly field: string;
  readonly score: number;
}

/**
 * Which column is probably which field, from the headers alone. Each field is given at most one column and each
 * column at most one field; names that agree wholly go before names that only contain a known one. A person sees
 * and may change the result before it is used.
 */
export function suggestMapping(headers: readonly string[], known: Synonyms): SuggestedMapping {
  const candidates = headers
    .flatMap((header) =>
      Object.entries(known).flatMap(([field, names]) => candidatesOf(header, field, names)),
    )
    .sort((a, b) => b.score - a.score);
  const map: Record<string, string> = {};
  const taken = new Set<string>();
  for (const { header, field } of candidates) {
    if (map[header] !== undefined || taken.has(field)) continue;
    map[header] = field;
    taken.add(field);
  }
  const unmapped = headers.filter((header) => map[header] === undefined);
  const limitHeader = headers.find((header) => map[header] === 'limit');
  const unit =
    limitHeader === undefined
      ? ''
      : (/[(（](.+?)[)）]/.exec(limitHeader)?.[1] ?? '').replace(/^单位[:：]?/, '');
  return parseLimitUnit(unit) === null ? { map, unmapped } : { map, unmapped, limitUnit: unit };
}

function candidatesOf(header: string, field: string, names: readonly string[]): Candidate[] {
  const whole = normalHeader(header);
  const bare = normalHeader(header.replace(/[(（].*?[)）]/g, ''));
  let score = 0;
  names.forEach((name, rank) => {
    const clean = normalHeader(name);
    if (clean === whole) score = Math.max(score, 1000 - rank);
    else if (clean === bare) score = Math.max(score, 800 - rank);
    else if (clean.length >= 2 && isChinese(clean) && bare.includes(clean)) {
      score = Math.max(score, 100 + clean.length * 40 - rank);
    }
  });
  return score > 0 ? [{ header, field, score }] : [];
}

function normalHeader(header: string): string {
  return halfWidth(header)
    .toLowerCase()
    .replace(/[\s_*＊:：·.、/\-()（）]/g, '');
}

function isChinese(text: string): boolean {
  return /[\u4e00-\u9fff]/.test(text);
}
