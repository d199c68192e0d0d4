/** What Lighthouse says of a page in the figures kept here, and whether they are within `faces/budgets.json`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The part of Lighthouse's result that is read. */
export type Result = {
  readonly runtimeError?: { readonly code: string } | undefined;
  readonly audits: Readonly<Record<string, Audit>>;
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
};
type Audit = {
  readonly score: number | null;
  readonly numericValue?: number | undefined;
  readonly details?: object | undefined;
};

const SCORED = ['accessibility', 'best-practices', 'seo'] as const;
type Scored = (typeof SCORED)[number];

export type Figures = {
  /** First and largest contentful paint, time blocked between first paint and rest, all as on a slow phone. */
  readonly fcpMs: number;
  readonly lcpMs: number;
  readonly tbtMs: number;
  /** How much of the page moved while it came. */
  readonly cls: number;
  /** Over the wire, compressed. */
  readonly scriptKb: number;
  readonly allKb: number;
  readonly scores: Readonly<Record<Scored, number>>;
  /** By category and name, with the first of what was found. */
  readonly failing: readonly string[];
};

/** @throws where the page could not be looked at */
export function figuresOf(result: Result): Figures {
  if (result.runtimeError !== undefined) throw new Error(result.runtimeError.code);
  const value = (id: string): number => {
    const found = result.audits[id]?.numericValue;
    if (found === undefined) throw new Error(`Lighthouse says nothing of ${id}`);
    return found;
  };
  const category = (name: Scored) => {
    const found = result.categories[name];
    if (found === undefined || found.score === null) throw new Error(`Lighthouse did not score ${name}`);
    return { score: Math.round(found.score * 100), refs: found.auditRefs };
  };
  return {
    fcpMs: Math.round(value('first-contentful-paint')),
    lcpMs: Math.round(value('largest-contentful-paint')),
    tbtMs: Math.round(value('total-blocking-time')),
    cls: Math.round(value('cumulative-layout-shift') * 1000) / 1000,
    ...weights(result.audits['resource-summary']?.details),
    scores: {
      accessibility: category('accessibility').score,
      'best-practices': category('best-practices').score,
      seo: category('seo').score,
    },
    failing: SCORED.flatMap((name) =>
      category(name)
        // What has no weight is advice, also where it has a score.
        .refs.filter(({ id, weight }) => weight > 0 && (result.audits[id]?.score ?? 1) < 1)
        .map(({ id }) => `${name}: ${id} ${firstOf(result.audits[id]?.details)}`.trim()),
    ),
  };
}

/** The first of what an audit found, short enough for a line. */
function firstOf(details: object | undefined): string {
  const [first]: unknown[] = itemsOf(details);
  return first === undefined ? '' : JSON.stringify(first).slice(0, 300);
}

function itemsOf(details: object | undefined): unknown[] {
  const items: unknown = details === undefined || !('items' in details) ? [] : details.items;
  return Array.isArray(items) ? items : [];
}

function weights(details: object | undefined): Pick<Figures, 'scriptKb' | 'allKb'> {
  const rows = itemsOf(details) as { resourceType: string; transferSize: number }[];
  const kb = (kind: string) => {
    const bytes = rows.find(({ resourceType }) => resourceType === kind)?.transferSize;
    if (bytes === undefined) throw new Error(`Lighthouse did not weigh ${kind}`);
    return Math.round(bytes / 102.4) / 10;
  };
  return { scriptKb: kb('script'), allKb: kb('total') };
}

export type PageBudget = {
  readonly name: string;
  readonly address: string;
  /** Who is signed in; nobody without. */
  readonly account?: string;
  readonly fcpMs: number;
  readonly lcpMs: number;
  readonly cls: number;
  /** Least score, for pages that search engines should find. */
  readonly seo?: number;
};
export type Budgets = {
  readonly pages: readonly PageBudget[];
  /** Least scores of every page, of 100. */
  readonly scores: Readonly<Partial<Record<Scored, number>>>;
};

export function readBudgets(): Budgets {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, '../faces/budgets.json'), 'utf8')) as Budgets;
}

/** What a page is over its budget by in the best of its tries; a page that never came has not kept it. */
export function overBudget(page: PageBudget, tries: readonly Figures[], budgets: Budgets): string[] {
  if (tries.length === 0) return [`${page.name}: could not be looked at`];
  const problems: string[] = [];
  for (const figure of ['fcpMs', 'lcpMs', 'cls'] as const) {
    const best = Math.min(...tries.map((one) => one[figure]));
    // Also what is no number has not kept it.
    if (!(best <= page[figure])) problems.push(`${page.name}: ${figure} ${best}, at most ${page[figure]}`);
  }
  const least = { ...budgets.scores, ...(page.seo === undefined ? {} : { seo: page.seo }) };
  for (const [name, score] of Object.entries(least) as [Scored, number][]) {
    const best = tries.reduce((one, other) => (other.scores[name] > one.scores[name] ? other : one));
    if (best.scores[name] >= score) continue;
    const why = best.failing.filter((one) => one.startsWith(name)).join(', ');
    problems.push(`${page.name}: ${name} ${best.scores[name]}, at least ${score} (${why})`);
  }
  return problems;
}

/** Figure by figure; what fails in any of them is told. */
export function medianOf(tries: readonly Figures[]): Figures {
  const of = (read: (one: Figures) => number) => middle(tries.map(read));
  return {
    fcpMs: of((one) => one.fcpMs),
    lcpMs: of((one) => one.lcpMs),
    tbtMs: of((one) => one.tbtMs),
    cls: of((one) => one.cls),
    scriptKb: of((one) => one.scriptKb),
    allKb: of((one) => one.allKb),
    scores: {
      accessibility: of((one) => one.scores.accessibility),
      'best-practices': of((one) => one.scores['best-practices']),
      seo: of((one) => one.scores.seo),
    },
    failing: [...new Set(tries.flatMap((one) => one.failing))],
  };
}

export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
