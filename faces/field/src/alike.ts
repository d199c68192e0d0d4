/** What may be the same thing as the report being written, of what lies on this phone; by the domain's one measure. */

import { type Likened, type LikenessRule, likeliest } from '@gridgov/domain/loop/issues/likeness.ts';
import { likenessText } from '@gridgov/domain/loop/issues/likeness-text.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Item } from './outbox/items.ts';
import type { Task } from './types.ts';

export interface Alike {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
}

/** Matters waiting here and own reports not sent yet, the likeliest first. */
export function alikeHere(
  here: Likened,
  known: { readonly tasks: readonly Task[]; readonly items: readonly Item[] },
  rule: LikenessRule,
  language: Language,
): Alike[] {
  const others = [...known.tasks.flatMap(ofTask), ...known.items.flatMap(ofReport)];
  return likeliest(here, others, rule).map(({ id, title, likeness }) => ({
    id,
    title,
    reason: likenessText(likeness, language),
  }));
}

/** What the server found goes first: it sees more than lies here. */
export function together(found: readonly Alike[], here: readonly Alike[], most: number): Alike[] {
  return [...new Map([...found, ...here].map((one) => [one.id, one])).values()].slice(0, most);
}

function ofTask({ id, shortNumber, title, description, place, state }: Task) {
  const { lon, lat, text } = state.place;
  if (lon === null || lat === null) return [];
  const like = {
    classes: state.classCode === null ? [] : [state.classCode],
    text: `${title} ${description}`,
    place: `${text} ${place}`,
    lon,
    lat,
    at: state.reportedAt,
  };
  return [{ id, title: `${shortNumber} ${title}`, like }];
}

function ofReport({ matter, state, content }: Item) {
  if (content.kind !== 'report' || state === 'draft' || state === 'sent' || state === 'dropped') return [];
  const { place, classCode, description } = content.body as {
    readonly place?: { readonly lon?: number; readonly lat?: number };
    readonly classCode?: string;
    readonly description?: string;
  };
  if (place?.lon === undefined || place.lat === undefined) return [];
  const like = {
    classes: classCode === undefined ? [] : [classCode],
    text: `${content.title} ${description ?? ''}`,
    place: content.place,
    lon: place.lon,
    lat: place.lat,
    at: content.at,
  };
  return [{ id: matter, title: content.title, like }];
}
