/** A matter on the wire of the portal. Which of its fields these are, `features/telling/publication` says. */

import { AFTERWARDS, RESIDENT_STEPS } from '@gridgov/domain/loop/issues/public.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import {
  type IssueDeps,
  type IssueWhole,
  promiseView,
  type RuleSet,
  shortNumber,
} from '../../loop/issues/public.ts';
import {
  type PublicMatter as PublicFields,
  type PublicPhoto,
  photoPath,
  publicFields,
} from '../publication/public.ts';
import { residentClass } from './report/classes.ts';
import type { PublicMatter } from './schema.ts';

export type Viewing = {
  readonly names: IssueDeps['names'];
  readonly rules: RuleSet;
  readonly language: Language;
  readonly now: number;
};
type Wire = Static<typeof PublicMatter>;

export function photoView(
  { id, purpose, at }: PublicPhoto,
  url: string,
  published: boolean,
): Wire['photos'][number] {
  const when = AFTERWARDS.includes(purpose) ? ('after' as const) : ('before' as const);
  const join = url.includes('?') ? '&' : '?';
  const by = purpose === 'reported' ? ('reporter' as const) : ('staff' as const);
  return { id, url, thumbnail: `${url}${join}size=thumb`, when, by, at, published };
}

/** A public matter as everybody is shown it. */
export function publicView(matter: PublicFields, { names, rules, language, now }: Viewing): Wire {
  const { promised } = matter;
  const ended = matter.inTime === false ? 'late' : 'met';
  return {
    id: matter.id,
    number: matter.number,
    shortNumber: shortNumber(matter.number),
    className: matter.classCode === '' ? '' : residentClass(rules, names, language, matter.classCode),
    place: matter.place,
    street: names.area(matter.street || matter.district),
    text: matter.description,
    stage: matter.stage,
    ...RESIDENT_STEPS[matter.stage],
    unit: matter.unit,
    clock: matter.status === 'open' ? promiseView(rules.calendar, promised, now).state : ended,
    dueAt: promised?.breaksAt ?? null,
    reportedAt: matter.reportedAt,
    closedAt: matter.closedAt,
    fellows: matter.fellows,
    point:
      matter.lon === null || matter.lat === null ? null : { longitude: matter.lon, latitude: matter.lat },
    photos: matter.photos.map((photo) => photoView(photo, photoPath(photo.id), true)),
  };
}

/** The same of a matter that may not be public yet, for whoever reported it or stands before it. */
export function viewOf({ state, description }: IssueWhole, viewing: Viewing): Wire {
  const row = {
    state,
    movedAt: state.reportedAt,
    description,
    text: null,
    photos: [],
  };
  return publicView(publicFields(row, viewing.names), viewing);
}
