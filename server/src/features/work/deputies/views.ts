import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { POST_KINDS } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { DeputyDeps } from './deps.ts';
import type { Colleague, DeputyRow, PostHeld } from './queries.ts';

export type Viewing = Pick<DeputyDeps, 'placeName' | 'unitText'> & { today: string; language: Language };
type Naming = Omit<Viewing, 'today'>;

export function deputyView(row: DeputyRow, actor: Actor, viewing: Viewing) {
  const { id, personName, deputyName, from, to, reason } = row;
  return {
    id,
    side: sideOf(row, actor),
    post: postName(row, viewing),
    person: personName,
    deputy: deputyName,
    namedBy: row.namedBy === row.personId ? null : row.namedByName,
    from,
    to,
    reason,
    state: stateOf(row, viewing.today),
  };
}

function sideOf({ personId, deputyId }: DeputyRow, actor: Actor) {
  if (personId === actor.personId) return 'given' as const;
  return deputyId === actor.personId ? ('held' as const) : ('led' as const);
}

/** What a post is called: where it is, or of which unit, and its kind. */
export function postName(
  { kind, area, unitName }: Pick<DeputyRow, 'kind' | 'area' | 'unitName'>,
  { language, placeName, unitText }: Naming,
): string {
  const unit = unitName === null ? null : (unitText?.(unitName, language) ?? unitName);
  return `${unit ?? placeName(area, language)} ${POST_KINDS[kind][language]}`;
}

function stateOf({ from, to, endedAt }: DeputyRow, today: string) {
  if (endedAt !== null) return 'ended' as const;
  if (to < today) return 'over' as const;
  return from > today ? ('coming' as const) : ('now' as const);
}

export function colleagueView(row: Colleague, viewing: Naming) {
  return { personId: row.personId, name: row.name, post: postName(row, viewing) };
}

export function ledView(row: PostHeld, viewing: Naming) {
  return { postId: row.postId, personId: row.personId, name: row.name, post: postName(row, viewing) };
}

/** What names areas and units, out of all a route is given. */
export function named({ placeName, unitText }: Pick<DeputyDeps, 'placeName' | 'unitText'>) {
  return unitText === undefined ? { placeName } : { placeName, unitText };
}
