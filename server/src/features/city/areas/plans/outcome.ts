import type { Boundary } from '@gridgov/domain/city/areas/boundary.ts';
import { boxOf, sameBoundary } from '@gridgov/domain/city/areas/boundary.ts';
import type { Succession } from '@gridgov/domain/city/areas/changes.ts';
import { parentOf } from '@gridgov/domain/city/areas/codes.ts';
import { areaM2, polygonContains } from '@gridgov/domain/city/areas/rings.ts';
import type { CheckOptions, GridFinding } from '../shapes/checks.ts';
import { checkGrids, DEFAULT_TOLERANCES, withoutStrips } from '../shapes/checks.ts';
import { intersection, union } from '../shapes/clipping.ts';
import type { Piece } from '../shapes/coverage.ts';

/** Ground that leaves one community for another. Square metres. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly m2: number;
}

/** What a plan would change: its grids against those in force. */
export interface PlanOutcome {
  /** The grids in force in its communities, with their ground in square metres. */
  readonly before: readonly { readonly code: string; readonly m2: number }[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly ended: readonly string[];
  readonly unchanged: readonly string[];
  /** Where the ground of each ended or changed grid goes. */
  readonly lines: readonly Succession[];
  /** What the communities of the plan give to one another; both sides of each have to agree. */
  readonly moves: readonly Move[];
  /** What speaks against the plan; empty for one that may go on. */
  readonly findings: readonly GridFinding[];
}

/** Less than this share of a grid is a line drawn twice, not ground handed over. */
const LEAST_SHARE = 0.001;

/**
 * A plan lists every grid that shall hold in the communities it touches; a grid of such a community that it
 * does not list ends. The communities of a plan keep their ground together: between themselves they may move it,
 * and what they move is told.
 *
 * @param now grids in force in the touched communities
 * @param communities their boundaries today; without one, only overlap is checked
 */
export async function outcomeOf(
  plan: readonly Piece[],
  now: readonly Piece[],
  communities: readonly Piece[],
  options: CheckOptions = {},
): Promise<PlanOutcome> {
  const before = new Map(now.map((piece) => [piece.code, piece.boundary]));
  const next = new Set(plan.map((piece) => piece.code));
  const same = (piece: Piece) => {
    const old = before.get(piece.code);
    return old !== undefined && sameBoundary(old, piece.boundary);
  };
  const unchanged = plan.filter(same).map((piece) => piece.code);
  const kept = new Set(unchanged);
  const touched = touchedCommunities(plan, now);
  const outlines = together(touched, communities);
  const findings = await checkGrids({ grids: plan, communities: touched, outlines }, options);
  return {
    before: now.map(({ code, boundary }) => ({ code, m2: areaM2(boundary) })),
    added: plan.filter((piece) => !before.has(piece.code)).map((piece) => piece.code),
    changed: plan.filter((piece) => before.has(piece.code) && !same(piece)).map((piece) => piece.code),
    ended: now.filter((piece) => !next.has(piece.code)).map((piece) => piece.code),
    unchanged,
    lines: now.filter((piece) => !kept.has(piece.code)).flatMap((old) => heirsOf(old, plan)),
    moves: movesOf(now, plan),
    findings: findings
      .filter((finding) => !isEnclave(finding, communities))
      .map((finding) => inCommunity(finding, communities)),
  };
}

/** One outline around all communities of a plan; each its own where the line of one of them is not known. */
function together(touched: readonly string[], communities: readonly Piece[]): readonly Piece[] {
  if (communities.length < 2 || communities.length < touched.length) return communities;
  const street = parentOf(communities[0]?.code ?? '') ?? '';
  return [{ code: street, boundary: union(communities.map(({ boundary }) => boundary)) }];
}

/** Checked against all communities together, told of the one it lies in. */
function inCommunity(finding: GridFinding, communities: readonly Piece[]): GridFinding {
  if (finding.kind === 'outside') return { ...finding, area: parentOf(finding.code) ?? finding.area };
  if (finding.kind !== 'gap') return finding;
  const home = communities.find(({ boundary }) =>
    boundary.some((polygon) => polygonContains(polygon, ...finding.at)),
  );
  return home === undefined ? finding : { ...finding, code: home.code };
}

function movesOf(now: readonly Piece[], plan: readonly Piece[]): Move[] {
  const sums = new Map<string, Move>();
  for (const old of now) {
    for (const piece of plan) {
      const [from, to] = [parentOf(old.code) ?? '', parentOf(piece.code) ?? ''];
      if (from === to || !boxesMeet(old.boundary, piece.boundary)) continue;
      const m2 = areaM2(withoutStrips(intersection(old.boundary, piece.boundary)));
      const known = sums.get(`${from} ${to}`)?.m2 ?? 0;
      if (m2 > DEFAULT_TOLERANCES.outsideM2) sums.set(`${from} ${to}`, { from, to, m2: known + m2 });
    }
  }
  return [...sums.values()];
}

function touchedCommunities(plan: readonly Piece[], now: readonly Piece[]): string[] {
  return [...new Set([...plan, ...now].map((piece) => parentOf(piece.code) ?? ''))];
}

/** Holes between communities that the plan does not touch are no gap of the plan. */
function isEnclave(finding: GridFinding, communities: readonly Piece[]): boolean {
  return finding.kind === 'gap' && finding.code.length === 6 && communities.length > 0;
}

/** Shares of the old grid's ground by who gets it, adding up to 1. */
function heirsOf(old: Piece, plan: readonly Piece[]): Succession[] {
  const parts = sharesOf(old, plan);
  const sum = parts.reduce((all, part) => all + part.share, 0);
  return parts.map((part) => ({ ...part, share: Math.min(1, part.share / sum) }));
}

/** Which part of a grid's ground lies in which of the others; what lies in none is missing from the sum. */
export function sharesOf(old: Piece, others: readonly Piece[]): Succession[] {
  const whole = areaM2(old.boundary);
  return others
    .filter((piece) => boxesMeet(old.boundary, piece.boundary))
    .map((piece) => ({
      from: old.code,
      to: piece.code,
      share: areaM2(intersection(old.boundary, piece.boundary)) / whole,
    }))
    .filter((part) => part.share >= LEAST_SHARE);
}

function boxesMeet(a: Boundary, b: Boundary): boolean {
  const [p, q] = [boxOf(a), boxOf(b)];
  return p.west < q.east && q.west < p.east && p.south < q.north && q.south < p.north;
}
