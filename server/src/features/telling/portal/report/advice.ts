/** Advice while a report is written: what it may be, whether somebody said it already, who comes and by when. */
import { startClock } from '@gridgov/domain/calendar/clock.ts';
import { ANYBODY } from '@gridgov/domain/city/people/naming.ts';
import { limitOf } from '@gridgov/domain/loop/issues/help.ts';
import { isPublic, isPublicClass, mayJoin } from '@gridgov/domain/loop/issues/public.ts';
import { deskOf, type IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import {
  type IssueWhole,
  leadingView,
  likenedOf,
  matterAround,
  sameAmong,
  seatName,
  suggestClasses,
} from '../../../loop/issues/public.ts';
import type { PortalDeps } from '../deps.ts';
import { viewing } from '../matters/public-matters.ts';
import { viewOf } from '../views.ts';
import { residentClass } from './classes.ts';

type Asking = {
  readonly text: string;
  readonly place: PlaceValue | null;
  readonly classCode?: string;
  readonly nature?: string;
};

const SHOWN = 3;

export async function adviseResident(deps: PortalDeps, asking: Asking, language: Language, now: number) {
  const { text, place } = asking;
  const rules = deps.issues.rules.current(now);
  const names = deps.issues.names.in(language);
  const likely = suggestClasses(text, rules, names, language).slice(0, SHOWN);
  const classes = likely.map(({ code, reasons }) => ({
    code,
    name: residentClass(rules, names, language, code),
    words: quotedIn(reasons),
  }));
  const codes = [asking.classCode, ...likely.map(({ code }) => code)].filter((code) => code !== undefined);
  return {
    classes,
    same:
      place === null ? [] : await sameNear(deps, { text, place, codes: [...new Set(codes)] }, language, now),
    next: place === null ? null : await nextFor(deps, { place, nature: asking.nature ?? '' }, language, now),
  };
}

const quotedIn = (reasons: readonly string[]) =>
  reasons.flatMap((reason) => [...reason.matchAll(/“([^”]+)”/g)].map(([, word]) => word ?? '')).slice(0, 4);

/** Open matters that may be the same thing. Before one was decided on, only class and area are told of it. */
async function sameNear(
  deps: PortalDeps,
  asked: { readonly text: string; readonly place: PlaceValue; readonly codes: readonly string[] },
  language: Language,
  now: number,
) {
  const { lon, lat, district, text: place } = asked.place;
  if (lon === null || lat === null) return [];
  const rule = deps.issues.rules.current(now).policy.likeness;
  const around = await matterAround(deps.db, district, { lon, lat }, rule);
  const here = { classes: asked.codes, text: asked.text, place, lon, lat, at: now };
  return sameAmong(here, around, rule, openTo).map((one) => ({
    ...nearView(deps, one, language, now),
    metres: one.likeness.metres,
    mayJoin: true,
  }));
}

/** What a resident may join. Words of what is not public are compared with nobody's. */
function openTo(whole: IssueWhole) {
  const { state } = whole;
  if (!mayJoin(state) || !isPublicClass(state.classCode)) return null;
  const like = likenedOf(whole);
  return like === null || isPublic(state) ? like : { ...like, text: '' };
}

function nearView(deps: PortalDeps, whole: IssueWhole, language: Language, now: number) {
  const { state } = whole;
  const look = viewing(deps, language, now);
  const shown = viewOf(whole, look);
  const clock = leadingView(look.rules.calendar, state, now);
  const { grid, community } = state.place;
  return {
    ...shown,
    place: isPublic(state) ? shown.place : look.names.area(grid || community),
    text: null,
    clock: clock.state,
    dueAt: clock.dueAt === null ? null : Date.parse(clock.dueAt),
    closedAt: null,
    point: null,
  };
}

/** Who answers a report from here first, and until when. */
export async function nextFor(
  { issues }: PortalDeps,
  { place, nature }: Pick<IssueState, 'place' | 'nature'>,
  language: Language,
  now: number,
) {
  const rules = issues.rules.current(now);
  const { n, unit } = limitOf(rules.policy, { nature }, 'accept');
  const clock = startClock(rules.calendar, { kind: 'accept', limit: n, unit, at: now });
  if (clock.dueAt === null) return null;
  const seat = deskOf({ place }, rules.policy.firstCycle.public);
  const [first] = [...(await issues.holders(seat, now))];
  const person = first === undefined ? '' : ((await issues.people([first], ANYBODY)).get(first) ?? '');
  return { who: seatName(seat, issues.names.in(language), language), person, dueAt: clock.dueAt };
}
