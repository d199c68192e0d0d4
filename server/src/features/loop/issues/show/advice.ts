/** What helps while a report is written: which class it may be, what may be the same thing, what happens next. */

import { startClock } from '@gridgov/domain/calendar/clock.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Likened, LikenessRule } from '@gridgov/domain/loop/issues/likeness.ts';
import { likenessText } from '@gridgov/domain/loop/issues/likeness-text.ts';
import { deskOf } from '@gridgov/domain/loop/issues/state.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import type { Static } from 'typebox';
import type { IssueDeps } from '../deps.ts';
import { matterAround, sameAmong } from '../report/likeness.ts';
import { pictureOf, thumbnailsOf } from '../report/thumbnails.ts';
import type { ClassChoice, RuleSet } from '../rules-source.ts';
import type { Advice } from '../schema.ts';
import { rowView } from '../views/row-view.ts';
import { limitText, word } from '../views/words.ts';
import { type Names, seatName } from './names.ts';

type Asking = { text: string; place: PlaceValue; actor: Actor; language: Language; now: number };

const SHOWN = 4;

export async function adviseReport(deps: IssueDeps, asking: Asking): Promise<Static<typeof Advice>> {
  const { place, now, language, actor, text } = asking;
  const rules = deps.rules.current(now);
  const classes = suggestClasses(text, rules, deps.names.in(language), language);
  const { likeness } = rules.policy;
  const near = await seenAround(deps, asking, likeness);
  const here = likenedHere(asking, classes);
  const likely = here === null ? [] : sameAmong(here, near, likeness);
  const ids = likely.map(({ state }) => state.id);
  const thumbnails = await thumbnailsOf(deps, place.district, ids);
  const viewing = { names: deps.names.in(language), rules, language, now };
  const duplicates = likely.map((one) => ({
    ...rowView(one, viewing),
    ...pictureOf(thumbnails, one.state.id),
    metres: one.likeness.metres,
    from: new Date(one.state.reportedAt).toISOString(),
    reason: likenessText(one.likeness, language),
  }));
  return {
    classes,
    duplicates,
    within: { metres: likeness.metres, days: likeness.days },
    nearby: near.slice(0, 10).map((one) => rowView(one, viewing)),
    nearbyCount: near.length,
    next: nextOf(deps, place, actor, rules, { language, now }),
    maySettle: actor.rights.has('issue.settle') && actor.seats.includes(`grid:${place.grid}`),
  };
}

/** Open matters around the place, nearest first, of which the reporter may know. */
async function seenAround(deps: IssueDeps, { place, actor }: Asking, rule: LikenessRule) {
  const { lon, lat, district } = place;
  if (lon === null || lat === null) return [];
  const around = await matterAround(deps.db, district, { lon, lat }, rule);
  return around.filter(({ state }) => maySee(state, actor));
}

/** What is being written as a matter would be compared; of the classes it may be the first is the likeliest. */
function likenedHere(
  { text, place, now }: Asking,
  classes: readonly { readonly code: string }[],
): Likened | null {
  const { lon, lat } = place;
  if (lon === null || lat === null) return null;
  return { classes: classes.map(({ code }) => code), text, place: place.text, lon, lat, at: now };
}

/** Who gets it first and until when they have to act. */
function nextOf(
  deps: IssueDeps,
  place: PlaceValue,
  actor: Actor,
  rules: RuleSet,
  { language, now }: { language: Language; now: number },
) {
  const cycle = rules.policy.firstCycle[channelFor(actor)];
  const { n, unit } = rules.policy.limits.accept;
  const clock = startClock(rules.calendar, { kind: 'accept', limit: n, unit, at: now });
  const who = seatName(deskOf({ place }, cycle), deps.names.in(language), language);
  return clock.dueAt === null ? null : { who, dueAt: new Date(clock.dueAt).toISOString() };
}

/** The channel a report of this post comes through, unless it says otherwise. */
export function channelFor(actor: Actor): 'patrol' | 'hotline' | 'public' {
  if (actor.post === 'resident') return 'public';
  return actor.post === 'hotline_seat' ? 'hotline' : 'patrol';
}

/** Classes whose name, other names or opening conditions share words with the text; each says which. */
export function suggestClasses(text: string, rules: RuleSet, names: Names, language: Language) {
  const deepest = Math.max(0, ...rules.classes.map((one) => one.level));
  const scored = rules.classes
    .filter((one) => one.level === deepest)
    .map((one) => ({ one, ...score(one, text, rules) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || (a.one.code < b.one.code ? -1 : 1))
    .slice(0, SHOWN);
  return scored.map(({ one, found }, index) => ({
    code: one.code,
    name: names.classOf(one.code),
    suggested: index === 0,
    reasons: [`${word('inText', language)} ${found.map((w) => `“${w}”`).join('、')}`],
    conditions: rules.conditionsOf(one.code).map(({ condition, openText, limitN, limitUnit }) => ({
      name: names.said('condition', openText || condition),
      limit: limitText(limitN, limitUnit, language),
    })),
  }));
}

/** A whole name in the text counts most, then pairs of characters it shares with names and conditions. */
function score(one: ClassChoice, text: string, rules: RuleSet): { points: number; found: string[] } {
  const whole = [one.name, ...one.aliases].filter((name) => name.length > 1 && text.includes(name));
  if (whole.length > 0) return { points: 100 + Math.max(...whole.map((w) => w.length)), found: whole };
  const asked = pairsOf(text);
  const names = [one.name, ...one.aliases];
  const inName = [...pairsOf(names.join(' '))].filter((pair) => asked.has(pair));
  // What a thing is stands at the end of its name: a 行道树 is a tree, and 车行道 has nothing of it.
  const ofIt = (pair: string) => names.some((name) => name.endsWith(pair));
  const conditions = rules
    .conditionsOf(one.code)
    .map((c) => c.openText)
    .join(' ');
  const inConditions = [...pairsOf(conditions)].filter((pair) => asked.has(pair) && !inName.includes(pair));
  return {
    points: inName.reduce((sum, pair) => sum + (ofIt(pair) ? 10 : 2), 0) + inConditions.length,
    found: [...inName, ...inConditions].slice(0, 4),
  };
}

const HAN_PAIR = /(?=(\p{Script=Han}\p{Script=Han}))/gu;

function pairsOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(HAN_PAIR)].map((match) => match[1] ?? ''));
}
