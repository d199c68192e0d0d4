/** What whistles have beside the routes every trade has: whom to call, those of a matter, the board of a district. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { coversArea } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { whistles } from '@gridgov/domain/hands/whistles/decisions.ts';
import { STAGES } from '@gridgov/domain/hands/whistles/tables.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { monthOf } from '../../../platform/figures/days.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { KnownArea } from '../../../platform/http/shapes.ts';
import { CaseId, splitId } from '../../../platform/workflow/body-schema.ts';
import { briefsInSight, mattersInSight } from '../../loop/issues/public.ts';
import { departmentLines, streetLines } from './board.ts';
import type { WhistleDeps } from './deps.ts';
import {
  blownIn,
  calledIn,
  decidedObjections,
  reasonsIn,
  rulingsOf,
  waitingFor,
  whistlesOfIssue,
  writeReason,
} from './queries.ts';
import { Board, Month, OfIssue, Suggestions } from './schema.ts';
import { suggest } from './suggest.ts';

const tag = 'whistles';
const [BLOW, READ] = [tradeRight(whistles, 'blow'), tradeRight(whistles, 'read')];
const YEAR = 365 * 86_400_000;
const MOST_LANES = 5_000;
const MOST_WAITING = 50;

export function whistleRoutes(deps: WhistleDeps): Route[] {
  return [suggestRoute(deps), ofIssueRoute(deps), boardRoute(deps), reasonRoute(deps)];
}

function suggestRoute({ db, routed, unitName }: WhistleDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/whistles/suggestions',
    operationId: 'suggestDepartments',
    summary: 'Departments that rules, then rulings of the last twelve months, name for a class in a street',
    tag,
    right: BLOW,
    audit: { none: 'rules and rulings without personal data' },
    schema: {
      query: Type.Object({ classCode: Type.String({ minLength: 1, maxLength: 120 }), street: KnownArea }),
      reply: { 200: Suggestions },
    },
    async run({ actor, query: { classCode, street }, now, language }) {
      if (street.length !== 9 || !coversArea(actor, street)) throw new Refusal('outside-area');
      const ask = { district: street.slice(0, 6), classCode, since: now - YEAR };
      const [rulings, decided] = await Promise.all([rulingsOf(db, ask), decidedObjections(db, ask)]);
      const lines = suggest({ routed: routed(classCode, street, now), rulings, decided });
      const seen = await briefsInSight(
        db,
        actor,
        lines.flatMap(({ matters }) => matters),
      );
      return {
        items: lines.slice(0, 100).map(({ unit, rules, matters, whistles, excused }) => ({
          unit: { id: unit, name: unitName(unit, now, language) },
          rules: [...rules],
          // A ruling counts; what it was about opens only for whoever may see it.
          matters: matters.flatMap((id) => {
            const brief = seen.get(id);
            return brief === undefined ? [] : [{ id, number: brief.shortNumber }];
          }),
          whistles: whistles.map(({ id, number }) => ({ id: `${ask.district}.${id}`, number })),
          rulings: matters.length + whistles.length,
          excused,
        })),
      };
    },
  });
}

function ofIssueRoute({ db, unitName, areaName, className }: WhistleDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/issues/:id/whistles',
    operationId: 'whistlesOfIssue',
    summary:
      'Whistles blown from a matter, with the departments that were called; and what a new one begins with',
    tag,
    right: READ,
    audit: { none: 'numbers and departments, without personal data' },
    examples: { id: '370602.0192d3a0-7b1c-7000-8000-0123456789ab' },
    schema: { params: Type.Object({ id: CaseId }), reply: { 200: OfIssue } },
    async run({ actor, params: { id }, now, language }) {
      const matter = (await mattersInSight(db, actor, [id])).get(id);
      if (matter === undefined) throw new Refusal('not-found', { what: '@word.issue' });
      const [district] = splitId(id);
      const found = await whistlesOfIssue(db, district, id);
      const { place, classCode, number } = matter.state;
      return {
        items: found.map(({ id: own, number: ofWhistle, stage, units }) => ({
          id: `${district}.${own}`,
          number: ofWhistle,
          stage: STAGES[stage as keyof typeof STAGES][language],
          units: units.map((unit) => unitName(unit, now, language)),
        })),
        matter: {
          number,
          title: matter.title,
          class: classCode === null ? null : { code: classCode, name: className(classCode, language) },
          // Where nobody knows the grid yet, whoever blows says the place.
          place:
            place.grid === ''
              ? null
              : {
                  name: place.text,
                  gridCode: place.grid,
                  gridName: areaName(place.grid, language),
                  longitude: place.lon,
                  latitude: place.lat,
                },
        },
      };
    },
  });
}

const OVERSEE: readonly string[] = [
  'district_dispatcher',
  'district_head',
  'district_deputy',
  'city_supervisor',
];
const STREET: readonly string[] = ['street_dispatcher', 'street_head'];

function boardRoute(deps: WhistleDeps): Route {
  const { db, unitName, streetsIn } = deps;
  return defineRoute({
    method: 'GET',
    path: '/whistles/board',
    operationId: 'whistleBoard',
    summary: 'A month of whistles in a district: who was called, who came, how many each street blew',
    description: 'A street sees its own count beside the median of its district, and no departments.',
    tag,
    right: READ,
    audit: { none: 'counts of departments and streets, without people' },
    schema: {
      query: Type.Object({ month: Type.Optional(Month), district: Type.Optional(KnownArea) }),
      reply: { 200: Board },
    },
    async run({ actor, query, now, language }) {
      const all = OVERSEE.includes(actor.post);
      if (!all && !STREET.includes(actor.post)) throw new Refusal('outside-area');
      const district = query.district ?? actor.area.slice(0, 6);
      if (district.length !== 6 || !(coversArea(actor, district) || actor.area.startsWith(district)))
        throw new Refusal('outside-area');
      const { month = dayTextAt(now).slice(0, 7).replace('-', '') } = query;
      const days = monthOf(`${month.slice(0, 4)}-${month.slice(4)}-01`);
      const [waiting, rows, blown, reasons] = await Promise.all([
        all ? waitingFor(db, district, MOST_WAITING) : [],
        all ? calledIn(db, district, days, MOST_LANES + 1) : [],
        blownIn(db, district, days),
        reasonsIn(db, district, month),
      ]);
      const streets = streetsIn(district, language);
      const { median, lines } = streetLines(
        streets.map(({ code }) => code),
        blown,
      );
      const unit = (id: string) => ({ id, name: unitName(id, now, language) });
      const idOf = (id: string) => `${district}.${id}`;
      return {
        month,
        whole: all,
        waiting: waiting.map((row) => ({ ...row, id: idOf(row.id), unit: unit(row.unit) })),
        departments: departmentLines(rows.slice(0, MOST_LANES)).map(({ rows: own, ...line }) => ({
          ...line,
          unit: unit(line.unit),
          rows: own.map(({ id, number, asks, lane: { stage, kept, highest } }) => ({
            ...{ id: idOf(id), number, asks, stage, kept, risen: highest },
          })),
        })),
        median,
        streets: lines
          .filter(({ street }) => coversArea(actor, street))
          .map((line) => ({
            ...line,
            kinds: { ...line.kinds },
            name: streets.find(({ code }) => code === line.street)?.name ?? line.street,
            words: reasons.find(({ street }) => street === line.street)?.words ?? null,
          })),
        left: rows.length > MOST_LANES,
      };
    },
  });
}

function reasonRoute({ db }: WhistleDeps): Route {
  return defineRoute({
    method: 'PUT',
    path: '/whistles/board/:month/reason',
    operationId: 'explainWhistles',
    summary: 'Say in one sentence why the street blew none, or many, in a month',
    tag,
    right: BLOW,
    audit: { access: 'change' },
    examples: { month: '202612' },
    schema: {
      params: Type.Object({ month: Month }),
      body: Type.Object({ words: Type.String({ minLength: 2, maxLength: 500 }) }),
      reply: { 200: Type.Object({ words: Type.String({ maxLength: 500 }) }) },
    },
    async run({ actor, params: { month }, body: { words }, now, record }) {
      const street = actor.area;
      if (street.length !== 9) throw new Refusal('outside-area');
      await db.transaction(async (tx) => {
        await writeReason(tx, { district: street.slice(0, 6), street, month, words, at: now }, actor);
        await record({ subject: `whistle_reason:${street}`, details: { month } }, tx);
      });
      return { words };
    },
  });
}
