import Type from 'typebox';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { viewRoutes } from '../../../platform/saved-views/routes.ts';
import { checkBulk, giveBulk } from './bulk.ts';
import type { Looking, QueuesDeps } from './deps.ts';
import { filterFields } from './filters/filter-fields.ts';
import { findValues, namesOf } from './filters/filter-values.ts';
import { readFilters } from './filters/filters.ts';
import { askFor } from './filters/meaning.ts';
import { issueViews } from './filters/saved.ts';
import { mapOf } from './found/map.ts';
import { likelyNear, nearby } from './found/near.ts';
import type { LiveHub } from './live/live.ts';
import { getChanges, getPage } from './pages/pages.ts';
import * as shapes from './schema.ts';
import { planOf, viewNamed } from './views.ts';

const tag = 'issues';
const read = 'issue.read' as const;
const NEAR_METRES = 200;
const audit = { none: 'lists show no contact data, and only matters in sight' } as const;

type Asked = { view?: string | undefined; f?: string[] | undefined; q?: string | undefined };

/** Words alone search the whole book; without anything it is the queue. */
function askOf(deps: QueuesDeps, { view, f, q }: Asked, looking: Looking) {
  const text = q === undefined || q.trim() === '' ? null : q.trim();
  const name = view ?? (text === null ? 'area' : 'all');
  const ask = { view: viewNamed(name), filters: readFilters(f ?? [], deps.known), text };
  return askFor(deps, ask, looking);
}

export function listRoutes(deps: QueuesDeps, live: LiveHub): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/issues',
      summary: 'Matters of a view, page by page',
      description: 'Queues in the order no owner, time left, suspended; the book newest first.',
      tag,
      right: read,
      audit,
      schema: { query: shapes.ListQuery, reply: { 200: shapes.ListPage } },
      run: async ({ actor, query, now, language }) => {
        const { after, limit = 50, counts = true } = query;
        const ask = await askOf(deps, query, { now, language });
        return getPage(deps, actor, { ...ask, after, limit, counts }, { now, language });
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/issues/reported',
      summary: 'Matters the caller reported, newest first',
      tag,
      right: 'issue.report',
      audit: { none: 'one’s own reports' },
      schema: { query: shapes.ReportedQuery, reply: { 200: shapes.ListPage } },
      run: ({ actor, query, now, language }) => {
        const ask = { view: 'reported' as const, filters: [], text: null, counts: false };
        return getPage(
          deps,
          actor,
          { ...ask, after: query.after, limit: query.limit ?? 50 },
          { now, language },
        );
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/issues/changes',
      summary: 'What happened to a view since a moment',
      tag,
      right: read,
      audit,
      schema: { query: shapes.ChangesQuery, reply: { 200: shapes.ListChanges } },
      run: async ({ actor, query, now, language }) => {
        const ask = await askOf(deps, query, { now, language });
        return getChanges(deps, actor, ask, Date.parse(query.since), { now, language });
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/issues/filters',
      summary: 'What lists can be filtered by',
      tag,
      right: read,
      audit,
      schema: { reply: { 200: shapes.FilterFields } },
      run: ({ actor, language }) => filterFields(deps, actor, language),
    }),
    defineRoute({
      method: 'GET',
      path: '/issues/filters/values',
      operationId: 'findFilterValues',
      summary: 'Values of filters by what is typed, or the names of given ones',
      description: 'Classes, areas, units and colleagues by name or pinyin; of one field or of all.',
      tag,
      right: read,
      audit: { none: 'names of classes, areas, units and colleagues by their posts' },
      schema: { query: shapes.ValuesQuery, reply: { 200: shapes.FilterValues } },
      run: ({ actor, query: { q, field, f }, now, language }) =>
        q === undefined
          ? namesOf(deps, actor, readFilters(f ?? []), { now, language })
          : findValues(deps, actor, { text: q, field: field ?? null }, { now, language }),
    }),
    liveRoute(deps, live),
    ...viewRoutes(deps.db, issueViews(deps)),
    ...mapRoutes(deps),
    ...bulkRoutes(deps),
  ];
}

function liveRoute(deps: QueuesDeps, live: LiveHub): Route {
  return defineRoute({
    method: 'GET',
    path: '/live',
    summary: 'Changes of matters in sight, as server-sent events',
    description:
      'Events: change {changed:[{id,version,stage,holder}]}, hint, beat, reset. Resumable by Last-Event-ID.',
    tag,
    right: read,
    audit,
    schema: {
      headers: Type.Object({ 'last-event-id': Type.Optional(Type.String({ maxLength: 20 })) }),
      reply: { 200: { binary: ['text/event-stream'] } },
    },
    run: async ({ actor, headers, signedSignal, reply }) => {
      const body = await live.open(actor, deps.districts(), headers['last-event-id'], signedSignal);
      // Proxies must not gather what is meant to arrive at once.
      return reply.stream(body, {
        type: 'text/event-stream; charset=utf-8',
        headers: { 'x-accel-buffering': 'no' },
      });
    },
  });
}

function mapRoutes(deps: QueuesDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/issues/map',
      summary: 'Open matters of a map section, as pins or clusters',
      tag,
      right: read,
      audit,
      schema: { query: shapes.MapQuery, reply: { 200: shapes.MapReply } },
      run: async ({ actor, query, now, language }) => {
        const ask = await askOf(deps, query, { now, language });
        const plan = planOf(ask, actor, deps.districts(), now);
        const showing = { ...deps, names: deps.names.in(language) };
        const { pins, clusters, total, more } = await mapOf(showing, plan, boxIn(query.bbox));
        return { pins: [...pins], clusters: [...clusters], total, more };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/issues/near',
      summary: 'Open matters near a place; with a class or words those that may be the same thing',
      description:
        'By class, words, place and time, as the pages tell it: at most three, each with its reason.',
      tag,
      right: read,
      audit,
      schema: { query: shapes.NearQuery, reply: { 200: shapes.NearReply } },
      run: ({ actor, query, now, language }) => {
        const { lon, lat, metres, class: code, text = '' } = query;
        if (code !== undefined || text !== '') {
          const asked = { lon, lat, metres: metres ?? null, classCode: code ?? null, text };
          return likelyNear(deps, actor, asked, { now, language });
        }
        const plan = planOf({ view: 'area', filters: [], text: null }, actor, deps.districts(), now);
        const showing = { ...deps, names: deps.names.in(language) };
        return nearby(showing, plan, { lon, lat, metres: metres ?? NEAR_METRES, language });
      },
    }),
  ];
}

function boxIn(text: string) {
  const [west = 0, south = 0, east = 0, north = 0] = text.split(',').map(Number);
  const fits = west < east && south < north && [west, south, east, north].every(Number.isFinite);
  if (fits) return { west, south, east, north };
  const message = { zh: '不是一个范围', en: 'is no section' };
  const errors = [{ field: 'bbox', message, right: 'west,south,east,north' }];
  throw new HttpProblem('request-wrong', { count: 1 }, { errors });
}

function bulkRoutes(deps: QueuesDeps): Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: '/issues/bulk/check',
      summary: 'Which commands may be given to many matters, and for which not and why',
      tag,
      right: read,
      audit,
      schema: { body: shapes.BulkCheckBody, reply: { 200: shapes.BulkChecks } },
      run: ({ actor, body, now, language }) => checkBulk(deps, actor, body.ids, { now, language }),
    }),
    defineRoute({
      method: 'POST',
      path: '/issues/bulk',
      summary: 'Give one command to many matters; each is answered by itself',
      description: 'Closing is not given in bulk. Each item has a command id of its own, made by the client.',
      tag,
      right: read,
      audit: { event: 'issue.<command>, one for each matter' },
      idempotent: 'required',
      rate: 'heavy',
      schema: { body: shapes.BulkBody, reply: { 200: shapes.BulkResults } },
      run: ({ actor, body, now, clientAt, language, commandId, requestId, address }) =>
        giveBulk(deps, actor, body, { now, clientAt, language, commandId, requestId, address }),
    }),
  ];
}
