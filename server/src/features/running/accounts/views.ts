import { dayOf, dayText } from '@gridgov/domain/calendar/zone.ts';
import { POST_KINDS } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { AccountDeps } from './deps.ts';
import type { AccountRow, HeldPost } from './queries.ts';
import type { TokenRow } from './token-queries.ts';

export function today(now: number): string {
  return dayText(dayOf(now));
}

/** A post as people call it; `placeName` names areas, '' the whole city. */
export function postView(
  post: HeldPost,
  language: Language,
  { placeName, unitText }: Pick<AccountDeps, 'placeName' | 'unitText'>,
) {
  return {
    id: post.id,
    kind: post.kind,
    name: POST_KINDS[post.kind][language],
    area: post.area ?? '',
    place: placeName(post.area ?? '', language),
    unitId: post.unitId,
    unitName: post.unitName === null ? null : (unitText?.(post.unitName, language) ?? post.unitName),
    ...(post.holder === undefined ? {} : { deputyFor: post.holder }),
  };
}

/** Locks that have run out are none. */
export function accountView(row: AccountRow, now: number): AccountRow {
  return { ...row, lockedUntil: row.lockedUntil !== null && row.lockedUntil > now ? row.lockedUntil : null };
}

export function tokenView({ accountId: _, ...token }: TokenRow): Omit<TokenRow, 'accountId'> {
  return token;
}
