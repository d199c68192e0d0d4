/** What lies near a place, and what of it may be the same thing as a report. */

import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { metresBetween } from '@gridgov/domain/loop/issues/likeness.ts';
import { likenessText } from '@gridgov/domain/loop/issues/likeness-text.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { matterAround, sameAmong, shortNumber } from '../../issues/public.ts';
import type { Looking, QueuesDeps } from '../deps.ts';
import type { Showing } from '../pages/list.ts';
import type { Plan } from '../views.ts';
import { listPins, type Pin } from './map-queries.ts';

export type Near = {
  readonly id: string;
  readonly shortNumber: string;
  readonly title: string;
  readonly metres: number;
  readonly sameClass: boolean;
  readonly reason: string;
  readonly reportedAt: string;
  /** From 0 to 1; null where neither a class nor words were given to compare. */
  readonly likelihood: number | null;
};

export type NearAsk = {
  readonly lon: number;
  readonly lat: number;
  readonly metres: number;
  readonly language: Language;
};

const MOST_NEAR = 500;
const SHOWN_NEAR = 10;
const METRES_PER_DEGREE = 111_320;

/** Open matters near a place, nearest first. */
export async function nearby(reading: Showing, plan: Plan, ask: NearAsk): Promise<Near[]> {
  const up = ask.metres / METRES_PER_DEGREE;
  const across = up / Math.max(0.01, Math.cos((ask.lat * Math.PI) / 180));
  const box = { west: ask.lon - across, east: ask.lon + across, south: ask.lat - up, north: ask.lat + up };
  const pins = await Promise.all(
    plan.branches.map((branch) => listPins(reading.db, plan, branch, box, MOST_NEAR)),
  );
  return pins
    .flat()
    .map((pin) => nearView(pin, reading, ask))
    .filter(({ metres }) => metres <= ask.metres)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, SHOWN_NEAR);
}

function nearView(pin: Pin, { names }: Showing, ask: NearAsk): Near {
  const metres = Math.round(metresBetween(pin, ask));
  return {
    id: `${pin.district}.${pin.id}`,
    shortNumber: shortNumber(pin.number),
    title: names.said('class', pin.title),
    metres,
    sameClass: false,
    reason: ask.language === 'zh' ? `相距 ${metres} 米` : `${metres} m apart`,
    reportedAt: new Date(pin.reported_at).toISOString(),
    likelihood: null,
  };
}

/** Of those the ones that may be the same thing, as the pages of a report and of a matter tell it. */
export async function likelyNear(
  deps: QueuesDeps,
  actor: Actor,
  asked: {
    readonly lon: number;
    readonly lat: number;
    readonly metres: number | null;
    readonly classCode: string | null;
    readonly text: string;
  },
  { now, language }: Looking,
): Promise<Near[]> {
  const { lon, lat, classCode, text } = asked;
  const set = deps.rules.current(now).policy.likeness;
  const rule = { ...set, metres: Math.min(set.metres, asked.metres ?? set.metres) };
  const around = await Promise.all(
    deps.districts().map((district) => matterAround(deps.db, district, { lon, lat }, rule)),
  );
  const here = { classes: classCode === null ? [] : [classCode], text, place: '', lon, lat, at: now };
  const seen = around.flat().filter(({ state }) => maySee(state, actor));
  const names = deps.names.in(language);
  return sameAmong(here, seen, rule).map(({ state, likeness }) => ({
    id: `${state.district}.${state.id}`,
    shortNumber: shortNumber(state.number),
    title: names.said('class', state.title),
    metres: likeness.metres,
    sameClass: likeness.kinship === 'same',
    reason: likenessText(likeness, language),
    reportedAt: new Date(state.reportedAt).toISOString(),
    likelihood: Math.round(likeness.likelihood * 100) / 100,
  }));
}
