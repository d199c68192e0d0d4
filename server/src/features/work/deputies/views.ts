import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { type Actor, POST_KINDS } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { DeputyDeps } from './deps.ts';
import type { DeputyRow, PostHeld } from './queries.ts';

type Called = Pick<DeputyDeps, 'placeName' | 'unitText'>;
type Look = { readonly actor: Actor; readonly now: number; readonly language: Language };

/** What a post is called: where it is, or of which unit, and its kind. */
export function postName(
  { kind, area, unitName }: Pick<DeputyRow, 'kind' | 'area' | 'unitName'>,
  { placeName, unitText }: Called,
  language: Language,
): string {
  const unit = unitName === null ? null : (unitText?.(unitName, language) ?? unitName);
  return `${unit ?? placeName(area, language)} ${POST_KINDS[kind][language]}`;
}

export function deputyView(row: DeputyRow, deps: DeputyDeps, { actor, now, language }: Look) {
  const { id, personName: person, deputyName: deputy, from, to, reason } = row;
  return {
    ...{ id, person, deputy, from, to, reason },
    side: sideOf(row, actor),
    post: postName(row, deps, language),
    namedBy: row.namedBy === row.personId ? null : row.namedByName,
    state: stateOf(row, dayTextAt(now, deps.offset)),
  };
}

function sideOf({ personId, deputyId }: DeputyRow, actor: Actor) {
  if (personId === actor.personId) return 'given' as const;
  return deputyId === actor.personId ? ('held' as const) : ('led' as const);
}

function stateOf({ from, to, endedAt }: DeputyRow, today: string) {
  if (endedAt !== null) return 'ended' as const;
  if (to < today) return 'over' as const;
  return from > today ? ('coming' as const) : ('now' as const);
}

export function holderView(row: PostHeld, deps: Called, language: Language) {
  const { postId, personId, name } = row;
  return { postId, personId, name, post: postName(row, deps, language) };
}
