/**
 * Released periods 公布: figures of a month, quarter or year as they were when a post answered for them. What moves later
 * changes nothing of it; a correction is another edition, with its reason. The edition is the version of the stream.
 */
import { asIs, Refusal, say, sayField, wrongField } from '../refusal.ts';

export type Period = { readonly name: string; readonly from: string; readonly to: string };

/** What stands in every event of a release. */
type Released = {
  readonly id: string;
  readonly district: string;
  readonly period: string;
  /** Hash over its measures and numbers, which lie beside the event. */
  readonly digest: string;
};
export type ReleaseState = Released & { readonly edition: number };
export type ReleaseEvent = {
  readonly name: 'released';
  readonly body: Released & { readonly reason: string | null };
};

export const RELEASE_WORDS = { released: { zh: '公布指标', en: 'Figures released' } } as const;

const MONTHS_OF: Readonly<Record<string, readonly [first: number, last: number]>> = {
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
};

/** Of `2026-11`, `2026-Q4` or `2026`; null of anything else. */
export function periodOf(name: string): Period | null {
  const found = /^([1-9]\d{3})(?:-(Q[1-4]|0[1-9]|1[0-2]))?$/.exec(name);
  if (found === null) return null;
  const [, year = '', part = ''] = found;
  const [first, last] = part === '' ? [1, 12] : (MONTHS_OF[part] ?? [Number(part), Number(part)]);
  const text = (at: number) => new Date(at).toISOString().slice(0, 10);
  return {
    name,
    from: text(Date.UTC(Number(year), first - 1, 1)),
    to: text(Date.UTC(Number(year), last, 0)),
  };
}

/** The month, quarter or year that a day lies in. */
export function periodWith(kind: 'month' | 'quarter' | 'year', day: string): Period {
  const [year = '', month = ''] = day.split('-');
  const names = { month: `${year}-${month}`, quarter: `${year}-Q${Math.ceil(Number(month) / 3)}`, year };
  const period = periodOf(names[kind]);
  if (period === null) throw new Error(`${day} lies in no period`);
  return period;
}

/** A month before a month, a quarter before a quarter, a year before a year. */
export function isBefore(name: string, other: string): boolean {
  const kind = (one: string) => one.replace(/\d/g, '0');
  return name < other && kind(name.replace(/Q\d/, 'Q')) === kind(other.replace(/Q\d/, 'Q'));
}

const PERIOD = sayField('period', '公布期', 'period');
const REASON = sayField('reason', '更正的原因', 'reason of the correction');

/** @throws Refusal where it is no period, or not over */
export function periodOver(name: string, today: string): Period {
  const period = periodOf(name);
  const right = say('2026-11、2026-Q4 或 2026', '2026-11, 2026-Q4 or 2026');
  if (period === null) throw wrongField(PERIOD, asIs(name), right);
  if (period.to >= today)
    throw wrongField(
      PERIOD,
      say(`${name} 还没过完`, `${name} is not over`),
      say(`${period.to} 之后再公布`, `release it after ${period.to}`),
    );
  return period;
}

export type ReleaseAsked = Released & { readonly reason?: string | undefined };

/** @throws Refusal of a correction without a reason, or that corrects nothing */
export function decideRelease(
  before: ReleaseState | null,
  { reason = '', ...asked }: ReleaseAsked,
): ReleaseEvent {
  const said = reason.trim();
  if (before !== null && said === '') throw new Refusal('field-missing', { field: REASON });
  if (before?.digest === asked.digest)
    throw new Refusal('unchanged', { what: say(`${asked.period} 的指标`, `the figures of ${asked.period}`) });
  return { name: 'released', body: { ...asked, reason: before === null ? null : said } };
}

export function evolveRelease(before: ReleaseState | null, { body }: ReleaseEvent): ReleaseState {
  const { id, district, period, digest } = body;
  return { id, district, period, digest, edition: (before?.edition ?? 0) + 1 };
}
