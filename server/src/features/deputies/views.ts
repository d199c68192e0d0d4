import type { Actor } from '@gridgov/domain/people/posts.ts';
import { POST_KINDS } from '@gridgov/domain/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Colleague, DeputyRow, PostHeld } from './queries.ts';

export type Viewing = { today: string; language: Language; placeName: (code: string) => string };
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

function postName(
  { kind, area, unitName }: Pick<DeputyRow, 'kind' | 'area' | 'unitName'>,
  { language, placeName }: Naming,
): string {
  return `${unitName ?? placeName(area)} ${POST_KINDS[kind][language]}`;
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
