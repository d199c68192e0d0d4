import type { ClockUnit } from './clock.ts';
import { spanWords } from './clock.ts';
import type { UiWords } from './words.ts';
import { fill } from './words.ts';

export type SegmentKind = 'used' | 'paused' | 'left' | 'extended' | 'over';

/** A stretch of a clock's own time, in order. Minutes are of the clock: nights do not count on a working one. */
export interface StripSegment {
  readonly kind: SegmentKind;
  readonly minutes: number;
  readonly note?: string;
}

/** One filing condition's clock, as the server worked it out. */
export interface StripView {
  readonly condition: string;
  readonly limit: string;
  readonly state: 'running' | 'paused' | 'met' | 'late' | 'waiting';
  readonly unitClock: ClockUnit;
  readonly dayMinutes: number;
  readonly segments: readonly StripSegment[];
  /** Where days begin on the clock's time. */
  readonly days: readonly { readonly day: string; readonly atMinute: number }[];
  /** Clock time where days off were left out. */
  readonly breaks: readonly number[];
  readonly nowMinute?: number;
  readonly nowTime?: string;
  /** Terms of the sum, the last one being its result. */
  readonly sum: readonly string[];
  readonly sumNote?: string;
}

export interface PlacedSegment extends StripSegment {
  /** The whole segment, where this piece is the one that names it; null on its other pieces. */
  readonly names: StripSegment | null;
  readonly x: number;
  readonly width: number;
}

export interface StripLayout {
  readonly width: number;
  readonly segments: readonly PlacedSegment[];
  readonly days: readonly { readonly day: string; readonly x: number }[];
  readonly breaks: readonly number[];
  readonly now: number | null;
}

/** Places a strip on `width` units; each break takes `gap` units and splits the segment that crosses it. */
export function layStrip(view: StripView, width: number, gap: number): StripLayout {
  const total = Math.max(
    1,
    view.segments.reduce((sum, segment) => sum + segment.minutes, 0),
  );
  const breaks = view.breaks.filter((at) => at > 0 && at < total).toSorted((a, b) => a - b);
  const unit = (width - breaks.length * gap) / total;
  const before = (minute: number) => breaks.filter((at) => at < minute).length;
  // At a break itself an end stays left of the gap, a start moves to its right.
  const endX = (minute: number) => minute * unit + before(minute) * gap;
  const startX = (minute: number) => minute * unit + breaks.filter((at) => at <= minute).length * gap;
  return {
    width,
    segments: split(view.segments, breaks).map(({ from, to, segment, names }) => ({
      ...segment,
      names,
      x: startX(from),
      width: endX(to) - startX(from),
    })),
    days: view.days.map(({ day, atMinute }) => ({ day, x: startX(atMinute) })),
    breaks: breaks.map((at) => endX(at)),
    now: view.nowMinute === undefined ? null : endX(Math.min(view.nowMinute, total)),
  };
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly segment: StripSegment;
  readonly names: StripSegment | null;
}

function split(segments: readonly StripSegment[], breaks: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const segment of segments) {
    const end = from + segment.minutes;
    const cuts = [from, ...breaks.filter((at) => at > from && at < end), end];
    const widths = cuts.slice(1).map((to, at) => to - (cuts[at] ?? to));
    const widest = widths.indexOf(Math.max(...widths));
    cuts.slice(1).forEach((to, at) => {
      const piece = { ...segment, minutes: widths[at] ?? 0 };
      pieces.push({ from: cuts[at] ?? from, to, segment: piece, names: at === widest ? segment : null });
    });
    from = end;
  }
  return pieces;
}

/** 用 11时30分, 停 8时 挂账：等断水公告, 延 +8时 批：李*. */
export function segmentWords(segment: StripSegment, dayMinutes: number, words: UiWords): string {
  const templates: Readonly<Record<SegmentKind, string>> = {
    used: words.used,
    paused: words.stopped,
    left: words.left,
    extended: words.extended,
    over: words.overrun,
  };
  const time = spanWords(segment.minutes, dayMinutes, words);
  return [fill(templates[segment.kind], { time }), segment.note].filter(Boolean).join(' ');
}

/** Minutes of each kind put together, for the spoken label and the bar of a finished condition. */
export function totalsOf(segments: readonly StripSegment[]): Readonly<Record<SegmentKind, number>> {
  const totals = { used: 0, paused: 0, left: 0, extended: 0, over: 0 };
  for (const segment of segments) totals[segment.kind] += segment.minutes;
  return totals;
}

/** The whole strip in one sentence. Hours are told in the strip's hours, so no day is used as a unit. */
export function stripSentence(view: StripView, words: UiWords): string {
  const totals = totalsOf(view.segments);
  const parts = (Object.keys(totals) as SegmentKind[])
    .filter((kind) => totals[kind] > 0)
    .map((kind) => segmentWords({ kind, minutes: totals[kind] }, Number.POSITIVE_INFINITY, words));
  return fill(words.stripLabel, { parts: parts.join(words.comma) });
}

/** Rough width of a label in units of the strip, whose type is 12: Chinese signs are square, others narrower. */
export function labelWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 12 : 6.6), 0);
}

/** The fullest label that fits: with its note, without it, or none. */
export function fittingLabel(segment: StripSegment, room: number, words: UiWords): string | null {
  const plain = { kind: segment.kind, minutes: segment.minutes };
  const labels = [segment, plain].map((one) => segmentWords(one, Number.POSITIVE_INFINITY, words));
  return labels.find((label) => labelWidth(label) <= room) ?? null;
}
