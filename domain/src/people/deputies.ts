/**
 * Deputies 代理: for some days another person acts in a post, with its rights and at its seats. Each act keeps both:
 * the person who acted, and the post, which stays its holder's.
 */
import { Refusal, say, sayField } from '../refusal.ts';
import type { PostKind } from './post-kinds.ts';
import type { Actor } from './posts.ts';

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
  if (!mayBeDeputised(wish.kind))
    throw new Refusal('field-wrong', {
      field: sayField('post', '岗位', 'Post'),
      problem: say('系统、安全、审计三类管理员的岗位不设代理', 'administrators have no deputies'),
      right: say('办理业务的岗位', 'a post that works on matters'),
    });
  if (wish.deputyId === wish.personId)
    throw new Refusal('field-wrong', {
      field: sayField('deputyId', '代理人', 'Deputy'),
      problem: say('代理人就是本人', 'nobody is their own deputy'),
      right: say('另一个人', 'somebody else'),
    });
  if (wish.from < today || wish.to < wish.from)
    throw new Refusal('field-wrong', {
      ...(wish.from < today
        ? { field: sayField('from', '起止日期', 'First day'), problem: say('开始的一天已过', 'it is over') }
        : {
            field: sayField('to', '起止日期', 'Last day'),
            problem: say('结束早于开始', 'it lies before the first day'),
          }),
      right: say(`${today} 起的日期，结束不早于开始`, `${today} or later, the last day not before the first`),
    });
  const days = (Date.parse(wish.to) - Date.parse(wish.from)) / DAY_MS + 1;
  if (days > LONGEST_DAYS)
    throw new Refusal('field-wrong', {
      field: sayField('to', '起止日期', 'Last day'),
      problem: say(`${days} 天太长`, `${days} days are too many`),
      right: say(
        `${LONGEST_DAYS} 天以内；更久的用岗位移交`,
        `${LONGEST_DAYS} days at most; for longer hand the post over`,
      ),
    });
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
