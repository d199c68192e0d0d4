/**
 * Deputies 代理: for some days another person acts in a post, with its rights and at its seats. Each act keeps both:
 * the person who acted, and the post, which stays its holder's.
 */
import { Refusal } from '../../refusal.ts';
import type { PostKind } from './post-kinds.ts';
import type { Actor } from './posts.ts';
import { backwards, begun, NO_DEPUTY, OWN_DEPUTY, tooLong } from './words.ts';

export type Deputation = {
  readonly kind: PostKind;
  /** Who holds the post. */
  readonly personId: string;
  readonly deputyId: string;
  /** First and last day, 'YYYY-MM-DD', both included. */
  readonly from: string;
  readonly to: string;
};

/** Longer than this the post is handed over, not deputised. */
export const LONGEST_DAYS = 60;
const DAY_MS = 86_400_000;

/** 三权分立 would be undone by a deputy, and nobody stands in for a resident or a program. */
const NEVER: ReadonlySet<PostKind> = new Set([
  'system_admin',
  'security_admin',
  'audit_admin',
  'resident',
  'system',
]);

export function mayBeDeputised(kind: PostKind): boolean {
  return !NEVER.has(kind);
}

/** @throws Refusal where the deputation cannot be; `today` is the city's day */
export function checkDeputation(wish: Deputation, today: string): void {
  if (!mayBeDeputised(wish.kind)) throw new Refusal('field-wrong', NO_DEPUTY);
  if (wish.deputyId === wish.personId) throw new Refusal('field-wrong', OWN_DEPUTY);
  if (wish.from < today) throw new Refusal('field-wrong', begun(today));
  if (wish.to < wish.from) throw new Refusal('field-wrong', backwards(today));
  const days = (Date.parse(wish.to) - Date.parse(wish.from)) / DAY_MS + 1;
  if (days > LONGEST_DAYS) throw new Refusal('field-wrong', tooLong(days, LONGEST_DAYS));
}

/** Whose posts a head looks after while their people are away. */
const LED_BY: Readonly<Partial<Record<PostKind, readonly PostKind[]>>> = {
  unit_head: ['unit_handler'],
  street_head: ['street_dispatcher', 'grid_leader', 'grid_worker', 'grid_assistant', 'grid_guide'],
  district_head: ['district_dispatcher', 'hotline_seat', 'street_head'],
};

export type LedPost = { readonly kind: PostKind; readonly area: string; readonly unitId: string | null };

/** The kinds of posts a head may find a deputy for. */
export function kindsLedBy(head: PostKind): readonly PostKind[] {
  return LED_BY[head] ?? [];
}

/** Whether the post is one of the head's own people: of the same unit, or inside the same area. */
export function isLedBy(head: Pick<Actor, 'post' | 'area' | 'unitId'>, post: LedPost): boolean {
  if (!kindsLedBy(head.post).includes(post.kind)) return false;
  if (head.post === 'unit_head') return head.unitId !== null && post.unitId === head.unitId;
  return head.area !== '' && post.area.startsWith(head.area);
}
